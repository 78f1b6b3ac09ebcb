//! The program's text: highlighted at once, editable as soon as the editor has come.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use player::Diagnostic;
use web_sys::HtmlElement;
use words::page;
use yew::prelude::*;

use super::bridge;
use super::plain::Plain;
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;

/// The pause in typing after which the program runs, in milliseconds.
const PAUSE: u32 = 140;

/// What the editor shows.
#[derive(Clone, PartialEq, Properties)]
pub struct EditorProps {
    /// The text.
    pub program: Moment<String>,
    /// What is wrong with it.
    pub diagnostics: Moment<Vec<Diagnostic>>,
    /// The program's current line.
    pub line: Option<u32>,
    /// Whether the page is dark.
    pub dark: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The editor with its way back and forth.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let EditorProps { program, diagnostics, line, dark, send } = props;
    let parent = use_node_ref();
    let editor = use_state(|| None::<Rc<bridge::Editor>>);
    // What the editor itself has said: it need not be told.
    let said = use_mut_ref(|| (**program).clone());
    {
        let (parent, editor, said) = (parent.clone(), editor.setter(), Rc::clone(&said));
        let (doc, dark, send) = (program.clone(), *dark, send.clone());
        use_effect_with((), move |()| {
            if let Some(parent) = parent.cast::<HtmlElement>() {
                let on_change = typing(said, send.clone());
                yew::platform::spawn_local(async move {
                    match bridge::Editor::create(&parent, &doc, dark, on_change).await {
                        Ok(made) => editor.set(Some(Rc::new(made))),
                        Err(_) => send.emit(Intent::Notice(Some(say(page::editor_missing()).into()))),
                    }
                });
            }
        });
    }
    let ready = editor.is_some();
    use_effect_with((program.clone(), ready), {
        let editor = editor.clone();
        move |(program, _)| {
            if let Some(editor) = &*editor {
                let known = said.replace((**program).clone()) == **program;
                if !known {
                    editor.set_doc(program);
                }
            }
        }
    });
    use_told(&editor, *line, |editor, line| editor.set_current_line(*line));
    use_told(&editor, diagnostics.clone(), |editor, diagnostics| editor.set_diagnostics(diagnostics));
    use_told(&editor, *dark, |editor, dark| editor.set_dark(*dark));

    html! {
        <div class="editor">
            if !ready {
                <Plain program={program.clone()} line={*line} />
            }
            <div class="rich" ref={parent} hidden={!ready}></div>
            if let Some(editor) = &*editor {
                <div class="history" role="toolbar" aria-label={say(page::changes())}>
                    { turn(say(page::undo()), "M6 4L2.5 7.5L6 11M3 7.5h6a4 4 0 0 1 0 8h-2", editor, bridge::Editor::undo) }
                    { turn(say(page::redo()), "M10 4l3.5 3.5L10 11M13 7.5H7a4 4 0 0 0 0 8h2", editor, bridge::Editor::redo) }
                </div>
            }
        </div>
    }
}

/// Tells the editor of a value whenever it changes, and once when the editor has come.
#[hook]
fn use_told<T: Clone + PartialEq + 'static>(
    editor: &UseStateHandle<Option<Rc<bridge::Editor>>>,
    value: T,
    how: fn(&bridge::Editor, &T),
) {
    let ready = editor.is_some();
    let editor = editor.clone();
    use_effect_with((value, ready), move |(value, _)| {
        if let Some(editor) = &*editor {
            how(editor, value);
        }
    });
}

/// What happens on a change: wait for a pause in typing, then run.
fn typing(said: Rc<RefCell<String>>, send: Callback<Intent>) -> impl Fn(String) {
    let pending = RefCell::new(None::<Timeout>);
    move |text: String| {
        let (said, send) = (Rc::clone(&said), send.clone());
        *pending.borrow_mut() = Some(Timeout::new(PAUSE, move || {
            said.borrow_mut().clone_from(&text);
            send.emit(Intent::Edit(text));
        }));
    }
}

fn turn(name: String, path: &'static str, editor: &Rc<bridge::Editor>, how: fn(&bridge::Editor)) -> Html {
    let editor = Rc::clone(editor);
    html! {
        <button type="button" aria-label={name.clone()} title={name} onclick={move |_: MouseEvent| how(&editor)}>
            <svg viewBox="0 0 16 18" aria-hidden="true"><path d={path} /></svg>
        </button>
    }
}
