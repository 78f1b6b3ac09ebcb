//! The method resolution order: C3 (`mro_implementation`).

use model::{Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome};

/// How many types are looked at in the time of one instruction.
const TYPES_A_STEP: usize = 16;

impl<R: Recorder> Machine<R> {
    /// The order in which `class` with these bases looks its attributes up: itself first. Borrowed.
    pub(crate) fn linearize(&mut self, class: Value, bases: &[Value]) -> Outcome<Vec<Value>> {
        let mut lists: Vec<Vec<Value>> = Vec::new();
        for (place, base) in bases.iter().enumerate() {
            if bases.iter().take(place).any(|before| before == base) {
                let name = self.name_of_type(*base);
                let message = self.metaclass_message(&format!("duplicate base class {name}"));
                return Err(self.raise("TypeError", &message));
            }
            lists.push(self.types_in_order(*base));
        }
        lists.push(bases.to_vec());
        let mut order = vec![class];
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(order);
            }
            let heads = lists.iter().filter_map(|list| list.first().copied());
            let next = heads.into_iter().find(|head| {
                let in_tail = |list: &Vec<Value>| list.iter().skip(1).any(|other| other == head);
                !lists.iter().any(in_tail)
            });
            let Some(next) = next else { return Err(self.no_order(bases)) };
            order.push(next);
            // All lists are gone through for each class.
            let looked_at: usize = lists.iter().map(Vec::len).sum();
            self.check_work(looked_at / TYPES_A_STEP)?;
            for list in &mut lists {
                list.retain(|other| *other != next);
            }
        }
    }

    /// The resolution order of a base, with the atoms of built-in types made.
    fn types_in_order(&mut self, base: Value) -> Vec<Value> {
        let Some(name) = self.type_name_of(base) else { return self.mro_of(base) };
        let names: Vec<&'static str> = std::iter::successors(Some(name), |name| self.base_of_builtin(name)).collect();
        names.into_iter().map(|name| self.type_atom(name)).collect()
    }

    fn no_order(&mut self, bases: &[Value]) -> super::super::Unwind {
        let names: Vec<String> = bases.iter().map(|base| self.name_of_type(*base)).collect();
        let message = self.words_for(Message::NoResolutionOrder, &[&names.join(", ")]);
        let message = self.metaclass_message(&message);
        self.raise("TypeError", &message)
    }
}
