//! A list too long for names: a strip in which every member has its place and its colour. From nearer it
//! shows their names.

use std::ops::Range;
use std::rc::Rc;

use model::ObjId;
use picture::figures::tenths;
use picture::{Anchor, Face, Letters, Paint, Pen as _, Rect};
use scene::{Cell, Point, Scene, State};
use web_sys::HtmlElement;
use words::page;
use yew::prelude::*;

use crate::canvas::{CanvasPen, Painter, Part, use_painted};
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::paint;
use crate::room::use_room;
use crate::theme::Theme;
use crate::zoom::{Reach, buttons, use_zoom};

/// The height of the strip, in CSS pixels.
const HEIGHT: f32 = 26.0;
/// The width of a member from which its name is written.
const NAMED: f64 = 74.0;
/// The width of a member from which it stands apart from the next.
const APART: f64 = 4.0;
/// How much nearer one press comes.
const STEP: f32 = 4.0;

/// What a strip is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct StripProps {
    /// The moment, which knows the names.
    pub scene: Option<Moment<Scene>>,
    /// The members.
    pub cells: Rc<[Cell]>,
    /// What the list is called.
    pub title: String,
    /// The selected object, if it is on this list.
    pub selected: Option<ObjId>,
    /// The colours.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The strip. To those who hear the page it is a slider over the members, which are pressed with Enter.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let StripProps { scene, cells, title, selected, send, .. } = props;
    let (view, canvas) = (use_node_ref(), use_node_ref());
    let room = use_room(&view);
    // As near as that names can be read.
    let whole = f64::from(room.width) / cells.len().max(1) as f64;
    let reach = Reach { least: 1.0, most: ((NAMED * 1.5 / whole) as f32).max(1.0), by_key: false };
    let zoom = use_zoom(&view, reach);
    let width = whole * f64::from(zoom.times.min(reach.most));
    let active = cells.iter().position(|cell| cell.active);
    let chosen = selected.and_then(|id| cells.iter().position(|cell| cell.id == id));
    let at = use_state_eq(|| None::<usize>);
    let here = at.or(chosen).or(active).unwrap_or(0).min(cells.len().saturating_sub(1));
    use_in_view(&view, *at, active, width);
    use_painted(&view, &canvas, painter(props, width, at.is_some().then_some(here)));

    let named = |place: usize| cells.get(place).map_or(String::new(), |cell| name(scene, cell));
    let pointed = {
        let (view, cells) = (view.clone(), cells.clone());
        move |event: &MouseEvent| {
            let element = view.cast::<HtmlElement>()?;
            let left = f64::from(event.client_x()) - element.get_bounding_client_rect().left();
            cells.get(((left + f64::from(element.scroll_left())) / width) as usize).copied()
        }
    };
    let onclick = {
        let (pointed, send) = (pointed.clone(), send.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(cell) = pointed(&event) {
                send.emit(Intent::Select(Some(cell.id)));
            }
        })
    };
    let onpointermove = {
        let (view, scene) = (view.clone(), scene.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(element), Some(cell)) = (view.cast::<HtmlElement>(), pointed(&event)) {
                element.set_title(&name(&scene, &cell));
            }
        })
    };
    let onkeydown = {
        let (cells, send, at) = (cells.clone(), send.clone(), at.setter());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowUp" => at.set(Some(here.saturating_sub(1))),
                "ArrowDown" => at.set(Some((here + 1).min(cells.len().saturating_sub(1)))),
                "Enter" => send.emit(Intent::Select(cells.get(here).map(|cell| cell.id))),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div class="crowded">
            <div class="cells" ref={view} role="slider" tabindex="0" aria-label={say(page::strip_name(cells.len(), title))}
                aria-valuemin="1" aria-valuemax={cells.len().to_string()} aria-valuenow={(here + 1).to_string()}
                aria-valuetext={named(here)} {onclick} {onpointermove} {onkeydown}>
                <div style={format!("width:{}px", tenths(width * cells.len() as f64))}>
                    <canvas ref={canvas} aria-hidden="true"></canvas>
                </div>
            </div>
            { buttons(&zoom, STEP, say(page::size_of_the_members())) }
        </div>
    }
}

/// Scrolls the strip so far that the member with the focus, or else the one that the step is about, is in view.
#[hook]
fn use_in_view(view: &NodeRef, focused: Option<usize>, active: Option<usize>, width: f64) {
    let view = view.clone();
    use_effect_with((focused, active), move |(focused, active)| {
        let (Some(view), Some(place)) = (view.cast::<HtmlElement>(), focused.or(*active)) else { return };
        let (left, right) = ((place as f64 * width) as i32, ((place + 1) as f64 * width) as i32);
        if left < view.scroll_left() || right > view.scroll_left() + view.client_width() {
            view.set_scroll_left((left + right - view.client_width()) / 2);
        }
    });
}

/// A member's name and state: of what has no box of its own, the state alone.
fn name(scene: &Option<Moment<Scene>>, cell: &Cell) -> String {
    let state = paint::state_name(cell.state);
    match scene.as_ref().and_then(|scene| scene.stage.find(cell.id)) {
        Some(object) => format!("{}, {state}", object.label),
        None => say(page::strip_part(&state)),
    }
}

fn painter(props: &StripProps, width: f64, focused: Option<usize>) -> Painter {
    let StripProps { scene, cells, theme, selected, .. } = props.clone();
    Rc::new(move |context, part| {
        let mut pen = CanvasPen(context);
        let palette = theme.palette();
        for (left, right, members) in spans(part, width, cells.len()) {
            let Some(cell) = cells.get(members.clone()).and_then(|group| group.iter().max_by_key(|cell| weight(cell)))
            else {
                continue;
            };
            let gap = if width >= APART { 1.5 } else { 0.0 };
            let (top, height) = if cell.active { (0.0, HEIGHT) } else { (4.0, HEIGHT - 8.0) };
            let min = Point { x: left as f32, y: top };
            let rect = Rect { min, width: (right - left - gap) as f32, height, corner: 0.0 };
            let marked = selected == Some(cell.id) || focused.is_some_and(|place| members.contains(&place));
            if width < NAMED {
                let colour = if marked || cell.active { palette.ink() } else { palette.line_of(cell.state) };
                pen.rect(rect, Paint::filled(colour));
                continue;
            }
            pen.rect(rect, palette.body_of(cell.state, marked));
            if let Some(object) = scene.as_ref().and_then(|scene| scene.stage.find(cell.id)) {
                let letters = Letters {
                    size: 12.5,
                    weight: 600,
                    face: Face::Words,
                    anchor: Anchor::Start,
                    colour: palette.ink(),
                    struck: cell.state == State::Unreachable,
                    rim: None,
                };
                pen.text(&object.label, Point { x: min.x + 7.0, y: HEIGHT / 2.0 + 4.5 }, letters);
            }
        }
    })
}

/// What is drawn as one: from where to where, and which members. From pixel to pixel while members are
/// narrower than one, then from member to member, always whole pixels: half ones would look like stripes.
fn spans(part: Part, width: f64, members: usize) -> Vec<(f64, f64, Range<usize>)> {
    let place = |x: f64| ((x / width) as usize).min(members);
    let (left, right) = (part.left.max(0.0), part.left + part.width);
    if width < 1.0 {
        let pixels = left as usize..right as usize;
        return pixels
            .map(|x| (x as f64, x as f64 + 1.0))
            .map(|(from, to)| (from, to, place(from)..place(to).max(place(from) + 1)))
            .take_while(|(.., members_there)| members_there.end <= members)
            .collect();
    }
    let ends = |place: usize| (place as f64 * width).round();
    (place(left)..place(right + width)).map(|place| (ends(place), ends(place + 1), place..place + 1)).collect()
}

/// Which of the members that share a pixel is seen: the one that something happens to.
fn weight(cell: &Cell) -> u8 {
    match cell.state {
        _ if cell.active => 3,
        State::Rescued | State::Finalizers | State::Tentative | State::Unreachable => 2,
        _ => 1,
    }
}
