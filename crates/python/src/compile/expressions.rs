//! Expressions (`compiler_visit_expr`): each leaves one value on the stack.

use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Operator, UnaryOp};

use crate::code::Const;
use crate::op::{BinaryOperator, Comparison, Op, ResumePoint, YieldForm};

use super::Compiler;
use super::names::Access;
use super::unit::BlockKind;

impl<'a> Compiler<'a> {
    pub(crate) fn expression(&mut self, expr: &'a Expr) {
        let outer = self.at(expr);
        match self.constant(expr) {
            Some(constant) => self.unit.load_const(constant),
            None => self.computed(expr),
        }
        self.unit.span = outer;
    }

    fn computed(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(node) => self.variable(&node.id, Access::Load),
            Expr::BoolOp(node) => self.bool_op(node),
            Expr::Named(node) => {
                self.expression(&node.value);
                self.unit.emit(Op::Copy(1));
                self.store(&node.target);
            }
            Expr::BinOp(node) => {
                self.expression(&node.left);
                self.expression(&node.right);
                let operator = self.operator(node.op);
                self.unit.emit(Op::BinaryOp(operator));
            }
            Expr::UnaryOp(node) => {
                self.expression(&node.operand);
                self.unit.emit(match node.op {
                    UnaryOp::USub => Op::UnaryNegative,
                    UnaryOp::UAdd => Op::UnaryPositive,
                    UnaryOp::Invert => Op::UnaryInvert,
                    UnaryOp::Not => Op::UnaryNot,
                });
            }
            Expr::Compare(node) => self.compare(node),
            Expr::If(node) => {
                let (otherwise, end) = (self.unit.new_label(), self.unit.new_label());
                self.jump_if(&node.test, otherwise, false);
                self.expression(&node.body);
                self.unit.jump(Op::JumpForward, end);
                self.unit.place(otherwise);
                if self.unit.is_reachable() {
                    self.expression(&node.orelse);
                }
                self.unit.place(end);
            }
            Expr::Attribute(node) => {
                self.expression(&node.value);
                let name = self.mangled(&node.attr);
                let index = self.unit.name(&name);
                self.unit.emit(Op::LoadAttr(index));
            }
            Expr::Subscript(node) => {
                self.expression(&node.value);
                let is_slice = self.subscript(&node.slice);
                self.unit.emit(if is_slice { Op::BinarySlice } else { Op::BinarySubscr });
            }
            Expr::Slice(node) => self.slice(node),
            Expr::Call(node) => self.call(node),
            Expr::Lambda(node) => self.lambda(node),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => self.comprehension(expr),
            Expr::List(node) => self.list(&node.elts),
            Expr::Tuple(node) => self.tuple(&node.elts),
            Expr::Set(node) => self.set(&node.elts),
            Expr::Dict(node) => self.dict(&node.items),
            Expr::FString(node) => self.f_string(&node.value),
            Expr::Yield(node) => {
                match node.value.as_deref() {
                    Some(value) => self.expression(value),
                    None => self.unit.load_const(Const::None),
                }
                self.unit.emit(Op::YieldValue(YieldForm::Plain));
                self.unit.emit(Op::Resume(ResumePoint::Yield));
            }
            Expr::YieldFrom(node) => self.yield_from(&node.value),
            // Where a starred expression has a meaning it is looked at by its surroundings; the
            // constants came before, the rest was refused by the collector.
            Expr::Starred(node) => self.expression(&node.value),
            _ => self.unit.load_const(Const::None),
        }
    }

    fn bool_op(&mut self, node: &'a ast::ExprBoolOp) {
        let end = self.unit.new_label();
        let Some((last, first)) = node.values.split_last() else { return };
        for value in first {
            self.expression(value);
            let jump = if node.op == BoolOp::And { Op::JumpIfFalseOrPop } else { Op::JumpIfTrueOrPop };
            self.unit.jump(jump, end);
        }
        self.expression(last);
        self.unit.place(end);
    }

    /// `a < b < c` evaluates `b` once and stops at the first falsehood (`compiler_compare`).
    fn compare(&mut self, node: &'a ast::ExprCompare) {
        self.expression(&node.left);
        let Some((last, first)) = node.comparators.split_last() else { return };
        let Some((last_op, ops)) = node.ops.split_last() else { return };
        if first.is_empty() {
            self.compared(last, *last_op);
            self.unit.emit(comparison(*last_op));
            return;
        }
        let (cleanup, end) = (self.unit.new_label(), self.unit.new_label());
        for (value, op) in first.iter().zip(ops) {
            self.compared(value, *op);
            self.unit.emit(Op::Swap(2));
            self.unit.emit(Op::Copy(2));
            self.unit.emit(comparison(*op));
            self.unit.jump(Op::JumpIfFalseOrPop, cleanup);
        }
        self.compared(last, *last_op);
        self.unit.emit(comparison(*last_op));
        self.unit.jump(Op::JumpForward, end);
        self.unit.place(cleanup);
        self.unit.emit(Op::Swap(2));
        self.unit.emit(Op::PopTop);
        self.unit.place(end);
    }

    /// The right side of a comparison.
    fn compared(&mut self, value: &'a Expr, op: CmpOp) {
        let is_membership = matches!(op, CmpOp::In | CmpOp::NotIn);
        match self.unseen_display(value, true).filter(|_| is_membership) {
            Some(constant) => {
                let outer = self.at(value);
                self.unit.load_const(constant);
                self.unit.span = outer;
            }
            None => self.expression(value),
        }
    }

    /// What a `for` runs over.
    pub(crate) fn iterable(&mut self, iter: &'a Expr) {
        let outer = self.at(iter);
        match (self.unseen_display(iter, false), iter) {
            (Some(constant), _) => self.unit.load_const(constant),
            (None, Expr::List(node)) if !self.is_python2() && !node.elts.iter().any(Expr::is_starred_expr) => {
                self.tuple(&node.elts);
            }
            _ => self.expression(iter),
        }
        self.unit.span = outer;
    }

    pub(crate) fn operator(&self, op: Operator) -> BinaryOperator {
        match op {
            Operator::Add => BinaryOperator::Add,
            Operator::Sub => BinaryOperator::Subtract,
            Operator::Mult => BinaryOperator::Multiply,
            Operator::MatMult => BinaryOperator::MatrixMultiply,
            Operator::Div if self.is_python2() && !self.rewrite.has_true_division => BinaryOperator::ClassicDivide,
            Operator::Div => BinaryOperator::TrueDivide,
            Operator::Mod => BinaryOperator::Remainder,
            Operator::Pow => BinaryOperator::Power,
            Operator::LShift => BinaryOperator::LeftShift,
            Operator::RShift => BinaryOperator::RightShift,
            Operator::BitOr => BinaryOperator::Or,
            Operator::BitXor => BinaryOperator::Xor,
            Operator::BitAnd => BinaryOperator::And,
            Operator::FloorDiv => BinaryOperator::FloorDivide,
        }
    }

    /// What stands in brackets: ` -- key`, or ` -- start stop` for a slice without a step (true).
    pub(crate) fn subscript(&mut self, slice: &'a Expr) -> bool {
        match slice {
            Expr::Slice(node) if node.step.is_none() => {
                self.bound(node.lower.as_deref());
                self.bound(node.upper.as_deref());
                true
            }
            _ => {
                self.expression(slice);
                false
            }
        }
    }

    fn slice(&mut self, node: &'a ast::ExprSlice) {
        self.bound(node.lower.as_deref());
        self.bound(node.upper.as_deref());
        match node.step.as_deref() {
            Some(step) => {
                self.expression(step);
                self.unit.emit(Op::BuildSlice(3));
            }
            None => self.unit.emit(Op::BuildSlice(2)),
        }
    }

    fn bound(&mut self, bound: Option<&'a Expr>) {
        match bound {
            Some(bound) => self.expression(bound),
            None => self.unit.load_const(Const::None),
        }
    }

    /// `compiler_add_yield_from`: every value that the inner iterator gives is handed on, what is
    /// sent is handed in.
    fn yield_from(&mut self, value: &'a Expr) {
        let (send, thrown, exit) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.expression(value);
        self.unit.emit(Op::GetYieldFromIter);
        self.unit.load_const(Const::None);
        self.unit.place(send);
        self.unit.jump(Op::Send, exit);
        // What is thrown in while this is suspended: `iterator sent exception`.
        self.unit.push_block(BlockKind::Guarded, Some(thrown));
        self.unit.emit(Op::YieldValue(YieldForm::Delegated));
        self.unit.pop_block();
        self.unit.emit(Op::Resume(ResumePoint::YieldFrom));
        self.unit.jump(Op::JumpBackward, send);
        self.unit.place(thrown);
        self.unit.emit(Op::CleanupThrow);
        self.unit.place(exit);
        self.unit.emit(Op::EndSend);
    }
}

fn comparison(op: CmpOp) -> Op {
    match op {
        CmpOp::Eq => Op::CompareOp(Comparison::Equal),
        CmpOp::NotEq => Op::CompareOp(Comparison::NotEqual),
        CmpOp::Lt => Op::CompareOp(Comparison::Less),
        CmpOp::LtE => Op::CompareOp(Comparison::LessOrEqual),
        CmpOp::Gt => Op::CompareOp(Comparison::Greater),
        CmpOp::GtE => Op::CompareOp(Comparison::GreaterOrEqual),
        CmpOp::Is => Op::IsOp(false),
        CmpOp::IsNot => Op::IsOp(true),
        CmpOp::In => Op::ContainsOp(false),
        CmpOp::NotIn => Op::ContainsOp(true),
    }
}
