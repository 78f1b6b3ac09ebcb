//! The drawing on the stage: rows, arrows, names and boxes, each a keyed component of its own, so
//! that a beat redraws the two or three that it is about.

use std::rc::Rc;

use model::ObjId;
use picture::Way;
use scenario::Arrangement;
use scene::{Bounds, From, Placed, Row, Scene, Strength};
use words::page;
use yew::prelude::*;

use super::arrow::{ArrowProps, Grip};
use super::camera::Camera;
use super::name::{NameProps, name};
use super::object::{ObjectProps, object as draw_object};
use crate::drawn::keyed;
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::paint;
use picture::figures::{tenths, thousandths};

/// Where the lines of the rows begin, from the left edge of the picture.
const ROW_LABEL: f32 = 150.0;

/// How many letters of a label fit into a box, in the page's own size of type.
pub const LETTERS: usize = 13;

/// What the drawing is made from.
pub struct PictureProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// How to arrange it.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// Objects that no name reaches, where things can be built.
    pub lost: Option<Rc<[ObjId]>>,
    /// Where to look at it from.
    pub camera: Camera,
    /// How many letters of a label fit into a box.
    pub letters: usize,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The drawing.
pub fn picture(props: &PictureProps) -> Html {
    let PictureProps { scene, arrangement, selected, lost, camera, letters, send } = props;
    let stage = &scene.stage;
    let at = |placed: Placed| match arrangement {
        Arrangement::Graph => placed.graph,
        Arrangement::Lists => placed.lists,
    };
    let stop =
        selected.filter(|id| stage.boxes.iter().any(|object| object.id == *id)).or(stage.boxes.first().map(|o| o.id));
    let boxes = stage.boxes.iter().map(|object| {
        let chosen = *selected == Some(object.id);
        let props = ObjectProps {
            object: object.clone(),
            at: at(object.at),
            selected: chosen,
            lost: lost.as_ref().is_some_and(|lost| lost.contains(&object.id)),
            can_build: lost.is_some(),
            tab_stop: stop == Some(object.id),
            letters: *letters,
            send: send.clone(),
        };
        keyed(object.id.to_string(), draw_object, props)
    });
    let names =
        stage.names.iter().map(|tag| keyed(tag.key.clone(), name, NameProps { tag: tag.clone(), at: at(tag.at) }));
    let rows = (*arrangement == Arrangement::Lists)
        .then(|| stage.rows.iter().map(|row| draw_row(row, stage.lists_bounds)).collect::<Html>());
    let moved = format!(
        "transform:translate({}px,{}px) scale({})",
        tenths(camera.x),
        tenths(camera.y),
        thousandths(camera.scale)
    );
    html! {
        <svg class="picture" role="group" aria-label={say(page::objects_and_references())} data-roving="stage"
            width={tenths(camera.extent.width).to_string()} height={tenths(camera.extent.height).to_string()}>
            <g class="camera" style={moved}>
                { rows }
                <g>{ for picture::arrows(stage, *arrangement, *selected).into_iter().map(|way| draw_arrow(way, props)) }</g>
                <g>{ for names }</g>
                <g>{ for boxes }</g>
            </g>
        </svg>
    }
}

fn draw_arrow(way: Way<'_>, picture: &PictureProps) -> Html {
    let Way { arrow, route, named } = way;
    let from = match &arrow.from {
        From::Object(id) => id.to_string(),
        From::Name(_) => String::new(),
    };
    let grip = picture.lost.as_ref().map(|_| Grip {
        key: arrow.key.clone().into(),
        name: match arrow.strength {
            Strength::Strong => picture.scene.stage.reference(arrow),
            Strength::Weak => picture.scene.stage.reference(arrow) + &say(page::object_weakly()),
        },
        send: picture.send.clone(),
    });
    let props = ArrowProps {
        grip,
        curve: route.curve,
        head: route.head,
        label: arrow.label.clone(),
        label_at: route.label,
        from: from.into(),
        to: arrow.to.to_string().into(),
        strength: arrow.strength,
        tone: arrow.tone,
        by_name: matches!(arrow.from, From::Name(_)),
        named,
    };
    keyed(arrow.key.clone(), super::arrow::arrow, props)
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
