//! Constants: literals, and the folding that can be seen from outside (`ast_opt.c`).
//!
//! A tuple of constants is made once and is untracked by the first collection; a list in the
//! head of a `for` never comes into being.

use ruff_python_ast::{self as ast, Expr, Number, UnaryOp};

use model::Language;

use super::Compiler;
use crate::code::Const;

impl Compiler<'_> {
    /// The value of an expression that is one constant.
    pub(crate) fn constant(&self, expr: &Expr) -> Option<Const> {
        Some(match expr {
            Expr::NoneLiteral(_) => Const::None,
            Expr::EllipsisLiteral(_) => Const::Ellipsis,
            Expr::BooleanLiteral(node) => Const::Bool(node.value),
            Expr::NumberLiteral(node) => self.number(node),
            Expr::StringLiteral(node) => self.text(node),
            Expr::BytesLiteral(node) => {
                let bytes = node.value.iter().flat_map(|part| part.as_slice().iter().copied());
                Const::Bytes(bytes.collect())
            }
            Expr::Name(node) if &*node.id == "__debug__" => Const::Bool(true),
            Expr::UnaryOp(node) if node.op == UnaryOp::USub => match self.constant(&node.operand)? {
                Const::Int(value) => Const::Int(value.checked_neg()?),
                Const::Long(value) => Const::Long(value.checked_neg()?),
                Const::Float(value) => Const::Float(-value),
                Const::BigInt(digits) => Const::BigInt(["-", &digits].concat().into()),
                _ => return None,
            },
            Expr::Tuple(node) => Const::Tuple(self.constants(&node.elts)?),
            _ => return None,
        })
    }

    /// All of them, if all are constants. The True and False of Python 2 are names, and its optimizer
    /// overlooks a tuple that does not come first (`PyCode_Optimize`, `lastlc`).
    pub(crate) fn constants(&self, elements: &[Expr]) -> Option<Box<[Const]>> {
        let is_python2 = self.options.language == Language::Python2;
        let each = elements.iter().enumerate().map(|(place, element)| match element {
            Expr::BooleanLiteral(_) if is_python2 => None,
            Expr::Tuple(inner) if is_python2 && place > 0 && !inner.elts.is_empty() => None,
            _ => self.constant(element),
        });
        each.collect()
    }

    fn number(&self, node: &ast::ExprNumberLiteral) -> Const {
        match &node.value {
            Number::Int(int) => {
                let is_long = self.rewrite.is_long(node.range.start().to_u32());
                match int.as_i64() {
                    Some(value) if is_long => Const::Long(value),
                    Some(value) => Const::Int(value),
                    None => Const::BigInt(decimal(&int.to_string())),
                }
            }
            Number::Float(value) => Const::Float(*value),
            Number::Complex { imag, .. } => Const::Imaginary(*imag),
        }
    }

    /// A string literal; in Python 2 a `u` makes the whole of it unicode.
    pub(crate) fn text(&self, node: &ast::ExprStringLiteral) -> Const {
        let text: Box<str> = node.value.to_str().into();
        let is_python2 = self.options.language == Language::Python2;
        let is_unicode = |part: &ast::StringLiteral| {
            part.flags.prefix().is_unicode() || self.rewrite.is_unicode(part.range.start().to_u32())
        };
        match is_python2 {
            true if node.value.iter().any(is_unicode) => Const::Unicode(text),
            true => Const::Str(bytes_as_text(text)),
            false => Const::Str(text),
        }
    }

    /// What an iteration or a membership test runs over: a display that nothing else can see
    /// becomes a constant or a tuple (`fold_iter`, `fold_compare`; in 2.7 the peephole
    /// optimizer, for lists in membership tests only).
    pub(crate) fn unseen_display(&self, expr: &Expr, is_membership: bool) -> Option<Const> {
        let is_python2 = self.options.language == Language::Python2;
        match expr {
            Expr::List(node) if is_membership || !is_python2 => self.constants(&node.elts).map(Const::Tuple),
            Expr::Set(node) if !is_python2 => {
                let mut distinct: Vec<Const> = Vec::new();
                for element in self.constants(&node.elts)? {
                    if !distinct.contains(&element) {
                        distinct.push(element);
                    }
                }
                Some(Const::FrozenSet(distinct.into()))
            }
            _ => None,
        }
    }
}

/// The decimal digits of an integer literal too big for 64 bits, which the parser keeps as it
/// was written.
fn decimal(literal: &str) -> Box<str> {
    let lower = literal.to_ascii_lowercase();
    let (radix, digits) = match lower.get(..2) {
        Some("0x") => (16, &lower[2..]),
        Some("0o") => (8, &lower[2..]),
        Some("0b") => (2, &lower[2..]),
        _ => (10, &lower[..]),
    };
    if radix == 10 {
        return digits.chars().filter(char::is_ascii_digit).collect::<String>().into();
    }
    // Base 10^9, the lowest group first.
    let mut groups: Vec<u32> = vec![0];
    for digit in digits.chars().filter_map(|digit| digit.to_digit(radix)) {
        let mut carry = u64::from(digit);
        for group in &mut groups {
            let value = u64::from(*group) * u64::from(radix) + carry;
            *group = (value % 1_000_000_000) as u32;
            carry = value / 1_000_000_000;
        }
        if carry > 0 {
            groups.push(carry as u32);
        }
    }
    let mut text = String::new();
    for (index, group) in groups.iter().rev().enumerate() {
        let digits = group.to_string();
        if index > 0 {
            text.extend(std::iter::repeat_n('0', 9 - digits.len()));
        }
        text.push_str(&digits);
    }
    text.into()
}

/// A `str` of Python 2 whose escapes spell UTF-8 (`'\xc3\xa9'`) is kept as the letters that they mean.
/// Other bytes outside of ASCII stay letters with these numbers.
fn bytes_as_text(text: Box<str>) -> Box<str> {
    if text.is_ascii() {
        return text;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(meant)) => meant.into(),
        _ => text,
    }
}
