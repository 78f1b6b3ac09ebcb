//! The lines that each gesture writes.

use model::kind::FIELDS;
use model::{Atom, Generation, Kind, Language, ObjId, Value, World};
use player::{Callback, Gesture, Made, Refusal, Switch};
use python::{ClassStatement, Statement, StatementKind};

use crate::attribute;
use crate::effect::Effect;
use crate::reach::{Reach, Way, held_from_outside, out_of_reach};
use crate::steps::{Step, entries, key_of, main_namespace};
use crate::text::Spot;
use crate::words::{Taken, as_variable, is_name, unused};

/// What is written, before it has its place.
pub(crate) struct Draft {
    pub(crate) lines: Vec<String>,
    /// What is to be renamed.
    pub(crate) spot: Spot,
    /// The module that an import is needed for, as it is imported: `gc`, `gc as gc2`.
    pub(crate) import: Option<String>,
    pub(crate) effect: Effect,
}

/// Where a gesture is made: the world in which its line will run.
pub(crate) struct Desk<'a> {
    pub(crate) reach: Reach<'a>,
    pub(crate) taken: Taken,
    pub(crate) statements: &'a [Statement],
    /// The line that runs before, for what is gone by then.
    pub(crate) line: Option<u32>,
}

impl Desk<'_> {
    /// Drafts the lines of a gesture; [`Gesture::Finalizer`] goes elsewhere.
    pub(crate) fn draft(&mut self, gesture: &Gesture) -> Result<Draft, Refusal> {
        match gesture {
            Gesture::Make(made) => self.make(*made),
            Gesture::Refer { from, to } => self.refer(*from, *to),
            Gesture::ReferWeakly { from, to, callback } => self.refer_weakly(*from, *to, *callback),
            Gesture::Remove { holder, slot } => self.remove(*holder, *slot as usize),
            Gesture::Forget { name, function: Some(function) } => {
                Err(Refusal::NotOfTheModule { name: name.clone(), function: function.clone() })
            }
            Gesture::Forget { name, function: None } => self.forget(name),
            Gesture::Finalizer(object) => Err(Refusal::NoClassStatement(*object)),
            Gesture::Collect(generation) => self.collect(*generation),
            Gesture::Automatic(switch) => self.automatic(*switch),
        }
    }

    fn world(&self) -> &World {
        self.reach.world()
    }

    /// The way to an object, or why there is none.
    pub(crate) fn way(&self, object: ObjId) -> Result<Way, Refusal> {
        if !self.world().object(object).is_alive() {
            return Err(Refusal::GoneByThen { object, line: self.line.unwrap_or(1) });
        }
        self.reach.way(object).ok_or_else(|| {
            let held = held_from_outside(self.world());
            match held.contains(&object) {
                true => Refusal::NoExpression(object),
                false => Refusal::Unreachable { object, together: out_of_reach(self.world(), &held) },
            }
        })
    }

    fn make(&mut self, made: Made) -> Result<Draft, Refusal> {
        let is_python2 = self.world().dialect().language == Language::Python2;
        let (mut lines, name, value) = match made {
            Made::List => (Vec::new(), self.taken.fresh("items"), "[]".to_owned()),
            Made::Dict => (Vec::new(), self.taken.fresh("table"), "{}".to_owned()),
            Made::Class => {
                let class = self.taken.fresh("Node");
                let bases = if is_python2 { "(object)" } else { "" };
                let lines = vec![format!("class {class}{bases}:"), "    pass".to_owned(), String::new()];
                (lines, self.taken.fresh(&as_variable(&class)), format!("{class}()"))
            }
            Made::Instance(class) => {
                let way = self.way(class)?.expression();
                let name = self.name_for_instance(class);
                let arguments = self.arguments(class, &name);
                (Vec::new(), name, format!("{way}({arguments})"))
            }
        };
        lines.push(format!("{name} = {value}"));
        let spot = Spot::of(lines.len() - 1, &format!("{name} = {value}"), &name);
        Ok(Draft { lines, spot, import: None, effect: Effect::Named(name) })
    }

    /// As the other instances are called: `t3` behind `t1` and `t2`; or after the class.
    fn name_for_instance(&mut self, class: ObjId) -> String {
        let world = self.reach.world();
        let numbered =
            main_namespace(world).into_iter().flat_map(|names| entries(world, names)).filter_map(|(key, value)| {
                let is_instance =
                    value.object().is_some_and(|object| world.object(object).type_value().object() == Some(class));
                let Atom::Str(name) = world.atom(key.atom()?) else { return None };
                let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
                let number: u32 = name.get(stem.len()..)?.parse().ok()?;
                (is_instance && is_name(stem)).then(|| (stem.to_owned(), number))
            });
        if let Some((stem, number)) = numbered.last() {
            let mut next = (number.saturating_add(1)..).map(|number| format!("{stem}{number}"));
            if let Some(name) = next.find(|name| !self.taken.has(name)) {
                return self.taken.fresh(&name);
            }
        }
        self.taken.fresh(&as_variable(&class_name(self.world(), class)))
    }

    /// What a class's `__init__` has to be given: its own, or that of the first base which has one.
    fn arguments(&self, class: ObjId, name: &str) -> String {
        let bases = self.world().mro(class).chain([class]);
        let needs =
            bases.filter_map(|base| self.class_statement(base)).find_map(|statement| statement.1.needs.as_ref());
        let values = needs.into_iter().flatten().map(|parameter| match parameter.as_str() {
            "name" | "label" | "title" | "text" => format!("\"{name}\""),
            _ => "None".to_owned(),
        });
        values.collect::<Vec<_>>().join(", ")
    }

    /// The one statement that defines a class, and its number.
    pub(crate) fn class_statement(&self, class: ObjId) -> Option<(usize, &ClassStatement)> {
        let name = class_name(self.world(), class);
        let mut found = self.statements.iter().enumerate().filter_map(|(number, statement)| match &statement.kind {
            StatementKind::Class(class) if class.name == name => Some((number, class)),
            _ => None,
        });
        let first = found.next();
        first.filter(|_| found.next().is_none())
    }

    fn refer(&mut self, from: ObjId, to: ObjId) -> Result<Draft, Refusal> {
        let (holder, value) = (self.way(from)?, self.way(to)?);
        let like = if from == to { "itself".to_owned() } else { self.like(to, &value) };
        let (line, word) = self.store(from, &holder.expression(), &value.expression(), &like)?;
        let spot = Spot { line: 0, range: word.unwrap_or(line.len()..line.len()) };
        Ok(Draft { lines: vec![line], spot, import: None, effect: Effect::Refers(holder, value) })
    }

    /// The line that makes an object refer to what an expression gives, and where in it a new word stands.
    fn store(
        &self,
        from: ObjId,
        holder: &str,
        value: &str,
        like: &str,
    ) -> Result<(String, Option<std::ops::Range<usize>>), Refusal> {
        let world = self.world();
        let named = |name: String| {
            let start = holder.len() + 1;
            (format!("{holder}.{name} = {value}"), Some(start..start + name.len()))
        };
        match world.object(from).kind() {
            Kind::List | Kind::Deque => Ok((format!("{holder}.append({value})"), None)),
            Kind::Set => Ok((format!("{holder}.add({value})"), None)),
            Kind::Dict => {
                let is_used = |key: &str| {
                    entries(world, from).any(|(known, _)| {
                        matches!(known.atom().map(|atom| world.atom(atom)), Some(Atom::Str(text) | Atom::Unicode(text)) if **text == *key)
                    })
                };
                let key = unused(like, is_used);
                let start = holder.len() + 2;
                Ok((format!("{holder}[\"{key}\"] = {value}"), Some(start..start + key.len())))
            }
            _ => attribute::offer(world, from, like).map(named),
        }
    }

    /// What an attribute or a key that leads to an object could be called.
    fn like(&self, object: ObjId, way: &Way) -> String {
        match way.0.last() {
            Some(Step::Name(name) | Step::Attribute(name)) if !name.starts_with('_') => name.clone(),
            _ => as_variable(&type_name(self.world(), object)),
        }
    }

    fn refer_weakly(&mut self, from: Option<ObjId>, to: ObjId, callback: Callback) -> Result<Draft, Refusal> {
        let value = self.way(to)?;
        let holder = from.map(|from| self.way(from)).transpose()?;
        let (module, import) = self.module("weakref");
        let mut lines = Vec::new();
        let told = match callback {
            Callback::Without => String::new(),
            Callback::With => {
                let told = self.taken.fresh("told");
                let what = value.expression().replace('"', "'");
                lines.extend([format!("def {told}(ref):"), format!("    print(\"{what} is gone\")"), String::new()]);
                format!(", {told}")
            }
        };
        let reference = format!("{module}.ref({}{told})", value.expression());
        let (line, word) = match (from, &holder) {
            (Some(from), Some(holder)) => self.store(from, &holder.expression(), &reference, "ref")?,
            _ => {
                let name = self.taken.fresh("ref");
                (format!("{name} = {reference}"), Some(0..name.len()))
            }
        };
        let spot = Spot { line: lines.len(), range: word.unwrap_or(line.len()..line.len()) };
        lines.push(line);
        Ok(Draft { lines, spot, import, effect: Effect::RefersWeakly(holder, value) })
    }

    fn remove(&mut self, holder: ObjId, slot: usize) -> Result<Draft, Refusal> {
        let world = self.reach.world();
        let object = world.object(holder);
        let Some(target) = object.slot(slot).object() else {
            return Err(Refusal::GoneByThen { object: holder, line: self.line.unwrap_or(1) });
        };
        let place = slot.checked_sub(object.tail_start());
        if object.kind() == Kind::Frame {
            return Err(variable(world, holder, place));
        }
        if Some(holder) == main_namespace(world) {
            let key = place.and_then(|place| object.tail().get(place & !1)).copied().unwrap_or_default();
            return self.forget(&text_of(world, key));
        }
        let owner = world.alive().find(|(_, other)| other.dict() == Some(holder)).map(|(id, _)| id);
        let way = self.way(owner.unwrap_or(holder))?;
        let from = way.expression();
        let line = match (object.kind(), place) {
            (Kind::Tuple | Kind::FrozenSet, _) => return Err(Refusal::NeverChanges(holder)),
            (Kind::List | Kind::Deque, Some(place)) => format!("del {from}[{place}]"),
            (Kind::Set, _) => format!("{from}.remove({})", self.way(target)?.expression()),
            (Kind::Dict, Some(place)) => {
                let key = object.tail().get(place & !1).copied().unwrap_or_default();
                match (owner, key.atom().map(|atom| world.atom(atom))) {
                    (Some(_), Some(Atom::Str(name))) if is_name(name) => format!("del {from}.{name}"),
                    (Some(owner), _) => return Err(Refusal::NoExpression(owner)),
                    _ => format!("del {from}[{}]", self.key(holder, key)?),
                }
            }
            _ => match attribute::of_slot(world, holder, slot) {
                Some(name) => format!("del {from}.{name}"),
                None => return Err(Refusal::NotRemovable(holder)),
            },
        };
        let effect = Effect::Lets(way, self.way(target).unwrap_or(Way(Vec::new())));
        Ok(alone(line, effect))
    }

    /// A key as Python writes it; an object is its own expression.
    fn key(&self, holder: ObjId, key: Value) -> Result<String, Refusal> {
        match key.object() {
            Some(object) => Ok(self.way(object)?.expression()),
            None => key_of(self.world(), key).ok_or(Refusal::NoExpression(holder)),
        }
    }

    fn forget(&mut self, name: &str) -> Result<Draft, Refusal> {
        let mut parts = name.split('.');
        let first = parts.next().map(|name| Step::Name(name.to_owned()));
        let way = Way(first.into_iter().chain(parts.map(|part| Step::Attribute(part.to_owned()))).collect());
        match way.follow(self.world()) {
            Some(_) => Ok(alone(format!("del {name}"), Effect::Forgotten(way))),
            None => Err(Refusal::NoSuchName(name.to_owned())),
        }
    }

    fn collect(&mut self, generation: Generation) -> Result<Draft, Refusal> {
        let (module, import) = self.module("gc");
        let number = match generation {
            Generation::Young => "0",
            Generation::Middle => "1",
            Generation::Old => "",
        };
        Ok(Draft { import, ..alone(format!("{module}.collect({number})"), Effect::Collected) })
    }

    fn automatic(&mut self, switch: Switch) -> Result<Draft, Refusal> {
        let (module, import) = self.module("gc");
        let function = match switch {
            Switch::On => "enable",
            Switch::Off => "disable",
        };
        Ok(Draft { import, ..alone(format!("{module}.{function}()"), Effect::Automatic(switch)) })
    }

    /// What a module of the library is called here, and what is to be imported if nothing refers to it.
    fn module(&mut self, module: &str) -> (String, Option<String>) {
        let world = self.reach.world();
        let is_it = |value: Value| {
            value.object().filter(|id| world.object(*id).kind() == Kind::Module).is_some_and(|id| {
                let name = world.atoms().find_text("__name__");
                let dict = world.object(id).dict();
                let slot = dict.zip(name).and_then(|(dict, name)| Some((dict, world.dict_slot(dict, name)?)));
                slot.is_some_and(|(dict, slot)| text_of(world, world.object(dict).slot(slot)) == module)
            })
        };
        let known = main_namespace(world).into_iter().flat_map(|names| entries(world, names));
        let known =
            known.filter(|(_, value)| is_it(*value)).map(|(key, _)| text_of(world, key)).find(|name| is_name(name));
        if let Some(known) = known {
            return (known, None);
        }
        let name = self.taken.fresh(module);
        let import = if name == module { module.to_owned() } else { format!("{module} as {name}") };
        (name, Some(import))
    }
}

/// One line in which nothing is to be renamed.
fn alone(line: String, effect: Effect) -> Draft {
    let spot = Spot::of(0, &line, "");
    Draft { lines: vec![line], spot, import: None, effect }
}

/// Why a variable of a function, or what a line works with, is not to be taken away.
fn variable(world: &World, frame: ObjId, place: Option<usize>) -> Refusal {
    let name = place.and_then(|place| world.frame_names(frame).get(place));
    let code = Kind::Frame.fields().iter().position(|field| *field == "f_code");
    let code = code.map(|place| world.object(frame).slot(FIELDS + place)).and_then(Value::atom);
    match (name, code.map(|code| world.atom(code))) {
        (Some(name), Some(Atom::Code(_, function))) => {
            Refusal::NotOfTheModule { name: text_of(world, (*name).into()), function: function.to_string() }
        }
        _ => Refusal::NotRemovable(frame),
    }
}

fn text_of(world: &World, value: Value) -> String {
    match value.atom().map(|atom| world.atom(atom)) {
        Some(Atom::Str(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// The name of a class of the program.
pub(crate) fn class_name(world: &World, class: ObjId) -> String {
    match world.object(class).kind() {
        Kind::Class(info) | Kind::ClassicClass(info) => text_of(world, world.class_info(info).name.into()),
        _ => String::new(),
    }
}

/// The name of an object's type.
fn type_name(world: &World, object: ObjId) -> String {
    let of = world.object(object).type_value();
    match of.atom().map(|atom| world.atom(atom)) {
        Some(Atom::Type(name)) => (*name).to_owned(),
        _ => of.object().map_or(String::new(), |class| class_name(world, class)),
    }
}
