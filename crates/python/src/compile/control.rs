//! Loops, `if`, `with` and everything that leaves a block (`compiler_for`, `compiler_with`,
//! `compiler_unwind_fblock`).

use ruff_python_ast::{self as ast, BoolOp, Expr, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use crate::code::{Const, Location};
use crate::op::{HandlerKind, Op};

use super::Compiler;
use super::unit::{Block, BlockKind, Label};

impl<'a> Compiler<'a> {
    /// The end of a body that has no `return` there.
    pub(crate) fn return_none(&mut self) {
        self.artificial(|this| {
            this.unit.load_const(Const::None);
            this.unit.emit(Op::ReturnValue);
        });
    }

    /// Runs `emit` for instructions that stand for nothing in the text.
    pub(crate) fn artificial(&mut self, emit: impl FnOnce(&mut Self)) {
        let statement = std::mem::replace(&mut self.unit.statement, Location::NO_STATEMENT);
        emit(self);
        self.unit.statement = statement;
    }

    /// A jump over what follows, which stands for nothing in the text.
    pub(crate) fn skip_to(&mut self, label: Label) {
        self.artificial(|this| this.unit.jump(Op::JumpForward, label));
    }

    pub(crate) fn return_statement(&mut self, value: Option<&'a Expr>) {
        // A constant is loaded after the blocks were left, anything else before.
        let constant = match value {
            Some(value) => self.constant(value),
            None => Some(Const::None),
        };
        if let (Some(value), None) = (value, &constant) {
            self.expression(value);
        }
        let undone = self.unwind(constant.is_none(), |_| false);
        if let Some(constant) = constant {
            self.unit.load_const(constant);
        }
        self.unit.emit(Op::ReturnValue);
        self.unit.blocks.extend(undone);
    }

    /// `break` or `continue`.
    pub(crate) fn leave_loop(&mut self, is_break: bool) {
        let is_loop = |kind: &BlockKind| matches!(kind, BlockKind::While { .. } | BlockKind::For { .. });
        let undone = self.unwind(false, is_loop);
        match self.unit.blocks.last().map(|block| block.kind) {
            Some(BlockKind::For { exit, .. }) if is_break => {
                self.unit.emit(Op::PopTop);
                self.unit.jump(Op::JumpForward, exit);
            }
            Some(BlockKind::While { exit, .. }) if is_break => self.unit.jump(Op::JumpForward, exit),
            Some(BlockKind::While { start, .. } | BlockKind::For { start, .. }) => {
                self.unit.jump(Op::JumpBackward, start);
            }
            _ => {}
        }
        self.unit.blocks.extend(undone);
    }

    /// Undoes the blocks from the innermost outwards until `stop` holds of one. Gives the blocks
    /// undone, to be opened again after the instruction that leaves: neither that nor the undoing
    /// itself is guarded by them. With `keep` the value on top stays on top.
    fn unwind(&mut self, keep: bool, stop: fn(&BlockKind) -> bool) -> Vec<Block<'a>> {
        let mut undone: Vec<Block<'a>> = Vec::new();
        while let Some(block) = self.unit.blocks.pop_if(|block| !stop(&block.kind)) {
            undone.push(block);
            if let BlockKind::HandlerCleanup(_) = block.kind {
                // Its `try` guards what lies on the stack until `PopExcept`, which comes now.
                undone.extend(self.unit.blocks.pop());
            }
            self.unwind_block(block.kind, keep);
        }
        undone.reverse();
        undone
    }

    fn unwind_block(&mut self, kind: BlockKind<'a>, keep: bool) {
        let pop_below = |this: &mut Self| {
            if keep {
                this.unit.emit(Op::Swap(2));
            }
            this.unit.emit(Op::PopTop);
        };
        match kind {
            BlockKind::While { .. } | BlockKind::Guarded => {}
            BlockKind::For { .. } | BlockKind::PopValue => pop_below(self),
            BlockKind::FinallyTry(body) => {
                if keep {
                    self.unit.push_block(BlockKind::PopValue, None);
                }
                self.body(body);
                if keep {
                    self.unit.pop_block();
                }
            }
            BlockKind::FinallyEnd => {
                pop_below(self);
                if keep {
                    self.unit.emit(Op::Swap(2));
                }
                self.unit.emit(Op::PopExcept);
            }
            BlockKind::With => {
                if keep {
                    // exit null value -- value exit null
                    self.unit.emit(Op::Swap(3));
                    self.unit.emit(Op::Swap(2));
                }
                self.call_exit();
            }
            BlockKind::HandlerCleanup(name) => {
                if keep {
                    self.unit.emit(Op::Swap(2));
                }
                self.unit.emit(Op::PopExcept);
                if let Some(name) = name.filter(|_| !self.is_python2()) {
                    self.unbind(name);
                }
            }
        }
    }

    /// `exit null -- `
    fn call_exit(&mut self) {
        for _ in 0..3 {
            self.unit.load_const(Const::None);
        }
        self.unit.emit(Op::Call(3));
        self.unit.emit(Op::PopTop);
    }

    pub(crate) fn for_loop(&mut self, node: &'a ast::StmtFor) {
        let (start, end, exit) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.iterable(&node.iter);
        let outer = self.at(&*node.iter);
        self.unit.emit(Op::GetIter);
        self.unit.place(start);
        self.unit.push_block(BlockKind::For { start, exit }, None);
        self.unit.jump(Op::ForIter, end);
        self.unit.span = outer;
        self.store(&node.target);
        self.body(&node.body);
        self.artificial(|this| this.unit.jump(Op::JumpBackward, start));
        self.unit.pop_block();
        self.unit.place(end);
        self.body(&node.orelse);
        self.unit.place(exit);
    }

    /// The test stands at the top and again at the bottom, as in CPython since 3.8.
    pub(crate) fn while_loop(&mut self, node: &'a ast::StmtWhile) {
        let (top, start) = (self.unit.new_label(), self.unit.new_label());
        let (end, exit) = (self.unit.new_label(), self.unit.new_label());
        self.unit.place(top);
        self.jump_if(&node.test, end, false);
        self.unit.place(start);
        self.unit.push_block(BlockKind::While { start: top, exit }, None);
        self.body(&node.body);
        self.jump_if(&node.test, end, false);
        self.unit.jump(Op::JumpBackward, start);
        self.unit.pop_block();
        self.unit.place(end);
        self.body(&node.orelse);
        self.unit.place(exit);
    }

    pub(crate) fn if_statement(&mut self, node: &'a ast::StmtIf) {
        let exit = self.unit.new_label();
        let mut next = self.unit.new_label();
        self.jump_if(&node.test, next, false);
        self.body(&node.body);
        for clause in &node.elif_else_clauses {
            self.skip_to(exit);
            self.unit.place(next);
            next = self.unit.new_label();
            if !self.unit.is_reachable() {
                continue;
            }
            if let Some(test) = &clause.test {
                let head = TextRange::new(clause.range.start(), test.range().end());
                self.step(head, |this| this.jump_if(test, next, false));
            }
            self.body(&clause.body);
        }
        self.unit.place(next);
        self.unit.place(exit);
    }

    /// Jumps to `label` if the truth of `test` is `when` (`compiler_jump_if`).
    pub(crate) fn jump_if(&mut self, test: &'a Expr, label: Label, when: bool) {
        match test {
            Expr::UnaryOp(node) if node.op == UnaryOp::Not => self.jump_if(&node.operand, label, !when),
            Expr::BoolOp(node) => {
                // `a or b` is decided early by truth, `a and b` by falsehood.
                let early = node.op == BoolOp::Or;
                let Some((last, first)) = node.values.split_last() else { return };
                if early == when {
                    for value in first {
                        self.jump_if(value, label, when);
                    }
                    self.jump_if(last, label, when);
                } else {
                    let end = self.unit.new_label();
                    for value in first {
                        self.jump_if(value, end, early);
                    }
                    self.jump_if(last, label, when);
                    self.unit.place(end);
                }
            }
            _ => match self.constant(test).and_then(|constant| truth(&constant)) {
                Some(value) if value == when => self.unit.jump(Op::JumpForward, label),
                Some(_) => {}
                None => {
                    self.expression(test);
                    let outer = self.at(test);
                    self.unit.jump(if when { Op::PopJumpIfTrue } else { Op::PopJumpIfFalse }, label);
                    self.unit.span = outer;
                }
            },
        }
    }

    pub(crate) fn with(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt]) {
        let Some((item, rest)) = items.split_first() else {
            self.body(body);
            return;
        };
        let (handler, cleanup) = (self.unit.new_label(), self.unit.new_label());
        let (suppress, exit) = (self.unit.new_label(), self.unit.new_label());
        self.expression(&item.context_expr);
        let outer = self.at(&item.context_expr);
        let place = self.unit.span;
        self.unit.emit(Op::BeforeWith);
        self.unit.span = outer;
        // The handler keeps `exit null`; the result is popped by the target.
        self.unit.depth = self.unit.depth.saturating_sub(1);
        self.unit.push_block(BlockKind::With, Some(handler));
        self.unit.depth += 1;
        match item.optional_vars.as_deref() {
            Some(target) => self.store(target),
            None => self.unit.emit(Op::PopTop),
        }
        self.with(rest, body);
        self.unit.pop_block();
        self.unit.span = place;
        self.call_exit();
        self.skip_to(exit);

        self.unit.place(handler);
        if self.unit.is_reachable() {
            let depth = self.unit.depth;
            self.artificial(|this| this.unit.emit(Op::PushExcInfo(HandlerKind::With)));
            self.unit.depth = depth;
            self.unit.push_block(BlockKind::Guarded, Some(cleanup));
            self.unit.depth = depth + 1;
            self.unit.emit(Op::WithExceptStart);
            self.unit.jump(Op::PopJumpIfTrue, suppress);
            self.unit.emit(Op::Reraise);
            self.unit.place(suppress);
            self.unit.emit(Op::PopTop);
            self.unit.pop_block();
            self.unit.emit(Op::PopExcept);
            self.unit.emit(Op::PopTop);
            self.unit.emit(Op::PopTop);
            self.skip_to(exit);
            self.restore_and_reraise(cleanup);
        }
        self.unit.place(exit);
        self.unit.span = outer;
    }
}

/// The truth of a constant that decides a branch.
fn truth(constant: &Const) -> Option<bool> {
    match constant {
        Const::None => Some(false),
        Const::Bool(value) => Some(*value),
        Const::Int(value) => Some(*value != 0),
        Const::Str(text) => Some(!text.is_empty()),
        _ => None,
    }
}
