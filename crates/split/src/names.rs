//! Which functions can wait: those that belong to certain modules of the page.

/// Paths of Rust modules and functions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    paths: Vec<String>,
    /// What is needed all the same.
    except: Vec<String>,
}

impl Waiting {
    /// Reads a list, one path a line; `!` in front makes an exception, and `#` begins a comment.
    pub fn parse(text: &str) -> Waiting {
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        let (except, paths): (Vec<&str>, Vec<&str>) =
            lines.filter(|line| !line.is_empty()).partition(|line| line.starts_with('!'));
        Waiting {
            paths: paths.into_iter().map(str::to_owned).collect(),
            except: except.into_iter().map(|line| line.trim_start_matches('!').to_owned()).collect(),
        }
    }

    /// Whether a function of this name can wait: one of these paths, or something in it, is named in it,
    /// be it as the type that a generic function was made for.
    pub fn has(&self, name: &str) -> bool {
        let name = without_hashes(name);
        let is_among = |paths: &[String]| paths.iter().any(|path| is_named(&name, path));
        is_among(&self.paths) && !is_among(&self.except)
    }
}

/// A name as wasm-bindgen writes it has a hash behind each crate: `web[f527fbd40cec3081]::top::top`.
fn without_hashes(name: &str) -> String {
    let mut pieces = name.split('[');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((hash, rest)) if hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => plain += rest,
            _ => plain.extend(["[", piece]),
        }
    }
    plain
}

/// Whether a path stands in a name as a whole: not as the beginning or the end of a longer word.
fn is_named(name: &str, path: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    name.match_indices(path).any(|(at, _)| {
        let (before, behind) = (&name[..at], &name[at + path.len()..]);
        let is_whole = !path.ends_with(is_word) || !behind.starts_with(is_word);
        is_whole && !before.ends_with(is_word)
    })
}

#[cfg(test)]
mod tests {
    use super::{Waiting, is_named, without_hashes};

    #[test]
    fn a_list_has_comments() {
        let waiting = Waiting::parse("# why\n\nweb::present # that\n!core::drop\n");
        assert!(waiting.has("web::present::run") && !waiting.has("web::top::run"));
        assert!(!waiting.has("core::drop::<web::present::Present>"));
    }

    #[test]
    fn hashes_are_no_part_of_a_name() {
        assert_eq!(without_hashes("<web[f527fbd40cec3081]::app::App>::see::<[u8]>"), "<web::app::App>::see::<[u8]>");
    }

    #[test]
    fn a_path_is_named_as_a_whole() {
        assert!(is_named("web::present::projected::run", "web::present"));
        assert!(is_named("<yew::Scope<web::present::Projected>>::new", "web::present"));
        assert!(!is_named("web::presenting::run", "web::present"));
        assert!(!is_named("my_web::present", "web::present"));
    }
}
