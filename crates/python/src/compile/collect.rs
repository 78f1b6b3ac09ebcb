//! The first walk over the tree: which names each block binds and uses, and everything that is
//! wrong or not supported (`symtable_visit_stmt` and the checks of `compile.c`). After it,
//! code generation cannot fail.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::scope::{Scope, ScopeId, ScopeKind, Scopes, mangle};
use super::{CompileOptions, Comprehensions, Language};

/// A message about a place in the parsed text.
pub(crate) struct Problem {
    pub message: Box<str>,
    pub range: TextRange,
}

/// Collects the scopes of a module.
pub(crate) fn collect(body: &[Stmt], options: CompileOptions) -> (Scopes, Vec<Problem>) {
    let mut collector = Collector {
        options,
        scopes: Scopes::default(),
        current: 0,
        loops: 0,
        problems: Vec::new(),
        ranges: Vec::new(),
    };
    collector.open(ScopeKind::Module, TextRange::default(), None);
    for stmt in body {
        collector.visit_stmt(stmt);
    }
    for (id, name) in collector.scopes.resolve() {
        let range = collector.declared_at(id, &name);
        collector.problem(&["no binding for nonlocal '", &name, "' found"], range);
    }
    collector.problems.sort_by_key(|problem| problem.range.start());
    (collector.scopes, collector.problems)
}

/// The range of a syntax node as the key of its scope.
pub(crate) fn key(range: TextRange) -> (u32, u32) {
    (range.start().to_u32(), range.end().to_u32())
}

struct Collector {
    options: CompileOptions,
    scopes: Scopes,
    current: ScopeId,
    /// How many loops the statement is in, within its block.
    loops: u32,
    problems: Vec<Problem>,
    /// Where names were declared nonlocal.
    ranges: Vec<(ScopeId, Box<str>, TextRange)>,
}

impl Collector {
    fn problem(&mut self, parts: &[&str], range: TextRange) {
        self.problems.push(Problem { message: parts.concat().into(), range });
    }

    fn unsupported(&mut self, what: &str, range: TextRange) {
        self.problem(&[what, " is not supported here"], range);
    }

    fn declared_at(&self, id: ScopeId, name: &str) -> TextRange {
        let found = self.ranges.iter().find(|(scope, declared, _)| *scope == id && **declared == *name);
        found.map_or(TextRange::default(), |(_, _, range)| *range)
    }

    /// Opens a block inside the current one; gives the one to return to.
    fn open(&mut self, kind: ScopeKind, range: TextRange, private: Option<Box<str>>) -> ScopeId {
        let outer = self.current;
        let parent = (!self.scopes.list.is_empty()).then_some(outer);
        self.current = self.scopes.list.len();
        self.scopes.list.push(Scope {
            kind,
            parent,
            range: key(range),
            symbols: Vec::new(),
            private,
            is_generator: kind == ScopeKind::Generator,
            is_inlined: kind == ScopeKind::Comprehension
                && self.options.comprehensions == Comprehensions::IsolatedInline,
            is_unoptimized: false,
            needs_class_cell: false,
        });
        outer
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.list[self.current]
    }

    fn private(&self) -> Option<Box<str>> {
        self.scopes.list[self.current].private.clone()
    }

    fn mangled(&self, name: &str) -> Box<str> {
        let private = self.scopes.list[self.current].private.as_deref();
        mangle(private, name).unwrap_or_else(|| name.into())
    }

    fn bind(&mut self, name: &str, range: TextRange) {
        if matches!(name, "None" | "__debug__") {
            self.problem(&["cannot assign to ", name], range);
        }
        let name = self.mangled(name);
        self.scope().symbol_mut(&name).is_bound = true;
    }

    fn use_name(&mut self, name: &str) {
        let mangled = self.mangled(name);
        self.scope().symbol_mut(&mangled).is_used = true;
        let is_python3 = self.options.language == Language::Python3;
        if name == "super" && is_python3 && self.scope().is_function_like() {
            // Zero-argument super finds the class in this cell.
            self.scope().symbol_mut("__class__").is_used = true;
        }
    }

    fn in_function(&self) -> bool {
        matches!(self.scopes.list[self.current].kind, ScopeKind::Function | ScopeKind::Lambda)
    }

    fn declare(&mut self, names: &[ast::Identifier], is_nonlocal: bool) {
        for name in names {
            let word = if is_nonlocal { "nonlocal" } else { "global" };
            let mangled = self.mangled(name);
            if is_nonlocal && self.current == 0 {
                self.problem(&["nonlocal declaration not allowed at module level"], name.range);
                continue;
            }
            let id = self.current;
            let lenient = self.options.language == Language::Python2;
            let symbol = self.scope().symbol_mut(&mangled);
            let complaint = if symbol.is_parameter {
                Some("is parameter and")
            } else if symbol.is_global != symbol.is_nonlocal && symbol.is_nonlocal != is_nonlocal {
                Some("is nonlocal and global:")
            } else if symbol.is_bound && !lenient {
                Some("is assigned to before declaration as")
            } else if symbol.is_used && !lenient {
                Some("is used prior to declaration as")
            } else {
                None
            };
            symbol.is_nonlocal |= is_nonlocal;
            symbol.is_global |= !is_nonlocal;
            if let Some(complaint) = complaint {
                self.problem(&["name '", name, "' ", complaint, " ", word], name.range);
            }
            if is_nonlocal {
                self.ranges.push((id, mangled, name.range));
            }
        }
    }

    /// Parameters become the first names of the block that is open.
    fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter() {
            let name = parameter.name();
            let mangled = self.mangled(name);
            let symbol = self.scope().symbol_mut(&mangled);
            let repeated = symbol.is_parameter;
            symbol.is_parameter = true;
            symbol.is_bound = true;
            if repeated {
                self.problem(&["duplicate argument '", name, "' in function definition"], name.range);
            }
        }
    }

    /// Defaults and annotations belong to the block around the function.
    fn parameter_values(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
        for parameter in parameters.iter() {
            if let Some(annotation) = parameter.annotation() {
                self.visit_expr(annotation);
            }
        }
    }

    fn function(&mut self, node: &ast::StmtFunctionDef) {
        if node.is_async {
            self.unsupported("async def", TextRange::at(node.range.start(), 5.into()));
        }
        if let Some(params) = &node.type_params {
            self.unsupported("a type parameter list", params.range);
        }
        for decorator in &node.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.parameter_values(&node.parameters);
        if let Some(returns) = &node.returns {
            self.visit_expr(returns);
        }
        self.bind(&node.name, node.name.range);
        let private = self.private();
        let outer = self.open(ScopeKind::Function, node.range, private);
        self.parameters(&node.parameters);
        self.block_body(&node.body, outer);
    }

    fn class(&mut self, node: &ast::StmtClassDef) {
        if let Some(params) = &node.type_params {
            self.unsupported("a type parameter list", params.range);
        }
        for decorator in &node.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        if let Some(arguments) = &node.arguments {
            self.visit_arguments(arguments);
            if self.options.language == Language::Python2 && !arguments.keywords.is_empty() {
                self.problem(&["invalid syntax: Python 2 has no class keywords"], arguments.range);
            }
        }
        self.bind(&node.name, node.name.range);
        let outer = self.open(ScopeKind::Class, node.range, Some(node.name.as_str().into()));
        self.block_body(&node.body, outer);
    }

    fn block_body(&mut self, body: &[Stmt], outer: ScopeId) {
        let loops = std::mem::take(&mut self.loops);
        for stmt in body {
            self.visit_stmt(stmt);
        }
        self.loops = loops;
        self.current = outer;
    }

    /// A comprehension: the first iterable belongs to the block around it.
    fn comprehension(&mut self, range: TextRange, elements: &[&Expr], generators: &[ast::Comprehension], kind: ScopeKind, is_list: bool) {
        let leaks = is_list && self.options.comprehensions == Comprehensions::LeakingInline;
        let mut generators = generators.iter();
        let first = generators.next();
        if let Some(first) = first {
            self.visit_expr(&first.iter);
        }
        let private = self.private();
        let outer = if leaks { self.current } else { self.open(kind, range, private) };
        for (generator, is_first) in first.map(|first| (first, true)).into_iter().chain(generators.map(|next| (next, false))) {
            if generator.is_async {
                self.unsupported("an asynchronous comprehension", generator.range);
            }
            if !is_first {
                self.visit_expr(&generator.iter);
            }
            self.visit_expr(&generator.target);
            for test in &generator.ifs {
                self.visit_expr(test);
            }
        }
        for element in elements {
            self.visit_expr(element);
        }
        self.current = outer;
    }

    /// `x := value` binds in the nearest block that is no comprehension
    /// (`symtable_extend_namedexpr_scope`).
    fn named(&mut self, node: &ast::ExprNamed) {
        self.visit_expr(&node.value);
        let Expr::Name(target) = &*node.target else { return };
        let mut owner = self.current;
        while matches!(self.scopes.list[owner].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            owner = self.scopes.list[owner].parent.unwrap_or(0);
        }
        if owner == self.current {
            self.bind(&target.id, target.range);
            return;
        }
        if self.scopes.list[owner].kind == ScopeKind::Class {
            self.problem(&["assignment expression within a comprehension cannot be used in a class body"], node.range);
            return;
        }
        let name = self.mangled(&target.id);
        let owner_is_global = owner == 0 || self.scopes.list[owner].symbol(&name).is_some_and(|symbol| symbol.is_global);
        self.scopes.list[owner].symbol_mut(&name).is_bound = true;
        let mut at = self.current;
        while at != owner {
            let symbol = self.scopes.list[at].symbol_mut(&name);
            symbol.is_bound = true;
            symbol.is_global = owner_is_global;
            symbol.is_nonlocal = !owner_is_global;
            at = self.scopes.list[at].parent.unwrap_or(0);
        }
    }

    fn import_names(&mut self, names: &[ast::Alias], is_from: bool) {
        for alias in names {
            if alias.name.as_str() == "*" {
                if self.current == 0 {
                    continue;
                }
                if self.options.language == Language::Python3 {
                    self.problem(&["import * only allowed at module level"], alias.range);
                }
                self.scope().is_unoptimized = true;
                continue;
            }
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            let bound = if is_from { name.as_str() } else { name.split('.').next().unwrap_or("") };
            self.bind(bound, alias.range);
        }
    }

    fn yields(&mut self, range: TextRange, word: &str) {
        if self.in_function() {
            self.scope().is_generator = true;
        } else if matches!(self.scope().kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.problem(&["'", word, "' inside a comprehension"], range);
        } else {
            self.problem(&["'", word, "' outside function"], range);
        }
    }

    fn loop_body(&mut self, body: &[Stmt], orelse: &[Stmt]) {
        self.loops += 1;
        for stmt in body {
            self.visit_stmt(stmt);
        }
        self.loops -= 1;
        for stmt in orelse {
            self.visit_stmt(stmt);
        }
    }

    /// At most one starred target in a list of targets.
    fn starred_targets(&mut self, elements: &[Expr]) {
        let mut starred = elements.iter().filter(|element| matches!(element, Expr::Starred(_)));
        if let (Some(_), Some(second)) = (starred.next(), starred.next()) {
            self.problem(&["multiple starred expressions in assignment"], second.range());
        }
        if elements.len() > usize::from(u16::MAX) {
            self.problem(&["too many targets in one assignment"], elements[0].range());
        }
    }
}

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
                    self.unsupported("async for", node.range);
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
                    self.unsupported("async with", node.range);
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
                    self.unsupported("except*", node.range);
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
            Stmt::Match(node) => self.unsupported("the match statement", TextRange::at(node.range.start(), 5.into())),
            Stmt::TypeAlias(node) => self.unsupported("the type statement", node.range),
            Stmt::IpyEscapeCommand(node) => self.unsupported("a shell command", node.range),
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
                    if &*node.id == crate::python2::forms::EXEC && self.in_function() {
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
                self.visit_expr(&node.body);
                self.current = outer;
            }
            Expr::ListComp(node) => {
                self.comprehension(node.range, &[&node.elt], &node.generators, ScopeKind::Comprehension, true);
            }
            Expr::SetComp(node) => {
                self.comprehension(node.range, &[&node.elt], &node.generators, ScopeKind::Comprehension, false);
            }
            Expr::DictComp(node) => match &node.key {
                Some(key) => self.comprehension(node.range, &[key, &node.value], &node.generators, ScopeKind::Comprehension, false),
                None => self.unsupported("unpacking in a comprehension", node.range),
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
            Expr::Await(node) => self.unsupported("await", node.range),
            Expr::TString(node) => self.unsupported("a template string", node.range),
            Expr::IpyEscapeCommand(node) => self.unsupported("a shell command", node.range),
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
