//! Which function does which instruction.

use model::{Recorder, Value};

use crate::op::Op;

use super::{Flow, Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// Does an instruction.
    pub(super) fn execute(&mut self, op: Op) -> Outcome<Flow> {
        match op {
            Op::ReturnValue => return self.return_value(),
            Op::YieldValue(_) => return self.yield_value(),
            Op::Call(count) => return self.call_instruction(count as usize).map(|()| Flow::Next),
            _ => {}
        }
        self.execute_plain(op)?;
        Ok(Flow::Next)
    }

    /// Does an instruction that leaves the frame the current one.
    fn execute_plain(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::Resume(point) => self.resume_point(point),
            Op::Nop => Ok(()),
            Op::PopTop => {
                self.drop_top();
                Ok(())
            }
            Op::PushNull => {
                self.push(Value::NULL);
                Ok(())
            }
            Op::Copy(depth) => {
                self.push(self.peek(depth as usize));
                Ok(())
            }
            Op::Swap(depth) => self.swap(depth as usize),
            Op::LoadConst(index) => self.load_const(index.0 as usize),
            Op::LoadFast(slot) => self.load_fast(slot.0 as usize),
            Op::StoreFast(slot) => self.store_fast(slot.0 as usize),
            Op::DeleteFast(slot) => self.delete_fast(slot.0 as usize),
            Op::LoadFastAndClear(slot) => self.load_fast_and_clear(slot.0 as usize),
            Op::RestoreFast(slot) => self.store_fast(slot.0 as usize),
            Op::LoadName(index) => self.load_name(index),
            Op::StoreName(index) => self.store_name_instruction(index),
            Op::DeleteName(index) => self.delete_name(index),
            Op::LoadGlobal(index) => self.load_global(index),
            Op::StoreGlobal(index) => self.store_global(index),
            Op::DeleteGlobal(index) => self.delete_global(index),
            Op::LoadDeref(cell) => self.load_deref(cell.0),
            Op::StoreDeref(cell) => self.store_deref(cell.0),
            Op::DeleteDeref(cell) => self.delete_deref(cell.0),
            Op::LoadClassDeref(cell) => self.load_class_deref(cell.0),
            Op::LoadClosure(cell) => self.load_closure(cell.0),
            Op::SaveCell(cell) => self.save_cell(cell.0),
            Op::RestoreCell(cell) => self.restore_cell(cell.0),
            Op::LoadLocals => self.load_locals(),
            _ => self.execute_on_values(op),
        }
    }

    /// Attributes, operators, containers, text.
    fn execute_on_values(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::LoadAttr(index) => self.load_attr(index),
            Op::LoadMethod(index) => self.load_method(index),
            Op::StoreAttr(index) => self.store_attr(index),
            Op::DeleteAttr(index) => self.delete_attr(index),
            Op::BinarySubscr => {
                let result = self.get_item(self.peek(2), self.peek(1));
                self.settle(2, result)
            }
            Op::StoreSubscr => {
                let result = self.set_item(self.peek(2), self.peek(1), self.peek(3));
                self.settle_nothing(3, result)
            }
            Op::DeleteSubscr => {
                let result = self.del_item(self.peek(2), self.peek(1));
                self.settle_nothing(2, result)
            }
            Op::BinarySlice | Op::StoreSlice | Op::DeleteSlice | Op::BuildSlice(_) => self.slice_instruction(op),
            Op::UnaryNegative | Op::UnaryPositive | Op::UnaryInvert | Op::UnaryNot | Op::UnaryConvert => {
                self.unary_instruction(op)
            }
            Op::BinaryOp(operator) => {
                let result = self.binary(operator, self.peek(2), self.peek(1));
                self.settle(2, result)
            }
            Op::InplaceOp(operator) => {
                let result = self.inplace(operator, self.peek(2), self.peek(1));
                self.settle(2, result)
            }
            Op::CompareOp(comparison) => {
                let result = self.compare(comparison, self.peek(2), self.peek(1));
                self.settle(2, result)
            }
            Op::IsOp(negated) => {
                let same = self.peek(2) == self.peek(1);
                let result = self.bool(same != negated);
                self.settle(2, Ok(result))
            }
            Op::ContainsOp(negated) => {
                let found = self.contains(self.peek(1), self.peek(2));
                let result = found.map(|found| self.bool(found != negated));
                self.settle(2, result)
            }
            Op::ConvertValue(_) | Op::FormatSimple | Op::FormatWithSpec | Op::BuildString(_) => {
                self.text_instruction(op)
            }
            _ => self.execute_on_containers(op),
        }
    }

    fn execute_on_containers(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::BuildTuple(count) => self.build_tuple(count as usize),
            Op::BuildList(count) => self.build_list(count as usize),
            Op::BuildSet(count) => self.build_set(count as usize),
            Op::BuildMap(count) => self.build_map(count as usize),
            Op::StoreMap => self.store_map(),
            Op::ListAppend(depth) => self.list_append(depth as usize),
            Op::SetAdd(depth) => self.set_add_instruction(depth as usize),
            Op::MapAdd(depth) => self.map_add(depth as usize, false),
            Op::MapAddValueFirst(depth) => self.map_add(depth as usize, true),
            Op::ListExtend => self.extend_list_instruction(),
            Op::SetUpdate => self.update_set_instruction(),
            Op::DictUpdate => self.dict_update_instruction(),
            Op::DictMerge => self.merge_keywords(),
            Op::ListToTuple => self.list_to_tuple(),
            Op::UnpackSequence(count) => self.unpack_sequence(count as usize),
            Op::UnpackEx { before, after } => self.unpack_ex(usize::from(before), usize::from(after)),
            _ => self.execute_control(op),
        }
    }

    fn execute_control(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::JumpForward(_)
            | Op::JumpBackward(_)
            | Op::PopJumpIfFalse(_)
            | Op::PopJumpIfTrue(_)
            | Op::JumpIfFalseOrPop(_)
            | Op::JumpIfTrueOrPop(_) => self.jump_instruction(op),
            Op::GetIter => self.get_iter(),
            Op::ForIter(target) => self.for_iter(target),
            Op::CallKw(count) => self.call_kw_instruction(count as usize),
            Op::CallFunctionEx(has_keywords) => self.call_function_ex(has_keywords),
            Op::MakeFunction(parts) => self.make_function(parts),
            Op::MakeFunctionPython2 { defaults, closure } => self.make_function_python2(usize::from(defaults), closure),
            Op::LoadBuildClass => {
                let build = self.new_atom(model::Atom::Function("__build_class__"));
                self.push(build);
                Ok(())
            }
            Op::BuildClass => self.build_class_python2(),
            Op::SetupAnnotations => self.setup_annotations(),
            Op::GetYieldFromIter => self.get_yield_from_iter(),
            Op::Send(target) => self.send_instruction(target),
            Op::EndSend => self.end_send(),
            Op::CleanupThrow => self.cleanup_throw(),
            Op::Raise(form) => Err(self.raise_statement(form)),
            Op::PushExcInfo(kind) => {
                self.push_exc_info(kind);
                Ok(())
            }
            Op::PopExcept => {
                self.pop_except();
                Ok(())
            }
            Op::CheckEgMatch => self.check_eg_match(),
            Op::PrepReraiseStar => self.prep_reraise_star(),
            Op::CheckExcMatch => self.check_exc_match(),
            Op::Reraise => Err(self.reraise()),
            Op::LoadAssertionError => {
                let class = self.exception_type("AssertionError");
                self.push(class);
                Ok(())
            }
            Op::MatchSequence => {
                self.match_kind(&["list", "tuple", "range", "deque"]);
                Ok(())
            }
            Op::MatchMapping => {
                self.match_kind(&["dict", "mappingproxy"]);
                Ok(())
            }
            Op::GetLen => self.get_len(),
            Op::MatchKeys => self.match_keys(),
            Op::CopyDictWithoutKeys => self.copy_dict_without_keys(),
            Op::MatchClass(positional) => self.match_class(positional as usize),
            Op::BeforeWith => self.before_with(),
            Op::WithExceptStart => self.with_except_start(),
            Op::ImportName(index) => {
                let name = self.name_at(index);
                self.import_name(name)
            }
            Op::ImportFrom(index) => {
                let name = self.name_at(index);
                self.import_from(name)
            }
            Op::ImportStar => self.import_star(),
            Op::PrintItem | Op::PrintItemTo | Op::PrintNewline | Op::PrintNewlineTo | Op::ExecStmt => {
                self.python2_instruction(op)
            }
            _ => Ok(()),
        }
    }
}
