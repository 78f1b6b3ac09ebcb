//! What is drawn from data alone, and drawn anew only when they have changed.
//!
//! Yew's own way is a component for each such thing, and a good part of a component's code is made for
//! each anew. Here one component draws them all, so the page stays small.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

/// Data, and the function that draws them.
struct Bound<P> {
    draw: fn(&P) -> Html,
    props: P,
}

/// The same, whatever the data are.
trait Draw {
    fn html(&self) -> Html;
    fn is(&self, other: &dyn Draw) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<P: PartialEq + 'static> Draw for Bound<P> {
    fn html(&self) -> Html {
        (self.draw)(&self.props)
    }

    fn is(&self, other: &dyn Draw) -> bool {
        // Data of one type are drawn by one function.
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self.props == other.props)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone, Properties)]
struct DrawnProps {
    what: Rc<dyn Draw>,
}

impl PartialEq for DrawnProps {
    fn eq(&self, other: &Self) -> bool {
        self.what.is(&*other.what)
    }
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.what.html()
}

/// What the function draws from the data.
pub fn drawn<P: PartialEq + 'static>(draw: fn(&P) -> Html, props: P) -> Html {
    let what: Rc<dyn Draw> = Rc::new(Bound { draw, props });
    html! { <Drawn {what} /> }
}

/// The same, known among its siblings by a key.
pub fn keyed<P: PartialEq + 'static>(key: impl Into<Key>, draw: fn(&P) -> Html, props: P) -> Html {
    let (key, what): (Key, Rc<dyn Draw>) = (key.into(), Rc::new(Bound { draw, props }));
    html! { <Drawn {key} {what} /> }
}
