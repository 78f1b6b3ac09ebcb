//! Making programs at random.
//!
//! A statement is made from a [`Form`]: text with operands that fit. The writer remembers what kind of
//! value each of the program's eight variables holds, so that most programs run to their end; where it
//! is wrong, both sides raise the same exception.

mod calls;
mod containers;
mod exceptions;
mod generators;
mod instances;
mod names;
mod requests;
mod weak;
mod writer;

use crate::program::Program;

use writer::Writer;

/// What a statement is about. Each program leaves some subjects out and dwells on others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Subject {
    Instances,
    Finalizers,
    Containers,
    Names,
    Calls,
    Generators,
    Exceptions,
    Weak,
    Requests,
    Automatic,
    Freezing,
}

const SUBJECTS: usize = Subject::Freezing as usize + 1;

/// One way of writing a statement.
struct Form {
    subject: Subject,
    /// How often, among the forms of its subject.
    weight: u32,
    /// Writes it; none if no variable fits.
    write: fn(&mut Writer) -> Option<String>,
}

/// All forms.
const FORMS: [&[Form]; 8] = [
    instances::FORMS,
    containers::FORMS,
    names::FORMS,
    calls::FORMS,
    generators::FORMS,
    exceptions::FORMS,
    weak::FORMS,
    requests::FORMS,
];

/// The program with a number, of a seed: always the same.
///
/// `within_reach` leaves out what is known to differ in 2.7: automatic collections while a type is called
/// with objects. There the arguments stand in a tuple that the model does not make.
pub fn program(seed: u64, index: u64, within_reach: bool) -> Program {
    // Neighbouring numbers must not give related streams.
    let mut rng = fastrand::Rng::with_seed(seed ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let weights = subject_weights(&mut rng);
    let forms: Vec<&Form> = FORMS.iter().copied().flatten().collect();
    let weight = |form: &Form| form.weight * weights[form.subject as usize];
    let total: u32 = forms.iter().map(|form| weight(form)).sum();
    let length = rng.usize(10..=40);
    let ever_automatic = weights[Subject::Automatic as usize] > 0;
    let mut writer = Writer::new(rng, within_reach, ever_automatic);
    let mut statements = Vec::with_capacity(length);
    while statements.len() < length {
        let mut place = writer.rng.u32(0..total);
        let chosen = forms.iter().find(|form| {
            let here = place < weight(form);
            place = place.saturating_sub(weight(form));
            here
        });
        statements.extend(chosen.and_then(|form| (form.write)(&mut writer)));
    }
    Program::new(statements)
}

/// How much each subject counts for in one program. Without instances, names and collections nothing
/// happens.
fn subject_weights(rng: &mut fastrand::Rng) -> [u32; SUBJECTS] {
    let mut weights = [0; SUBJECTS];
    for weight in &mut weights {
        *weight = [0, 1, 1, 5][rng.usize(0..4)];
    }
    for needed in [Subject::Instances, Subject::Names, Subject::Requests] {
        let weight = &mut weights[needed as usize];
        *weight = (*weight).max(2);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_gives_the_same_program_each_time() {
        assert_eq!(program(1, 7, false), program(1, 7, false));
        assert_ne!(program(1, 7, false), program(1, 8, false));
        assert_ne!(program(1, 7, false), program(2, 7, false));
    }

    #[test]
    fn programs_are_as_long_as_promised() {
        for index in 0..50 {
            assert!((10..=40).contains(&program(3, index, true).statements()));
        }
    }
}
