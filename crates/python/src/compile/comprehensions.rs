//! Comprehensions and generator expressions (`compiler_comprehension`,
//! `compiler_comprehension_generator`, `push_inlined_comprehension_state`).

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::{CodeKind, Const};
use crate::op::{Deref, Op, ResumePoint, Slot, YieldForm};

use super::collect::key;
use super::functions::Parts;
use super::scope::Resolution;
use super::unit::BlockKind;
use super::{Compiler, Comprehensions, DictItems};

/// What a comprehension collects into.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Generator(&'a Expr),
}

/// A variable of an inlined comprehension whose name's outer meaning is put aside.
#[derive(Clone, Copy)]
enum Saved {
    Slot(Slot),
    Cell(Deref),
}

impl<'a> Compiler<'a> {
    pub(crate) fn comprehension(&mut self, expr: &'a Expr) {
        let (element, generators) = match expr {
            Expr::ListComp(node) => (Element::List(&node.elt), &node.generators),
            Expr::SetComp(node) => (Element::Set(&node.elt), &node.generators),
            Expr::DictComp(node) => match node.key.as_deref() {
                Some(key) => (Element::Dict(key, &node.value), &node.generators),
                None => return,
            },
            Expr::Generator(node) => (Element::Generator(&node.elt), &node.generators),
            _ => return,
        };
        match (element, self.options.comprehensions) {
            (Element::List(_), Comprehensions::LeakingInline) => {
                self.unit.emit(Op::BuildList(0));
                self.loops(generators, element, 1, false);
            }
            (Element::List(_) | Element::Set(_) | Element::Dict(..), Comprehensions::IsolatedInline) => {
                self.inlined(expr, element, generators);
            }
            _ => self.comprehension_function(expr, element, generators),
        }
    }

    /// A function of one argument, the iterator of the first `for`.
    fn comprehension_function(&mut self, expr: &'a Expr, element: Element<'a>, generators: &'a [ast::Comprehension]) {
        let name = match element {
            Element::List(_) => "<listcomp>",
            Element::Set(_) => "<setcomp>",
            Element::Dict(..) => "<dictcomp>",
            Element::Generator(_) => "<genexpr>",
        };
        let id = self.begin_code(expr.range(), name, CodeKind::Comprehension);
        self.unit.code.parameters.positional = 1;
        self.unit.code.varnames.push(".0".into());
        self.unit.emit(Op::Resume(ResumePoint::Start));
        if let Some(build) = build(element) {
            self.unit.emit(build);
        }
        self.unit.emit(Op::LoadFast(Slot(0)));
        self.loops(generators, element, 1, true);
        if matches!(element, Element::Generator(_)) {
            self.unit.load_const(Const::None);
        }
        self.unit.emit(Op::ReturnValue);
        let free = self.leave(id);
        self.make_function(id, &free, Parts::default());
        self.unit.emit(Op::PushNull);
        self.first_iterator(generators);
        self.unit.emit(Op::Call(1));
    }

    fn first_iterator(&mut self, generators: &'a [ast::Comprehension]) {
        if let Some(first) = generators.first() {
            self.iterable(&first.iter);
            self.unit.emit(Op::GetIter);
        }
    }

    /// PEP 709: `iterator` is made, the outer values of the variables are put aside below it, the
    /// collection is made below it, and at the end, or when an exception leaves, they are put back.
    fn inlined(&mut self, expr: &'a Expr, element: Element<'a>, generators: &'a [ast::Comprehension]) {
        self.first_iterator(generators);
        let Some(scope_id) = self.scopes.at(key(expr.range())) else { return };
        self.unit.scopes.push(scope_id);
        let mut saved: Vec<Saved> = Vec::new();
        for symbol in self.scopes.list.get(scope_id).into_iter().flat_map(|scope| &scope.symbols) {
            match symbol.resolution {
                Resolution::Local => {
                    let slot = self.unit.slot(&symbol.name);
                    self.unit.emit(Op::LoadFastAndClear(slot));
                    saved.push(Saved::Slot(slot));
                }
                Resolution::Cell => {
                    let cell = self.unit.cell(&symbol.name);
                    self.unit.emit(Op::SaveCell(cell));
                    saved.push(Saved::Cell(cell));
                }
                _ => {}
            }
        }
        let count = saved.len() as u32;
        let (cleanup, end) = (self.unit.new_label(), self.unit.new_label());
        if count > 0 {
            self.unit.emit(Op::Swap(count + 1));
        }
        self.unit.push_block(BlockKind::Guarded, Some(cleanup));
        if let Some(build) = build(element) {
            self.unit.emit(build);
        }
        self.unit.emit(Op::Swap(2));
        self.loops(generators, element, 1, true);
        self.unit.pop_block();
        self.restore(&saved);
        self.unit.jump(Op::JumpForward, end);
        self.unit.place(cleanup);
        if self.unit.is_reachable() {
            // What lies below the exception is the iterator or the collection.
            self.unit.emit(Op::Swap(2));
            self.unit.emit(Op::PopTop);
            self.restore(&saved);
            self.unit.emit(Op::Reraise);
        }
        self.unit.place(end);
        self.unit.scopes.pop();
    }

    /// `saved… value -- value`, the saved ones back in place.
    fn restore(&mut self, saved: &[Saved]) {
        if !saved.is_empty() {
            self.unit.emit(Op::Swap(saved.len() as u32 + 1));
        }
        for saved in saved.iter().rev() {
            self.unit.emit(match *saved {
                Saved::Slot(slot) => Op::RestoreFast(slot),
                Saved::Cell(cell) => Op::RestoreCell(cell),
            });
        }
    }

    /// The loops, `depth` counting from 1. With `has_iterator` the first one's iterator lies on the
    /// stack.
    fn loops(&mut self, generators: &'a [ast::Comprehension], element: Element<'a>, depth: u32, has_iterator: bool) {
        let Some((generator, rest)) = generators.split_first() else {
            self.collect_element(element, depth);
            return;
        };
        if !has_iterator {
            self.iterable(&generator.iter);
            self.unit.emit(Op::GetIter);
        }
        let (start, skip, end) = (self.unit.new_label(), self.unit.new_label(), self.unit.new_label());
        self.unit.place(start);
        self.unit.jump(Op::ForIter, end);
        self.store(&generator.target);
        for test in &generator.ifs {
            self.jump_if(test, skip, false);
        }
        self.loops(rest, element, depth + 1, false);
        self.unit.place(skip);
        self.unit.jump(Op::JumpBackward, start);
        self.unit.place(end);
    }

    /// In the innermost of `depth - 1` loops, whose iterators lie above the collection.
    fn collect_element(&mut self, element: Element<'a>, depth: u32) {
        match element {
            Element::List(value) => {
                self.expression(value);
                self.unit.emit(Op::ListAppend(depth));
            }
            Element::Set(value) => {
                self.expression(value);
                self.unit.emit(Op::SetAdd(depth));
            }
            Element::Dict(key, value) => match self.options.dict_items {
                DictItems::KeyFirst => {
                    self.expression(key);
                    self.expression(value);
                    self.unit.emit(Op::MapAdd(depth));
                }
                DictItems::ValueFirst => {
                    self.expression(value);
                    self.expression(key);
                    self.unit.emit(Op::MapAddValueFirst(depth));
                }
            },
            Element::Generator(value) => {
                self.expression(value);
                self.unit.emit(Op::YieldValue(YieldForm::Plain));
                self.unit.emit(Op::Resume(ResumePoint::Yield));
                self.unit.emit(Op::PopTop);
            }
        }
    }
}

/// The instruction that makes the empty collection.
fn build(element: Element) -> Option<Op> {
    match element {
        Element::List(_) => Some(Op::BuildList(0)),
        Element::Set(_) => Some(Op::BuildSet(0)),
        Element::Dict(..) => Some(Op::BuildMap(0)),
        Element::Generator(_) => None,
    }
}
