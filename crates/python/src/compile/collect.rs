//! The first walk over the tree: which names each block binds and uses, and everything that is
//! wrong or not supported (`symtable_visit_stmt` and the checks of `compile.c`). After it,
//! code generation cannot fail.

use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::python2::forms;
use crate::wrong::{Feature, Wrong};

use super::scope::{Scope, ScopeId, ScopeKind, Scopes, mangle};
use model::{Comprehensions, Language};

use super::CompileOptions;

/// A message about a place in the parsed text.
pub(crate) struct Problem {
    pub wrong: Wrong,
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

/// The walk, and where it is.
pub(super) struct Collector {
    options: CompileOptions,
    scopes: Scopes,
    pub(super) current: ScopeId,
    /// How many loops the statement is in, within its block.
    pub(super) loops: u32,
    problems: Vec<Problem>,
    /// Where names were declared nonlocal.
    ranges: Vec<(ScopeId, Box<str>, TextRange)>,
}

impl Collector {
    pub(super) fn problem(&mut self, parts: &[&str], range: TextRange) {
        self.problems.push(Problem { wrong: parts.concat().into(), range });
    }

    pub(super) fn unsupported(&mut self, feature: Feature, range: TextRange) {
        self.problems.push(Problem { wrong: Wrong::NotSupported(feature), range });
    }

    fn declared_at(&self, id: ScopeId, name: &str) -> TextRange {
        let found = self.ranges.iter().find(|(scope, declared, _)| *scope == id && **declared == *name);
        found.map_or(TextRange::default(), |(_, _, range)| *range)
    }

    /// Opens a block inside the current one; gives the one to return to.
    pub(super) fn open(&mut self, kind: ScopeKind, range: TextRange, private: Option<Box<str>>) -> ScopeId {
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

    pub(super) fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.list[self.current]
    }

    pub(super) fn private(&self) -> Option<Box<str>> {
        self.scopes.list[self.current].private.clone()
    }

    fn mangled(&self, name: &str) -> Box<str> {
        let private = self.scopes.list[self.current].private.as_deref();
        mangle(private, name).unwrap_or_else(|| name.into())
    }

    pub(super) fn bind(&mut self, name: &str, range: TextRange) {
        if matches!(name, "None" | "__debug__") {
            self.problem(&["cannot assign to ", name], range);
        }
        let name = self.mangled(name);
        self.scope().symbol_mut(&name).is_bound = true;
    }

    pub(super) fn use_name(&mut self, name: &str) {
        let mangled = self.mangled(name);
        self.scope().symbol_mut(&mangled).is_used = true;
        let is_python3 = self.options.language == Language::Python3;
        if name == "super" && is_python3 && self.scope().is_function_like() {
            // Zero-argument super finds the class in this cell.
            self.scope().symbol_mut("__class__").is_used = true;
        }
    }

    pub(super) fn in_function(&self) -> bool {
        matches!(self.scopes.list[self.current].kind, ScopeKind::Function | ScopeKind::Lambda)
    }

    pub(super) fn declare(&mut self, names: &[ast::Identifier], is_nonlocal: bool) {
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
    pub(super) fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
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
        for (_, pattern) in forms::patterns(parameters) {
            self.bind_pattern(pattern);
        }
    }

    /// Python 2: the names in a parameter that is unpacked are variables.
    pub(super) fn bind_pattern(&mut self, pattern: &Expr) {
        match pattern {
            Expr::Name(name) => self.bind(&name.id, name.range),
            Expr::Tuple(ast::ExprTuple { elts, .. }) => elts.iter().for_each(|element| self.bind_pattern(element)),
            _ => self.problem(&["invalid syntax"], pattern.range()),
        }
    }

    /// Defaults and annotations belong to the block around the function.
    pub(super) fn parameter_values(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
        for parameter in parameters {
            if let Some(annotation) = parameter.annotation().filter(|_| !forms::is_unpacked(parameter.name())) {
                self.visit_expr(annotation);
            }
        }
    }

    pub(super) fn function(&mut self, node: &ast::StmtFunctionDef) {
        if node.is_async {
            self.unsupported(Feature::AsyncDef, TextRange::at(node.range.start(), 5.into()));
        }
        if let Some(params) = &node.type_params {
            self.unsupported(Feature::TypeParameters, params.range);
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

    pub(super) fn class(&mut self, node: &ast::StmtClassDef) {
        if let Some(params) = &node.type_params {
            self.unsupported(Feature::TypeParameters, params.range);
        }
        for decorator in &node.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        if let Some(arguments) = &node.arguments {
            self.visit_arguments(arguments);
            if self.options.language == Language::Python2 && !arguments.keywords.is_empty() {
                self.problems.push(Problem { wrong: Wrong::ClassKeywords, range: arguments.range });
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
    pub(super) fn comprehension(
        &mut self,
        range: TextRange,
        elements: &[&Expr],
        generators: &[ast::Comprehension],
        kind: ScopeKind,
        is_list: bool,
    ) {
        let leaks = is_list && self.options.comprehensions == Comprehensions::LeakingInline;
        let mut generators = generators.iter();
        let first = generators.next();
        if let Some(first) = first {
            self.visit_expr(&first.iter);
        }
        let private = self.private();
        let outer = if leaks { self.current } else { self.open(kind, range, private) };
        for (generator, is_first) in
            first.map(|first| (first, true)).into_iter().chain(generators.map(|next| (next, false)))
        {
            if generator.is_async {
                self.unsupported(Feature::AsyncComprehension, generator.range);
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
    pub(super) fn named(&mut self, node: &ast::ExprNamed) {
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
        let owner_is_global =
            owner == 0 || self.scopes.list[owner].symbol(&name).is_some_and(|symbol| symbol.is_global);
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

    pub(super) fn import_names(&mut self, names: &[ast::Alias], is_from: bool) {
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

    pub(super) fn yields(&mut self, range: TextRange, word: &str) {
        if self.in_function() {
            self.scope().is_generator = true;
        } else if matches!(self.scope().kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.problem(&["'", word, "' inside a comprehension"], range);
        } else {
            self.problem(&["'", word, "' outside function"], range);
        }
    }

    pub(super) fn loop_body(&mut self, body: &[Stmt], orelse: &[Stmt]) {
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
    pub(super) fn starred_targets(&mut self, elements: &[Expr]) {
        let mut starred = elements.iter().filter(|element| matches!(element, Expr::Starred(_)));
        if let (Some(_), Some(second)) = (starred.next(), starred.next()) {
            self.problem(&["multiple starred expressions in assignment"], second.range());
        }
        if elements.len() > usize::from(u16::MAX) {
            self.problem(&["too many targets in one assignment"], elements[0].range());
        }
    }
}
