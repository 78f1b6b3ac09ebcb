//! The part that can wait.

use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionKind, GlobalKind, ImportKind, ImportedFunction, Module, ir::Value,
};

use crate::first::function_table;
use crate::{FIRST, ids, short};

/// What the later part takes from the first one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Taken {
    /// A function, by its place among all.
    Function(usize),
    Memory,
    /// By its place among all, as the next.
    Table(usize),
    Global(usize),
}

/// Leaves of a module what waits, and takes all else that it needs from the first part: what, and under
/// which names. The functions that the first part calls put themselves into the table at `offset`.
pub(crate) fn keep_what_waits(
    module: &mut Module,
    waits: &[bool],
    called: &[usize],
    offset: u64,
) -> Result<Vec<(String, Taken)>, String> {
    let table = function_table(module)?;
    remove_what_the_first_part_does(module);
    let taken = take_from_the_first(module, waits);

    let ids = ids(module);
    let offset = i32::try_from(offset).map_err(|_| "the function table is too large")?;
    let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(offset)) };
    module.elements.add(kind, ElementItems::Functions(called.iter().map(|place| ids[*place]).collect()));
    let segment = module.elements.iter().next().map(walrus::Element::id).ok_or("the segment is gone")?;
    module.tables.get_mut(table).elem_segments.insert(segment);

    walrus::passes::gc::run(module);
    let names: Vec<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
    Ok(taken.into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect())
}

/// Memory and table are filled, and the module is started, by the first part.
fn remove_what_the_first_part_does(module: &mut Module) {
    module.start = None;
    for id in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for id in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(id);
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
    }
    for memory in module.memories.iter_mut() {
        memory.data_segments.clear();
    }
}

/// Makes imports of everything that stays.
fn take_from_the_first(module: &mut Module, waits: &[bool]) -> Vec<(String, Taken)> {
    for id in module.imports.iter().map(walrus::Import::id).collect::<Vec<_>>() {
        module.imports.delete(id);
    }
    let mut taken = Vec::new();
    let mut name = |what| {
        let name = short(taken.len());
        taken.push((name.clone(), what));
        name
    };
    for (place, id) in ids(module).into_iter().enumerate().filter(|(place, _)| !waits[*place]) {
        let import = module.imports.add(FIRST, &name(Taken::Function(place)), id);
        let function = module.funcs.get_mut(id);
        function.kind = FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
    }
    for id in module.memories.iter().map(walrus::Memory::id).collect::<Vec<_>>() {
        module.memories.get_mut(id).import = Some(module.imports.add(FIRST, &name(Taken::Memory), id));
    }
    for (place, id) in module.tables.iter().map(walrus::Table::id).enumerate().collect::<Vec<_>>() {
        let table = module.tables.get_mut(id);
        table.import = Some(module.imports.add(FIRST, &name(Taken::Table(place)), id));
        // The first part's table is larger by the places for this one's functions.
        table.maximum = None;
    }
    for (place, id) in module.globals.iter().map(walrus::Global::id).enumerate().collect::<Vec<_>>() {
        let import = module.imports.add(FIRST, &name(Taken::Global(place)), ImportKind::Global(id));
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    taken
}
