//! A name of the program on the stage.

use picture::half_width;
use scene::{NameTag, Point};
use yew::prelude::*;

use picture::figures::tenths;

/// What a name is drawn from.
#[derive(PartialEq)]
pub struct NameProps {
    /// The name.
    pub tag: NameTag,
    /// Where its middle stands.
    pub at: Point,
}

/// A name as monospaced text; struck through once it is forgotten.
pub fn name(props: &NameProps) -> Html {
    let NameProps { tag, at } = props;
    let forgotten = tag.target.is_none();
    html! {
        <g class={classes!("name", forgotten.then_some("forgotten"))}
            style={format!("transform:translate({}px,{}px)", tenths(at.x), tenths(at.y))}>
            <text y="5">{ &tag.text }</text>
            if let Some(scope) = &tag.scope {
                <text class="scope" y="-10">{ scope }</text>
            }
            if forgotten {
                <path d={format!("M{} 0h56", tenths(half_width(&tag.text) + 8.0))} />
            }
        </g>
    }
}
