//! What an instruction does to the depth of the stack and to the flow of control.

use crate::op::{Op, RaiseForm, Target};

impl Op {
    /// How much higher the stack is after the instruction; `jumped` asks about the way that
    /// jumps (`stack_effect` in CPython's compile.c).
    pub fn stack_effect(self, jumped: bool) -> i64 {
        let count = i64::from;
        match self {
            Op::Resume(_)
            | Op::Nop
            | Op::Swap(_)
            | Op::DeleteFast(_)
            | Op::DeleteName(_)
            | Op::DeleteGlobal(_)
            | Op::DeleteDeref(_)
            | Op::LoadAttr(_)
            | Op::UnaryNegative
            | Op::UnaryPositive
            | Op::UnaryInvert
            | Op::UnaryNot
            | Op::UnaryConvert
            | Op::ListToTuple
            | Op::ConvertValue(_)
            | Op::FormatSimple
            | Op::JumpForward(_)
            | Op::JumpBackward(_)
            | Op::GetIter
            | Op::SetupAnnotations
            | Op::YieldValue(_)
            | Op::GetYieldFromIter
            | Op::Send(_)
            | Op::Raise(RaiseForm::Again)
            | Op::CheckExcMatch
            | Op::CheckEgMatch
            | Op::CopyDictWithoutKeys
            | Op::PrintNewline => 0,
            Op::PushNull
            | Op::Copy(_)
            | Op::LoadConst(_)
            | Op::LoadFast(_)
            | Op::LoadFastAndClear(_)
            | Op::LoadName(_)
            | Op::LoadGlobal(_)
            | Op::LoadDeref(_)
            | Op::LoadClassDeref(_)
            | Op::LoadClosure(_)
            | Op::SaveCell(_)
            | Op::LoadLocals
            | Op::LoadMethod(_)
            | Op::LoadBuildClass
            | Op::PushExcInfo(_)
            | Op::LoadAssertionError
            | Op::WithExceptStart
            | Op::MatchSequence
            | Op::MatchMapping
            | Op::GetLen
            | Op::MatchKeys
            | Op::ImportFrom(_) => 1,
            Op::BeforeWith => 2,
            Op::PopTop
            | Op::StoreFast(_)
            | Op::RestoreFast(_)
            | Op::StoreName(_)
            | Op::StoreGlobal(_)
            | Op::StoreDeref(_)
            | Op::RestoreCell(_)
            | Op::DeleteAttr(_)
            | Op::BinarySubscr
            | Op::BinaryOp(_)
            | Op::InplaceOp(_)
            | Op::CompareOp(_)
            | Op::IsOp(_)
            | Op::ContainsOp(_)
            | Op::ListAppend(_)
            | Op::SetAdd(_)
            | Op::ListExtend
            | Op::SetUpdate
            | Op::DictUpdate
            | Op::DictMerge
            | Op::FormatWithSpec
            | Op::PopJumpIfFalse(_)
            | Op::PopJumpIfTrue(_)
            | Op::ReturnValue
            | Op::EndSend
            | Op::CleanupThrow
            | Op::Raise(RaiseForm::Exception)
            | Op::PopExcept
            | Op::PrepReraiseStar
            | Op::Reraise
            | Op::ImportName(_)
            | Op::ImportStar
            | Op::PrintItem
            | Op::PrintNewlineTo => -1,
            Op::StoreAttr(_)
            | Op::DeleteSubscr
            | Op::BinarySlice
            | Op::StoreMap
            | Op::MapAdd(_)
            | Op::MapAddValueFirst(_)
            | Op::BuildClass
            | Op::MatchClass(_)
            | Op::Raise(RaiseForm::From | RaiseForm::ClassValue)
            | Op::PrintItemTo => -2,
            Op::StoreSubscr | Op::DeleteSlice | Op::Raise(RaiseForm::ClassValueTraceback) | Op::ExecStmt => -3,
            Op::StoreSlice => -4,
            Op::BuildSlice(n) | Op::BuildTuple(n) | Op::BuildList(n) | Op::BuildSet(n) | Op::BuildString(n) => {
                1 - count(n)
            }
            Op::BuildMap(n) => 1 - 2 * count(n),
            Op::UnpackSequence(n) => count(n) - 1,
            Op::UnpackEx { before, after } => i64::from(before) + i64::from(after),
            Op::JumpIfFalseOrPop(_) | Op::JumpIfTrueOrPop(_) => {
                if jumped {
                    0
                } else {
                    -1
                }
            }
            Op::ForIter(_) => {
                if jumped {
                    -1
                } else {
                    1
                }
            }
            Op::Call(n) => -1 - count(n),
            Op::CallKw(n) => -2 - count(n),
            Op::CallFunctionEx(keywords) => -2 - i64::from(keywords),
            Op::MakeFunction(parts) => {
                -i64::from(parts.defaults)
                    - i64::from(parts.keyword_defaults)
                    - i64::from(parts.annotations)
                    - i64::from(parts.closure)
            }
            Op::MakeFunctionPython2 { defaults, closure } => -i64::from(defaults) - i64::from(closure),
        }
    }

    /// Where the instruction jumps to, if it is one that does.
    pub fn target_mut(&mut self) -> Option<&mut Target> {
        match self {
            Op::JumpForward(target)
            | Op::JumpBackward(target)
            | Op::PopJumpIfFalse(target)
            | Op::PopJumpIfTrue(target)
            | Op::JumpIfFalseOrPop(target)
            | Op::JumpIfTrueOrPop(target)
            | Op::ForIter(target)
            | Op::Send(target) => Some(target),
            _ => None,
        }
    }

    /// Nothing follows this instruction in order: control has left.
    pub fn leaves(self) -> bool {
        matches!(self, Op::JumpForward(_) | Op::JumpBackward(_) | Op::ReturnValue | Op::Raise(_) | Op::Reraise)
    }
}
