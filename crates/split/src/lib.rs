//! Parts a wasm module in two: what a page needs for its first picture, and what it may need later.
//!
//! The first part is the whole module with another body in each function that is left for later: it has
//! the host bring the later part, if that is not there yet, and then calls through the table that both
//! parts share. The later part has these functions' own bodies; memory, table, globals and the functions
//! that stay it takes from the first.
//!
//! Which functions can wait is told by their names, so the module must still have them. The parts have
//! none, which makes them small, unless one wants to see who calls what.

mod first;
mod later;
mod names;

pub use names::Waiting;

use walrus::{FunctionId, FunctionKind, Module, ModuleConfig};

/// The namespace in which the first part imports what brings the later one.
pub const HOST: &str = "later";
/// The name of that function: it takes nothing and gives nothing back.
pub const LOAD: &str = "load";
/// The namespace in which the later part imports what the first one exports.
pub const FIRST: &str = "first";

/// Functions of no more instructions than this stay: a call to where they went would be no shorter. Small
/// functions that do the same have also become one, under the name of any of them.
const SMALL: u64 = 24;

/// A parted module.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// What is needed at once.
    pub first: Vec<u8>,
    /// What can wait.
    pub later: Vec<u8>,
    /// The imports of the first part that have shorter names now: what they were called, and what they are.
    pub renamed: Vec<(String, String)>,
}

/// Parts a module; with `names` the parts keep those of their functions.
///
/// # Errors
/// If it is no module, or has no function table, or nothing in it can wait.
pub fn split(wasm: &[u8], waiting: &Waiting, names: bool) -> Result<Parts, String> {
    let mut first = parse(wasm, names)?;
    let mut later = parse(wasm, names)?;
    // Both were read from the same bytes, so that functions correspond by their place.
    let places: Vec<bool> = first.funcs.iter().map(|function| can_wait(function, waiting)).collect();
    if !places.contains(&true) {
        return Err("nothing in this module can wait; has it lost its names?".to_owned());
    }
    let called = first::called_from_what_stays(&first, &places);
    let offset = first::leave_for_later(&mut first, &places, &called)?;
    let taken = later::keep_what_waits(&mut later, &places, &called, offset)?;
    first::export(&mut first, &taken)?;
    walrus::passes::gc::run(&mut first);
    let renamed = first::shorten_imports(&mut first);
    Ok(Parts { first: first.emit_wasm(), later: later.emit_wasm(), renamed })
}

fn parse(wasm: &[u8], names: bool) -> Result<Module, String> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(names).generate_producers_section(false);
    config.parse(wasm).map_err(|error| format!("{error:#}"))
}

fn can_wait(function: &walrus::Function, waiting: &Waiting) -> bool {
    let FunctionKind::Local(local) = &function.kind else { return false };
    local.size() > SMALL && function.name.as_deref().is_some_and(|name| waiting.has(name))
}

/// A name for each number, shorter than the number.
fn short(mut number: usize) -> String {
    let mut name = String::from("_");
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

/// The functions of a module by their place.
fn ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::short;

    #[test]
    fn names_are_unique() {
        assert_eq!((0..2000).map(short).collect::<BTreeSet<_>>().len(), 2000);
    }
}
