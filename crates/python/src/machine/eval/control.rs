//! Jumps.

use model::Recorder;

use crate::machine::{Machine, Outcome};
use crate::op::{Op, Target};

impl<R: Recorder> Machine<R> {
    fn jump(&mut self, target: Target) {
        self.current.next = target.0;
    }

    pub(super) fn jump_instruction(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::JumpForward(target) => self.jump(target),
            Op::JumpBackward(target) => {
                self.jump(target);
                self.check_eval_breaker();
            }
            Op::PopJumpIfFalse(target) | Op::PopJumpIfTrue(target) => {
                let when = matches!(op, Op::PopJumpIfTrue(_));
                let truth = self.truth(self.peek(1));
                self.drop_top();
                if truth? == when {
                    self.jump(target);
                }
            }
            Op::JumpIfFalseOrPop(target) | Op::JumpIfTrueOrPop(target) => {
                let when = matches!(op, Op::JumpIfTrueOrPop(_));
                if self.truth(self.peek(1))? == when {
                    self.jump(target);
                } else {
                    self.drop_top();
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn jump_to(&mut self, target: Target) {
        self.jump(target);
    }
}
