//! The small picture of a scenario in the gallery, its own run at the moment that tells most; and the
//! picture of the first one as the page opens it.

use picture::{Detail, Palette, Sheet, svg};
use player::{Answer, Document, Granularity, Input, Player};
use scenario::Arrangement;
use scene::{BOX_HEIGHT, BOX_WIDTH, Bounds, Plan, Point, Scene, State, View};
use words::Language;

/// How many moments of a run are looked at.
const MOMENTS: usize = 150;

/// As many boxes can be told apart in a picture of a thumb's size.
const ROOM: usize = 10;

/// How far an arrow from a box to itself stands out.
const LOOP: f32 = 40.0;

/// How much wider than high a picture is.
const SHAPE: f32 = 2.0;

/// A single box is not to fill the picture.
const LEAST_WIDTH: f32 = 420.0;

/// The picture, light and dark. None if there is no moment that shows a box.
pub(crate) fn thumbnail(document: Document, answer: Answer) -> Option<[String; 2]> {
    let mut scene = telling_moment(document, answer);
    if scene.stage.boxes.is_empty() {
        return None;
    }
    scene.stage.graph_bounds = around_boxes(&scene);
    Some(drawn(&scene, Detail::Shapes))
}

/// What the page shows of a run when it opens it, light and dark: an image that stands there until the page
/// itself does.
pub(crate) fn first_picture(document: Document, answer: Answer) -> [String; 2] {
    let (mut player, view) = (opened(document, answer), View::default());
    let plan = Plan::new(&player, &view);
    let _ = player.handle(Input::Seek(scene::first_sight(&player, &plan)));
    drawn(&scene::build(&player, &view, &plan), Detail::Whole)
}

fn drawn(scene: &Scene, detail: Detail) -> [String; 2] {
    [Palette::Light, Palette::Dark].map(|palette| {
        let sheet =
            Sheet { arrangement: Arrangement::Graph, palette, detail, selected: None, language: Language::default() };
        svg(scene, sheet, "")
    })
}

fn opened(document: Document, answer: Answer) -> Player {
    let mut player = Player::open_at(document, Granularity::Visit, 0);
    if let Some(number) = player.wanted().map(|request| request.number) {
        let _ = player.handle(Input::Answer(number, answer));
    }
    player
}

/// The moment that tells most; of those that tell as much, the first.
fn telling_moment(document: Document, answer: Answer) -> Scene {
    let (mut player, view) = (opened(document, answer), View::default());
    let plan = Plan::new(&player, &view);
    let mut best = scene::build(&player, &view, &plan);
    let beats = player.beats();
    let step = beats.div_ceil(MOMENTS).max(1);
    for beat in (step..=beats).step_by(step) {
        let _ = player.handle(Input::Seek(beat));
        let scene = scene::build(&player, &view, &plan);
        if tells(&scene) > tells(&best) {
            best = scene;
        }
    }
    best
}

/// How much a moment tells: what is found unreachable or is saved first of all, then different states,
/// then objects and references, as long as they can be told apart.
fn tells(scene: &Scene) -> usize {
    let boxes = &scene.stage.boxes;
    let mut states: Vec<State> = Vec::new();
    for object in boxes {
        if !states.contains(&object.state) {
            states.push(object.state);
        }
    }
    let drama =
        |state: &&State| matches!(state, State::Tentative | State::Unreachable | State::Rescued | State::Finalizers);
    let crowd = boxes.len().saturating_sub(ROOM);
    let sum = 6 * states.iter().filter(drama).count() + 2 * states.len() + 2 * boxes.len() + scene.stage.arrows.len();
    sum.saturating_sub(6 * crowd)
}

/// What the boxes of this moment take up, with room for loops at their left; a picture of a moment need
/// not rest. Grown to the shape of the gallery's cards, so that boxes are about as large in each.
fn around_boxes(scene: &Scene) -> Bounds {
    let (mut left, mut top, mut right, mut bottom) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for Point { x, y } in scene.stage.boxes.iter().map(|object| object.at.graph) {
        (left, right) = (left.min(x - BOX_WIDTH / 2.0 - LOOP), right.max(x + BOX_WIDTH / 2.0 + LOOP));
        (top, bottom) = (top.min(y - BOX_HEIGHT / 2.0), bottom.max(y + BOX_HEIGHT / 2.0));
    }
    let width = (right - left).max((bottom - top) * SHAPE).max(LEAST_WIDTH);
    let middle = Point { x: left.midpoint(right), y: top.midpoint(bottom) };
    let half = Point { x: width / 2.0, y: width / SHAPE / 2.0 };
    Bounds {
        min: Point { x: middle.x - half.x, y: middle.y - half.y },
        max: Point { x: middle.x + half.x, y: middle.y + half.y },
    }
}
