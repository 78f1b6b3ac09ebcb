//! Functions, lambdas and classes (`compiler_function`, `compiler_class`,
//! `compiler_make_closure`).

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::code::{CellParameter, CodeId, CodeKind, Const, Location, Parameters};
use crate::op::{FunctionParts, Op, ResumePoint, Slot};

use crate::python2::forms;

use super::Compiler;
use super::collect::key;
use super::names::Access;
use super::scope::{Resolution, ScopeKind, mangle};
use super::unit::Unit;

impl<'a> Compiler<'a> {
    pub(crate) fn function(&mut self, node: &'a ast::StmtFunctionDef) {
        self.decorators(&node.decorator_list);
        let parts = self.function_parts(Some(&node.parameters), node.returns.as_deref());
        let id = self.begin_code(node.range, &node.name, CodeKind::Function);
        self.set_parameters(Some(&node.parameters));
        self.unit.code.docstring = self.docstring(&node.body);
        self.unit.emit(Op::Resume(ResumePoint::Start));
        for (name, pattern) in forms::patterns(&node.parameters) {
            self.unpack_parameter(name, pattern);
        }
        self.body_after_docstring(&node.body);
        self.return_none();
        let free = self.leave(id);
        self.make_function(id, &free, parts);
        self.call_decorators(&node.decorator_list);
        self.variable(&node.name, Access::Store);
    }

    pub(crate) fn lambda(&mut self, node: &'a ast::ExprLambda) {
        let parameters = node.parameters.as_deref();
        let parts = self.function_parts(parameters, None);
        let id = self.begin_code(node.range, "<lambda>", CodeKind::Function);
        self.set_parameters(parameters);
        self.unit.emit(Op::Resume(ResumePoint::Start));
        let (patterns, body) = forms::lambda_body(&node.body);
        let unpacked = parameters.into_iter().flat_map(ast::Parameters::iter).map(ast::AnyParameterRef::name);
        for (name, pattern) in unpacked.filter(|name| forms::is_unpacked(name)).zip(patterns) {
            self.unpack_parameter(name, pattern);
        }
        self.expression(body);
        self.unit.emit(Op::ReturnValue);
        let free = self.leave(id);
        self.make_function(id, &free, parts);
    }

    /// Python 2: `(a, b)` as a parameter (`compiler_complex_args`).
    fn unpack_parameter(&mut self, name: &str, pattern: &'a Expr) {
        let slot = self.unit.slot(name);
        self.unit.emit(Op::LoadFast(slot));
        self.store(pattern);
    }

    pub(crate) fn class(&mut self, node: &'a ast::StmtClassDef) {
        self.decorators(&node.decorator_list);
        let (bases, keywords): (&'a [Expr], &'a [ast::Keyword]) = match node.arguments.as_deref() {
            Some(arguments) => (&arguments.args, &arguments.keywords),
            None => (&[], &[]),
        };
        let name = Const::Str(node.name.as_str().into());
        if self.is_python2() {
            // The bases are evaluated before the body runs.
            self.unit.load_const(name);
            match bases {
                [] => self.unit.load_const(Const::Tuple(Box::default())),
                _ => self.tuple(bases),
            }
            self.class_body(node);
            self.unit.emit(Op::PushNull);
            self.unit.emit(Op::Call(0));
            self.unit.emit(Op::BuildClass);
        } else {
            self.unit.emit(Op::LoadBuildClass);
            self.unit.emit(Op::PushNull);
            self.class_body(node);
            self.unit.load_const(name);
            self.arguments(2, bases, keywords);
        }
        self.call_decorators(&node.decorator_list);
        self.variable(&node.name, Access::Store);
    }

    /// ` -- function` whose call runs the body.
    fn class_body(&mut self, node: &'a ast::StmtClassDef) {
        let id = self.begin_code(node.range, &node.name, CodeKind::Class);
        self.unit.private = Some(node.name.as_str().into());
        self.unit.emit(Op::Resume(ResumePoint::Start));
        self.variable("__name__", Access::Load);
        self.variable("__module__", Access::Store);
        if !self.is_python2() {
            let qualname = Const::Str(self.unit.code.qualname.clone());
            self.unit.load_const(qualname);
            self.variable("__qualname__", Access::Store);
        }
        self.annotations_dict();
        self.store_docstring(&node.body);
        self.body_after_docstring(&node.body);
        let scope = self.unit.scopes.first().and_then(|&id| self.scopes.list.get(id));
        let needs_class_cell = scope.is_some_and(|scope| scope.needs_class_cell);
        self.unit.statement = Location::NO_STATEMENT;
        if self.is_python2() {
            self.unit.emit(Op::LoadLocals);
        } else if needs_class_cell {
            // `type.__new__` puts the class into this cell.
            let cell = self.unit.cell("__class__");
            self.unit.emit(Op::LoadClosure(cell));
            self.unit.emit(Op::Copy(1));
            self.variable("__classcell__", Access::Store);
        } else {
            self.unit.load_const(Const::None);
        }
        self.unit.emit(Op::ReturnValue);
        let free = self.leave(id);
        self.make_function(id, &free, Parts::default());
    }

    /// The docstring of a module or class is stored by its code.
    pub(crate) fn store_docstring(&mut self, body: &'a [Stmt]) {
        if let (Some(text), Some(stmt)) = (self.docstring(body), body.first()) {
            self.step(stmt.range(), |this| {
                this.unit.load_const(text);
                this.variable("__doc__", Access::Store);
            });
        }
    }

    pub(crate) fn body_after_docstring(&mut self, body: &'a [Stmt]) {
        let skipped = usize::from(self.docstring(body).is_some());
        self.body(body.get(skipped..).unwrap_or(&[]));
    }

    fn docstring(&self, body: &[Stmt]) -> Option<Const> {
        match body.first()? {
            Stmt::Expr(stmt) => match &*stmt.value {
                Expr::StringLiteral(literal) => Some(self.text(literal)),
                _ => None,
            },
            _ => None,
        }
    }

    fn decorators(&mut self, decorators: &'a [ast::Decorator]) {
        for decorator in decorators {
            self.expression(&decorator.expression);
            self.unit.emit(Op::PushNull);
        }
    }

    fn call_decorators(&mut self, decorators: &'a [ast::Decorator]) {
        for decorator in decorators.iter().rev() {
            let outer = self.at(&decorator.expression);
            self.unit.emit(Op::Call(1));
            self.unit.span = outer;
        }
    }

    /// Pushes default values and annotations; says what was pushed.
    fn function_parts(&mut self, parameters: Option<&'a ast::Parameters>, returns: Option<&'a Expr>) -> Parts {
        let mut parts = Parts::default();
        if let Some(parameters) = parameters {
            let positional = parameters.posonlyargs.iter().chain(&parameters.args);
            let defaults: Vec<&'a Expr> = positional.filter_map(|parameter| parameter.default.as_deref()).collect();
            parts.defaults = defaults.len() as u32;
            if self.is_python2() {
                defaults.iter().for_each(|default| self.expression(default));
                return parts;
            }
            let constants: Option<Vec<Const>> = defaults.iter().map(|default| self.constant(default)).collect();
            match constants {
                _ if defaults.is_empty() => {}
                Some(constants) => self.unit.load_const(Const::Tuple(constants.into())),
                None => {
                    defaults.iter().for_each(|default| self.expression(default));
                    self.unit.emit(Op::BuildTuple(parts.defaults));
                }
            }
            let mut count = 0;
            for parameter in &parameters.kwonlyargs {
                if let Some(default) = parameter.default.as_deref() {
                    let name = self.mangled(&parameter.parameter.name);
                    self.unit.load_const(Const::Str(name));
                    self.expression(default);
                    count += 1;
                }
            }
            if count > 0 {
                self.unit.emit(Op::BuildMap(count));
                parts.keyword_defaults = true;
            }
        }
        let mut annotations = 0;
        let annotated = parameters.into_iter().flat_map(ast::Parameters::iter);
        let annotated = annotated
            .filter_map(|parameter| Some((parameter.name().as_str(), parameter.as_parameter().annotation.as_deref()?)));
        for (name, annotation) in annotated.chain(returns.map(|returns| ("return", returns))) {
            let name = self.mangled(name);
            self.unit.load_const(Const::Str(name));
            self.expression(annotation);
            annotations += 2;
        }
        if annotations > 0 {
            self.unit.emit(Op::BuildTuple(annotations));
            parts.annotations = true;
        }
        parts
    }

    /// Begins the code object of the syntax node at `range`.
    pub(crate) fn begin_code(&mut self, range: TextRange, name: &str, kind: CodeKind) -> CodeId {
        let scope_id = self.scopes.at(key(range)).unwrap_or(0);
        let qualname = self.qualname(name);
        let is_nested = self.unit.code.is_nested || !matches!(self.unit.code.kind, CodeKind::Module | CodeKind::Class);
        let mut unit = Unit::new(name, qualname, kind, scope_id);
        unit.private = self.unit.private.clone();
        unit.code.is_nested = is_nested;
        unit.span = self.unit.span;
        unit.code.statements.push(unit.span);
        unit.code.first_line = self.span(range).line;
        if let Some(scope) = self.scopes.list.get(scope_id) {
            unit.code.is_generator = scope.is_generator;
            for symbol in &scope.symbols {
                match symbol.resolution {
                    Resolution::Cell => unit.code.cellvars.push(symbol.name.clone()),
                    Resolution::Free => unit.code.freevars.push(symbol.name.clone()),
                    _ if symbol.passes_through => unit.code.freevars.push(symbol.name.clone()),
                    _ => {}
                }
            }
            if scope.kind == ScopeKind::Class && scope.needs_class_cell {
                unit.code.cellvars.push("__class__".into());
            }
        }
        self.enter(unit)
    }

    /// `C.f`, `f.<locals>.g` (`compiler_set_qualname`).
    fn qualname(&self, name: &str) -> Box<str> {
        let outer = &self.unit.code;
        match outer.kind {
            CodeKind::Module => name.into(),
            _ if self.is_explicit_global(name) => name.into(),
            CodeKind::Class => [&outer.qualname, ".", name].concat().into(),
            CodeKind::Function | CodeKind::Comprehension => [&outer.qualname, ".<locals>.", name].concat().into(),
        }
    }

    fn set_parameters(&mut self, parameters: Option<&ast::Parameters>) {
        let Some(parameters) = parameters else { return };
        let private = self.unit.private.clone();
        let plain = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let names = plain.map(|parameter| &parameter.parameter.name);
        let names = names.chain(parameters.vararg.as_ref().map(|parameter| &parameter.name));
        for name in names.chain(parameters.kwarg.as_ref().map(|parameter| &parameter.name)) {
            let name = mangle(private.as_deref(), name).unwrap_or_else(|| name.as_str().into());
            let slot = Slot(self.unit.code.varnames.len() as u32);
            if let Some(cell) = self.unit.code.cellvars.iter().position(|cell| *cell == name) {
                self.unit.code.cell_parameters.push(CellParameter { cell: cell as u32, slot });
            }
            self.unit.code.varnames.push(name);
        }
        self.unit.code.parameters = Parameters {
            positional_only: parameters.posonlyargs.len() as u32,
            positional: (parameters.posonlyargs.len() + parameters.args.len()) as u32,
            keyword_only: parameters.kwonlyargs.len() as u32,
            star_args: parameters.vararg.is_some(),
            star_kwargs: parameters.kwarg.is_some(),
        };
    }

    /// `parts… -- function`
    pub(crate) fn make_function(&mut self, id: CodeId, free: &[Box<str>], parts: Parts) {
        for name in free {
            let cell = self.cell_for_closure(name);
            self.unit.emit(Op::LoadClosure(cell));
        }
        if !free.is_empty() {
            self.unit.emit(Op::BuildTuple(free.len() as u32));
        }
        self.unit.load_const(Const::Code(id));
        self.unit.emit(if self.is_python2() {
            Op::MakeFunctionPython2 { defaults: parts.defaults as u16, closure: !free.is_empty() }
        } else {
            Op::MakeFunction(FunctionParts {
                defaults: parts.defaults > 0,
                keyword_defaults: parts.keyword_defaults,
                annotations: parts.annotations,
                closure: !free.is_empty(),
            })
        });
    }
}

/// What lies on the stack for a function that is about to be made.
#[derive(Clone, Copy, Default)]
pub(crate) struct Parts {
    /// How many default values.
    defaults: u32,
    keyword_defaults: bool,
    annotations: bool,
}
