//! What the collector does at each statement and expression (`symtable_visit_stmt`,
//! `symtable_visit_expr`).

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use ruff_text_size::Ranged;

use crate::python2::forms;
use crate::wrong::Feature;

use super::collect::Collector;
use super::patterns;
use super::scope::ScopeKind;

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(node) => self.function(node),
            Stmt::ClassDef(node) => self.class(node),
            Stmt::Global(node) => self.declare(&node.names, false),
            Stmt::Nonlocal(node) => self.declare(&node.names, true),
            Stmt::Import(node) => self.import_names(&node.names, false),
            Stmt::ImportFrom(node) => self.import_names(&node.names, true),
            Stmt::For(node) => {
                if node.is_async {
                    self.unsupported(Feature::AsyncFor, node.range);
                }
                self.visit_expr(&node.iter);
                self.visit_expr(&node.target);
                self.loop_body(&node.body, &node.orelse);
            }
            Stmt::While(node) => {
                self.visit_expr(&node.test);
                self.loop_body(&node.body, &node.orelse);
            }
            Stmt::With(node) => {
                if node.is_async {
                    self.unsupported(Feature::AsyncWith, node.range);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Break(node) if self.loops == 0 => self.problem(&["'break' outside loop"], node.range),
            Stmt::Continue(node) if self.loops == 0 => self.problem(&["'continue' not properly in loop"], node.range),
            Stmt::Return(node) => {
                if !self.in_function() {
                    self.problem(&["'return' outside function"], node.range);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::AugAssign(node) => {
                if let Expr::Name(name) = &*node.target {
                    self.use_name(&name.id);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::AnnAssign(node) => {
                if matches!(&*node.target, Expr::Name(_)) && !self.scope().is_function_like() {
                    self.scope().symbol_mut("__annotations__").is_bound = true;
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Try(node) => {
                if node.is_star {
                    self.check_star_bodies(&node.handlers);
                }
                let bare = node.handlers.iter().position(|handler| {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    handler.type_.is_none()
                });
                if bare.is_some_and(|index| index + 1 < node.handlers.len()) {
                    self.problem(&["default 'except:' must be last"], node.handlers[bare.unwrap_or(0)].range());
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Match(node) => {
                self.visit_expr(&node.subject);
                for (index, case) in node.cases.iter().enumerate() {
                    let is_last = index + 1 == node.cases.len() || case.guard.is_some();
                    self.pattern(&case.pattern, is_last);
                    if let Some(guard) = &case.guard {
                        self.visit_expr(guard);
                    }
                    self.visit_body(&case.body);
                }
            }
            Stmt::TypeAlias(node) => self.unsupported(Feature::TypeStatement, node.range),
            Stmt::IpyEscapeCommand(node) => self.unsupported(Feature::ShellCommand, node.range),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(node) = handler;
        if let Some(name) = &node.name {
            self.bind(name, name.range);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(node) => {
                if matches!(node.ctx, ExprContext::Load) {
                    self.use_name(&node.id);
                    if &*node.id == forms::EXEC && self.in_function() {
                        self.scope().is_unoptimized = true;
                    }
                } else {
                    self.bind(&node.id, node.range);
                }
            }
            Expr::Lambda(node) => {
                if let Some(parameters) = &node.parameters {
                    self.parameter_values(parameters);
                }
                let private = self.private();
                let outer = self.open(ScopeKind::Lambda, node.range, private);
                if let Some(parameters) = &node.parameters {
                    self.parameters(parameters);
                }
                let (patterns, body) = forms::lambda_body(&node.body);
                patterns.iter().for_each(|pattern| self.bind_pattern(pattern));
                self.visit_expr(body);
                self.current = outer;
            }
            Expr::ListComp(node) => {
                self.comprehension(node.range, &[&node.elt], &node.generators, ScopeKind::Comprehension, true);
            }
            Expr::SetComp(node) => {
                self.comprehension(node.range, &[&node.elt], &node.generators, ScopeKind::Comprehension, false);
            }
            Expr::DictComp(node) => match &node.key {
                Some(key) => self.comprehension(
                    node.range,
                    &[key, &node.value],
                    &node.generators,
                    ScopeKind::Comprehension,
                    false,
                ),
                None => self.unsupported(Feature::UnpackingInComprehension, node.range),
            },
            Expr::Generator(node) => {
                self.comprehension(node.range, &[&node.elt], &node.generators, ScopeKind::Generator, false);
            }
            Expr::Named(node) => self.named(node),
            Expr::Yield(node) => {
                self.yields(node.range, "yield");
                visitor::walk_expr(self, expr);
            }
            Expr::YieldFrom(node) => {
                self.yields(node.range, "yield from");
                visitor::walk_expr(self, expr);
            }
            Expr::Await(node) => self.unsupported(Feature::Await, node.range),
            Expr::TString(node) => self.unsupported(Feature::TemplateString, node.range),
            Expr::IpyEscapeCommand(node) => self.unsupported(Feature::ShellCommand, node.range),
            Expr::Tuple(ast::ExprTuple { elts, ctx, .. }) | Expr::List(ast::ExprList { elts, ctx, .. }) => {
                if matches!(ctx, ExprContext::Store) {
                    self.starred_targets(elts);
                }
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// Looks for what may not leave the body of an `except*` clause.
#[derive(Default)]
struct Leaving {
    loops: u32,
    found: Vec<ruff_text_size::TextRange>,
}

impl<'a> Visitor<'a> for Leaving {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::Return(node) => self.found.push(node.range),
            Stmt::Break(node) if self.loops == 0 => self.found.push(node.range),
            Stmt::Continue(node) if self.loops == 0 => self.found.push(node.range),
            Stmt::For(_) | Stmt::While(_) => {
                self.loops += 1;
                visitor::walk_stmt(self, stmt);
                self.loops -= 1;
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

impl Collector {
    fn check_star_bodies(&mut self, handlers: &[ast::ExceptHandler]) {
        let mut leaving = Leaving::default();
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            leaving.visit_body(&handler.body);
        }
        for range in leaving.found {
            self.problem(&["'break', 'continue' and 'return' cannot appear in an except* block"], range);
        }
    }

    /// The pattern of a case; only the last case, or one with a guard, may fit everything.
    fn pattern(&mut self, pattern: &Pattern, may_fit_all: bool) {
        if let Some(name) = patterns::irrefutable(pattern).filter(|_| !may_fit_all) {
            let range = pattern.range();
            match name {
                Some(name) => self.problem(&["name capture '", name, "' makes remaining patterns unreachable"], range),
                None => self.problem(&["wildcard makes remaining patterns unreachable"], range),
            }
        }
        let mut names = Vec::new();
        patterns::captured(pattern, &mut names);
        for (index, name) in names.iter().enumerate() {
            if names.iter().take(index).any(|before| before.as_str() == name.as_str()) {
                self.problem(&["multiple assignments to name '", name, "' in pattern"], name.range);
            }
            self.bind(name, name.range);
        }
        self.check_alternatives(pattern);
        let mut found = Vec::new();
        patterns::expressions(pattern, &mut |expression| found.push(expression));
        for expression in found {
            self.visit_expr(expression);
        }
    }

    fn check_alternatives(&mut self, pattern: &Pattern) {
        let Pattern::MatchOr(node) = pattern else { return };
        let names = |pattern| {
            let mut names = Vec::new();
            patterns::captured(pattern, &mut names);
            let mut names: Vec<&str> = names.into_iter().map(ast::Identifier::as_str).collect();
            names.sort_unstable();
            names
        };
        let Some((last, first)) = node.patterns.split_last() else { return };
        if first.iter().any(|part| names(part) != names(last)) {
            self.problem(&["alternative patterns bind different names"], node.range);
        }
        for part in first {
            if let Some(name) = patterns::irrefutable(part) {
                let what = name.map_or("wildcard".to_owned(), |name| format!("name capture '{name}'"));
                self.problem(&[&what, " makes remaining patterns unreachable"], part.range());
            }
        }
    }
}
