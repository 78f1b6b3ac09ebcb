//! What stands behind the picture of this program: which releases of CPython print the same, and a
//! program to ask one's own Python with.

use model::{Dialect, Evidence};
use scenario::{Agreement, Compared};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;

/// What is shown.
pub struct CheckedProps {
    /// The scenario of the gallery that the text is, unchanged; none for a program of one's own.
    pub scenario: Option<&'static str>,
    /// The collector in use.
    pub collector: &'static str,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The badge and the button.
pub fn checked(props: &CheckedProps) -> Html {
    let CheckedProps { scenario, collector, send } = props;
    let agreements = scenario.map_or(&[][..], scenario::agreements);
    html! {
        <div class="checked" role="group" aria-label={say(page::compared_with_cpython())}>
            { badge(*scenario, agreements, collector) }
            <button type="button" class="button" title={say(page::witness_hint())}
                onclick={send.reform(|_| Intent::Witness)}>{ say(page::run_in_your_own_python()) }</button>
        </div>
    }
}

fn badge(scenario: Option<&str>, agreements: &'static [Agreement], collector: &str) -> Html {
    let Some(dialect) = Dialect::by_name(collector) else { return Html::default() };
    let summary = match (scenario, dialect.evidence) {
        (None, _) => return html! { <p>{ say(page::not_compared()) }</p> },
        (Some(_), Evidence::Drawing(_)) => page::the_talks_drawing(),
        (Some(_), Evidence::Sources(release)) => page::after_the_sources(release),
        (Some(_), Evidence::Recorded(release)) => match agreements.iter().find(|agreed| agreed.release == release) {
            Some(Agreement { compared: Compared::Refusal, .. }) => page::refuses_it_too(release),
            Some(_) => page::same_as(release),
            None => page::not_the_same(release),
        },
    };
    html! {
        <details>
            <summary>{ say(summary) }</summary>
            { what_was_compared(agreements) }
        </details>
    }
}

/// The releases that agree, and by what.
fn what_was_compared(agreements: &'static [Agreement]) -> Html {
    let releases = |wanted: fn(&Compared) -> bool| -> Vec<&str> {
        agreements.iter().filter(|agreed| wanted(&agreed.compared)).map(|agreed| agreed.release).collect()
    };
    let same = releases(|compared| matches!(compared, Compared::Lines(_)));
    let refused = releases(|compared| matches!(compared, Compared::Refusal));
    let lines = agreements.iter().find_map(|agreed| match agreed.compared {
        Compared::Lines(lines) => Some(lines),
        Compared::Refusal => None,
    });
    html! {
        <div class="compared">
            if let Some(lines) = lines {
                <p>{ say(page::same_as_all(&same.join(", "))) }</p>
                <p>{ say(page::compared_lines(lines)) }</p>
            }
            if !refused.is_empty() {
                <p>{ say(page::refused_by(&refused.join(", "))) }</p>
            }
        </div>
    }
}
