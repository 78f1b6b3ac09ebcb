//! A language's file, read into a tree that is simpler than Fluent's: what refers to terms or to other
//! messages has been put in their place, and tags in the text are markup.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, Term, Variant,
    VariantKey,
};
use fluent_syntax::parser;

/// The tags that a message may use, and the letter that stands for each in a table
/// (`src/table.rs` reads it).
pub(crate) const MARKUP: [(&str, char); 10] = [
    ("active", 'a'),
    ("merge", 'm'),
    ("subtract", 's'),
    ("unreachable", 'u'),
    ("rescue", 'r'),
    ("clear", 'c'),
    ("weak", 'w'),
    ("finalize", 'f'),
    ("code", 'o'),
    ("key", 'k'),
];

/// The file of one language.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    /// The types of arguments by name, as the head of the file declares them.
    pub(crate) arguments: BTreeMap<String, String>,
    /// The messages in their order.
    pub(crate) messages: Vec<Entrance>,
}

/// One message.
#[derive(Debug)]
pub(crate) struct Entrance {
    /// The first word of the group that it stands in.
    pub(crate) part: String,
    pub(crate) id: String,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) attributes: Vec<(String, Vec<Piece>)>,
}

/// A piece of a message.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Piece {
    Text(String),
    Argument(String),
    /// One of several, chosen by an argument; the last one if no key fits.
    Select(String, Vec<(Key, Vec<Piece>)>),
    /// From here on in the markup of this letter.
    Begin(char),
    End,
}

/// What an argument is compared with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Key {
    /// A plural category of CLDR, by name.
    Plural(String),
    Number(u32),
}

/// Reads a file.
pub(crate) fn read(text: &str) -> Result<Catalogue, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let at = |place: usize| text.get(..place).map_or(0, |before| before.lines().count());
        let errors: Vec<String> =
            errors.iter().map(|error| format!("line {}: {}", at(error.pos.start), error.kind)).collect();
        errors.join("\n")
    })?;
    let known = Known::of(&resource);
    let mut catalogue = Catalogue::default();
    let mut part = String::new();
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => catalogue.arguments.extend(comment.content.iter().filter_map(declared)),
            Entry::GroupComment(comment) => {
                let title = comment.content.first().copied().unwrap_or_default();
                part = title.split(':').next().unwrap_or_default().trim().to_owned();
            }
            Entry::Message(message) => catalogue.messages.push(known.entrance(&part, message)?),
            _ => {}
        }
    }
    Ok(catalogue)
}

/// "$count (number) …" in the head of the file.
fn declared(line: &&str) -> Option<(String, String)> {
    let (name, rest) = line.trim().strip_prefix('$')?.split_once(" (")?;
    Some((name.to_owned(), rest.split(')').next()?.to_owned()))
}

/// What a message may refer to.
struct Known<'a> {
    messages: BTreeMap<&'a str, &'a Message<&'a str>>,
    terms: BTreeMap<&'a str, &'a Term<&'a str>>,
}

impl<'a> Known<'a> {
    fn of(resource: &'a Resource<&'a str>) -> Known<'a> {
        let mut known = Known { messages: BTreeMap::new(), terms: BTreeMap::new() };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => drop(known.messages.insert(message.id.name, message)),
                Entry::Term(term) => drop(known.terms.insert(term.id.name, term)),
                _ => {}
            }
        }
        known
    }

    fn entrance(&self, part: &str, message: &Message<&str>) -> Result<Entrance, String> {
        let id = message.id.name;
        let read = |pattern: &Pattern<&str>| self.pattern(pattern, None).map_err(|error| format!("{id}: {error}"));
        let attributes = message.attributes.iter();
        Ok(Entrance {
            part: part.to_owned(),
            id: id.to_owned(),
            pieces: message.value.as_ref().map_or(Ok(Vec::new()), read)?,
            attributes: attributes
                .map(|attribute| Ok((attribute.id.name.to_owned(), read(&attribute.value)?)))
                .collect::<Result<_, String>>()?,
        })
    }

    /// The pieces of a pattern; inside of a term, `call` holds what it is called with.
    fn pattern(&self, pattern: &Pattern<&str>, call: Option<&CallArguments<&str>>) -> Result<Vec<Piece>, String> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => marked(value, &mut pieces)?,
                PatternElement::Placeable { expression } => pieces.extend(self.expression(expression, call)?),
            }
        }
        Ok(pieces)
    }

    fn expression(
        &self,
        expression: &Expression<&str>,
        call: Option<&CallArguments<&str>>,
    ) -> Result<Vec<Piece>, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, call),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => match call {
                Some(call) => self.pattern(chosen(variants, called_with(call, id.name))?, Some(call)),
                None => {
                    // The default comes last.
                    let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
                    let all = others.into_iter().chain(default);
                    let read = |variant: &Variant<&str>| Ok((key(&variant.key)?, self.pattern(&variant.value, None)?));
                    Ok(vec![Piece::Select(id.name.to_owned(), all.map(read).collect::<Result<_, String>>()?)])
                }
            },
            Expression::Select { .. } => Err("only an argument can be selected by".to_owned()),
        }
    }

    fn inline(
        &self,
        inline: &InlineExpression<&str>,
        call: Option<&CallArguments<&str>>,
    ) -> Result<Vec<Piece>, String> {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                Ok(vec![Piece::Text((*value).to_owned())])
            }
            InlineExpression::VariableReference { id } => Ok(vec![Piece::Argument(id.name.to_owned())]),
            InlineExpression::MessageReference { id, attribute: None } => {
                let message = self.messages.get(id.name).and_then(|message| message.value.as_ref());
                self.pattern(message.ok_or_else(|| format!("there is no message {}", id.name))?, None)
            }
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                let term = self.terms.get(id.name).ok_or_else(|| format!("there is no term -{}", id.name))?;
                let none = CallArguments { positional: Vec::new(), named: Vec::new() };
                self.pattern(&term.value, Some(arguments.as_ref().unwrap_or(&none)))
            }
            InlineExpression::Placeable { expression } => self.expression(expression, call),
            _ => Err("functions and references to attributes are not read".to_owned()),
        }
    }
}

fn called_with<'a>(call: &CallArguments<&'a str>, name: &str) -> Option<&'a str> {
    call.named.iter().find(|argument| argument.name.name == name).and_then(|argument| match argument.value {
        InlineExpression::StringLiteral { value } => Some(value),
        _ => None,
    })
}

/// The variant of a term.
fn chosen<'a>(variants: &'a [Variant<&'a str>], wanted: Option<&str>) -> Result<&'a Pattern<&'a str>, String> {
    let fits =
        |variant: &&Variant<&str>| matches!(variant.key, VariantKey::Identifier { name } if Some(name) == wanted);
    let variant = variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default));
    variant.map(|variant| &variant.value).ok_or_else(|| "a term without a default".to_owned())
}

fn key(key: &VariantKey<&str>) -> Result<Key, String> {
    match key {
        VariantKey::Identifier { name } => Ok(Key::Plural((*name).to_owned())),
        VariantKey::NumberLiteral { value } => {
            value.parse().map(Key::Number).map_err(|_| format!("{value} is no whole number"))
        }
    }
}

/// Splits a text at its tags; lines are joined.
fn marked(text: &str, pieces: &mut Vec<Piece>) -> Result<(), String> {
    let text = text.replace('\n', " ");
    let mut parts = text.split('<');
    let plain = |text: &str, pieces: &mut Vec<Piece>| match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    };
    plain(parts.next().unwrap_or_default(), pieces);
    for part in parts {
        let (tag, rest) = part.split_once('>').ok_or("a tag does not end")?;
        let name = tag.trim_start_matches('/');
        let known =
            MARKUP.iter().find(|(known, _)| *known == name).ok_or_else(|| format!("no markup is called {name}"))?;
        pieces.push(if tag.starts_with('/') { Piece::End } else { Piece::Begin(known.1) });
        plain(rest, pieces);
    }
    Ok(())
}

impl Entrance {
    /// The names of its arguments, each once, in the order of the alphabet.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        fn gather<'a>(pieces: &'a [Piece], names: &mut Vec<&'a str>) {
            for piece in pieces {
                match piece {
                    Piece::Argument(name) => names.push(name),
                    Piece::Select(name, variants) => {
                        names.push(name);
                        variants.iter().for_each(|(_, pieces)| gather(pieces, names));
                    }
                    Piece::Text(_) | Piece::Begin(_) | Piece::End => {}
                }
            }
        }
        let mut names = Vec::new();
        gather(&self.pieces, &mut names);
        names.sort_unstable();
        names.dedup();
        names
    }
}
