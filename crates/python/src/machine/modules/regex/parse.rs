//! From the text of a pattern to its steps.

use super::{Class, Regex, Set, Step};

/// Longer programs are refused: `(x{100}){100}`.
const MOST_STEPS: usize = 20_000;
/// How deep groups may nest.
const DEEPEST: usize = 100;

impl Regex {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// A sentence about what is wrong with it, or not known here.
    pub(crate) fn new(pattern: &str) -> Result<Regex, String> {
        let mut parser = Parser { text: pattern.chars().collect(), at: 0, groups: 0, marks: 0, depth: 0 };
        let body = parser.alternatives()?;
        if parser.at < parser.text.len() {
            return Err("unbalanced parenthesis".to_string());
        }
        let mut program = vec![Step::Save(0)];
        append(&mut program, body)?;
        program.extend([Step::Save(1), Step::Match]);
        Ok(Regex { pattern: pattern.into(), groups: parser.groups, program, marks: parser.marks })
    }
}

struct Parser {
    text: Vec<char>,
    at: usize,
    groups: usize,
    marks: usize,
    depth: usize,
}

/// Steps whose targets count from their own start.
type Steps = Vec<Step>;

/// Puts steps behind others.
fn append(program: &mut Steps, more: Steps) -> Result<(), String> {
    let base = program.len();
    if base + more.len() > MOST_STEPS {
        return Err("the pattern is too large for cyclescope".to_string());
    }
    program.extend(more.into_iter().map(|step| match step {
        Step::Split(a, b) => Step::Split(a + base, b + base),
        Step::Jump(to) => Step::Jump(to + base),
        other => other,
    }));
    Ok(())
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    fn take(&mut self) -> Result<char, String> {
        let c = self.peek().ok_or("unexpected end of pattern")?;
        self.at += 1;
        Ok(c)
    }

    fn alternatives(&mut self) -> Result<Steps, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("the pattern is nested too deeply".to_string());
        }
        let mut steps = self.sequence()?;
        while self.eat('|') {
            let other = self.sequence()?;
            let mut both = vec![Step::Split(1, steps.len() + 2)];
            append(&mut both, steps)?;
            both.push(Step::Jump(both.len() + 1 + other.len()));
            append(&mut both, other)?;
            steps = both;
        }
        self.depth -= 1;
        Ok(steps)
    }

    fn sequence(&mut self) -> Result<Steps, String> {
        let mut steps = Vec::new();
        while !matches!(self.peek(), None | Some('|' | ')')) {
            let piece = self.piece()?;
            append(&mut steps, piece)?;
        }
        Ok(steps)
    }

    /// An atom with what repeats it.
    fn piece(&mut self) -> Result<Steps, String> {
        let mut steps = self.atom()?;
        loop {
            let (least, most) = match self.peek() {
                Some('*') => (0, None),
                Some('+') => (1, None),
                Some('?') => (0, Some(1)),
                Some('{') => match self.bounds() {
                    Some(bounds) => bounds,
                    None => return Ok(steps),
                },
                _ => return Ok(steps),
            };
            if self.peek() == Some('{') {
                self.skip_bounds();
            } else {
                self.at += 1;
            }
            let greedy = !self.eat('?');
            steps = self.repeat(&steps, least, most, greedy)?;
        }
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}`, up to the closing brace; none if it is text.
    fn bounds(&self) -> Option<(usize, Option<usize>)> {
        let rest = self.text.get(self.at + 1..)?;
        let length = rest.iter().position(|c| *c == '}')?;
        let inside: String = rest.get(..length)?.iter().collect();
        let number = |text: &str| text.parse::<usize>().ok();
        let bounds = match inside.split_once(',') {
            None => number(&inside).map(|n| (n, Some(n)))?,
            Some(("", "")) => return None,
            Some((least, "")) => (number(least)?, None),
            Some(("", most)) => (0, Some(number(most)?)),
            Some((least, most)) => (number(least)?, Some(number(most)?)),
        };
        Some(bounds)
    }

    fn repeat(&mut self, once: &Steps, least: usize, most: Option<usize>, greedy: bool) -> Result<Steps, String> {
        let way = |into: usize, past: usize| if greedy { Step::Split(into, past) } else { Step::Split(past, into) };
        let mut steps = Vec::new();
        for _ in 0..least {
            append(&mut steps, once.clone())?;
        }
        match most {
            None => {
                let mark = self.marks;
                self.marks += 1;
                let mut looped = vec![way(1, once.len() + 4), Step::Mark(mark)];
                append(&mut looped, once.clone())?;
                looped.extend([Step::Progress(mark), Step::Jump(0)]);
                append(&mut steps, looped)?;
            }
            Some(most) => {
                for _ in least..most {
                    let mut maybe = vec![way(1, once.len() + 1)];
                    append(&mut maybe, once.clone())?;
                    append(&mut steps, maybe)?;
                }
            }
        }
        Ok(steps)
    }

    /// Past the closing brace of bounds.
    fn skip_bounds(&mut self) {
        while let Some(c) = self.peek() {
            self.at += 1;
            if c == '}' {
                return;
            }
        }
    }

    fn atom(&mut self) -> Result<Steps, String> {
        Ok(match self.take()? {
            '.' => vec![Step::Any],
            '^' => vec![Step::Start],
            '$' => vec![Step::End],
            '(' => return self.group(),
            '[' => vec![Step::Set(self.set()?)],
            '\\' => return self.escape(),
            '*' | '+' | '?' => return Err("nothing to repeat".to_string()),
            c => vec![Step::Char(c)],
        })
    }

    fn group(&mut self) -> Result<Steps, String> {
        if self.eat('?') {
            if !self.eat(':') {
                return Err("cyclescope knows (?:…) only, of all the groups that begin with (?".to_string());
            }
            let body = self.alternatives()?;
            self.close()?;
            return Ok(body);
        }
        self.groups += 1;
        let number = self.groups;
        let body = self.alternatives()?;
        self.close()?;
        let mut steps = vec![Step::Save(2 * number)];
        append(&mut steps, body)?;
        steps.push(Step::Save(2 * number + 1));
        Ok(steps)
    }

    fn close(&mut self) -> Result<(), String> {
        if self.eat(')') { Ok(()) } else { Err("missing ), unterminated subpattern".to_string()) }
    }

    fn escape(&mut self) -> Result<Steps, String> {
        let c = self.take()?;
        Ok(vec![match c {
            'd' | 'D' | 'w' | 'W' | 's' | 'S' => {
                Step::Set(Set { classes: vec![Class { letter: c }], ..Set::default() })
            }
            'b' => Step::WordEdge(false),
            'B' => Step::WordEdge(true),
            'A' => Step::Start,
            'Z' => Step::VeryEnd,
            '1'..='9' => Step::Again(c.to_digit(10).unwrap_or(0) as usize),
            c => Step::Char(escaped(c)),
        }])
    }

    fn set(&mut self) -> Result<Set, String> {
        let mut set = Set { negated: self.eat('^'), ..Set::default() };
        let mut first = true;
        loop {
            let mut c = self.take().map_err(|_| "unterminated character set".to_string())?;
            if c == ']' && !first {
                return Ok(set);
            }
            first = false;
            if c == '\\' {
                let letter = self.take()?;
                if matches!(letter, 'd' | 'D' | 'w' | 'W' | 's' | 'S') {
                    set.classes.push(Class { letter });
                    continue;
                }
                c = if letter == 'b' { '\u{8}' } else { escaped(letter) };
            }
            let mut last = c;
            if self.peek() == Some('-') && self.text.get(self.at + 1).is_some_and(|c| *c != ']') {
                self.at += 1;
                last = self.take()?;
                if last == '\\' {
                    last = escaped(self.take()?);
                }
            }
            set.ranges.push((c, last));
        }
    }
}

/// The character behind `\n` and its like.
fn escaped(c: char) -> char {
    match c {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'f' => '\u{c}',
        'v' => '\u{b}',
        'a' => '\u{7}',
        '0' => '\0',
        c => c,
    }
}
