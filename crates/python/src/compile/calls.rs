//! Calls (`compiler_call`, `compiler_call_helper`, `ex_call`).

use ruff_python_ast::{self as ast, Expr, Keyword};

use crate::code::Const;
use crate::op::Op;
use crate::python2::forms;

use super::Compiler;

impl<'a> Compiler<'a> {
    pub(crate) fn call(&mut self, node: &'a ast::ExprCall) {
        if self.is_python2() && forms::of(node) == Some(forms::CONVERT) {
            match &*node.arguments.args {
                [value] => self.expression(value),
                values => self.tuple(values),
            }
            self.unit.emit(Op::UnaryConvert);
            return;
        }
        match &*node.func {
            Expr::Attribute(method) if self.calls_without_binding(&node.arguments) => {
                self.expression(&method.value);
                let outer = self.at(&*node.func);
                let name = self.mangled(&method.attr);
                let index = self.unit.name(&name);
                self.unit.emit(Op::LoadMethod(index));
                self.unit.span = outer;
            }
            callable => {
                self.expression(callable);
                self.unit.emit(Op::PushNull);
            }
        }
        self.arguments(0, &node.arguments.args, &node.arguments.keywords);
    }

    /// Whether `object.name(…)` makes no bound method (`maybe_optimize_method_call`): up to 3.10 one with
    /// keywords makes it all the same.
    fn calls_without_binding(&self, arguments: &ast::Arguments) -> bool {
        let binds_for_keywords = self.options.arguments == model::Arguments::Copied;
        !needs_unpacking(&arguments.args, &arguments.keywords) && (arguments.keywords.is_empty() || !binds_for_keywords)
    }

    /// `callable self_or_null pushed… -- result`: the arguments after the `pushed` first ones, and
    /// the call.
    pub(crate) fn arguments(&mut self, pushed: u32, arguments: &'a [Expr], keywords: &'a [Keyword]) {
        if needs_unpacking(arguments, keywords) {
            self.unpacked_arguments(pushed, arguments, keywords);
            return;
        }
        self.expressions(arguments);
        let count = pushed + (arguments.len() + keywords.len()) as u32;
        if keywords.is_empty() {
            self.unit.emit(Op::Call(count));
            return;
        }
        let mut names = Vec::new();
        for keyword in keywords {
            self.expression(&keyword.value);
            names.extend(keyword.arg.as_ref().map(|name| Const::Str(self.mangled(name))));
        }
        self.unit.load_const(Const::Tuple(names.into()));
        self.unit.emit(Op::CallKw(count));
    }

    fn unpacked_arguments(&mut self, pushed: u32, arguments: &'a [Expr], keywords: &'a [Keyword]) {
        match arguments {
            // The machine makes the tuple itself.
            [Expr::Starred(only)] if pushed == 0 => self.expression(&only.value),
            _ if arguments.iter().any(Expr::is_starred_expr) => {
                self.unpacked(pushed, arguments, Op::BuildList, Op::ListAppend, Op::ListExtend);
                self.unit.emit(Op::ListToTuple);
            }
            _ => match self.constants(arguments).filter(|_| pushed == 0) {
                Some(constants) => self.unit.load_const(Const::Tuple(constants)),
                None => {
                    self.expressions(arguments);
                    self.unit.emit(Op::BuildTuple(pushed + arguments.len() as u32));
                }
            },
        }
        let mut pending = 0;
        let mut exists = false;
        for keyword in keywords {
            match &keyword.arg {
                Some(name) => {
                    let name = self.mangled(name);
                    self.unit.load_const(Const::Str(name));
                    self.expression(&keyword.value);
                    pending += 1;
                }
                None => {
                    self.add_items(&mut pending, &mut exists, Op::DictMerge);
                    if !exists {
                        self.unit.emit(Op::BuildMap(0));
                        exists = true;
                    }
                    self.expression(&keyword.value);
                    self.unit.emit(Op::DictMerge);
                }
            }
        }
        self.add_items(&mut pending, &mut exists, Op::DictMerge);
        self.unit.emit(Op::CallFunctionEx(exists));
    }
}

/// Contains `*a` or `**a`.
fn needs_unpacking(arguments: &[Expr], keywords: &[Keyword]) -> bool {
    arguments.iter().any(Expr::is_starred_expr) || keywords.iter().any(|keyword| keyword.arg.is_none())
}
