//! Assignment and deletion (`compiler_visit_expr` with a context other than Load).

use ruff_python_ast::{self as ast, Expr};

use crate::code::Const;
use crate::op::Op;

use super::names::Access;
use super::scope::ScopeKind;
use super::{Compiler, SlotStores};

impl<'a> Compiler<'a> {
    pub(crate) fn assign(&mut self, node: &'a ast::StmtAssign) {
        if let [target] = &*node.targets
            && self.swapped_assign(target, &node.value)
        {
            return;
        }
        self.expression(&node.value);
        let Some((last, first)) = node.targets.split_last() else { return };
        for target in first {
            self.unit.emit(Op::Copy(1));
            self.store(target);
        }
        self.store(last);
    }

    /// `a, b = x, y` and the like with three make no tuple: the values are exchanged on the stack
    /// (the peephole optimizer; since 3.11 `optimize_basic_block` with `swaptimize`).
    fn swapped_assign(&mut self, target: &'a Expr, value: &'a Expr) -> bool {
        let (Expr::Tuple(ast::ExprTuple { elts: targets, .. }) | Expr::List(ast::ExprList { elts: targets, .. })) =
            target
        else {
            return false;
        };
        let Expr::Tuple(value) = value else { return false };
        let count = targets.len();
        let is_starred = targets.iter().chain(&value.elts).any(Expr::is_starred_expr);
        if value.elts.len() != count || !(1..=3).contains(&count) || is_starred || self.constants(&value.elts).is_some()
        {
            return false;
        }
        self.expressions(&value.elts);
        let slots = |this: &Self| {
            let mut seen: Vec<&str> = Vec::new();
            targets.iter().all(|target| match target {
                Expr::Name(name) if this.is_fast(&name.id) && !seen.contains(&name.id.as_str()) => {
                    seen.push(&name.id);
                    true
                }
                _ => false,
            })
        };
        if self.options.slot_stores == SlotStores::LastFirst && slots(self) {
            // The slots are numbered as the text names them.
            for target in targets.iter().filter_map(Expr::as_name_expr) {
                let name = self.mangled(&target.id);
                self.unit.slot(&name);
            }
            for target in targets.iter().rev() {
                self.store(target);
            }
            return true;
        }
        if count > 1 {
            self.unit.emit(Op::Swap(count as u32));
        }
        for target in targets {
            self.store(target);
        }
        true
    }

    /// `value -- `
    pub(crate) fn store(&mut self, target: &'a Expr) {
        let outer = self.at(target);
        match target {
            Expr::Name(node) => self.variable(&node.id, Access::Store),
            Expr::Attribute(node) => {
                self.expression(&node.value);
                let name = self.mangled(&node.attr);
                let index = self.unit.name(&name);
                self.unit.emit(Op::StoreAttr(index));
            }
            Expr::Subscript(node) => {
                self.expression(&node.value);
                let is_slice = self.subscript(&node.slice);
                self.unit.emit(if is_slice { Op::StoreSlice } else { Op::StoreSubscr });
            }
            Expr::Starred(node) => self.store(&node.value),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                match elts.iter().position(Expr::is_starred_expr) {
                    Some(before) => {
                        self.unit.emit(Op::UnpackEx { before: before as u16, after: (elts.len() - before - 1) as u16 });
                    }
                    None => self.unit.emit(Op::UnpackSequence(elts.len() as u32)),
                }
                for element in elts {
                    self.store(element);
                }
            }
            // The parser lets nothing else pass.
            _ => self.unit.emit(Op::PopTop),
        }
        self.unit.span = outer;
    }

    pub(crate) fn delete(&mut self, target: &'a Expr) {
        let outer = self.at(target);
        match target {
            Expr::Name(node) => self.variable(&node.id, Access::Delete),
            Expr::Attribute(node) => {
                self.expression(&node.value);
                let name = self.mangled(&node.attr);
                let index = self.unit.name(&name);
                self.unit.emit(Op::DeleteAttr(index));
            }
            Expr::Subscript(node) => {
                self.expression(&node.value);
                let is_slice = self.subscript(&node.slice);
                self.unit.emit(if is_slice { Op::DeleteSlice } else { Op::DeleteSubscr });
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for element in elts {
                    self.delete(element);
                }
            }
            _ => {}
        }
        self.unit.span = outer;
    }

    /// The target is evaluated once (`compiler_augassign`).
    pub(crate) fn augmented_assign(&mut self, node: &'a ast::StmtAugAssign) {
        let operator = self.operator(node.op);
        match &*node.target {
            Expr::Attribute(target) => {
                self.expression(&target.value);
                let name = self.mangled(&target.attr);
                let index = self.unit.name(&name);
                self.unit.emit(Op::Copy(1));
                self.unit.emit(Op::LoadAttr(index));
                self.expression(&node.value);
                self.unit.emit(Op::InplaceOp(operator));
                self.unit.emit(Op::Swap(2));
                self.unit.emit(Op::StoreAttr(index));
            }
            Expr::Subscript(target) => {
                self.expression(&target.value);
                // container key, or container start stop
                let is_slice = self.subscript(&target.slice);
                let operands = if is_slice { 3 } else { 2 };
                for _ in 0..operands {
                    self.unit.emit(Op::Copy(operands));
                }
                self.unit.emit(if is_slice { Op::BinarySlice } else { Op::BinarySubscr });
                self.expression(&node.value);
                self.unit.emit(Op::InplaceOp(operator));
                // The result goes below its operands.
                for depth in (2..=operands + 1).rev() {
                    self.unit.emit(Op::Swap(depth));
                }
                self.unit.emit(if is_slice { Op::StoreSlice } else { Op::StoreSubscr });
            }
            target => {
                self.expression(target);
                self.expression(&node.value);
                self.unit.emit(Op::InplaceOp(operator));
                self.store(target);
            }
        }
    }

    pub(crate) fn annotated_assign(&mut self, node: &'a ast::StmtAnnAssign) {
        if let Some(value) = node.value.as_deref() {
            self.expression(value);
            self.store(&node.target);
        }
        let kind = self.unit.scopes.first().and_then(|&id| self.scopes.list.get(id)).map(|scope| scope.kind);
        let is_evaluated = matches!(kind, Some(ScopeKind::Module | ScopeKind::Class));
        match &*node.target {
            Expr::Name(name) if node.simple && is_evaluated => {
                self.expression(&node.annotation);
                self.variable("__annotations__", Access::Load);
                let name = self.mangled(&name.id);
                self.unit.load_const(Const::Str(name));
                self.unit.emit(Op::StoreSubscr);
            }
            _ if is_evaluated => {
                self.expression(&node.annotation);
                self.unit.emit(Op::PopTop);
            }
            _ => self.unit.emit(Op::Nop),
        }
    }
}
