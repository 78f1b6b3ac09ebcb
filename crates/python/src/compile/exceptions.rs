//! `try` (`compiler_try_except`, `compiler_try_finally`).
//!
//! A `finally` body is compiled once for each way out: at the end, for an exception, and for each
//! `return`, `break` and `continue` that crosses it.

use ruff_python_ast::{self as ast, ExceptHandler, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::code::Const;
use crate::op::{HandlerKind, Op};

use super::Compiler;
use super::names::Access;
use super::unit::{BlockKind, Label};

impl<'a> Compiler<'a> {
    pub(crate) fn try_statement(&mut self, node: &'a ast::StmtTry) {
        if node.finalbody.is_empty() {
            self.try_except(node);
        } else {
            self.try_finally(node, &node.finalbody);
        }
    }

    /// `previous exception -- ` at the end of a handler that was itself left by an exception:
    /// what was handled before is restored, the exception goes on.
    pub(crate) fn restore_and_reraise(&mut self, cleanup: Label) {
        self.unit.place(cleanup);
        self.artificial(|this| {
            this.unit.emit(Op::Swap(2));
            this.unit.emit(Op::PopExcept);
            this.unit.emit(Op::Reraise);
        });
    }

    /// Begins a handler: pushes the exception as the handled one and guards what follows with
    /// `cleanup`, which keeps what was handled before.
    fn begin_handler(&mut self, kind: HandlerKind, block: BlockKind<'a>, cleanup: Label) {
        self.artificial(|this| this.unit.emit(Op::PushExcInfo(kind)));
        let depth = self.unit.depth;
        self.unit.depth = depth.saturating_sub(1);
        self.unit.push_block(block, Some(cleanup));
        self.unit.depth = depth;
    }

    fn try_finally(&mut self, node: &'a ast::StmtTry, finalbody: &'a [Stmt]) {
        let (handler, cleanup, exit) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.unit.push_block(BlockKind::FinallyTry(finalbody), Some(handler));
        if node.handlers.is_empty() {
            self.body(&node.body);
            self.body(&node.orelse);
        } else {
            self.try_except(node);
        }
        self.unit.pop_block();
        self.body(finalbody);
        self.skip_to(exit);

        self.unit.place(handler);
        if self.unit.is_reachable() {
            self.begin_handler(HandlerKind::Finally, BlockKind::FinallyEnd, cleanup);
            self.body(finalbody);
            self.artificial(|this| this.unit.emit(Op::Reraise));
            self.unit.pop_block();
            self.restore_and_reraise(cleanup);
        }
        self.unit.place(exit);
    }

    /// `except*` (`compiler_try_star_except`): each clause takes its part of the group; what the bodies
    /// raise is collected in a list, and raised at the end with what nobody took.
    fn try_star_except(&mut self, node: &'a ast::StmtTry) {
        let (handler, cleanup, exit) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.unit.push_block(BlockKind::Guarded, Some(handler));
        self.body(&node.body);
        self.unit.pop_block();
        self.body(&node.orelse);
        self.skip_to(exit);

        self.unit.place(handler);
        if self.unit.is_reachable() {
            self.begin_handler(HandlerKind::Except, BlockKind::Guarded, cleanup);
            self.artificial(|this| {
                // original list rest
                this.unit.emit(Op::Copy(1));
                this.unit.emit(Op::BuildList(0));
                this.unit.emit(Op::Swap(2));
            });
            for ExceptHandler::ExceptHandler(clause) in &node.handlers {
                let end = clause.name.as_ref().map(Ranged::range).or(clause.type_.as_deref().map(Ranged::range));
                let word = clause.range.start() + TextSize::from(7);
                let head = TextRange::new(clause.range.start(), end.map_or(word, TextRange::end));
                self.step(head, |this| this.star_clause(clause));
            }
            let done = self.unit.new_label();
            self.artificial(|this| {
                this.unit.emit(Op::ListAppend(1));
                this.unit.emit(Op::PrepReraiseStar);
                this.unit.emit(Op::Copy(1));
                this.unit.load_const(Const::None);
                this.unit.emit(Op::IsOp(false));
                this.unit.jump(Op::PopJumpIfTrue, done);
                this.unit.emit(Op::Reraise);
                this.unit.place(done);
                this.unit.emit(Op::PopTop);
            });
            self.unit.pop_block();
            self.artificial(|this| {
                this.unit.emit(Op::PopExcept);
                this.unit.jump(Op::JumpForward, exit);
            });
            self.restore_and_reraise(cleanup);
        }
        self.unit.place(exit);
    }

    /// `list rest -- list rest`
    fn star_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler) {
        let (no_match, next, failed) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        if let Some(class) = clause.type_.as_deref() {
            self.expression(class);
        }
        self.unit.emit(Op::CheckEgMatch);
        self.unit.emit(Op::Copy(1));
        self.unit.load_const(Const::None);
        self.unit.emit(Op::IsOp(false));
        self.unit.jump(Op::PopJumpIfTrue, no_match);
        let name = clause.name.as_ref();
        match name {
            Some(name) => self.variable(name, Access::Store),
            None => self.unit.emit(Op::PopTop),
        }
        self.unit.push_block(BlockKind::Guarded, Some(failed));
        self.body(&clause.body);
        self.unit.pop_block();
        self.artificial(|this| {
            if let Some(name) = name {
                this.unbind(name);
            }
            this.unit.jump(Op::JumpForward, next);
        });
        self.unit.place(failed);
        if self.unit.is_reachable() {
            self.artificial(|this| {
                // list rest raised
                if let Some(name) = name {
                    this.unbind(name);
                }
                this.unit.emit(Op::ListAppend(2));
                this.unit.jump(Op::JumpForward, next);
            });
        }
        self.unit.place(no_match);
        self.artificial(|this| this.unit.emit(Op::PopTop));
        self.unit.place(next);
    }

    fn try_except(&mut self, node: &'a ast::StmtTry) {
        if node.is_star {
            return self.try_star_except(node);
        }
        let (handler, cleanup, exit) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.unit.push_block(BlockKind::Guarded, Some(handler));
        self.body(&node.body);
        self.unit.pop_block();
        self.body(&node.orelse);
        self.skip_to(exit);

        self.unit.place(handler);
        if self.unit.is_reachable() {
            self.begin_handler(HandlerKind::Except, BlockKind::Guarded, cleanup);
            for ExceptHandler::ExceptHandler(clause) in &node.handlers {
                let end = clause.name.as_ref().map(Ranged::range).or(clause.type_.as_deref().map(Ranged::range));
                let word = clause.range.start() + TextSize::from(6);
                let head = TextRange::new(clause.range.start(), end.map_or(word, TextRange::end));
                self.step(head, |this| this.except_clause(clause, exit));
            }
            self.artificial(|this| this.unit.emit(Op::Reraise));
            self.unit.pop_block();
            self.restore_and_reraise(cleanup);
        }
        self.unit.place(exit);
    }

    /// `previous exception -- ` if the clause matches, unchanged if not.
    fn except_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler, exit: Label) {
        let next = self.unit.new_label();
        if let Some(class) = clause.type_.as_deref() {
            self.expression(class);
            self.unit.emit(Op::CheckExcMatch);
            self.unit.jump(Op::PopJumpIfFalse, next);
        }
        let name = clause.name.as_ref();
        match name {
            Some(name) => self.variable(name, Access::Store),
            None => self.unit.emit(Op::PopTop),
        }
        // Python 3 unbinds the name whichever way the body is left.
        let unbound = name.filter(|_| !self.is_python2()).map(|name| (name, self.unit.new_label()));
        self.unit.push_block(BlockKind::HandlerCleanup(name), unbound.map(|(_, label)| label));
        self.body(&clause.body);
        self.unit.pop_block();
        // What was handled before is restored here, so `cleanup` must not do it again.
        let guard = self.unit.blocks.pop();
        self.artificial(|this| {
            this.unit.emit(Op::PopExcept);
            if let Some((name, _)) = unbound {
                this.unbind(name);
            }
            this.unit.jump(Op::JumpForward, exit);
        });
        self.unit.blocks.extend(guard);
        if let Some((name, label)) = unbound {
            self.unit.place(label);
            self.artificial(|this| {
                this.unbind(name);
                this.unit.emit(Op::Reraise);
            });
        }
        self.unit.place(next);
    }
}
