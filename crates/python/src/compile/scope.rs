//! Scopes and what names mean in them: CPython's `symtable.c`.
//!
//! The collector (`collect.rs`) fills the scopes with the names that each block binds and uses;
//! [`Scopes::resolve`] then decides for every name what kind of variable it is. Code generation
//! only reads the result.

/// Index of a scope.
pub(crate) type ScopeId = usize;

/// What a block of names belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    /// A list, set or dict comprehension.
    Comprehension,
    Generator,
}

/// What a name means where it is used.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) enum Resolution {
    /// A slot in a function; the locals dict in a class or module.
    Local,
    /// A local that nested functions share.
    Cell,
    /// A cell from outside.
    Free,
    GlobalExplicit,
    #[default]
    GlobalImplicit,
    /// In an inlined comprehension: whatever it means in the block around it.
    Inherited,
}

/// What a block does with a name.
#[derive(Clone, Default, Debug)]
pub(crate) struct Symbol {
    pub name: Box<str>,
    pub is_bound: bool,
    pub is_parameter: bool,
    pub is_used: bool,
    pub is_global: bool,
    pub is_nonlocal: bool,
    /// A class body whose methods use a variable from outside of it: the cell passes through.
    pub passes_through: bool,
    pub resolution: Resolution,
}

/// A block of names.
#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The byte range of the syntax node, by which code generation finds the scope.
    pub range: (u32, u32),
    /// Sorted by name.
    pub symbols: Vec<Symbol>,
    /// The class whose private names are mangled here.
    pub private: Option<Box<str>>,
    pub is_generator: bool,
    /// A comprehension that runs in the frame of the block around it (PEP 709).
    pub is_inlined: bool,
    /// A Python 2 function with `exec` or `import *`: globals are looked up in the locals first.
    pub is_unoptimized: bool,
    /// A class one of whose methods uses `__class__` or `super`.
    pub needs_class_cell: bool,
}

impl Scope {
    /// Locals are slots.
    pub(crate) fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    pub(crate) fn symbol(&self, name: &str) -> Option<&Symbol> {
        let index = self.symbols.binary_search_by(|symbol| (*symbol.name).cmp(name)).ok()?;
        self.symbols.get(index)
    }

    /// The symbol with this name, made if it is new.
    pub(crate) fn symbol_mut(&mut self, name: &str) -> &mut Symbol {
        let index = match self.symbols.binary_search_by(|symbol| (*symbol.name).cmp(name)) {
            Ok(index) => index,
            Err(index) => {
                self.symbols.insert(index, Symbol { name: name.into(), ..Symbol::default() });
                index
            }
        };
        &mut self.symbols[index]
    }
}

/// All scopes of a module; the module's own first, each before those inside it.
#[derive(Debug, Default)]
pub(crate) struct Scopes {
    pub list: Vec<Scope>,
    /// `(range, id)`, sorted once everything is collected.
    by_range: Vec<((u32, u32), ScopeId)>,
}

impl Scopes {
    /// The scope that belongs to the syntax node at this range.
    pub(crate) fn at(&self, range: (u32, u32)) -> Option<ScopeId> {
        let index = self.by_range.binary_search_by(|(key, _)| key.cmp(&range)).ok()?;
        self.by_range.get(index).map(|(_, id)| *id)
    }

    /// Decides what every name means (`analyze_block`, `analyze_name`). Gives the names declared
    /// nonlocal for which there is no variable outside.
    pub(crate) fn resolve(&mut self) -> Vec<(ScopeId, Box<str>)> {
        let mut missing = Vec::new();
        self.hand_outwards();
        for id in 0..self.list.len() {
            let names: Vec<Box<str>> = self.list[id].symbols.iter().map(|symbol| symbol.name.clone()).collect();
            for name in names {
                if !self.resolve_name(id, &name) {
                    missing.push((id, name));
                }
            }
        }
        self.by_range = self.list.iter().enumerate().map(|(id, scope)| (scope.range, id)).collect();
        self.by_range.sort_unstable();
        missing
    }

    /// An inlined comprehension's use of a variable that is not its own is a use by the block
    /// around it (`inline_comprehension`), unless that is a class, whose names it cannot see.
    fn hand_outwards(&mut self) {
        for id in (0..self.list.len()).rev() {
            let Some(parent) = self.list[id].parent else { continue };
            if !self.list[id].is_inlined || self.list[parent].kind == ScopeKind::Class {
                continue;
            }
            let handed: Vec<(Box<str>, bool)> = self.list[id]
                .symbols
                .iter()
                .filter(|symbol| !symbol.is_bound || symbol.is_nonlocal || symbol.is_global)
                .map(|symbol| (symbol.name.clone(), symbol.is_bound))
                .collect();
            for (name, is_bound) in handed {
                let inner = self.list[id].symbol_mut(&name);
                inner.resolution = Resolution::Inherited;
                let outer = self.list[parent].symbol_mut(&name);
                outer.is_used = true;
                outer.is_bound |= is_bound;
            }
        }
    }

    /// False if the name is nonlocal and there is nothing that it could refer to.
    fn resolve_name(&mut self, id: ScopeId, name: &str) -> bool {
        let scope = &self.list[id];
        let Some(symbol) = scope.symbol(name) else { return true };
        if symbol.resolution == Resolution::Inherited {
            return true;
        }
        // A nested function may have made a cell of it already.
        let made_cell = symbol.resolution == Resolution::Cell;
        let (is_bound, is_global, is_nonlocal) = (symbol.is_bound, symbol.is_global, symbol.is_nonlocal);
        let resolution = if is_global {
            Resolution::GlobalExplicit
        } else if is_bound && !is_nonlocal {
            if made_cell { Resolution::Cell } else { Resolution::Local }
        } else {
            match self.owner(id, name) {
                Some(owner) => {
                    self.capture(id, owner, name);
                    Resolution::Free
                }
                None if is_nonlocal => return false,
                None => Resolution::GlobalImplicit,
            }
        };
        self.list[id].symbol_mut(name).resolution = resolution;
        true
    }

    /// The function outside of `id` that has this variable.
    fn owner(&self, id: ScopeId, name: &str) -> Option<ScopeId> {
        let mut at = self.list[id].parent;
        while let Some(outer) = at {
            let scope = &self.list[outer];
            if scope.kind == ScopeKind::Class && name == "__class__" {
                return Some(outer);
            }
            if let Some(symbol) = scope.symbol(name).filter(|_| scope.is_function_like()) {
                if symbol.is_global {
                    return None;
                }
                if symbol.is_bound && !symbol.is_nonlocal {
                    return Some(outer);
                }
            }
            at = scope.parent;
        }
        None
    }

    /// Makes the variable of `owner` a cell and leads it through the blocks in between.
    fn capture(&mut self, user: ScopeId, owner: ScopeId, name: &str) {
        if self.list[owner].kind == ScopeKind::Class {
            self.list[owner].needs_class_cell = true;
        } else {
            self.list[owner].symbol_mut(name).resolution = Resolution::Cell;
        }
        let mut at = self.list[user].parent;
        while let Some(between) = at.filter(|&between| between != owner) {
            at = self.list[between].parent;
            let in_class = at.is_some_and(|outer| self.list[outer].kind == ScopeKind::Class);
            let scope = &mut self.list[between];
            let inherits = scope.is_inlined && !in_class;
            let symbol = scope.symbol_mut(name);
            if scope_binds(symbol) || symbol.is_global {
                // Only a class can bind the name and still lie in between.
                symbol.passes_through = true;
            } else {
                symbol.resolution = if inherits { Resolution::Inherited } else { Resolution::Free };
            }
        }
    }
}

fn scope_binds(symbol: &Symbol) -> bool {
    symbol.is_bound && !symbol.is_nonlocal
}

/// Mangles a private name (`_Py_Mangle`).
pub(crate) fn mangle(private: Option<&str>, name: &str) -> Option<Box<str>> {
    let class = private?.trim_start_matches('_');
    let is_private = name.starts_with("__") && !name.ends_with("__") && !name.contains('.');
    if !is_private || class.is_empty() {
        return None;
    }
    let mut mangled = String::with_capacity(class.len() + name.len() + 1);
    mangled.push('_');
    mangled.push_str(class);
    mangled.push_str(name);
    Some(mangled.into())
}
