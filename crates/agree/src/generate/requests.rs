//! Collections that are asked for, automatic ones, and freezing.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

pub(super) const FORMS: &[Form] = &[
    Form { subject: Subject::Requests, weight: 10, write: collect },
    Form { subject: Subject::Requests, weight: 1, write: collect_in_a_call },
    Form { subject: Subject::Automatic, weight: 4, write: switch_on },
    Form { subject: Subject::Automatic, weight: 2, write: switch_off },
    Form { subject: Subject::Automatic, weight: 4, write: churn },
    Form { subject: Subject::Freezing, weight: 1, write: freeze },
];

fn collect(w: &mut Writer) -> Option<String> {
    Some(
        w.one(&["say(str(gc.collect(0)))", "say(str(gc.collect(0)))", "say(str(gc.collect(1)))", "say(str(full()))"])
            .to_owned(),
    )
}

fn collect_in_a_call(w: &mut Writer) -> Option<String> {
    let value = w.new_instance();
    Some(format!("use({value}, gc.collect(0))"))
}

fn switch_on(w: &mut Writer) -> Option<String> {
    w.automatic = true;
    let thresholds = w.one(&["5, 2, 1000", "10, 0, 1000", "3, 1, 1000", "20, 5, 1000", "1, 1, 1000"]);
    Some(format!("gc.set_threshold({thresholds}); gc.enable()"))
}

fn switch_off(w: &mut Writer) -> Option<String> {
    w.automatic = false;
    Some("gc.disable()".into())
}

fn churn(w: &mut Writer) -> Option<String> {
    let (name, count) = (w.name(), w.rng.u32(3..25));
    Some(match w.rng.u32(0..3) {
        0 => format!("{} = [Node('{name}.%d' % i) for i in range({count})]", w.target(Kind::List)),
        1 => format!("for i in range({count}):\n    x = Node('{name}.%d' % i)\n    x.me = x\nx = None"),
        _ => format!("for i in range({count}):\n    x = Slot('{name}.%d' % i)\nx = None"),
    })
}

fn freeze(w: &mut Writer) -> Option<String> {
    Some(w.one(&["thaw('freeze')", "thaw('unfreeze')"]).to_owned())
}
