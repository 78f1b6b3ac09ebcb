//! The program and what it prints.

mod bridge;
mod editor;
mod highlight;
mod output;
mod plain;

use player::Diagnostic;
use scene::Scene;
use yew::prelude::*;

use crate::intent::Intent;
use crate::moment::Moment;
use crate::theme::Theme;
use editor::Editor;
use output::Output;

/// What the column shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ProgramProps {
    /// The text.
    pub program: Moment<String>,
    /// What is wrong with it.
    pub diagnostics: Moment<Vec<Diagnostic>>,
    /// The moment.
    pub scene: Moment<Scene>,
    /// Light or dark.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The column with program and output.
#[component]
pub fn Program(props: &ProgramProps) -> Html {
    let ProgramProps { program, diagnostics, scene, theme, send } = props;
    html! {
        <aside class="left" aria-label="Program and output">
            <header class="caption">
                <h2>{ "Program" }</h2>
                <span>{ "runs as it stands in Python" }</span>
            </header>
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
