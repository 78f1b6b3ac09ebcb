//! The list of commands: type to narrow it, go with the arrows, press Enter.

use player::{Callback as Told, Gesture, Made, Switch};
use sheet::{Command, Link, PageCommand, Wish};
use web_sys::{Element, HtmlInputElement};
use words::sheets;
use yew::prelude::*;

use crate::language::say;

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct CommandsProps {
    /// The commands.
    pub commands: Vec<Command>,
    /// To the page.
    pub send: Callback<Wish>,
}

/// A field over a list: the pattern that screen readers know as a combobox.
#[component]
pub fn Commands(props: &CommandsProps) -> Html {
    let CommandsProps { commands, send } = props;
    let field = use_node_ref();
    let filter = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    {
        let (field, filter, chosen) = (field.clone(), filter.setter(), chosen.setter());
        use_effect_with(commands.clone(), move |_| {
            filter.set(String::new());
            chosen.set(0);
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.set_value("");
                // A field that cannot have the focus can still be clicked.
                let _ = field.focus();
            }
        });
    }
    let found: Vec<(&Command, String)> =
        commands.iter().map(|command| (command, title(command))).filter(|(_, title)| fits(title, &filter)).collect();
    let at = (*chosen).min(found.len().saturating_sub(1));
    let options = use_node_ref();
    {
        let options = options.clone();
        use_effect_with((at, (*filter).clone()), move |_| {
            let option = options.cast::<Element>().and_then(|list| list.query_selector("[aria-selected=true]").ok()?);
            if let Some(option) = option {
                option.scroll_into_view_with_bool(false);
            }
        });
    }
    let oninput = {
        let (filter, chosen) = (filter.setter(), chosen.setter());
        Callback::from(move |event: InputEvent| {
            filter.set(event.target_unchecked_into::<HtmlInputElement>().value());
            chosen.set(0);
        })
    };
    let onkeydown = {
        let (chosen, send, count) = (chosen.setter(), send.clone(), found.len());
        let command = found.get(at).map(|(command, _)| (*command).clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" if count > 0 => chosen.set((at + 1) % count),
                "ArrowUp" if count > 0 => chosen.set((at + count - 1) % count),
                "PageDown" => chosen.set((at + 8).min(count.saturating_sub(1))),
                "PageUp" => chosen.set(at.saturating_sub(8)),
                "Enter" => {
                    if let Some(command) = &command {
                        send.emit(Wish::Command(command.clone()));
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let rows = found.iter().enumerate().map(|(place, (command, title))| {
        let command = (*command).clone();
        html! {
            <li id={format!("command-{place}")} role="option" aria-selected={(place == at).to_string()}
                onclick={send.reform(move |_: MouseEvent| Wish::Command(command.clone()))}>{ title }</li>
        }
    });
    html! {
        <div class="commands">
            <input ref={field} type="text" autofocus=true role="combobox" aria-label={say(sheets::command_find())} aria-expanded="true" aria-autocomplete="list"
                aria-controls="commands" aria-activedescendant={(!found.is_empty()).then(|| format!("command-{at}"))}
                placeholder={say(sheets::command_find())} autocomplete="off" spellcheck="false" {oninput} {onkeydown} />
            <ul ref={options} id="commands" role="listbox" aria-label={say(sheets::sheet_commands())}>{ for rows }</ul>
            <p role="status">{ for found.is_empty().then(|| say(sheets::command_none())) }</p>
        </div>
    }
}

/// Whether each of the words that are looked for begins a word of a title.
fn fits(title: &str, words: &str) -> bool {
    let bare = |word: &str| word.trim_matches(|letter| ":,.…".contains(letter)).to_lowercase();
    let words_of = |text: &str| text.split_whitespace().map(bare).collect::<Vec<_>>();
    let title = words_of(title);
    words_of(words).iter().all(|word| title.iter().any(|known| known.starts_with(&**word)))
}

/// What a command is called.
fn title(command: &Command) -> String {
    match command {
        Command::Gesture { gesture, about } => of_gesture(gesture, about),
        Command::Aim { aim, about } => match aim.link {
            Link::Strong => say(sheets::command_refer(about)),
            Link::Weak(Told::Without) => say(sheets::command_refer_weakly(about)),
            Link::Weak(Told::With) => say(sheets::command_refer_weakly_callback(about)),
        },
        Command::Page(command) => of_page(*command),
    }
}

fn of_gesture(gesture: &Gesture, about: &str) -> String {
    match gesture {
        Gesture::Make(Made::Instance(_)) => say(sheets::command_make_instance(about)),
        Gesture::Make(Made::Class) => say(sheets::command_make_class()),
        Gesture::Make(Made::List) => say(sheets::command_make_list()),
        Gesture::Make(Made::Dict) => say(sheets::command_make_dict()),
        Gesture::Refer { .. } => say(sheets::command_referred(about)),
        Gesture::ReferWeakly { callback: Told::Without, .. } => say(sheets::command_referred_weakly(about)),
        Gesture::ReferWeakly { callback: Told::With, .. } => say(sheets::command_referred_weakly_callback(about)),
        Gesture::Remove { .. } => say(sheets::command_remove(about)),
        Gesture::Forget { .. } => say(sheets::command_forget(about)),
        Gesture::Finalizer(_) => say(sheets::command_finalizer(about)),
        Gesture::Collect(generation) => say(sheets::command_collect(generation.number())),
        Gesture::Automatic(Switch::On) => say(sheets::command_automatic_on()),
        Gesture::Automatic(Switch::Off) => say(sheets::command_automatic_off()),
    }
}

fn of_page(command: PageCommand) -> String {
    say(match command {
        PageCommand::Play => sheets::command_play(),
        PageCommand::StepForwards => sheets::command_step_forwards(),
        PageCommand::StepBack => sheets::command_step_back(),
        PageCommand::NextPass => sheets::command_next_pass(),
        PageCommand::PreviousPass => sheets::command_previous_pass(),
        PageCommand::Start => sheets::command_start(),
        PageCommand::End => sheets::command_end(),
        PageCommand::Undo => sheets::command_undo(),
        PageCommand::Redo => sheets::command_redo(),
        PageCommand::Graph => sheets::command_graph(),
        PageCommand::Lists => sheets::command_lists(),
        PageCommand::UnfoldAll => sheets::command_unfold_all(),
        PageCommand::Gallery => sheets::command_gallery(),
        PageCommand::New => sheets::command_new(),
        PageCommand::Share => sheets::command_share(),
        PageCommand::Present => sheets::command_present(),
        PageCommand::Theme => sheets::command_theme(),
        PageCommand::Changes => sheets::command_changes(),
        PageCommand::Witness => sheets::command_witness(),
        PageCommand::Keys => sheets::command_keys(),
    })
}
