//! Two collectors at once: the page's own player, and one beside it that runs the same program under
//! another collector. Both are looked at pass by pass, on one timeline.

use model::Dialect;
use player::{Answer, Changed, Diagnostic, Document, Granularity, Input, Player, Request};
use scene::{Plan, Scene, Segment, SegmentTone, View};

use crate::language;
use crate::moment::Moment;

/// The size of beats while two are compared.
pub const STEPPING: Granularity = Granularity::Pass;

/// What tells the runs of this player from those of the page's own, and from those of one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Tag(u32);

impl Tag {
    const MARK: u32 = 1 << 31;
    const SHIFT: u32 = 16;

    fn numbered(comparison: u32) -> Self {
        Self(Self::MARK | ((comparison & 0x7fff) << Self::SHIFT))
    }

    /// The number of a run as the engine knows it.
    fn outside(self, number: u32) -> u32 {
        self.0 | (number & 0xffff)
    }

    /// The player's own number of a run, if it is one of its own.
    fn inside(self, number: u32) -> Option<u32> {
        (number & !0xffff == self.0).then_some(number & 0xffff)
    }
}

/// The player beside the page's own.
pub struct Beside {
    tag: Tag,
    player: Player,
    view: View,
    plan: Plan,
    /// Its picture.
    pub scene: Moment<Scene>,
    /// After each step: how many beats of this player, and of the page's own, have been played.
    steps: Vec<(usize, usize)>,
    at: usize,
    /// The phases of the common timeline.
    pub segments: Moment<Vec<Segment>>,
    /// What one step was before, to go back to.
    pub stepping_before: Granularity,
}

impl Beside {
    /// Runs a document beside the page's own. `comparison` is another number each time.
    pub fn open(document: Document, comparison: u32, stepping_before: Granularity) -> Self {
        let player = Player::open_at(document, STEPPING, 0);
        let view = View { language: language::spoken(), gallery: language::gallery(), ..View::default() };
        let plan = Plan::new(&player, &view);
        Self {
            tag: Tag::numbered(comparison),
            scene: Moment::new(scene::build(&player, &view, &plan)),
            player,
            view,
            plan,
            steps: vec![(0, 0)],
            at: 0,
            segments: Moment::new(Vec::new()),
            stepping_before,
        }
    }

    /// Its collector.
    pub fn collector(&self) -> &'static Dialect {
        self.player.collector()
    }

    /// Why its collector takes the text for no program.
    pub fn wrong(&self) -> Option<&Diagnostic> {
        self.player.diagnostics().first()
    }

    /// The run that is to be had from the engine.
    pub fn wanted(&self) -> Option<Request<'_>> {
        self.player.wanted().map(|request| Request { number: self.tag.outside(request.number), ..request })
    }

    /// Takes what came of a run, if it is one of its own.
    pub fn answer(&mut self, number: u32, answer: Answer, main: &Player) {
        if let Some(number) = self.tag.inside(number) {
            self.tell(Input::Answer(number, answer));
            self.align(main);
        }
    }

    /// Another text.
    pub fn edit(&mut self, text: String) {
        self.tell(Input::Edit(text));
    }

    /// Says everything in the language in use.
    pub fn translate(&mut self, main: &Player) {
        self.view.language = language::spoken();
        self.view.gallery = language::gallery();
        self.tell(Input::Again);
        self.plan = Plan::new(&self.player, &self.view);
        self.align(main);
        self.scene.replace(scene::build(&self.player, &self.view, &self.plan));
    }

    /// What is wanted will not come.
    pub fn give_up(&mut self) {
        self.tell(Input::GiveUp);
    }

    /// Lays both runs side by side anew, and stays at the page's own place.
    pub fn align(&mut self, main: &Player) {
        self.steps = self.player.aligned_with(main);
        self.segments.replace(segments(
            &self.steps,
            &scene::segments(&self.player, self.view.language),
            &scene::segments(main, self.view.language),
        ));
        let last = self.steps.len().saturating_sub(1);
        let at = self.steps.partition_point(|(_, beat)| *beat < main.beat()).min(last);
        self.go(at);
    }

    /// Which step it is at, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.at, self.steps.len().saturating_sub(1))
    }

    /// Goes to a step; gives the place of the page's own player.
    pub fn go(&mut self, step: usize) -> usize {
        self.at = step.min(self.steps.len().saturating_sub(1));
        let (own, main) = self.steps.get(self.at).copied().unwrap_or_default();
        self.tell(Input::Seek(own));
        main
    }

    fn tell(&mut self, input: Input) {
        match self.player.handle(input) {
            Changed::Program => self.plan = Plan::new(&self.player, &self.view),
            Changed::Playhead => {}
            Changed::Nothing | Changed::Wanted | Changed::Diagnostics => return,
        }
        self.scene.replace(scene::build(&self.player, &self.view, &self.plan));
    }
}

/// The phases of the common steps: those of the page's own player, and where that rests those of the
/// other.
fn segments(steps: &[(usize, usize)], own: &[Segment], main: &[Segment]) -> Vec<Segment> {
    let around = |segments: &[Segment], beat: usize| -> (SegmentTone, String) {
        let found = segments.iter().find(|segment| (segment.from..segment.to).contains(&beat));
        found.map_or((SegmentTone::Program, String::new()), |segment| (segment.tone, segment.title.clone()))
    };
    let mut joined: Vec<Segment> = Vec::new();
    for (number, pair) in steps.windows(2).enumerate() {
        let [(own_before, main_before), (_, main_after)] = *pair else { continue };
        let (tone, title) = if main_after > main_before { around(main, main_before) } else { around(own, own_before) };
        match joined.last_mut() {
            Some(last) if last.tone == tone && last.title == title => last.to = number + 1,
            _ => joined.push(Segment { from: number, to: number + 1, tone, title }),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_apart() {
        let (first, second) = (Tag::numbered(1), Tag::numbered(2));
        assert_eq!(first.inside(first.outside(7)), Some(7));
        assert_eq!(second.inside(first.outside(7)), None);
        assert_eq!(first.inside(7), None);
    }

    #[test]
    fn segments_follow_whichever_moves() {
        let segment = |from, to, tone, title: &str| Segment { from, to, tone, title: title.to_owned() };
        let own = [segment(0, 1, SegmentTone::Program, "Program"), segment(1, 2, SegmentTone::Quiet, "alone")];
        let main = [segment(0, 1, SegmentTone::Program, "Program"), segment(1, 2, SegmentTone::Clear, "clear")];
        let steps = [(0, 0), (1, 1), (2, 1), (2, 2)];
        let expected = [
            segment(0, 1, SegmentTone::Program, "Program"),
            segment(1, 2, SegmentTone::Quiet, "alone"),
            segment(2, 3, SegmentTone::Clear, "clear"),
        ];
        assert_eq!(segments(&steps, &own, &main), expected);
    }
}
