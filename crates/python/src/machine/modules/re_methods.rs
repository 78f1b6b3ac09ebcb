//! The methods of compiled patterns and of matches.

use std::rc::Rc;

use model::{Budget, Kind, Language, ObjId, Recorder, Value};

use super::regex::{Bounds, Regex, TooManySteps};
use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// What a match found.
#[derive(Debug)]
pub(crate) struct Found {
    text: Rc<[char]>,
    bounds: Bounds,
    regex: Rc<Regex>,
}

impl Found {
    /// The text of a group, if it took part.
    fn group(&self, number: usize) -> Option<String> {
        let (start, end) = self.span(number)?;
        Some(self.text.get(start..end)?.iter().collect())
    }

    fn span(&self, number: usize) -> Option<(usize, usize)> {
        Some((self.bounds.get(2 * number).copied()??, self.bounds.get(2 * number + 1).copied()??))
    }

    fn end(&self) -> usize {
        self.span(0).map_or(0, |(_, end)| end)
    }

    /// Where to look next: an empty match must not be found again.
    fn next_place(&self) -> usize {
        let (start, end) = self.span(0).unwrap_or((0, 0));
        end + usize::from(start == end)
    }
}

/// The method of a pattern with this name.
pub(super) fn pattern_method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "match" => |m, args| one_match(m, args, "match"),
        "search" => |m, args| one_match(m, args, "search"),
        "findall" => find_all,
        "sub" => substitute,
        _ => return None,
    })
}

/// The method of a match with this name.
pub(super) fn match_method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "group" | "__getitem__" => group,
        "groups" => groups,
        "start" => |m, args| place(m, args, |(start, _)| start),
        "end" => |m, args| place(m, args, |(_, end)| end),
        "span" => span,
        _ => return None,
    })
}

/// The attribute of a pattern with this name.
pub(super) fn pattern_getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "pattern" => |m, args| {
            let (_, regex) = m.pattern(args)?;
            Ok(m.str(&regex.pattern))
        },
        "groups" => |m, args| {
            let (_, regex) = m.pattern(args)?;
            Ok(m.int(regex.groups as i64))
        },
        _ => return None,
    })
}

/// The attribute of a match with this name.
pub(super) fn match_getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "string" => Some(|m, args| {
            let found = m.found(args)?;
            let text: String = found.text.iter().collect();
            Ok(m.str(&text))
        }),
        _ => None,
    }
}

fn one_match<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, how: &str) -> Outcome {
    let (_, regex) = m.pattern(args)?;
    let [_, text] = m.arguments(how, args, ["self", "string"], 2)?;
    let text: Rc<[char]> = m.text_argument(text)?.chars().collect();
    let found = m.in_time(|left| match how {
        "search" => regex.search(&text, 0, left),
        _ => regex.match_at(&text, 0, left),
    });
    match found? {
        Some(bounds) => Ok(m.new_match(Found { text, bounds, regex })),
        None => m.done(),
    }
}

fn find_all<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = m.new_list(&[]);
    for found in m.all_matches(args)? {
        m.check_budget()?;
        let value = if found.regex.groups > 1 {
            let parts: Vec<Value> =
                (1..=found.regex.groups).map(|number| m.str(&found.group(number).unwrap_or_default())).collect();
            m.new_tuple(&parts)
        } else {
            m.str(&found.group(found.regex.groups).unwrap_or_default())
        };
        collector::push(m, list, value);
        m.release(value);
    }
    Ok(list.into())
}

/// `pattern.sub(replacement, text, count=0)`
fn substitute<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [_, replacement, text, count] = m.arguments("sub", args, ["self", "repl", "string", "count"], 3)?;
    let count = m.integer(count, 0)?;
    let template = m.text_of(replacement).map(str::to_string);
    let mut result = String::new();
    let mut done = 0;
    let matches = m.all_matches(Args {
        positional: &[args.positional.first().copied().unwrap_or_default(), text],
        keywords: &[],
    })?;
    let text: Vec<char> = m.text_argument(text)?.chars().collect();
    for (number, found) in matches.into_iter().enumerate() {
        if count > 0 && number as i64 >= count {
            break;
        }
        let (start, end) = found.span(0).unwrap_or((0, 0));
        result.extend(text.get(done..start).unwrap_or_default());
        match &template {
            Some(template) => result.push_str(&expand(template, &found)),
            None => result.push_str(&m.replacement_by(replacement, found)?),
        }
        m.check_text(result.len())?;
        done = end;
    }
    result.extend(text.get(done..).unwrap_or_default());
    Ok(m.str(&result))
}

/// `\1` and the usual escapes in a replacement.
fn expand(template: &str, found: &Found) -> String {
    let mut result = String::new();
    let mut rest = template.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            result.push(c);
            continue;
        }
        match rest.next() {
            Some(digit) if digit.is_ascii_digit() => {
                let number = digit.to_digit(10).unwrap_or(0) as usize;
                result.push_str(&found.group(number).unwrap_or_default());
            }
            Some('n') => result.push('\n'),
            Some('t') => result.push('\t'),
            Some(other) if other != '\\' => result.extend(['\\', other]),
            _ => result.push('\\'),
        }
    }
    result
}

/// `match.group(…)`: the whole without arguments, a tuple for several.
fn group<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let found = m.found(args)?;
    let wanted = args.positional.get(1..).unwrap_or_default();
    let mut values = Vec::new();
    for group in wanted {
        let number = m.group_number(&found, *group)?;
        values.push(m.group_value(&found, number));
    }
    match values.as_slice() {
        [] => Ok(m.group_value(&found, 0)),
        [one] => Ok(*one),
        _ => Ok(m.new_tuple(&values)),
    }
}

fn groups<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let found = m.found(args)?;
    let values: Vec<Value> = (1..=found.regex.groups).map(|number| m.group_value(&found, number)).collect();
    Ok(m.new_tuple(&values))
}

fn place<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, pick: fn((usize, usize)) -> usize) -> Outcome {
    let (found, number) = m.found_and_group(args)?;
    let place = found.span(number).map_or(-1, |span| pick(span) as i64);
    Ok(m.int(place))
}

fn span<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (found, number) = m.found_and_group(args)?;
    let (start, end) = found.span(number).map_or((-1, -1), |(start, end)| (start as i64, end as i64));
    let ends = [m.int(start), m.int(end)];
    Ok(m.new_tuple(&ends))
}

impl<R: Recorder> Machine<R> {
    /// The regular expression behind a pattern object.
    pub(super) fn regex_of(&self, object: ObjId) -> Option<Rc<Regex>> {
        match self.side.get(object) {
            Some(State::Pattern(regex)) => Some(regex.clone()),
            _ => None,
        }
    }

    fn pattern(&mut self, args: Args<'_>) -> Outcome<(ObjId, Rc<Regex>)> {
        let object = self.receiver(args)?;
        match self.regex_of(object) {
            Some(regex) => Ok((object, regex)),
            None => Err(self.raise("TypeError", "a compiled pattern is required")),
        }
    }

    fn found(&mut self, args: Args<'_>) -> Outcome<Rc<Found>> {
        let object = self.receiver(args)?;
        match self.side.get(object) {
            Some(State::Found(found)) => Ok(found.clone()),
            _ => Err(self.raise("TypeError", "a match is required")),
        }
    }

    fn found_and_group(&mut self, args: Args<'_>) -> Outcome<(Rc<Found>, usize)> {
        let found = self.found(args)?;
        let number = match args.positional.get(1) {
            Some(group) => self.group_number(&found, *group)?,
            None => 0,
        };
        Ok((found, number))
    }

    fn group_number(&mut self, found: &Found, group: Value) -> Outcome<usize> {
        let number = usize::try_from(self.integer(group, 0)?).ok().filter(|number| *number <= found.regex.groups);
        match number {
            Some(number) => Ok(number),
            None => Err(self.raise("IndexError", "no such group")),
        }
    }

    fn group_value(&mut self, found: &Found, number: usize) -> Value {
        match found.group(number) {
            Some(text) => self.str(&text),
            None => self.none(),
        }
    }

    fn new_match(&mut self, found: Found) -> Value {
        let name = match self.dialect.language {
            Language::Python2 => "SRE_Match",
            Language::Python3 => "Match",
        };
        let object = self.new_object(Kind::Opaque, name, &[], &[], Tracking::Later);
        self.side.set(object, State::Found(Rc::new(found)));
        object.into()
    }

    /// What a function makes of a match.
    fn replacement_by(&mut self, function: Value, found: Found) -> Outcome<String> {
        let found = self.new_match(found);
        let result = self.call(function, &[found], &[]);
        self.release(found);
        let result = result?;
        let text = self.text_argument(result);
        self.release(result);
        text
    }

    /// Every match of the pattern in the first argument in the text of the second, from left to right.
    fn all_matches(&mut self, args: Args<'_>) -> Outcome<Vec<Found>> {
        let (_, regex) = self.pattern(args)?;
        let text = args.positional.get(1).copied().unwrap_or_default();
        let text: Rc<[char]> = self.text_argument(text)?.chars().collect();
        let (mut matches, mut from): (Vec<Found>, usize) = (Vec::new(), 0);
        while from <= text.len() {
            self.check_budget()?;
            let Some(bounds) = self.in_time(|left| regex.search(&text, from, left))? else { break };
            let found = Found { text: text.clone(), bounds, regex: regex.clone() };
            from = found.next_place().max(found.end());
            matches.push(found);
        }
        Ok(matches)
    }

    /// Lets a pattern take as many steps as there are instructions left.
    fn in_time<T>(&mut self, search: impl FnOnce(&mut usize) -> Result<T, TooManySteps>) -> Outcome<T> {
        let budget = usize::try_from(self.limits.instructions.saturating_sub(self.spent)).unwrap_or(usize::MAX);
        let mut left = budget;
        let result = search(&mut left);
        self.charge(budget - left);
        result.map_err(|TooManySteps| self.halt(Budget::Instructions))
    }
}
