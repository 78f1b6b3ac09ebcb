//! The `match` statement (`compiler_match`, `compiler_pattern`).
//!
//! The subject lies on the stack. A case works on a copy of it; what its pattern captures is kept on
//! the stack below everything that is still to be looked at, and stored only once the whole pattern
//! fits. A pattern that does not fit jumps to a label that drops as many entries as lie there.

use ruff_python_ast::{self as ast, Expr, Pattern, Singleton};
use ruff_text_size::{Ranged, TextRange};

use crate::code::Const;
use crate::op::{BinaryOperator, Comparison, Op, Target};

use super::Compiler;
use super::names::Access;
use super::unit::Label;

/// Where a pattern is while it is compiled (`pattern_context`).
#[derive(Default)]
struct Context<'a> {
    /// The names that were captured, the topmost first.
    stores: Vec<&'a str>,
    /// The labels that drop 0, 1, 2 … entries and go on to the next case.
    fail: Vec<Label>,
    /// How many entries lie above the captured ones.
    on_top: usize,
}

impl<'a> Compiler<'a> {
    pub(crate) fn match_statement(&mut self, node: &'a ast::StmtMatch) {
        self.expression(&node.subject);
        let end = self.unit.new_label();
        let Some((last, first)) = node.cases.split_last() else { return };
        for case in first {
            self.match_case(case, true, end);
        }
        self.match_case(last, false, end);
        self.unit.place(end);
    }

    /// `subject -- ` if the case fits, else unchanged; of the last case `subject -- ` in both.
    fn match_case(&mut self, case: &'a ast::MatchCase, keeps_subject: bool, end: Label) {
        let head = case.guard.as_deref().map_or(case.pattern.range().end(), |guard| guard.range().end());
        let head = TextRange::new(case.range.start(), head);
        let mut context = Context::default();
        self.step(head, |this| {
            if keeps_subject {
                this.unit.emit(Op::Copy(1));
            }
            this.pattern(&case.pattern, &mut context);
            for name in std::mem::take(&mut context.stores) {
                this.variable(name, Access::Store);
            }
            if let Some(guard) = case.guard.as_deref() {
                let fail = this.fail_label(0, &mut context);
                this.jump_if(guard, fail, false);
            }
            if keeps_subject {
                this.artificial(|this| this.unit.emit(Op::PopTop));
            }
        });
        self.body(&case.body);
        self.skip_to(end);
        self.place_fails(&mut context);
    }

    /// The label that drops `count` entries.
    fn fail_label(&mut self, count: usize, context: &mut Context<'a>) -> Label {
        while context.fail.len() <= count {
            let label = self.unit.new_label();
            context.fail.push(label);
        }
        context.fail.get(count).copied().unwrap_or_else(|| self.unit.new_label())
    }

    /// Leaves the pattern, which does not fit.
    fn fail(&mut self, jump: fn(Target) -> Op, context: &mut Context<'a>) {
        let count = context.on_top + context.stores.len();
        let label = self.fail_label(count, context);
        self.unit.jump(jump, label);
    }

    /// The code at the labels: each drops one entry and falls through to the next.
    fn place_fails(&mut self, context: &mut Context<'a>) {
        let labels = std::mem::take(&mut context.fail);
        self.artificial(|this| {
            for (count, label) in labels.into_iter().enumerate().rev() {
                this.unit.place(label);
                if count > 0 {
                    this.unit.emit(Op::PopTop);
                }
            }
        });
    }

    /// Moves the top below the `count - 1` entries under it.
    fn rotate(&mut self, count: usize) {
        for depth in (2..=count).rev() {
            self.unit.emit(Op::Swap(depth as u32));
        }
    }

    /// `value -- `: the value is kept for a name.
    fn capture(&mut self, name: Option<&'a ast::Identifier>, context: &mut Context<'a>) {
        match name {
            None => self.unit.emit(Op::PopTop),
            Some(name) => {
                self.rotate(context.on_top + context.stores.len() + 1);
                context.stores.push(name.as_str());
            }
        }
    }

    /// `subject -- `
    fn pattern(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) {
        let outer = self.at(pattern);
        match pattern {
            Pattern::MatchValue(node) => {
                self.expression(&node.value);
                self.unit.emit(Op::CompareOp(Comparison::Equal));
                self.fail(Op::PopJumpIfFalse, context);
            }
            Pattern::MatchSingleton(node) => {
                self.unit.load_const(match node.value {
                    Singleton::None => Const::None,
                    Singleton::True => Const::Bool(true),
                    Singleton::False => Const::Bool(false),
                });
                self.unit.emit(Op::IsOp(false));
                self.fail(Op::PopJumpIfFalse, context);
            }
            Pattern::MatchAs(node) => match node.pattern.as_deref() {
                None => self.capture(node.name.as_ref(), context),
                Some(inner) => {
                    context.on_top += 1;
                    self.unit.emit(Op::Copy(1));
                    self.pattern(inner, context);
                    context.on_top -= 1;
                    self.capture(node.name.as_ref(), context);
                }
            },
            Pattern::MatchStar(node) => self.capture(node.name.as_ref(), context),
            Pattern::MatchOr(node) => self.alternatives(&node.patterns, context),
            Pattern::MatchSequence(node) => self.sequence_pattern(&node.patterns, context),
            Pattern::MatchMapping(node) => self.mapping_pattern(node, context),
            Pattern::MatchClass(node) => self.class_pattern(node, context),
        }
        self.unit.span = outer;
    }

    /// `subject -- `: the first of several patterns that fits (`compiler_pattern_or`).
    fn alternatives(&mut self, patterns: &'a [Pattern], context: &mut Context<'a>) {
        let end = self.unit.new_label();
        let mut names: Vec<&'a str> = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let mut own = Context::default();
            self.unit.emit(Op::Copy(1));
            self.pattern(pattern, &mut own);
            if index == 0 {
                names = own.stores.clone();
            } else {
                self.arrange(&names, &mut own.stores);
            }
            self.unit.jump(Op::JumpForward, end);
            self.place_fails(&mut own);
        }
        // None fits: the copy of the subject goes.
        if self.unit.is_reachable() {
            self.unit.emit(Op::PopTop);
            self.fail(Op::JumpForward, context);
        }
        self.unit.place(end);
        let depth = names.len() + 1 + context.on_top + context.stores.len();
        for name in names {
            self.rotate(depth);
            context.stores.push(name);
        }
        self.unit.emit(Op::PopTop);
    }

    /// Brings what an alternative captured into the order of the first one.
    fn arrange(&mut self, names: &[&'a str], stores: &mut Vec<&'a str>) {
        for (wanted, name) in names.iter().enumerate().rev() {
            let Some(found) = stores.iter().position(|stored| stored == name) else { continue };
            if found >= wanted {
                continue;
            }
            let rotated: Vec<&'a str> = stores.drain(..=found).collect();
            let place = wanted - found;
            stores.splice(place..place, rotated);
            for _ in 0..=found {
                self.rotate(wanted + 1);
            }
        }
    }

    /// `subject -- ` (`compiler_pattern_sequence`)
    fn sequence_pattern(&mut self, patterns: &'a [Pattern], context: &mut Context<'a>) {
        let star = patterns.iter().position(Pattern::is_match_star);
        let size = patterns.len() as i64;
        context.on_top += 1;
        self.unit.emit(Op::MatchSequence);
        self.fail(Op::PopJumpIfFalse, context);
        match star {
            None => self.check_length(Comparison::Equal, size, context),
            Some(_) if size > 1 => self.check_length(Comparison::GreaterOrEqual, size - 1, context),
            Some(_) => {}
        }
        context.on_top -= 1;
        if patterns.iter().all(is_wildcard) {
            self.unit.emit(Op::PopTop);
            return;
        }
        match star {
            Some(star) if patterns.get(star).is_some_and(is_wildcard) => {
                self.sequence_by_index(patterns, star, context);
            }
            _ => {
                let count = patterns.len();
                self.unit.emit(match star {
                    Some(star) => Op::UnpackEx { before: star as u16, after: (count - star - 1) as u16 },
                    None => Op::UnpackSequence(count as u32),
                });
                context.on_top += count;
                self.parts(patterns.iter(), context);
            }
        }
    }

    /// Patterns for the entries that lie on the stack, the first on top.
    fn parts(&mut self, patterns: impl Iterator<Item = &'a Pattern>, context: &mut Context<'a>) {
        for pattern in patterns {
            context.on_top -= 1;
            self.pattern(pattern, context);
        }
    }

    /// `[a, *_, b]`: only the items that matter are taken (`pattern_helper_sequence_subscr`).
    fn sequence_by_index(&mut self, patterns: &'a [Pattern], star: usize, context: &mut Context<'a>) {
        context.on_top += 1;
        let size = patterns.len();
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) || index == star {
                continue;
            }
            self.unit.emit(Op::Copy(1));
            if index < star {
                self.unit.load_const(Const::Int(index as i64));
            } else {
                self.unit.emit(Op::GetLen);
                self.unit.load_const(Const::Int((size - index) as i64));
                self.unit.emit(Op::BinaryOp(BinaryOperator::Subtract));
            }
            self.unit.emit(Op::BinarySubscr);
            self.pattern(pattern, context);
        }
        context.on_top -= 1;
        self.unit.emit(Op::PopTop);
    }

    fn check_length(&mut self, comparison: Comparison, length: i64, context: &mut Context<'a>) {
        self.unit.emit(Op::GetLen);
        self.unit.load_const(Const::Int(length));
        self.unit.emit(Op::CompareOp(comparison));
        self.fail(Op::PopJumpIfFalse, context);
    }

    /// `subject -- ` (`compiler_pattern_mapping`)
    fn mapping_pattern(&mut self, node: &'a ast::PatternMatchMapping, context: &mut Context<'a>) {
        let size = node.keys.len();
        context.on_top += 1;
        self.unit.emit(Op::MatchMapping);
        self.fail(Op::PopJumpIfFalse, context);
        if size == 0 && node.rest.is_none() {
            context.on_top -= 1;
            self.unit.emit(Op::PopTop);
            return;
        }
        if size > 0 {
            self.check_length(Comparison::GreaterOrEqual, size as i64, context);
        }
        for key in &node.keys {
            self.expression(key);
        }
        self.unit.emit(Op::BuildTuple(size as u32));
        self.unit.emit(Op::MatchKeys);
        context.on_top += 2;
        self.fail_if_none(context);
        // subject keys values
        self.unit.emit(Op::UnpackSequence(size as u32));
        context.on_top += size;
        context.on_top -= 1;
        self.parts(node.patterns.iter(), context);
        context.on_top -= 2;
        match &node.rest {
            Some(rest) => {
                self.unit.emit(Op::CopyDictWithoutKeys);
                // subject rest
                self.unit.emit(Op::Swap(2));
                self.unit.emit(Op::PopTop);
                self.capture(Some(rest), context);
            }
            None => {
                self.unit.emit(Op::PopTop);
                self.unit.emit(Op::PopTop);
            }
        }
    }

    /// `values_or_none -- values_or_none`
    fn fail_if_none(&mut self, context: &mut Context<'a>) {
        self.unit.emit(Op::Copy(1));
        self.unit.load_const(Const::None);
        self.unit.emit(Op::IsOp(true));
        self.fail(Op::PopJumpIfFalse, context);
    }

    /// `subject -- ` (`compiler_pattern_class`)
    fn class_pattern(&mut self, node: &'a ast::PatternMatchClass, context: &mut Context<'a>) {
        let ast::PatternArguments { patterns, keywords, .. } = &node.arguments;
        self.expression(&node.cls);
        let names = keywords.iter().map(|keyword| Const::Str(keyword.attr.as_str().into()));
        self.unit.load_const(Const::Tuple(names.collect()));
        self.unit.emit(Op::MatchClass(patterns.len() as u32));
        context.on_top += 1;
        self.fail_if_none(context);
        let count = patterns.len() + keywords.len();
        self.unit.emit(Op::UnpackSequence(count as u32));
        context.on_top += count;
        context.on_top -= 1;
        self.parts(patterns.iter().chain(keywords.iter().map(|keyword| &keyword.pattern)), context);
    }
}

/// `_`, or `*_`.
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(node) => node.pattern.is_none() && node.name.is_none(),
        Pattern::MatchStar(node) => node.name.is_none(),
        _ => false,
    }
}

/// Whether a pattern fits everything, and the name that it captures.
pub(super) fn irrefutable(pattern: &Pattern) -> Option<Option<&ast::Identifier>> {
    match pattern {
        Pattern::MatchAs(node) => match node.pattern.as_deref() {
            None => Some(node.name.as_ref()),
            Some(inner) => irrefutable(inner),
        },
        Pattern::MatchOr(node) => node.patterns.last().and_then(irrefutable),
        _ => None,
    }
}

/// The names that a pattern captures, in the order of the text.
pub(super) fn captured<'a>(pattern: &'a Pattern, names: &mut Vec<&'a ast::Identifier>) {
    match pattern {
        Pattern::MatchAs(node) => {
            if let Some(inner) = &node.pattern {
                captured(inner, names);
            }
            names.extend(node.name.as_ref());
        }
        Pattern::MatchStar(node) => names.extend(node.name.as_ref()),
        Pattern::MatchSequence(node) => node.patterns.iter().for_each(|part| captured(part, names)),
        Pattern::MatchMapping(node) => {
            node.patterns.iter().for_each(|part| captured(part, names));
            names.extend(node.rest.as_ref());
        }
        Pattern::MatchClass(node) => {
            node.arguments.patterns.iter().for_each(|part| captured(part, names));
            node.arguments.keywords.iter().for_each(|keyword| captured(&keyword.pattern, names));
        }
        // The alternatives capture the same names.
        Pattern::MatchOr(node) => node.patterns.iter().take(1).for_each(|part| captured(part, names)),
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
    }
}

/// The expressions of a pattern: values, keys and classes.
pub(super) fn expressions<'a>(pattern: &'a Pattern, each: &mut impl FnMut(&'a Expr)) {
    match pattern {
        Pattern::MatchValue(node) => each(&node.value),
        Pattern::MatchAs(node) => {
            if let Some(inner) = &node.pattern {
                expressions(inner, each);
            }
        }
        Pattern::MatchSequence(node) => node.patterns.iter().for_each(|part| expressions(part, each)),
        Pattern::MatchOr(node) => node.patterns.iter().for_each(|part| expressions(part, each)),
        Pattern::MatchMapping(node) => {
            node.keys.iter().for_each(&mut *each);
            node.patterns.iter().for_each(|part| expressions(part, each));
        }
        Pattern::MatchClass(node) => {
            each(&node.cls);
            node.arguments.patterns.iter().for_each(|part| expressions(part, each));
            node.arguments.keywords.iter().for_each(|keyword| expressions(&keyword.pattern, each));
        }
        Pattern::MatchStar(_) | Pattern::MatchSingleton(_) => {}
    }
}
