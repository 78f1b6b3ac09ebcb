//! The program and what it prints.

mod bridge;
mod checked;
mod editor;
mod highlight;
mod output;
mod plain;

use player::Diagnostic;
use scene::Scene;
use yew::prelude::*;

use crate::engine::Wait;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::theme::Theme;
use checked::{CheckedProps, checked};
use editor::Editor;
use output::Output;

/// What the column shows.
pub struct ProgramProps {
    /// The text.
    pub program: Moment<String>,
    /// What is wrong with it.
    pub diagnostics: Moment<Vec<Diagnostic>>,
    /// How long its run has been waited for.
    pub wait: Wait,
    /// The moment.
    pub scene: Moment<Scene>,
    /// The scenario that the text is, unchanged.
    pub scenario: Option<&'static str>,
    /// The collector in use.
    pub collector: &'static str,
    /// Light or dark.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The column with program and output.
pub fn program(props: &ProgramProps) -> Html {
    let ProgramProps { program, diagnostics, wait, scene, scenario, collector, theme, send } = props;
    html! {
        <aside class="left" aria-label="Program and output">
            <header class="caption">
                <h2>{ "Program" }</h2>
                { status(*wait, send) }
            </header>
            { checked(&CheckedProps { scenario: *scenario, collector, send: send.clone() }) }
            <Editor program={program.clone()} diagnostics={diagnostics.clone()} line={scene.place.line}
                dark={*theme == Theme::Dark} send={send.clone()} />
            <div class="wrong" role="status" aria-label="What is wrong with the program">
                if let Some(first) = diagnostics.first() {
                    <p>
                        <b>{ format!("Line {}, column {}", first.line, first.column + 1) }</b>
                        { format!(": {}", first.message) }
                    </p>
                    <p>{ "The picture shows the last text that ran." }</p>
                }
            </div>
            <Output scene={scene.clone()} />
        </aside>
    }
}

/// What the program is doing. It stands where otherwise a remark stands, so that nothing moves.
fn status(wait: Wait, send: &Callback<Intent>) -> Html {
    html! {
        <span class="doing" role="status" aria-label="What the program is doing">
            if wait == Wait::Unnoticed {
                { "runs as it stands in Python" }
            } else {
                <em>{ "running…" }</em>
            }
            if wait == Wait::Long {
                <button type="button" onclick={send.reform(|_| Intent::Stop)}>{ "Stop" }</button>
            }
        </span>
    }
}
