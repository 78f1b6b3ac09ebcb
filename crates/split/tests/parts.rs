//! A small module, parted: the parts fit each other, and nothing is in both.

use split::{FIRST, HOST, LOAD, Parts, Waiting};
use walrus::ir::{Const, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, ImportKind, Module, RefType, ValType,
};

/// `start` calls `page::late::draw`, which calls `page::small` and the browser's `alert`.
fn whole() -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    module.exports.add("memory", memory);
    let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
    let nothing = module.types.add(&[], &[]);
    let (alert, _) = module.add_import_func("./page_bg.js", "__wbg_alert_0123456789abcdef", nothing);
    let small = function(&mut module, "page::small", &[], 1);
    let draw = function(&mut module, "page[0123456789abcdef]::late::draw", &[alert, small], 40);
    let start = function(&mut module, "page::start", &[draw], 40);
    module.exports.add("start", start);
    let first = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(1)) };
    let segment = module.elements.add(first, ElementItems::Functions(vec![draw]));
    module.tables.get_mut(table).elem_segments.insert(segment);
    module.emit_wasm()
}

/// A function that calls these and does some more.
fn function(module: &mut Module, name: &str, calls: &[FunctionId], more: usize) -> FunctionId {
    let result = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(name.to_owned());
    let mut body = builder.func_body();
    for call in calls {
        body.call(*call);
    }
    for _ in 0..more {
        body.i32_const(1).local_set(result);
    }
    builder.finish(vec![], &mut module.funcs)
}

fn parts() -> Parts {
    split::split(&whole(), &Waiting::parse("page::late"), true).expect("it can be parted")
}

fn names(module: &Module) -> Vec<&str> {
    module.funcs.iter_local().filter_map(|(id, _)| module.funcs.get(id).name.as_deref()).collect()
}

#[test]
fn what_can_wait_is_in_the_later_part_alone() {
    let parts = parts();
    let (first, later) = (Module::from_buffer(&parts.first).unwrap(), Module::from_buffer(&parts.later).unwrap());
    assert_eq!(names(&later), ["page[0123456789abcdef]::late::draw"]);
    // What stands in its place in the first part has its name, and calls what brings the other.
    assert!(names(&first).contains(&"page::start") && names(&first).contains(&"page::small"));
    assert!(first.imports.find(HOST, LOAD).is_some());
    let (_, stand_in) = first
        .funcs
        .iter_local()
        .find(|(id, _)| first.funcs.get(*id).name.as_deref().is_some_and(|name| name.ends_with("late::draw")))
        .expect("something stands there");
    assert!(stand_in.size() < 12, "{}", stand_in.size());
}

#[test]
fn the_later_part_takes_what_the_first_gives() {
    let parts = parts();
    let (first, later) = (Module::from_buffer(&parts.first).unwrap(), Module::from_buffer(&parts.later).unwrap());
    for import in later.imports.iter() {
        assert_eq!(import.module, FIRST);
        let given = first.exports.iter().find(|export| export.name == import.name).expect("it is given");
        let fits = matches!(
            (&import.kind, &given.item),
            (ImportKind::Function(_), ExportItem::Function(_))
                | (ImportKind::Table(_), ExportItem::Table(_))
                | (ImportKind::Memory(_), ExportItem::Memory(_))
                | (ImportKind::Global(_), ExportItem::Global(_))
        );
        assert!(fits, "{} is of another kind", import.name);
    }
    assert_eq!((later.data.iter().count(), later.exports.iter().count()), (0, 0));
}

#[test]
fn the_later_part_fills_the_place_that_the_first_one_calls() {
    let parts = parts();
    let (first, later) = (Module::from_buffer(&parts.first).unwrap(), Module::from_buffer(&parts.later).unwrap());
    let table = first.tables.iter().next().expect("a table");
    let segment = later.elements.iter().next().expect("a segment");
    let ElementKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. } = segment.kind else {
        panic!("the segment is active")
    };
    let ElementItems::Functions(functions) = &segment.items else { panic!("it has functions") };
    assert_eq!((offset, functions.len(), table.initial), (2, 1, 3));
    // What stands in for the function looks there, and calls what is there.
    let (id, stand_in) = first.funcs.iter_local().find(|(id, _)| name(&first, *id).ends_with("late::draw")).unwrap();
    let mut named = Places::default();
    dfs_in_order(&mut named, stand_in, stand_in.entry_block());
    assert_eq!(named.0, [offset, offset], "{}", name(&first, id));
}

fn name(module: &Module, id: FunctionId) -> &str {
    module.funcs.get(id).name.as_deref().unwrap_or_default()
}

/// The whole numbers in a body.
#[derive(Default)]
struct Places(Vec<i32>);

impl<'a> Visitor<'a> for Places {
    fn visit_const(&mut self, number: &Const) {
        if let Value::I32(number) = number.value {
            self.0.push(number);
        }
    }
}

#[test]
fn imports_have_shorter_names() {
    let parts = parts();
    let [(long, short)] = parts.renamed.as_slice() else { panic!("one import is renamed") };
    assert_eq!(long, "__wbg_alert_0123456789abcdef");
    let first = Module::from_buffer(&parts.first).unwrap();
    assert!(first.imports.find("./page_bg.js", short).is_some());
}

#[test]
fn a_module_in_which_nothing_waits_is_refused() {
    assert!(split::split(&whole(), &Waiting::parse("other"), false).is_err());
    assert!(split::split(b"no module", &Waiting::parse("page"), false).is_err());
}
