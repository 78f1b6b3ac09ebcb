//! The program and what it prints.

mod bridge;
mod checked;
mod editor;
mod highlight;
mod output;
mod plain;

use player::Diagnostic;
use scene::Scene;
use words::page;
use yew::prelude::*;

use crate::engine::Wait;
use crate::intent::Intent;
use crate::language::{self, say};
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
        <aside class="left" aria-label={say(page::program_and_output())}>
            <header class="caption">
                <h2>{ say(page::program()) }</h2>
                { status(*wait, send) }
            </header>
            { checked(&CheckedProps { scenario: *scenario, collector, send: send.clone() }) }
            <Editor program={program.clone()} diagnostics={diagnostics.clone()} line={scene.place.line}
                dark={*theme == Theme::Dark} send={send.clone()} />
            <div class="wrong" role="status" aria-label={say(page::what_is_wrong())}>
                if let Some(first) = diagnostics.first() {
                    <p>
                        <b>{ say(page::line_and_column(first.line, first.column + 1)) }</b>
                        { format!(": {}", first.message) }
                    </p>
                    <p>{ say(page::last_text_that_ran()) }</p>
                }
            </div>
            <Output key={language::key("output")} scene={scene.clone()} />
        </aside>
    }
}

/// What the program is doing. It stands where otherwise a remark stands, so that nothing moves.
fn status(wait: Wait, send: &Callback<Intent>) -> Html {
    html! {
        <span class="doing" role="status" aria-label={say(page::what_the_program_is_doing())}>
            if wait == Wait::Unnoticed {
                { say(page::runs_as_it_stands()) }
            } else {
                <em>{ say(page::running()) }</em>
            }
            if wait == Wait::Long {
                <button type="button" onclick={send.reform(|_| Intent::Stop)}>{ say(page::stop()) }</button>
            }
        </span>
    }
}
