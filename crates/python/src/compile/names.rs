//! Names: which instruction reads, writes or deletes a variable (`compiler_nameop`).

use crate::code::Const;
use crate::op::{Deref, Op};

use super::Compiler;
use super::scope::{Resolution, ScopeKind, mangle};

/// What happens to a variable.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Load,
    Store,
    Delete,
}

/// Where a variable lives.
enum Place {
    Fast,
    Cell,
    Free,
    /// A free variable of a class body, which may also be a local of it.
    ClassFree,
    Name,
    Global,
}

impl Compiler<'_> {
    pub(crate) fn mangled(&self, name: &str) -> Box<str> {
        mangle(self.unit.private.as_deref(), name).unwrap_or_else(|| name.into())
    }

    /// Reads, writes or deletes a variable.
    pub(crate) fn variable(&mut self, name: &str, access: Access) {
        let name = self.mangled(name);
        let unit = &mut self.unit;
        let op = match place(self.scopes, &unit.scopes, &name) {
            Place::Fast => {
                let slot = unit.slot(&name);
                match access {
                    Access::Load => Op::LoadFast(slot),
                    Access::Store => Op::StoreFast(slot),
                    Access::Delete => Op::DeleteFast(slot),
                }
            }
            Place::Cell => deref_op(unit.cell(&name), access),
            Place::Free => deref_op(unit.free(&name), access),
            Place::ClassFree => match access {
                Access::Load => Op::LoadClassDeref(unit.free(&name)),
                _ => deref_op(unit.free(&name), access),
            },
            Place::Name => {
                let index = unit.name(&name);
                match access {
                    Access::Load => Op::LoadName(index),
                    Access::Store => Op::StoreName(index),
                    Access::Delete => Op::DeleteName(index),
                }
            }
            Place::Global => {
                let index = unit.name(&name);
                match access {
                    Access::Load => Op::LoadGlobal(index),
                    Access::Store => Op::StoreGlobal(index),
                    Access::Delete => Op::DeleteGlobal(index),
                }
            }
        };
        unit.emit(op);
    }

    /// Whether storing to this variable is one `StoreFast`.
    pub(crate) fn is_fast(&self, name: &str) -> bool {
        matches!(place(self.scopes, &self.unit.scopes, &self.mangled(name)), Place::Fast)
    }

    /// Whether the variable was declared global where it is used.
    pub(crate) fn is_explicit_global(&self, name: &str) -> bool {
        let name = self.mangled(name);
        let scope = self.unit.scopes.first().and_then(|&id| self.scopes.list.get(id));
        let symbol = scope.and_then(|scope| scope.symbol(&name));
        symbol.is_some_and(|symbol| symbol.resolution == Resolution::GlobalExplicit)
    }

    /// The cell that a nested block takes over from this one.
    pub(crate) fn cell_for_closure(&mut self, name: &str) -> Deref {
        for &id in self.unit.scopes.iter().rev() {
            let Some(scope) = self.scopes.list.get(id) else { continue };
            if scope.kind == ScopeKind::Class && scope.needs_class_cell && name == "__class__" {
                break;
            }
            match scope.symbol(name) {
                Some(symbol) if symbol.passes_through || symbol.resolution == Resolution::Free => {
                    return self.unit.free(name);
                }
                Some(symbol) if symbol.resolution == Resolution::Cell => break,
                _ => {}
            }
        }
        self.unit.cell(name)
    }

    /// `except … as name` of Python 3 unbinds its name at the end (`name = None; del name`).
    pub(crate) fn unbind(&mut self, name: &str) {
        self.unit.load_const(Const::None);
        self.variable(name, Access::Store);
        self.variable(name, Access::Delete);
    }
}

fn deref_op(deref: Deref, access: Access) -> Op {
    match access {
        Access::Load => Op::LoadDeref(deref),
        Access::Store => Op::StoreDeref(deref),
        Access::Delete => Op::DeleteDeref(deref),
    }
}

/// Where `name` lives, seen from the innermost of `scopes`.
fn place(all: &super::scope::Scopes, scopes: &[usize], name: &str) -> Place {
    let mut kind = ScopeKind::Module;
    let mut resolution = Resolution::GlobalImplicit;
    let mut is_unoptimized = false;
    for &id in scopes.iter().rev() {
        let Some(scope) = all.list.get(id) else { continue };
        kind = scope.kind;
        is_unoptimized = scope.is_unoptimized;
        resolution = scope.symbol(name).map(|symbol| symbol.resolution).unwrap_or_default();
        if resolution != Resolution::Inherited {
            break;
        }
    }
    match (kind, resolution) {
        (_, Resolution::GlobalExplicit) => Place::Global,
        (ScopeKind::Module, _) => Place::Name,
        (ScopeKind::Class, Resolution::Free) => Place::ClassFree,
        (ScopeKind::Class, Resolution::Cell) => Place::Cell,
        (ScopeKind::Class, _) => Place::Name,
        (_, Resolution::Local) => Place::Fast,
        (_, Resolution::Cell) => Place::Cell,
        (_, Resolution::Free) => Place::Free,
        (_, Resolution::GlobalImplicit | Resolution::Inherited) if is_unoptimized => Place::Name,
        (_, Resolution::GlobalImplicit | Resolution::Inherited) => Place::Global,
    }
}
