//! Pictures of a run, to take away.

use picture::{Detail, Palette, Sheet};
use player::{Extent, Frame, Granularity, Ink, Input, Player, Shot};
use scene::{Bounds, Plan, Progress, Scene, View};

use crate::{Spoken, open};

/// More pictures than this nobody looks at, and they would not fit a memory: of a longer run the steps
/// are taken larger, and then only some are shown.
const MOST: usize = 600;

/// Draws what is asked for; nothing if the program does not run.
pub(crate) fn frames(shot: &Shot, spoken: Spoken) -> Vec<Frame> {
    let mut player = open(shot.document.clone());
    if !player.diagnostics().is_empty() {
        return Vec::new();
    }
    let view = View { unfold_all: shot.unfold_all, ..spoken.view() };
    let plan = Plan::new(&player, &view);
    let draw = |scene: &Scene| framed(scene, picture::svg(scene, sheet(shot, spoken), ""));
    let mut moments = Moments { player: &mut player, view: &view, plan: &plan };
    match shot.extent {
        Extent::Moment(beat) => {
            moments.step_by(shot.granularity);
            vec![draw(&moments.at(beat))]
        }
        Extent::Handout => {
            moments.step_by(Granularity::Pass);
            let all = moments.all();
            let passes: Vec<&Scene> = all.iter().filter(|scene| is_pass(scene)).collect();
            let pages = if passes.is_empty() { all.iter().collect() } else { passes };
            pages.into_iter().map(draw).collect()
        }
        Extent::Film => {
            let sizes = Granularity::ALL.into_iter().filter(|size| *size >= shot.granularity);
            for granularity in sizes {
                moments.step_by(granularity);
                if moments.player.beats() < MOST {
                    break;
                }
            }
            film(&moments.all(), sheet(shot, spoken))
        }
    }
}

fn film(scenes: &[Scene], sheet: Sheet) -> Vec<Frame> {
    let bounds = scenes.iter().map(|scene| picture::bounds(&scene.stage, sheet.arrangement)).reduce(around);
    let bounds = bounds.unwrap_or_default();
    scenes.iter().map(|scene| framed(scene, picture::film_frame(scene, sheet, bounds))).collect()
}

fn framed(scene: &Scene, svg: String) -> Frame {
    let sentence = scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect();
    Frame { svg, heading: scene.explanation.heading.clone(), sentence }
}

fn sheet(shot: &Shot, spoken: Spoken) -> Sheet {
    let palette = match shot.ink {
        Ink::Light => Palette::Light,
        Ink::Dark => Palette::Dark,
        Ink::Print => Palette::Print,
    };
    Sheet { arrangement: shot.arrangement, palette, detail: Detail::Whole, selected: None, language: spoken.page }
}

/// Whether a moment lies in a pass of the collector.
fn is_pass(scene: &Scene) -> bool {
    scene.explanation.steps.iter().any(|step| step.progress == Progress::Now)
}

/// The bounds around both.
fn around(a: Bounds, b: Bounds) -> Bounds {
    let mut both = a;
    both.min.x = a.min.x.min(b.min.x);
    both.min.y = a.min.y.min(b.min.y);
    both.max.x = a.max.x.max(b.max.x);
    both.max.y = a.max.y.max(b.max.y);
    both
}

/// The moments of a run.
struct Moments<'a> {
    player: &'a mut Player,
    view: &'a View,
    plan: &'a Plan,
}

impl Moments<'_> {
    fn step_by(&mut self, granularity: Granularity) {
        let _ = self.player.handle(Input::Granularity(granularity));
    }

    fn at(&mut self, beat: usize) -> Scene {
        let _ = self.player.handle(Input::Seek(beat));
        scene::build(self.player, self.view, self.plan)
    }

    /// All of them, or as many as can be shown; always with the last.
    fn all(&mut self) -> Vec<Scene> {
        let last = self.player.beats();
        let beats = (0..last).step_by(last / MOST + 1).chain([last]);
        beats.map(|beat| self.at(beat)).collect()
    }
}
