//! The part that is needed at once.

use std::collections::BTreeSet;

use walrus::ir::{Visitor, dfs_in_order};
use walrus::{ElementItems, ExportItem, FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module, TableId};

use crate::later::Taken;
use crate::{HOST, LOAD, ids, short};

/// The places of the waiting functions that something which stays calls or points at, in order.
pub(crate) fn called_from_what_stays(module: &Module, waits: &[bool]) -> Vec<usize> {
    let mut named = Named::default();
    for (function, waits) in module.funcs.iter().zip(waits) {
        if let (FunctionKind::Local(local), false) = (&function.kind, waits) {
            dfs_in_order(&mut named, local, local.entry_block());
        }
    }
    for element in module.elements.iter() {
        if let ElementItems::Functions(functions) = &element.items {
            named.0.extend(functions);
        }
    }
    for export in module.exports.iter() {
        if let ExportItem::Function(function) = export.item {
            named.0.insert(function);
        }
    }
    let places = ids(module).into_iter().enumerate().filter(|(place, id)| waits[*place] && named.0.contains(id));
    places.map(|(place, _)| place).collect()
}

#[derive(Default)]
struct Named(BTreeSet<FunctionId>);

impl<'a> Visitor<'a> for Named {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(*function);
    }
}

/// Gives each of these functions a place in the table and a body that calls what will stand there. The
/// first of these places is returned.
pub(crate) fn leave_for_later(module: &mut Module, waits: &[bool], called: &[usize]) -> Result<u64, String> {
    let table = function_table(module)?;
    let offset = grow(module, table, called.len() as u64);
    let nothing = module.types.add(&[], &[]);
    let (load, _) = module.add_import_func(HOST, LOAD, nothing);
    let ids = ids(module);
    for (slot, place) in called.iter().enumerate() {
        let id = ids[*place];
        let body = call_later(module, id, load, table, offset + slot as u64);
        module.funcs.get_mut(id).kind = FunctionKind::Local(body);
    }
    debug_assert!(called.iter().all(|place| waits[*place]), "what is called later waits");
    Ok(offset)
}

/// A body that has the later part brought if its place in the table is empty, and calls what stands there.
fn call_later(module: &mut Module, id: FunctionId, load: FunctionId, table: TableId, slot: u64) -> LocalFunction {
    let type_id = module.funcs.get(id).ty();
    let (params, results) = {
        let kind = module.types.get(type_id);
        (kind.params().to_vec(), kind.results().to_vec())
    };
    let arguments: Vec<_> = params.iter().map(|kind| module.locals.add(*kind)).collect();
    let slot = i32::try_from(slot).unwrap_or(i32::MAX);
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    body.i32_const(slot).table_get(table).ref_is_null().if_else(
        None,
        |absent| {
            absent.call(load);
        },
        |_| {},
    );
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(slot).call_indirect(type_id, table);
    builder.local_func(arguments)
}

/// The table that functions are called through.
pub(crate) fn function_table(module: &Module) -> Result<TableId, String> {
    let table = module.tables.main_function_table().map_err(|error| format!("{error:#}"))?;
    table.ok_or_else(|| "this module has no function table".to_owned())
}

/// Makes the table larger; where the new places begin.
fn grow(module: &mut Module, table: TableId, by: u64) -> u64 {
    let table = module.tables.get_mut(table);
    let offset = table.initial;
    table.initial += by;
    table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
    offset
}

/// Exports what the later part takes.
pub(crate) fn export(module: &mut Module, taken: &[(String, Taken)]) -> Result<(), String> {
    let ids = ids(module);
    for (name, what) in taken {
        let item: Option<ExportItem> = match *what {
            Taken::Function(place) => ids.get(place).map(|id| (*id).into()),
            Taken::Memory => module.memories.iter().next().map(|memory| memory.id().into()),
            Taken::Table(place) => module.tables.iter().nth(place).map(|table| table.id().into()),
            Taken::Global(place) => module.globals.iter().nth(place).map(|global| global.id().into()),
        };
        module.exports.add(name, item.ok_or("the parts do not correspond")?);
    }
    Ok(())
}

/// Shortens what wasm-bindgen calls the imports: as many names as the page's script and this part share,
/// and long ones.
pub(crate) fn shorten_imports(module: &mut Module) -> Vec<(String, String)> {
    let mut renamed = Vec::new();
    for import in module.imports.iter_mut().filter(|import| import.module != HOST) {
        let name = short(renamed.len());
        renamed.push((std::mem::replace(&mut import.name, name.clone()), name));
    }
    renamed
}
