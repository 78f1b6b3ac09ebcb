//! Displays of containers, and f-strings (`starunpack_helper`, `compiler_dict`,
//! `compiler_joined_str`).

use ruff_python_ast::{self as ast, ConversionFlag, Expr, FStringPart, InterpolatedStringElement};

use crate::code::Const;
use crate::op::{Conversion, Op};

use super::Compiler;

impl<'a> Compiler<'a> {
    pub(crate) fn expressions(&mut self, elements: &'a [Expr]) {
        for element in elements {
            self.expression(element);
        }
    }

    /// Elements of which some are starred: what comes before the first is built at once, the rest is
    /// added. `pushed` values lie on the stack already and come first.
    pub(crate) fn unpacked(
        &mut self,
        pushed: u32,
        elements: &'a [Expr],
        build: fn(u32) -> Op,
        add: fn(u32) -> Op,
        extend: Op,
    ) {
        let plain = elements.iter().position(Expr::is_starred_expr).unwrap_or(elements.len());
        let (plain, rest) = elements.split_at(plain);
        self.expressions(plain);
        self.unit.emit(build(pushed + plain.len() as u32));
        for element in rest {
            match element {
                Expr::Starred(starred) => {
                    self.expression(&starred.value);
                    self.unit.emit(extend);
                }
                _ => {
                    self.expression(element);
                    self.unit.emit(add(1));
                }
            }
        }
    }

    pub(crate) fn list(&mut self, elements: &'a [Expr]) {
        self.unpacked(0, elements, Op::BuildList, Op::ListAppend, Op::ListExtend);
    }

    pub(crate) fn set(&mut self, elements: &'a [Expr]) {
        self.unpacked(0, elements, Op::BuildSet, Op::SetAdd, Op::SetUpdate);
    }

    pub(crate) fn tuple(&mut self, elements: &'a [Expr]) {
        if elements.iter().any(Expr::is_starred_expr) {
            self.list(elements);
            self.unit.emit(Op::ListToTuple);
        } else {
            self.expressions(elements);
            self.unit.emit(Op::BuildTuple(elements.len() as u32));
        }
    }

    pub(crate) fn dict(&mut self, items: &'a [ast::DictItem]) {
        if self.is_python2() {
            self.unit.emit(Op::BuildMap(0));
            for item in items {
                self.expression(&item.value);
                match &item.key {
                    Some(key) => {
                        self.expression(key);
                        self.unit.emit(Op::StoreMap);
                    }
                    None => self.unit.emit(Op::DictUpdate),
                }
            }
            return;
        }
        let mut pending = 0;
        let mut exists = false;
        for item in items {
            match &item.key {
                Some(key) => {
                    self.expression(key);
                    self.expression(&item.value);
                    pending += 1;
                }
                None => {
                    self.add_items(&mut pending, &mut exists, Op::DictUpdate);
                    if !exists {
                        self.unit.emit(Op::BuildMap(0));
                        exists = true;
                    }
                    self.expression(&item.value);
                    self.unit.emit(Op::DictUpdate);
                }
            }
        }
        if pending > 0 || !exists {
            if exists {
                self.add_items(&mut pending, &mut exists, Op::DictUpdate);
            } else {
                self.unit.emit(Op::BuildMap(pending));
            }
        }
    }

    /// Makes a dict of the pending pairs; the first is the result, later ones are merged into it.
    pub(crate) fn add_items(&mut self, pending: &mut u32, exists: &mut bool, merge: Op) {
        if *pending == 0 {
            return;
        }
        self.unit.emit(Op::BuildMap(*pending));
        if *exists {
            self.unit.emit(merge);
        }
        (*pending, *exists) = (0, true);
    }

    pub(crate) fn f_string(&mut self, value: &'a ast::FStringValue) {
        let mut text = String::new();
        let mut parts = 0;
        for part in value {
            match part {
                FStringPart::Literal(literal) => text.push_str(literal),
                FStringPart::FString(f_string) => self.f_string_elements(&f_string.elements, &mut text, &mut parts),
            }
        }
        self.join(text, parts);
    }

    fn f_string_elements(&mut self, elements: &'a [InterpolatedStringElement], text: &mut String, parts: &mut u32) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => text.push_str(&literal.value),
                InterpolatedStringElement::Interpolation(node) => {
                    if let Some(debug) = &node.debug_text {
                        text.push_str(debug.leading());
                        text.push_str(debug.expression());
                        text.push_str(debug.trailing());
                    }
                    self.flush(text, parts);
                    self.formatted(node);
                    *parts += 1;
                }
            }
        }
    }

    fn formatted(&mut self, node: &'a ast::InterpolatedElement) {
        self.expression(&node.expression);
        let conversion = match node.conversion {
            ConversionFlag::Str => Some(Conversion::Str),
            ConversionFlag::Repr => Some(Conversion::Repr),
            ConversionFlag::Ascii => Some(Conversion::Ascii),
            ConversionFlag::None if node.debug_text.is_some() && node.format_spec.is_none() => Some(Conversion::Repr),
            ConversionFlag::None => None,
        };
        if let Some(conversion) = conversion {
            self.unit.emit(Op::ConvertValue(conversion));
        }
        match &node.format_spec {
            Some(spec) => {
                let mut text = String::new();
                let mut parts = 0;
                self.f_string_elements(&spec.elements, &mut text, &mut parts);
                self.join(text, parts);
                self.unit.emit(Op::FormatWithSpec);
            }
            None => self.unit.emit(Op::FormatSimple),
        }
    }

    /// Pushes the literal text that has come together.
    fn flush(&mut self, text: &mut String, parts: &mut u32) {
        if !text.is_empty() {
            self.unit.load_const(Const::Str(std::mem::take(text).into()));
            *parts += 1;
        }
    }

    fn join(&mut self, mut text: String, mut parts: u32) {
        self.flush(&mut text, &mut parts);
        match parts {
            0 => self.unit.load_const(Const::Str("".into())),
            1 => {}
            _ => self.unit.emit(Op::BuildString(parts)),
        }
    }
}
