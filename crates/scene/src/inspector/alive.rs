//! Why an object is alive: the shortest way to it from a name, a running function or the interpreter.

use std::collections::VecDeque;

use model::{Kind, ObjId};
use words::page;

use super::{code, line, object, plain};
use crate::by_id::ById;
use crate::moment::{Moment, is_type_slot};
use crate::names::held_text;
use crate::said::{InspectorLine, InspectorWord};
use crate::scene::Tone;

/// Objects nearer than this many steps from the root are shown; of longer ways the middle is left out.
const LONGEST: usize = 6;

/// A step backwards: who holds, and in which slot.
type Step = (ObjId, u32);

/// The lines under "Kept alive by".
pub(super) fn lines(moment: &Moment<'_>, id: ObjId) -> Vec<InspectorLine> {
    let Some(way) = shortest(moment, id) else {
        let words = InspectorWord { tone: Tone::Unreachable, ..plain(moment.text(page::kept_by_a_cycle())) };
        return vec![if moment.world.ob_refcnt(id) > 0 {
            line([words])
        } else {
            line([plain(moment.text(page::kept_by_nothing()))])
        }];
    };
    let mut words = vec![way.root];
    let mut last = None;
    for step in way.objects {
        // What is folded into a box is a part of it.
        let root = if step == id { step } else { moment.root(step) };
        if last != Some(root) {
            words.push(object(moment, root));
            last = Some(root);
        }
    }
    if words.len() > LONGEST {
        let tail = words.split_off(words.len() - LONGEST / 2);
        words.truncate(LONGEST / 2);
        words.push(plain("…"));
        words.extend(tail);
    }
    let mut joined = Vec::new();
    for (place, word) in words.into_iter().enumerate() {
        if place > 0 {
            joined.push(plain(" › "));
        }
        joined.push(word);
    }
    vec![line(joined)]
}

/// A way from a root to an object.
struct Way {
    root: InspectorWord,
    objects: Vec<ObjId>,
}

/// Searches backwards from the object, breadth first, until something is a root.
fn shortest(moment: &Moment<'_>, id: ObjId) -> Option<Way> {
    let mut next: ById<Option<ObjId>> = ById::default();
    next.insert(id, None);
    let mut queue = VecDeque::from([id]);
    while let Some(at) = queue.pop_front() {
        if let Some(root) = root_of(moment, at) {
            let way = std::iter::successors(Some(at), |object| next.get(*object).copied().flatten());
            return Some(Way { root, objects: way.collect() });
        }
        for &(holder, index) in moment.referrers(at) {
            // A type does not keep its instances, nor an unreachable frame what it was working with.
            if !is_type_slot(index) && next.get(holder).is_none() {
                next.insert(holder, Some(at));
                queue.push_back(holder);
            }
        }
    }
    None
}

/// The name, variable or hand of the interpreter that holds an object from outside.
fn root_of(moment: &Moment<'_>, id: ObjId) -> Option<InspectorWord> {
    let named = moment.referrers(id).iter().find_map(|step| name_of(moment, *step));
    let held = || moment.world.held().iter().any(|value| value.object() == Some(id));
    let runs = || moment.world.frames().contains(&id);
    named.or_else(|| (held() || runs()).then(|| plain(moment.text(page::interpreter()))))
}

fn name_of(moment: &Moment<'_>, (holder, index): Step) -> Option<InspectorWord> {
    let text = || {
        let text = moment.slot_text(holder, index as usize);
        text.trim_start_matches("['").trim_end_matches("']").trim_start_matches('.').to_owned()
    };
    if Some(holder) == moment.cast.relations.globals.dict {
        return Some(code(text()));
    }
    if let Some(text) = held_text(moment, holder, index) {
        return Some(code(text));
    }
    let object = moment.world.object(holder);
    if object.kind() != Kind::Frame || !moment.world.frames().contains(&holder) {
        return None;
    }
    let place = (index as usize).checked_sub(object.tail_start())?;
    match moment.world.frame_names(holder).get(place) {
        Some(_) => Some(code(text())),
        None => Some(plain(moment.text(page::the_line_that_runs()))),
    }
}
