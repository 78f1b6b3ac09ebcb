//! Simple statements, and the dispatch to the others (`compiler_visit_stmt`).

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::code::Const;
use crate::op::{Op, RaiseForm};
use crate::python2::forms;

use super::Compiler;
use super::names::Access;
use super::scope::ScopeKind;

impl<'a> Compiler<'a> {
    pub(crate) fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.statement(stmt);
        }
    }

    /// Runs `emit` with this stretch of the text as a statement of its own.
    pub(crate) fn step(&mut self, range: TextRange, emit: impl FnOnce(&mut Self)) {
        let span = self.span(range);
        let outer = (self.unit.span, self.unit.statement);
        self.unit.statement = self.unit.code.statements.len() as u32;
        self.unit.code.statements.push(span);
        self.unit.span = span;
        emit(self);
        (self.unit.span, self.unit.statement) = outer;
    }

    pub(crate) fn statement(&mut self, stmt: &'a Stmt) {
        if !self.unit.is_reachable() || self.is_too_long() {
            return;
        }
        self.step(header(stmt), |this| this.statement_body(stmt));
    }

    fn statement_body(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(node) => self.function(node),
            Stmt::ClassDef(node) => self.class(node),
            Stmt::Return(node) => self.return_statement(node.value.as_deref()),
            Stmt::Delete(node) => node.targets.iter().for_each(|target| self.delete(target)),
            Stmt::Assign(node) => self.assign(node),
            Stmt::AugAssign(node) => self.augmented_assign(node),
            Stmt::AnnAssign(node) => self.annotated_assign(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::While(node) => self.while_loop(node),
            Stmt::If(node) => self.if_statement(node),
            Stmt::With(node) => self.with(&node.items, &node.body),
            Stmt::Raise(node) => self.raise(node),
            Stmt::Try(node) => self.try_statement(node),
            Stmt::Match(node) => self.match_statement(node),
            Stmt::Assert(node) => self.assert(node),
            Stmt::Import(node) => self.import(node),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::Expr(node) => self.expression_statement(&node.value),
            Stmt::Pass(_) => self.unit.emit(Op::Nop),
            Stmt::Break(_) => self.leave_loop(true),
            Stmt::Continue(_) => self.leave_loop(false),
            Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            // Refused by the collector.
            Stmt::TypeAlias(_) | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn expression_statement(&mut self, value: &'a Expr) {
        if let Expr::Call(call) = value
            && self.is_python2()
            && self.python2_statement(call)
        {
            return;
        }
        if self.constant(value).is_some() {
            self.unit.emit(Op::Nop);
            return;
        }
        self.expression(value);
        self.unit.emit(Op::PopTop);
    }

    /// `print` and `exec`, in the form that the rewriting gave them.
    fn python2_statement(&mut self, call: &'a ast::ExprCall) -> bool {
        let Some(form) = forms::of(call) else { return false };
        let arguments = &*call.arguments.args;
        match form {
            forms::PRINT | forms::PRINT_COMMA => {
                for argument in arguments {
                    self.expression(argument);
                    self.unit.emit(Op::PrintItem);
                }
                if form == forms::PRINT {
                    self.unit.emit(Op::PrintNewline);
                }
            }
            forms::PRINT_TO | forms::PRINT_TO_COMMA => {
                let Some((stream, values)) = arguments.split_first() else { return false };
                self.expression(stream);
                for value in values {
                    self.unit.emit(Op::Copy(1));
                    self.expression(value);
                    self.unit.emit(Op::Swap(2));
                    self.unit.emit(Op::PrintItemTo);
                }
                let is_complete = form == forms::PRINT_TO;
                self.unit.emit(if is_complete { Op::PrintNewlineTo } else { Op::PopTop });
            }
            forms::EXEC => {
                // `exec(code, globals)` passes a tuple to the statement, which takes it apart.
                let arguments = match arguments {
                    [Expr::Tuple(tuple)] if matches!(tuple.elts.len(), 2 | 3) => &tuple.elts,
                    _ => arguments,
                };
                for argument in arguments.iter().take(3) {
                    self.expression(argument);
                }
                match arguments.len() {
                    0 | 1 => {
                        self.unit.load_const(Const::None);
                        self.unit.emit(Op::Copy(1));
                    }
                    2 => self.unit.emit(Op::Copy(1)),
                    _ => {}
                }
                self.unit.emit(Op::ExecStmt);
            }
            _ => return false,
        }
        true
    }

    fn raise(&mut self, node: &'a ast::StmtRaise) {
        let Some(exception) = node.exc.as_deref() else {
            self.unit.emit(Op::Raise(RaiseForm::Again));
            return;
        };
        if let Expr::Call(call) = exception
            && self.is_python2()
            && forms::of(call) == Some(forms::RAISE)
        {
            for argument in call.arguments.args.iter().take(3) {
                self.expression(argument);
            }
            self.unit.emit(Op::Raise(match call.arguments.args.len() {
                1 => RaiseForm::Exception,
                2 => RaiseForm::ClassValue,
                _ => RaiseForm::ClassValueTraceback,
            }));
            return;
        }
        self.expression(exception);
        let form = match node.cause.as_deref() {
            Some(cause) => {
                self.expression(cause);
                RaiseForm::From
            }
            None => RaiseForm::Exception,
        };
        self.unit.emit(Op::Raise(form));
    }

    fn assert(&mut self, node: &'a ast::StmtAssert) {
        let end = self.unit.new_label();
        self.jump_if(&node.test, end, true);
        self.unit.emit(Op::LoadAssertionError);
        if let Some(message) = node.msg.as_deref() {
            self.unit.emit(Op::PushNull);
            self.expression(message);
            self.unit.emit(Op::Call(1));
        }
        self.unit.emit(Op::Raise(RaiseForm::Exception));
        self.unit.place(end);
    }

    /// The level of an import that is not relative: 2.7 looks beside the module first.
    fn import_level(&self, level: u32) -> Const {
        Const::Int(if level == 0 && self.is_python2() { -1 } else { i64::from(level) })
    }

    fn import(&mut self, node: &'a ast::StmtImport) {
        for alias in &node.names {
            let level = self.import_level(0);
            self.unit.load_const(level);
            self.unit.load_const(Const::None);
            let index = self.unit.name(&alias.name);
            self.unit.emit(Op::ImportName(index));
            let mut parts = alias.name.split('.');
            let first = parts.next().unwrap_or("");
            let Some(name) = &alias.asname else {
                self.variable(first, Access::Store);
                continue;
            };
            // `import a.b as c` binds b (`compiler_import_as`).
            for part in parts {
                let index = self.unit.name(part);
                self.unit.emit(Op::ImportFrom(index));
                self.unit.emit(Op::Swap(2));
                self.unit.emit(Op::PopTop);
            }
            self.variable(name, Access::Store);
        }
    }

    fn import_from(&mut self, node: &'a ast::StmtImportFrom) {
        let module = node.module.as_ref().map_or("", |module| module.as_str());
        if module == "__future__" && node.level == 0 {
            // Its effect is on the compiler.
            self.unit.emit(Op::Nop);
            return;
        }
        let level = self.import_level(node.level);
        self.unit.load_const(level);
        let names = node.names.iter().map(|alias| Const::Str(alias.name.as_str().into()));
        self.unit.load_const(Const::Tuple(names.collect()));
        let index = self.unit.name(module);
        self.unit.emit(Op::ImportName(index));
        for alias in &node.names {
            if alias.name.as_str() == "*" {
                self.unit.emit(Op::ImportStar);
                return;
            }
            let index = self.unit.name(&alias.name);
            self.unit.emit(Op::ImportFrom(index));
            self.variable(alias.asname.as_ref().unwrap_or(&alias.name), Access::Store);
        }
        self.unit.emit(Op::PopTop);
    }

    /// Makes `__annotations__` if the block annotates a name.
    pub(crate) fn annotations_dict(&mut self) {
        let scope = self.unit.scopes.first().and_then(|&id| self.scopes.list.get(id));
        let has_some = scope.is_some_and(|scope| {
            matches!(scope.kind, ScopeKind::Module | ScopeKind::Class)
                && scope.symbol("__annotations__").is_some_and(|symbol| symbol.is_bound)
        });
        if has_some {
            self.unit.emit(Op::SetupAnnotations);
        }
    }
}

/// The stretch that stands for a statement: of a compound one, its head.
fn header(stmt: &Stmt) -> TextRange {
    let start = stmt.range().start();
    let word = |length: u32| start + TextSize::from(length);
    let end = match stmt {
        Stmt::FunctionDef(node) => node.name.range.end(),
        Stmt::ClassDef(node) => node.name.range.end(),
        Stmt::For(node) => node.iter.range().end(),
        Stmt::While(node) => node.test.range().end(),
        Stmt::If(node) => node.test.range().end(),
        Stmt::With(node) => node.items.last().map_or(word(4), |item| item.range.end()),
        Stmt::Match(node) => node.subject.range().end(),
        Stmt::Try(_) => word(3),
        _ => return stmt.range(),
    };
    let start = match stmt {
        Stmt::FunctionDef(node) => node.decorator_list.last().map_or(start, |_| node.name.range.start()),
        Stmt::ClassDef(node) => node.decorator_list.last().map_or(start, |_| node.name.range.start()),
        _ => start,
    };
    TextRange::new(start, end)
}
