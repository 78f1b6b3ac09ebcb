//! Instances and their attributes.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

pub(super) const FORMS: &[Form] = &[
    Form { subject: Subject::Instances, weight: 10, write: make },
    Form { subject: Subject::Finalizers, weight: 10, write: make_with_finalizer },
    Form { subject: Subject::Finalizers, weight: 3, write: own_cycle },
    Form { subject: Subject::Instances, weight: 16, write: link },
    Form { subject: Subject::Instances, weight: 3, write: make_into_attribute },
    Form { subject: Subject::Instances, weight: 4, write: unlink },
    Form { subject: Subject::Instances, weight: 2, write: follow },
    Form { subject: Subject::Instances, weight: 2, write: touch_dict },
    Form { subject: Subject::Instances, weight: 1, write: take_dict },
    Form { subject: Subject::Instances, weight: 1, write: clear_dict },
    Form { subject: Subject::Instances, weight: 1, write: make_bare },
    Form { subject: Subject::Instances, weight: 1, write: make_class },
    Form { subject: Subject::Instances, weight: 1, write: instance_of_class },
    Form { subject: Subject::Instances, weight: 1, write: change_class },
];

fn named(w: &mut Writer, class: &str, kind: Kind) -> String {
    let name = w.name();
    format!("{} = {class}('{name}')", w.target(kind))
}

fn make(w: &mut Writer) -> Option<String> {
    let class = w.one(&["Node", "Node", "Slot", "Slot", "Mixed", "Classic", "Items", "Table", "Keyed"]);
    Some(named(w, class, if class == "Slot" { Kind::Slotted } else { Kind::Instance }))
}

fn make_with_finalizer(w: &mut Writer) -> Option<String> {
    let class = w.one(&[
        "Crier",
        "Crier",
        "SlotCrier",
        "ClassicCrier",
        "Lazarus",
        "Litterer",
        "Breaker",
        "Asker",
        "Failing",
        "Watched",
    ]);
    // How many objects it takes to report what a finalizer has raised is not modelled.
    let class = if class == "Failing" && w.ever_automatic { "Crier" } else { class };
    let made = named(w, class, if class == "SlotCrier" { Kind::Slotted } else { Kind::Instance });
    // What this class asks for must be there.
    match (class, made.split_once(' ')) {
        ("Watched", Some((variable, _))) => Some(format!("{made}; {variable}.watch = weakref.ref({variable})")),
        _ => Some(made),
    }
}

fn own_cycle(w: &mut Writer) -> Option<String> {
    let class = w.one(&["Crier", "Lazarus", "Breaker", "Litterer", "Asker", "ClassicCrier"]);
    let made = named(w, class, Kind::Instance);
    let (variable, _) = made.split_once(' ')?;
    Some(format!("{made}; {variable}.me = {variable}"))
}

fn link(w: &mut Writer) -> Option<String> {
    let index = w.of(|kind| matches!(kind, Kind::Instance | Kind::Slotted))?;
    let attribute = match w.kind_of(index) {
        Kind::Slotted => w.one(&["a", "b"]),
        _ => w.one(&["a", "b", "c", "d"]),
    };
    Some(format!("v{index}.{attribute} = {}", w.something()?))
}

fn make_into_attribute(w: &mut Writer) -> Option<String> {
    let holder = w.with_attributes()?;
    let attribute = w.one(&["a", "b"]);
    Some(format!("{holder}.{attribute} = {}", w.new_instance()))
}

fn unlink(w: &mut Writer) -> Option<String> {
    let holder = w.with_attributes()?;
    let attribute = w.one(&["a", "b"]);
    Some(match w.rng.u32(0..3) {
        0 => format!("{holder}.{attribute} = None"),
        1 => format!("{holder}.{attribute} = 1; del {holder}.{attribute}"),
        _ => format!("if hasattr({holder}, '{attribute}'): del {holder}.{attribute}"),
    })
}

fn follow(w: &mut Writer) -> Option<String> {
    let holder = w.with_attributes()?;
    let attribute = w.one(&["a", "b", "c"]);
    Some(format!("{} = getattr({holder}, '{attribute}', None)", w.target(Kind::Unknown)))
}

fn touch_dict(w: &mut Writer) -> Option<String> {
    let holder = w.holding(Kind::Instance)?;
    Some(format!("say(str(len({holder}.__dict__)))"))
}

fn take_dict(w: &mut Writer) -> Option<String> {
    let holder = w.holding(Kind::Instance)?;
    Some(format!("{} = {holder}.__dict__", w.target(Kind::Dict)))
}

fn clear_dict(w: &mut Writer) -> Option<String> {
    let holder = w.holding(Kind::Instance)?;
    Some(match w.rng.u32(0..3) {
        0 => format!("{holder}.__dict__.clear()"),
        1 => format!("{holder}.__dict__.pop('a', None)"),
        _ => format!("{holder}.__dict__ = {{'name': '{}'}}", w.name()),
    })
}

fn make_bare(w: &mut Writer) -> Option<String> {
    let class = w.one(&["Bare", "BareCrier", "object"]);
    Some(format!("{} = {class}()", w.target(Kind::Bare)))
}

fn make_class(w: &mut Writer) -> Option<String> {
    w.library_call()?;
    let (base, name) = (w.one(&["object", "Node", "Crier", "Slot"]), w.name());
    let target = w.target(Kind::Class);
    Some(match w.rng.u32(0..2) {
        0 => format!("{target} = type('{name}', ({base},), {{}})"),
        _ => format!("class {target}({base}):\n    def own(self):\n        return {target}"),
    })
}

fn instance_of_class(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let class = w.holding(Kind::Class)?;
    let name = w.name();
    Some(format!("{0} = {class}.__new__({class}); {0}.name = '{name}'", w.target(Kind::Unknown)))
}

fn change_class(w: &mut Writer) -> Option<String> {
    let name = w.name();
    let to = w.one(&["Crier", "Lazarus", "Node"]);
    Some(format!("{0} = Node('{name}'); {0}.__class__ = {to}", w.target(Kind::Instance)))
}
