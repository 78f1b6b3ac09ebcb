//! The messages as functions of Rust: one for each, with its arguments typed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::catalogue::{Entrance, Piece};

/// A module for a part: its type, and a function for each message.
pub(crate) fn module(
    part: &str,
    messages: &[&Entrance],
    types: &BTreeMap<String, String>,
    others: &[String],
    fingerprint: &str,
) -> Result<String, String> {
    let mut out = String::new();
    let mut name = part.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let others: String = others
        .iter()
        .map(|tag| format!("({tag:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.{part}\"))),"))
        .collect();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "/// The messages of the part `{part}`.\npub mod {part} {{\n\
         #[allow(unused_imports)] use crate::{{Argument, Figure, Message, ObjId}};\n\
         /// The part that these messages belong to.\n#[derive(Clone, Copy, Debug)] pub enum {name} {{}}\n\
         impl crate::Part for {name} {{\n\
         const NAME: &'static str = {part:?};\n\
         const FINGERPRINT: &'static str = {fingerprint:?};\n\
         const ENGLISH: &'static str = include_str!(concat!(env!(\"OUT_DIR\"), \"/en.{part}\"));\n\
         const OTHERS: &'static [(&'static str, &'static str)] = &[{others}];\n\
         fn english() -> &'static std::sync::OnceLock<crate::Table> {{\n\
         static TABLE: std::sync::OnceLock<crate::Table> = std::sync::OnceLock::new(); &TABLE }}\n}}\n"
    );
    for (number, message) in messages.iter().enumerate() {
        out += &function(number, message, types, &name)?;
    }
    out += "}\n";
    Ok(out)
}

fn function(number: usize, message: &Entrance, types: &BTreeMap<String, String>, part: &str) -> Result<String, String> {
    let id = &message.id;
    let (mut parameters, mut arguments, mut borrows) = (String::new(), String::new(), false);
    for name in message.arguments() {
        let kind = types.get(name).ok_or_else(|| format!("{id}: the head of the file does not say what ${name} is"))?;
        let (parameter, argument) = match kind.as_str() {
            "number" => ("impl Figure", "Argument::Number(X.figure())"),
            "text" => ("&'a str", "Argument::Text(X)"),
            "object" => ("ObjId", "Argument::Object(X)"),
            "objects" => ("&'a [ObjId]", "Argument::Objects(X)"),
            "clause" => ("&'a Message<'a, P>", "Argument::Clause(X.said())"),
            _ => return Err(format!("{id}: {kind} is no type of an argument")),
        };
        borrows |= parameter.contains("'a");
        let rust = snake(name);
        parameters += &format!("{rust}: {}, ", parameter.replace("P>", &format!("{part}>")));
        arguments += &format!("{}, ", argument.replace('X', &rust));
    }
    let (of, life) = if borrows { ("<'a>", "'a") } else { ("", "'static") };
    let name = snake(id);
    Ok(format!(
        "/// {}\npub fn {name}{of}({parameters}) -> Message<{life}, {part}> {{ Message::new({number}, [{arguments}]) }}\n",
        shown(&message.pieces)
    ))
}

/// The name in Rust; `type`, `loop` and their like get an underscore.
fn snake(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "type" | "loop" | "move" | "for" | "in" | "as" | "use" | "break" | "continue" | "return" | "where" => {
            name + "_"
        }
        _ => name,
    }
}

/// The English text, for whoever reads the documentation.
fn shown(pieces: &[Piece]) -> String {
    let text: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.replace('[', "(").replace(']', ")").replace('<', "‹").replace('>', "›"),
            Piece::Argument(name) => format!("{{${name}}}"),
            Piece::Select(_, variants) => variants.last().map_or(String::new(), |(_, pieces)| shown(pieces)),
            Piece::Begin(_) | Piece::End => String::new(),
        })
        .collect();
    text.replace('`', "'").replace("http", "`http`")
}
