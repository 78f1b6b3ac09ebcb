//! Syntax of Python 3 that Python 2 does not know. The parser reads the newest Python, so what is
//! foreign is looked for in what it made.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Operator, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::forms;

/// The places where a text that was rewritten from Python 2 uses what only Python 3 knows.
pub(crate) fn foreign_syntax(body: &[Stmt]) -> Vec<TextRange> {
    let mut finder = Finder::default();
    finder.visit_body(body);
    finder.found
}

#[derive(Default)]
struct Finder {
    found: Vec<TextRange>,
}

impl Finder {
    fn parameters(&mut self, parameters: &ast::Parameters) {
        if let Some(first) = parameters.posonlyargs.first() {
            self.found.push(first.range());
        }
        if let Some(first) = parameters.kwonlyargs.first() {
            self.found.push(first.range());
        }
        for parameter in parameters {
            if let Some(annotation) = parameter.annotation().filter(|_| !forms::is_unpacked(parameter.name())) {
                self.found.push(annotation.range());
            }
        }
    }

    fn decorators(&mut self, decorators: &[ast::Decorator]) {
        let foreign = decorators.iter().map(|decorator| &decorator.expression).filter(|expr| !is_decorator(expr));
        self.found.extend(foreign.map(Ranged::range));
    }

    fn starred(&mut self, elements: &[Expr]) {
        self.found.extend(elements.iter().filter(|element| element.is_starred_expr()).map(Ranged::range));
    }
}

/// A name with dots, called or not.
fn is_decorator(expr: &Expr) -> bool {
    let mut expr = match expr {
        Expr::Call(call) => &*call.func,
        expr => expr,
    };
    while let Expr::Attribute(attribute) = expr {
        expr = &attribute.value;
    }
    expr.is_name_expr()
}

impl<'a> Visitor<'a> for Finder {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(node) => {
                self.decorators(&node.decorator_list);
                self.parameters(&node.parameters);
                self.found.extend(node.returns.as_deref().map(Ranged::range));
                self.found.extend(node.type_params.as_deref().map(Ranged::range));
            }
            Stmt::ClassDef(node) => {
                self.decorators(&node.decorator_list);
                self.found.extend(node.type_params.as_deref().map(Ranged::range));
                self.found.extend(node.keywords().iter().map(Ranged::range));
            }
            Stmt::Nonlocal(_) | Stmt::AnnAssign(_) | Stmt::Match(_) | Stmt::TypeAlias(_) => {
                self.found.push(stmt.range());
            }
            Stmt::Try(node) if node.is_star => self.found.push(stmt.range()),
            Stmt::Raise(node) => self.found.extend(node.cause.as_deref().map(Ranged::range)),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Named(_) | Expr::YieldFrom(_) => self.found.push(expr.range()),
            Expr::BinOp(node) if node.op == Operator::MatMult => self.found.push(node.range),
            Expr::Lambda(node) => node.parameters.iter().for_each(|parameters| self.parameters(parameters)),
            Expr::Tuple(node) => self.starred(&node.elts),
            Expr::List(node) => self.starred(&node.elts),
            Expr::Set(node) => self.starred(&node.elts),
            Expr::Dict(node) => {
                self.found.extend(node.items.iter().filter(|item| item.key.is_none()).map(|item| item.value.range()));
            }
            Expr::Call(node)
                if node.arguments.args.iter().filter(|argument| argument.is_starred_expr()).count() > 1 =>
            {
                self.found.push(expr.range());
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
