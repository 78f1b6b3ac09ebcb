//! What stands behind the picture of this program: which releases of CPython print the same, and a
//! program to ask one's own Python with.

use model::{Dialect, Evidence};
use scenario::{Agreement, Compared};
use yew::prelude::*;

use crate::intent::Intent;

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
        <div class="checked" role="group" aria-label="Compared with CPython">
            { badge(*scenario, agreements, collector) }
            <button type="button" class="button" title="Copies a program that runs this one in your Python and compares"
                onclick={send.reform(|_| Intent::Witness)}>{ "Run it in your own Python" }</button>
        </div>
    }
}

fn badge(scenario: Option<&str>, agreements: &'static [Agreement], collector: &str) -> Html {
    let Some(dialect) = Dialect::by_name(collector) else { return Html::default() };
    let summary = match (scenario, dialect.evidence) {
        (None, _) => return html! { <p>{ "Not compared." }</p> },
        (Some(_), Evidence::Drawing(_)) => "The steps are the talk’s, simpler than those of any CPython".to_owned(),
        (Some(_), Evidence::Sources(release)) => format!("After the sources of CPython {release}, which was not asked"),
        (Some(_), Evidence::Recorded(release)) => match agreements.iter().find(|agreed| agreed.release == release) {
            Some(Agreement { compared: Compared::Refusal, .. }) => format!("CPython {release} refuses it too"),
            Some(_) => format!("Same as CPython {release}"),
            None => format!("Not the same as CPython {release}"),
        },
    };
    html! {
        <details>
            <summary>{ summary }</summary>
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
                <p>{ format!("Same as CPython {}.", same.join(", ")) }</p>
                <p>{ format!(
                    "Compared with what each printed: {}, the last line of stderr and the exit code.",
                    if lines == 1 { "1 line of output".to_owned() } else { format!("{lines} lines of output") }
                ) }</p>
            }
            if !refused.is_empty() {
                <p>{ format!("Refused by CPython {}, and here as well: its syntax is newer.", refused.join(", ")) }</p>
            }
        </div>
    }
}
