//! The list of commands: type to narrow it, go with the arrows, press Enter.

use player::{Callback as Told, Gesture, Made, Switch};
use sheet::{Command, Link, PageCommand, Wish};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

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
            <input ref={field} type="text" autofocus=true role="combobox" aria-label="Find a command" aria-expanded="true" aria-autocomplete="list"
                aria-controls="commands" aria-activedescendant={(!found.is_empty()).then(|| format!("command-{at}"))}
                placeholder="Find a command" autocomplete="off" spellcheck="false" {oninput} {onkeydown} />
            <ul ref={options} id="commands" role="listbox" aria-label="Commands">{ for rows }</ul>
            <p role="status">{ if found.is_empty() { "No command has these words." } else { "" } }</p>
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
            Link::Strong => format!("{about}: refer to another object…"),
            Link::Weak(Told::Without) => format!("{about}: refer weakly to another object…"),
            Link::Weak(Told::With) => format!("{about}: refer weakly to another object, with a callback…"),
        },
        Command::Page(command) => of_page(*command).to_owned(),
    }
}

fn of_gesture(gesture: &Gesture, about: &str) -> String {
    match gesture {
        Gesture::Make(Made::Instance(_)) => format!("New object: {about}"),
        Gesture::Make(Made::Class) => "New class, and an object of it".to_owned(),
        Gesture::Make(Made::List) => "New list".to_owned(),
        Gesture::Make(Made::Dict) => "New dict".to_owned(),
        Gesture::Refer { .. } => format!("{about}: refer to it"),
        Gesture::ReferWeakly { callback: Told::Without, .. } => format!("{about}: make a weak reference to it"),
        Gesture::ReferWeakly { callback: Told::With, .. } => {
            format!("{about}: make a weak reference to it, with a callback")
        }
        Gesture::Remove { .. } => format!("Remove the reference {about}"),
        Gesture::Forget { .. } => format!("Forget the name {about}"),
        Gesture::Finalizer(_) => format!("{about}: give its class a __del__"),
        Gesture::Collect(generation) => format!("Collect generation {}", generation.number()),
        Gesture::Automatic(Switch::On) => "Switch automatic collection on".to_owned(),
        Gesture::Automatic(Switch::Off) => "Switch automatic collection off".to_owned(),
    }
}

fn of_page(command: PageCommand) -> &'static str {
    match command {
        PageCommand::Play => "Play or pause",
        PageCommand::StepForwards => "Step forwards",
        PageCommand::StepBack => "Step back",
        PageCommand::NextPass => "To the next pass of the collector",
        PageCommand::PreviousPass => "To the previous pass of the collector",
        PageCommand::Start => "To the start",
        PageCommand::End => "To the end",
        PageCommand::Undo => "Undo the last change of the program",
        PageCommand::Redo => "Redo the last change of the program",
        PageCommand::Graph => "Arrange as graph",
        PageCommand::Lists => "Arrange as lists",
        PageCommand::UnfoldAll => "Unfold all objects, or fold them",
        PageCommand::Gallery => "Open the gallery of scenarios",
        PageCommand::New => "New: begin with an empty program",
        PageCommand::Share => "Share: copy a link to this view",
        PageCommand::Present => "Present: full screen, for a projector",
        PageCommand::Theme => "Switch between light and dark",
        PageCommand::Changes => "What changed from the version before",
        PageCommand::Witness => "Run it in your own Python",
        PageCommand::Keys => "Keys",
    }
}
