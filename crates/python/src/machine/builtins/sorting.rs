//! Sorting: stable, with the program's own comparisons, which may raise (`list_sort_impl`).

use model::{ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Outcome, since};

impl<R: Recorder> Machine<R> {
    /// Sorts a list by what the arguments from `first` on say: 2.7 `cmp, key, reverse`, 3 by keyword.
    pub(crate) fn sort_list(&mut self, list: ObjId, args: Args<'_>, first: usize) -> Outcome<()> {
        if !args.keywords.is_empty() {
            self.make_keywords_of_sort();
        }
        let places = if self.is_python2() { [first, first + 1, first + 2] } else { [usize::MAX; 3] };
        let cmp = self.argument(args, places[0], "cmp").filter(|cmp| !self.is_none(*cmp));
        let key = self.argument(args, places[1], "key").filter(|key| !self.is_none(*key));
        let reverse = match self.argument(args, places[2], "reverse") {
            Some(reverse) => self.truth(reverse)?,
            None => false,
        };
        // While it is sorted the list is empty to everyone else.
        let start = self.world().object(list).tail_start();
        self.check_room(2 * self.world().object(list).tail().len())?;
        let mut items = Vec::new();
        while let Some(last) = self.world().object(list).slots().len().checked_sub(1).filter(|last| *last >= start) {
            items.push(collector::take(self, list, last));
        }
        items.reverse();
        let result = self.sorted_places(&items, cmp, key, reverse);
        // What was put in meanwhile goes once the items are back.
        let strangers = self.world().object(list).tail().to_vec();
        strangers.iter().for_each(|stranger| {
            self.hold(*stranger);
        });
        collector::clear_items(self, list);
        let unsorted = (0..items.len()).collect();
        for place in result.as_ref().unwrap_or(&unsorted) {
            let item = items.get(*place).copied().unwrap_or_default();
            self.cx.push(list, item);
        }
        self.release_all(items);
        let is_modified = !strangers.is_empty();
        self.release_all(strangers.into_iter().rev());
        match result {
            Ok(_) if is_modified => Err(self.raise("ValueError", "list modified during sort")),
            result => result.map(|_| ()),
        }
    }

    /// The places of the items in sorted order. The keys die in this order, too; if one cannot be made,
    /// those before it die from the last on.
    /// 3.8 to 3.11: the first call with keywords makes a tuple of their names, which stays
    /// (`parser_init` of getargs.c).
    fn make_keywords_of_sort(&mut self) {
        if !self.library.sort_keywords && since::exists(self.dialect.library, "list", "keywords of sort") {
            self.library.sort_keywords = true;
            let names = ["key", "reverse"].map(|name| self.str(name));
            // Held for ever.
            self.new_tuple(&names);
        }
    }

    fn sorted_places(
        &mut self,
        items: &[Value],
        cmp: Option<Value>,
        key: Option<Value>,
        reverse: bool,
    ) -> Outcome<Vec<usize>> {
        let mut keys = Vec::new();
        for item in items {
            let measured = match key {
                Some(key) => self.call(key, &[*item], &[]),
                None => Ok(self.hold(*item)),
            };
            match measured {
                Ok(measured) => keys.push(measured),
                Err(unwind) => {
                    self.release_all(keys.into_iter().rev());
                    return Err(unwind);
                }
            }
        }
        let mut order: Vec<usize> = (0..items.len()).collect();
        // Turned around twice, so that equal items keep their order.
        if reverse {
            order.reverse();
        }
        let result = self.merge_sort(&mut order, &keys, cmp);
        if reverse {
            order.reverse();
        }
        if result.is_err() {
            order = (0..items.len()).collect();
        }
        let dying: Vec<Value> = order.iter().filter_map(|place| keys.get(*place).copied()).collect();
        self.release_all(dying);
        result.map(|()| order)
    }

    fn merge_sort(&mut self, order: &mut [usize], keys: &[Value], cmp: Option<Value>) -> Outcome<()> {
        if order.len() < 2 {
            return Ok(());
        }
        let (left, right) = order.split_at_mut(order.len() / 2);
        self.merge_sort(left, keys, cmp)?;
        self.merge_sort(right, keys, cmp)?;
        let (left, right) = (left.to_vec(), right.to_vec());
        let (mut a, mut b) = (left.iter().peekable(), right.iter().peekable());
        for slot in order {
            let next = match (a.peek(), b.peek()) {
                (Some(x), Some(y)) => {
                    let (Some(left), Some(right)) = (keys.get(**x), keys.get(**y)) else { break };
                    // Only what is really less overtakes: so the order of equals stays.
                    if self.sorts_before(*right, *left, cmp)? { b.next() } else { a.next() }
                }
                (Some(_), None) => a.next(),
                _ => b.next(),
            };
            if let Some(next) = next {
                *slot = *next;
            }
        }
        Ok(())
    }

    fn sorts_before(&mut self, a: Value, b: Value, cmp: Option<Value>) -> Outcome<bool> {
        self.check_budget()?;
        match cmp {
            None => self.less(a, b),
            Some(cmp) => {
                let answer = self.call(cmp, &[a, b], &[])?;
                let order = self.index(answer);
                self.release(answer);
                Ok(order? < 0)
            }
        }
    }
}
