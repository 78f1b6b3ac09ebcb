//! The drawing on the stage: rows, arrows, names and boxes, each a keyed component of its own, so
//! that a beat redraws the two or three that it is about.

use std::collections::HashMap;

use model::ObjId;
use scenario::Arrangement;
use scene::{Bounds, From, Placed, Point, Row, Scene, Tone};
use yew::prelude::*;

use super::arrow::Arrow;
use super::camera::Camera;
use super::name::{Name, half_width};
use super::object::Object;
use super::route::{Tail, Terrain, route};
use crate::figures::{tenths, thousandths};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::paint;

/// Up to this many arrows all labels show; more would be a thicket.
const FEW: usize = 12;
/// Where the lines of the rows begin, from the left edge of the picture.
const ROW_LABEL: f32 = 150.0;

/// What the drawing is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// How to arrange it.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// Where to look at it from.
    pub camera: Camera,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The drawing.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let PictureProps { scene, arrangement, selected, camera, send } = props;
    let stage = &scene.stage;
    let at = |placed: Placed| match arrangement {
        Arrangement::Graph => placed.graph,
        Arrangement::Lists => placed.lists,
    };
    let stop =
        selected.filter(|id| stage.boxes.iter().any(|object| object.id == *id)).or(stage.boxes.first().map(|o| o.id));
    let boxes = stage.boxes.iter().map(|object| {
        let chosen = *selected == Some(object.id);
        html! {
            <Object key={object.id.to_string()} object={object.clone()} at={at(object.at)} selected={chosen}
                tab_stop={stop == Some(object.id)} send={send.clone()} />
        }
    });
    let names =
        stage.names.iter().map(|tag| html! { <Name key={tag.key.clone()} tag={tag.clone()} at={at(tag.at)} /> });
    let rows = (*arrangement == Arrangement::Lists)
        .then(|| stage.rows.iter().map(|row| draw_row(row, stage.lists_bounds)).collect::<Html>());
    let moved = format!(
        "transform:translate({}px,{}px) scale({})",
        tenths(camera.x),
        tenths(camera.y),
        thousandths(camera.scale)
    );
    html! {
        <svg class="picture" role="group" aria-label="Objects and references" data-roving="stage"
            width={tenths(camera.extent.width).to_string()} height={tenths(camera.extent.height).to_string()}>
            <g class="camera" style={moved}>
                { rows }
                <g>{ for arrows(scene, *arrangement, *selected) }</g>
                <g>{ for names }</g>
                <g>{ for boxes }</g>
            </g>
        </svg>
    }
}

fn arrows(scene: &Scene, arrangement: Arrangement, selected: Option<ObjId>) -> Vec<Html> {
    let stage = &scene.stage;
    let at = |placed: Placed| match arrangement {
        Arrangement::Graph => placed.graph,
        Arrangement::Lists => placed.lists,
    };
    let places: HashMap<ObjId, Point> = stage.boxes.iter().map(|object| (object.id, at(object.at))).collect();
    let names: HashMap<&str, (Point, f32)> =
        stage.names.iter().map(|tag| (tag.key.as_str(), (at(tag.at), half_width(&tag.text)))).collect();
    // Looking for boxes in the way costs arrows times boxes: only where an eye could follow it.
    let around: Vec<Point> = if stage.boxes.len() <= 120 { places.values().copied().collect() } else { Vec::new() };
    let few = stage.arrows.len() <= FEW;
    let mut written: Vec<Point> = Vec::new();
    let mut draw = |arrow: &scene::Arrow| {
        let to = *places.get(&arrow.to)?;
        let (tail, from) = match &arrow.from {
            From::Object(id) => (Tail::Box(*places.get(id)?), id.to_string()),
            From::Name(key) => {
                let (place, half) = *names.get(key.as_str())?;
                (Tail::Name(place, half), String::new())
            }
        };
        let busy = arrow.tone != Tone::Rest;
        let touched = selected.is_some_and(|id| arrow.to == id || arrow.from == From::Object(id));
        let terrain = Terrain { arrangement, boxes: &around, head: if busy { 15.0 } else { 11.0 } };
        let route = route(tail, to, arrow.lane, terrain);
        let named = busy || touched || (few && leaves_room(&written, route.label, &arrow.label));
        if named && !arrow.label.is_empty() {
            written.push(route.label);
        }
        Some(html! {
            <Arrow key={arrow.key.clone()} curve={route.curve} head={route.head} label={arrow.label.clone()}
                label_at={route.label} {from} to={arrow.to.to_string()} strength={arrow.strength} tone={arrow.tone}
                by_name={matches!(arrow.from, From::Name(_))} {named} />
        })
    };
    // Those that the step is about are written first, the others where there is room left.
    let mut order: Vec<&scene::Arrow> = stage.arrows.iter().collect();
    order.sort_by_key(|arrow| arrow.tone == Tone::Rest);
    order.into_iter().filter_map(&mut draw).collect()
}

/// Whether a label would stand clear of those that are written already.
fn leaves_room(written: &[Point], at: Point, label: &str) -> bool {
    let half = label.chars().count() as f32 * 3.4;
    written.iter().all(|other| (other.y - at.y).abs() > 15.0 || (other.x - at.x).abs() > half + 40.0)
}

fn draw_row(row: &Row, bounds: Bounds) -> Html {
    let left = bounds.min.x;
    html! {
        <g key={format!("{:?}", row.lane)} class={classes!("row", paint::lane_class(row.lane))}
            style={format!("transform:translate({}px,{}px)", tenths(left), tenths(row.y))}>
            <path d={format!("M{} 0H{}", tenths(ROW_LABEL), tenths(bounds.max.x - left))} />
            <text class="title" y="-3">{ &row.title }</text>
            <text class="note" y="16">{ &row.note }</text>
        </g>
    }
}
