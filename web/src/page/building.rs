//! Building by hand: gestures become questions to the engine, and what it writes becomes the program.

use std::ops::Range;
use std::rc::Rc;

use model::{Counter, Dialect, ObjId};
use player::{Edit, Gesture, Input, Question, Refusal, Refused};
use sheet::{Aim, Link};
use words::page;

use super::{Effect, Page};
use crate::building::Building;
use crate::document::{self, Opened};
use crate::intent::{Tab, Turn};
use crate::language::say;
use crate::moment::Moment;

/// What the page knows of building.
#[derive(Default)]
pub struct Hand {
    /// The reference that waits for its end.
    aim: Option<Aim>,
    /// The text into which a gesture is being written.
    asked: Option<Moment<String>>,
    /// Objects that no name reaches, after somebody tried.
    lost: Rc<[ObjId]>,
    /// What was written last, for those who do not see the program.
    written: Option<String>,
    /// What is to be renamed, with a number that tells one time from the next.
    naming: Option<(u32, Range<usize>)>,
    /// What the editor is to take back or make again, with a number like that.
    turn: Option<(u32, Turn)>,
    /// Whether the editor has come, which keeps what can be taken back.
    has_editor: bool,
    /// Until then: the texts before and after.
    past: Vec<String>,
    future: Vec<String>,
    /// What gestures have written, to come back to when one is made again after it was taken back.
    landings: Vec<Landing>,
}

/// A text that a gesture has written.
struct Landing {
    program: String,
    collector: &'static Dialect,
    /// After how many events of its recording the gesture's line has run.
    events: usize,
}

/// So many are kept.
const MOST_LANDINGS: usize = 100;

impl Page {
    /// What the stage shows of building.
    pub fn building(&self) -> Building {
        Building {
            aim: self.hand.aim.map(|aim| self.label(aim.from)),
            lost: Rc::clone(&self.hand.lost),
            is_automatic: self.player.world().counter(Counter::Enabled) != 0,
            is_plain: self.program.trim().is_empty() && self.coming.is_none(),
            written: self.hand.written.clone(),
        }
    }

    /// What is to be renamed in the editor, with a number of its own.
    pub fn naming(&self) -> Option<(u32, Range<usize>)> {
        self.hand.naming.clone()
    }

    /// What the editor is to take back or make again, with a number of its own.
    pub fn turn(&self) -> Option<(u32, Turn)> {
        self.hand.turn
    }

    /// What an object is called on the stage.
    pub(super) fn label(&self, object: ObjId) -> String {
        let boxes = &self.scene.stage.boxes;
        let part = || boxes.iter().flat_map(|it| &it.folded).find(|part| part.id == object).map(|part| &part.label);
        let label = boxes.iter().find(|it| it.id == object).map(|it| &it.label).or_else(part);
        label.map_or_else(|| say(page::label_object()), Clone::clone)
    }

    /// Asks for what a gesture writes.
    pub(super) fn gesture(&mut self, gesture: Gesture) -> Option<Effect> {
        (self.hand.aim, self.dialog) = (None, None);
        self.clear_hand();
        if self.beside.is_some() || self.presenting {
            return None;
        }
        if self.player.wanted().is_some() || !self.diagnostics.is_empty() {
            self.notice = Some(say(page::build_does_not_run()).into());
            return None;
        }
        self.playing = false;
        self.hand.asked = Some(self.program.clone());
        let (document, behind, at) = (self.player.document().clone(), self.player.behind(), self.player.events_at());
        Some(Effect::Ask(Question::Gesture { document, behind, at, gesture }))
    }

    /// What came of a gesture, unless the text has changed since.
    pub(super) fn written(&mut self, result: Result<Edit, Refused>) -> Option<Effect> {
        self.hand.asked.take().filter(|asked| *asked == self.program)?;
        match result {
            Ok(edit) => Some(self.insert(edit)),
            Err(Refused { why, sentence }) => {
                self.notice = Some(sentence.into());
                if let Refusal::Unreachable { object, together } = why {
                    self.hand.lost = together.into();
                    self.select(Some(object));
                }
                None
            }
        }
    }

    fn insert(&mut self, edit: Edit) -> Effect {
        let Edit { program, select, line, after } = edit;
        let text = program.lines().nth(line as usize - 1).unwrap_or_default().trim();
        self.hand.written = Some(say(page::line_written(line, text)));
        if !self.hand.has_editor {
            self.hand.past.push((*self.program).clone());
            self.hand.future.clear();
        }
        let number = self.hand.naming.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
        self.hand.naming = Some((number, select));
        self.program.replace(program.clone());
        self.notice = None;
        let input = match after {
            Some(events) => {
                self.hand.landings.truncate(MOST_LANDINGS - 1);
                self.hand.landings.insert(0, Landing { program: program.clone(), collector: self.collector(), events });
                Input::Insert(program, events)
            }
            None => Input::Edit(program),
        };
        self.tell(input);
        Effect::Remember
    }

    /// Another text of the program. If it is one that a gesture wrote, it is looked at as then: whoever makes
    /// a gesture again sees what it does.
    pub(super) fn input_of(&self, text: String) -> Input {
        let is_it = |it: &&Landing| it.program == text && it.collector == self.collector();
        match self.hand.landings.iter().find(is_it).map(|it| it.events) {
            Some(events) => Input::Insert(text, events),
            None => Input::Edit(text),
        }
    }

    /// Waits for the object that another one is to refer to.
    pub(super) fn aim(&mut self, aim: Aim) {
        self.dialog = None;
        self.clear_hand();
        self.hand.aim = Some(aim);
    }

    /// An object has been chosen: what a reference waits for, if one does.
    pub(super) fn choose_object(&mut self, object: Option<ObjId>) -> Option<Effect> {
        match (self.hand.aim, object) {
            (Some(Aim { from, link }), Some(to)) => self.gesture(match link {
                Link::Strong => Gesture::Refer { from, to },
                Link::Weak(callback) => Gesture::ReferWeakly { from: Some(from), to, callback },
            }),
            (Some(_), None) => {
                self.hand.aim = None;
                None
            }
            (None, object) => {
                self.clear_hand();
                self.select(object);
                None
            }
        }
    }

    /// Leaves what waits; whether something did.
    pub(super) fn leave_hand(&mut self) -> bool {
        let waits = self.hand.aim.take().is_some() || !self.hand.lost.is_empty();
        self.clear_hand();
        waits
    }

    /// Another moment: what was said of the one before is over.
    pub(super) fn clear_hand(&mut self) {
        self.hand.written = None;
        if !self.hand.lost.is_empty() {
            self.hand.lost = Rc::default();
        }
    }

    /// Takes the last change of the program back, or makes it again.
    pub(super) fn take_turn(&mut self, turn: Turn) -> Option<Effect> {
        self.dialog = None;
        if self.hand.has_editor {
            let number = self.hand.turn.map_or(0, |(number, _)| number.wrapping_add(1));
            self.hand.turn = Some((number, turn));
            return None;
        }
        let now = (*self.program).clone();
        let (from, to) = match turn {
            Turn::Undo => (&mut self.hand.past, &mut self.hand.future),
            Turn::Redo => (&mut self.hand.future, &mut self.hand.past),
            Turn::Focus => return None,
        };
        let text = from.pop()?;
        to.push(now);
        self.edit(text)
    }

    /// The editor has come.
    pub(super) fn editor_came(&mut self) {
        self.hand.has_editor = true;
    }

    /// Opens an empty program.
    pub(super) fn begin_plain(&mut self) -> Option<Effect> {
        (self.dialog, self.tab) = (None, Tab::Picture);
        self.hand = Hand { has_editor: self.hand.has_editor, ..Hand::default() };
        let opened = document::open("", self.collector());
        let look = document::Look { arrangement: self.arrangement, unfold_all: self.unfold_all(), autoplay: false };
        self.open(Opened { look, ..opened });
        Some(Effect::Remember)
    }

    /// Goes to the program to write.
    pub(super) fn write(&mut self) {
        self.tab = Tab::Program;
        let number = self.hand.turn.map_or(0, |(number, _)| number.wrapping_add(1));
        self.hand.turn = Some((number, Turn::Focus));
    }
}
