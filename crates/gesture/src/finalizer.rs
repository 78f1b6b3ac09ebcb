//! A `__del__` for a class: the one gesture that writes into a statement further up.

use model::{Kind, ObjId};
use player::{Edit, Refusal};

use crate::Written;
use crate::effect::{Effect, has_finalizer};
use crate::text::{self, Lines, Spot};
use crate::write::{Desk, class_name};

/// Writes a `__del__` at the end of the class statement of a class, or of an object's class.
pub(crate) fn write(desk: &Desk<'_>, program: &str, object: ObjId) -> Result<Written, Refusal> {
    let world = desk.reach.world();
    let is_class = matches!(world.object(object).kind(), Kind::Class(_) | Kind::ClassicClass(_));
    let class = if is_class { Some(object) } else { world.class_of(object).map(|(class, _)| class) };
    let class = class.ok_or(Refusal::NoClassStatement(object))?;
    if has_finalizer(world, class) {
        return Err(Refusal::HasFinalizer(object));
    }
    let (number, statement) = desk.class_statement(class).ok_or(Refusal::NoClassStatement(object))?;
    let place = desk.statements.get(number).ok_or(Refusal::NoClassStatement(object))?;
    let (body_line, column) = (statement.body.0 as usize, statement.body.1 as usize);
    let head: String = line(program, body_line).chars().take(column).collect();
    let is_on_one_line = !head.trim().is_empty();
    let outer: String = line(program, place.line as usize).chars().take(place.column as usize).collect();
    let indent = if is_on_one_line { format!("{outer}    ") } else { head.clone() };
    // `class Node: pass` gets its body below it first.
    let (opened, end) = match is_on_one_line {
        true => (broken(program, body_line, &head, &indent), place.end_line as usize + 1),
        false => (program.to_owned(), place.end_line as usize),
    };
    let name = class_name(world, class);
    let words = format!("{name} is finalized");
    let print = format!("{indent}    print(\"{words}\")");
    let is_apart = line(&opened, end).trim() != "pass";
    let mut lines = vec![String::new(); usize::from(is_apart)];
    lines.extend([format!("{indent}def __del__(self):"), print.clone()]);
    let spot = Spot::of(lines.len() - 1, &print, &words);
    let found = text::insert(&opened, None, &Lines { after_line: end, lines }, &spot);
    let line = found.first_line + u32::from(is_apart);
    let edit = Edit { program: found.text, select: found.select, line, after: None };
    Ok(Written { edit, runs: place.line, effect: Effect::HasFinalizer(name), line: desk.line, object: Some(object) })
}

fn line(text: &str, number: usize) -> &str {
    text.split('\n').nth(number.wrapping_sub(1)).unwrap_or_default()
}

/// The text with a line broken behind a head.
fn broken(text: &str, number: usize, head: &str, indent: &str) -> String {
    let lines = text.split('\n').zip(1..).map(|(line, at)| match line.strip_prefix(head) {
        Some(rest) if at == number => format!("{}\n{indent}{rest}", head.trim_end()),
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
