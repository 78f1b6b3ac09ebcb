//! Lists, tuples, dicts and sets.

use super::writer::{Kind, Writer};
use super::{Form, Subject};

const SUBJECT: Subject = Subject::Containers;

pub(super) const FORMS: &[Form] = &[
    Form { subject: SUBJECT, weight: 6, write: make_list },
    Form { subject: SUBJECT, weight: 4, write: make_dict },
    Form { subject: SUBJECT, weight: 4, write: make_tuple },
    Form { subject: SUBJECT, weight: 2, write: make_set },
    Form { subject: SUBJECT, weight: 3, write: make_many },
    Form { subject: SUBJECT, weight: 2, write: make_nested },
    Form { subject: SUBJECT, weight: 10, write: put_into_list },
    Form { subject: SUBJECT, weight: 5, write: take_from_list },
    Form { subject: SUBJECT, weight: 2, write: reorder },
    Form { subject: SUBJECT, weight: 7, write: put_into_dict },
    Form { subject: SUBJECT, weight: 4, write: take_from_dict },
    Form { subject: SUBJECT, weight: 3, write: put_into_set },
    Form { subject: SUBJECT, weight: 2, write: take_from_set },
    Form { subject: SUBJECT, weight: 3, write: copy },
    Form { subject: SUBJECT, weight: 1, write: iterate },
    Form { subject: SUBJECT, weight: 1, write: iterator },
];

/// A few variables, with a comma before each.
fn items(w: &mut Writer) -> String {
    let count = w.rng.usize(0..4);
    (0..count)
        .map(|_| match w.something() {
            Some(variable) if !w.once_in(6) => format!(", {variable}"),
            _ => format!(", {}", w.rng.u32(1..9)),
        })
        .collect()
}

fn make_list(w: &mut Writer) -> Option<String> {
    let (name, items) = (w.name(), items(w));
    Some(format!("{} = ['@{name}'{items}]", w.target(Kind::List)))
}

fn make_tuple(w: &mut Writer) -> Option<String> {
    let (name, items) = (w.name(), items(w));
    // A variable among the items: otherwise the compiler makes it.
    let target = w.target(Kind::Tuple);
    Some(format!("{target} = ('@{name}', {}{items})", w.something()?))
}

fn make_dict(w: &mut Writer) -> Option<String> {
    let name = w.name();
    let entry = w.something().map(|value| format!(", 'k': {value}")).unwrap_or_default();
    Some(format!("{} = {{'name': '{name}'{entry}}}", w.target(Kind::Dict)))
}

fn make_set(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let kind = w.one(&["set", "frozenset"]);
    let item = match w.once_in(2) {
        true => format!("Keyed('{}')", w.name()),
        false => w.weakly_referable().unwrap_or_else(|| "1".into()),
    };
    Some(format!("{} = {kind}([{item}])", w.target(if kind == "set" { Kind::Set } else { Kind::Unknown })))
}

fn make_many(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (name, class) = (w.name(), w.one(&["Node", "Slot", "Crier", "Lazarus"]));
    let count = w.rng.u32(2..6);
    let target = w.target(Kind::List);
    Some(match w.rng.u32(0..3) {
        0 => format!("{target} = [{class}('{name}.%d' % i) for i in range({count})]"),
        1 => format!("{target} = list({class}('{name}.%d' % i) for i in range({count}))"),
        _ => format!("{target} = []\nfor i in range({count}):\n    {target}.append({class}('{name}.%d' % i))"),
    })
}

fn make_nested(w: &mut Writer) -> Option<String> {
    let inner = w.something().unwrap_or_else(|| "1".into());
    let name = w.name();
    let (kind, text) = match w.rng.u32(0..4) {
        0 => (Kind::List, format!("['@{name}', [{inner}, [{inner}]], ({inner},)]")),
        1 => (Kind::Tuple, format!("('@{name}', ({inner}, (({inner},), 1)), [])")),
        2 => (Kind::Dict, format!("{{'name': '{name}', 'k': {{'k': {inner}}}, 'l': [{inner}]}}")),
        _ => (Kind::Tuple, format!("('@{name}', str({}), (str(1), (str(2),)))", w.rng.u32(1..9))),
    };
    Some(format!("{} = {text}", w.target(kind)))
}

fn put_into_list(w: &mut Writer) -> Option<String> {
    let list = w.holding(Kind::List)?;
    let value = match w.once_in(4) {
        true => w.new_instance(),
        false => w.something()?,
    };
    Some(match w.rng.u32(0..6) {
        0 => format!("{list}.insert(1, {value})"),
        1 => format!("{list}[-1:] = [{value}]"),
        2 => format!("{list}.extend(({value}, {value}))"),
        3 => format!("{list} += [{value}]"),
        _ => format!("{list}.append({value})"),
    })
}

fn take_from_list(w: &mut Writer) -> Option<String> {
    let list = w.holding(Kind::List)?;
    Some(match w.rng.u32(0..7) {
        0 => format!("del {list}[1:]"),
        1 => format!("del {list}[:]"),
        2 => format!("if {list}: {list}.pop()"),
        3 => format!("if len({list}) > 1: del {list}[1]"),
        4 => format!("{list}[1:] = []"),
        5 => format!("{} = {list}[-1] if {list} else None", w.target(Kind::Unknown)),
        _ => format!("{} = {list}.pop() if {list} else None", w.target(Kind::Unknown)),
    })
}

fn reorder(w: &mut Writer) -> Option<String> {
    let list = w.holding(Kind::List)?;
    Some(match w.rng.u32(0..4) {
        0 => format!("{list}.sort(key=rank)"),
        1 => format!("{list}.reverse()"),
        2 => format!("{list}[:] = {list}[::-1]"),
        _ => format!("{} = sorted({list}, key=rank)", w.target(Kind::List)),
    })
}

fn put_into_dict(w: &mut Writer) -> Option<String> {
    let (dict, key) = (w.holding(Kind::Dict)?, w.one(&["'k'", "'l'", "'m'", "1", "2"]));
    let value = match w.once_in(4) {
        true => w.new_instance(),
        false => w.something()?,
    };
    Some(match w.rng.u32(0..6) {
        0 => format!("{dict}.setdefault({key}, []).append({value})"),
        1 => format!("{dict}.update({{{key}: {value}}})"),
        2 => format!("{dict}[Keyed('{}')] = {value}", w.name()),
        3 => format!("{dict}[(1, 2)] = {value}"),
        _ => format!("{dict}[{key}] = {value}"),
    })
}

fn take_from_dict(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let (dict, key) = (w.holding(Kind::Dict)?, w.one(&["'k'", "'l'", "1"]));
    Some(match w.rng.u32(0..5) {
        0 => format!("{dict}.clear()"),
        1 => format!("if {key} in {dict}: del {dict}[{key}]"),
        2 => format!("{} = {dict}.get({key})", w.target(Kind::Unknown)),
        3 => format!("{} = list({dict}.values())", w.target(Kind::List)),
        _ => format!("{dict}.pop({key}, None)"),
    })
}

fn put_into_set(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let set = w.holding(Kind::Set)?;
    let name = w.name();
    let class = w.one(&["Keyed", "Keyed", "Keyed"]);
    Some(match w.rng.u32(0..3) {
        0 => format!("{0} = Keyed('{name}'); {0}.s = {set}; {set}.add({0})", w.target(Kind::Instance)),
        1 => format!("{set} |= set([{class}('{name}')])"),
        _ => format!("{set}.add({class}('{name}'))"),
    })
}

fn take_from_set(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let set = w.holding(Kind::Set)?;
    Some(match w.rng.u32(0..3) {
        0 => format!("{set}.clear()"),
        1 => format!("if {set}: {set}.pop()"),
        _ => format!("{} = list({set})", w.target(Kind::List)),
    })
}

fn copy(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let index = w.of(|kind| matches!(kind, Kind::List | Kind::Dict | Kind::Set | Kind::Tuple))?;
    let kind = w.kind_of(index);
    let source = format!("v{index}");
    let text = match (kind, w.rng.u32(0..2)) {
        (Kind::List, 0) => format!("{source}[:]"),
        (Kind::List, _) => format!("list({source})"),
        (Kind::Dict, 0) => format!("dict({source})"),
        (Kind::Dict, _) => format!("{source}.copy()"),
        (Kind::Set, _) => format!("set({source})"),
        _ => format!("{source} + ({source},)"),
    };
    Some(format!("{} = {text}", w.target(kind)))
}

fn iterate(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let list = w.holding(Kind::List)?;
    let holder = w.target(Kind::Unknown);
    Some(format!("for {holder} in list({list}):\n    {holder} = None"))
}

fn iterator(w: &mut Writer) -> Option<String> {
    w.type_call()?;
    let index = w.of(|kind| matches!(kind, Kind::List | Kind::Dict | Kind::Tuple))?;
    let text = match w.rng.u32(0..3) {
        0 => format!("iter(v{index})"),
        1 => format!("enumerate(v{index})"),
        _ => format!("reversed(list(v{index}))"),
    };
    Some(format!("{} = {text}", w.target(Kind::Unknown)))
}
