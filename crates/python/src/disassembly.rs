//! Code objects as text, in the manner of CPython's `dis`.

use std::fmt;

use crate::code::{Code, Location, Program};
use crate::op::{Deref, NameIndex, Op, Slot};

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, code) in self.codes.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{code}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Code {
    /// One line for each instruction: the source line where it changes, the index, the
    /// instruction, and in brackets what its operand names. Then the exception table.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.qualname)?;
        for (title, names) in [("slots", &self.varnames), ("cells", &self.cellvars), ("free", &self.freevars)] {
            if !names.is_empty() {
                write!(f, " {title}({})", names.join(" "))?;
            }
        }
        writeln!(f, "{}", if self.is_generator { " generator" } else { "" })?;
        let mut line = 0;
        for (index, op) in self.ops.iter().enumerate() {
            let location = self.location(index as u32);
            let here = location.span.line;
            if location.statement == Location::NO_STATEMENT {
                write!(f, "   - ")?;
            } else if here == line {
                write!(f, "     ")?;
            } else {
                write!(f, "{here:4} ")?;
                line = here;
            }
            write!(f, "{index:4} {op:?}")?;
            self.operand(*op, f)?;
            f.write_str("\n")?;
        }
        for entry in &self.exception_table {
            writeln!(f, "     {}..{} -> {} depth {}", entry.start, entry.end, entry.target.0, entry.depth)?;
        }
        Ok(())
    }
}

impl Code {
    /// The name or constant that an instruction speaks of.
    fn operand(&self, op: Op, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match op {
            Op::LoadConst(index) => {
                let constant = self.consts.get(index.0 as usize);
                return constant.map_or(Ok(()), |constant| write!(f, " [{constant:?}]"));
            }
            Op::LoadFast(Slot(index))
            | Op::StoreFast(Slot(index))
            | Op::DeleteFast(Slot(index))
            | Op::LoadFastAndClear(Slot(index))
            | Op::RestoreFast(Slot(index)) => self.varnames.get(index as usize).map(|name| &**name),
            Op::LoadDeref(Deref(index))
            | Op::StoreDeref(Deref(index))
            | Op::DeleteDeref(Deref(index))
            | Op::LoadClassDeref(Deref(index))
            | Op::LoadClosure(Deref(index))
            | Op::SaveCell(Deref(index))
            | Op::RestoreCell(Deref(index)) => self.deref_name(Deref(index)),
            Op::LoadName(NameIndex(index))
            | Op::StoreName(NameIndex(index))
            | Op::DeleteName(NameIndex(index))
            | Op::LoadGlobal(NameIndex(index))
            | Op::StoreGlobal(NameIndex(index))
            | Op::DeleteGlobal(NameIndex(index))
            | Op::LoadAttr(NameIndex(index))
            | Op::LoadMethod(NameIndex(index))
            | Op::StoreAttr(NameIndex(index))
            | Op::DeleteAttr(NameIndex(index))
            | Op::ImportName(NameIndex(index))
            | Op::ImportFrom(NameIndex(index)) => self.names.get(index as usize).map(|name| &**name),
            _ => None,
        };
        name.map_or(Ok(()), |name| write!(f, " [{name}]"))
    }

    /// The name of a cell.
    pub fn deref_name(&self, deref: Deref) -> Option<&str> {
        let index = deref.0 as usize;
        let name = self.cellvars.get(index);
        name.or_else(|| self.freevars.get(index.checked_sub(self.cellvars.len())?)).map(|name| &**name)
    }
}
