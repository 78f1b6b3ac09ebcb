//! What is known while a program is written.

use fastrand::Rng;

/// What a variable holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    None,
    /// An instance that takes any attribute.
    Instance,
    /// An instance with `a` and `b` only.
    Slotted,
    /// An instance without attributes.
    Bare,
    List,
    Dict,
    Tuple,
    Set,
    /// Something that can be called without arguments.
    Callable,
    Generator,
    Weakref,
    WeakValues,
    WeakKeys,
    WeakSet,
    /// A class.
    Class,
    /// Anything, perhaps `None`.
    Unknown,
}

const VARIABLES: usize = 8;

/// Writes statements.
pub(super) struct Writer {
    pub(super) rng: Rng,
    variables: [Kind; VARIABLES],
    /// How many objects have been given a name.
    named: u32,
    within_reach: bool,
    /// Whether automatic collection may be on.
    pub(super) automatic: bool,
    /// Whether it is on anywhere in the program.
    pub(super) ever_automatic: bool,
}

impl Writer {
    pub(super) fn new(rng: Rng, within_reach: bool, ever_automatic: bool) -> Writer {
        let variables = [Kind::None; VARIABLES];
        Writer { rng, variables, named: 0, within_reach, automatic: false, ever_automatic }
    }

    /// None while automatic collection may be on: the weak containers are Python code, and the model's own
    /// makes and drops other objects on its way than CPython's; so does the making of a class.
    pub(super) fn library_call(&self) -> Option<()> {
        (!self.automatic).then_some(())
    }

    /// None where a type must not be called with objects.
    pub(super) fn type_call(&self) -> Option<()> {
        (!self.within_reach || !self.automatic).then_some(())
    }

    /// A name that no other object has.
    pub(super) fn name(&mut self) -> String {
        self.named += 1;
        format!("n{}", self.named)
    }

    /// One of several texts.
    pub(super) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.rng.usize(0..of.len())]
    }

    /// Whether something happens that happens once in so many times.
    pub(super) fn once_in(&mut self, times: u32) -> bool {
        self.rng.u32(0..times) == 0
    }

    /// The variable that gets a new value: rather a free one.
    pub(super) fn target(&mut self, kind: Kind) -> String {
        let free: Vec<usize> = (0..VARIABLES).filter(|index| self.variables[*index] == Kind::None).collect();
        let index = match free.as_slice() {
            [] => self.rng.usize(0..VARIABLES),
            _ if self.once_in(4) => self.rng.usize(0..VARIABLES),
            free => free[self.rng.usize(0..free.len())],
        };
        self.variables[index] = kind;
        format!("v{index}")
    }

    /// The same, but not this variable.
    pub(super) fn target_beside(&mut self, other: usize, kind: Kind) -> String {
        let index = (other + self.rng.usize(1..VARIABLES)) % VARIABLES;
        self.variables[index] = kind;
        format!("v{index}")
    }

    /// A variable that holds something of this kind.
    pub(super) fn of(&mut self, wanted: impl Fn(Kind) -> bool) -> Option<usize> {
        let fitting: Vec<usize> = (0..VARIABLES).filter(|index| wanted(self.variables[*index])).collect();
        match fitting.as_slice() {
            [] => None,
            fitting => Some(fitting[self.rng.usize(0..fitting.len())]),
        }
    }

    /// The text for a variable of one kind.
    pub(super) fn holding(&mut self, kind: Kind) -> Option<String> {
        self.of(|other| other == kind).map(|index| format!("v{index}"))
    }

    /// The text for a variable that holds anything but `None`.
    pub(super) fn something(&mut self) -> Option<String> {
        self.of(|kind| kind != Kind::None).map(|index| format!("v{index}"))
    }

    /// The text for an instance whose attributes `a` and `b` can be set.
    pub(super) fn with_attributes(&mut self) -> Option<String> {
        self.of(|kind| matches!(kind, Kind::Instance | Kind::Slotted)).map(|index| format!("v{index}"))
    }

    /// The text for something that can be referred to weakly.
    pub(super) fn weakly_referable(&mut self) -> Option<String> {
        let wanted = |kind| matches!(kind, Kind::Instance | Kind::Slotted | Kind::Set | Kind::Callable | Kind::Class);
        self.of(wanted).map(|index| format!("v{index}"))
    }

    pub(super) fn kind_of(&self, index: usize) -> Kind {
        self.variables[index]
    }

    pub(super) fn set_kind(&mut self, index: usize, kind: Kind) {
        self.variables[index] = kind;
    }

    /// The text of a new instance of any class that takes a name.
    pub(super) fn new_instance(&mut self) -> String {
        let class = self.one(&["Node", "Node", "Slot", "Mixed", "Classic", "Items", "Crier", "SlotCrier", "Lazarus"]);
        format!("{class}('{}')", self.name())
    }
}
