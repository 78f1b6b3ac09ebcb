//! The list of commands: everything that can be done, or what can be done with one object.

use model::{Generation, Kind, ObjId};
use player::{Callback, Direction, Gesture, Input, Made, Switch};
use scenario::Arrangement;
use scene::{Arrow, From, ObjectBox, Shape};
use sheet::{Aim, Command, Link, PageCommand, Sheet};

use super::{Effect, Page};
use crate::intent::{About, Dialog, Intent, Turn};

/// Of more objects than these the list has only the selected one's commands.
const MOST: usize = 40;

impl Page {
    /// The list, as the sheet shows it.
    pub(super) fn commands(&self, about: &About) -> Sheet {
        let mut commands = Vec::new();
        let heading = match about {
            About::Everything => {
                let selected = self.selected();
                let boxes = &self.scene.stage.boxes;
                let is_listed = |it: &&ObjectBox| boxes.len() <= MOST || selected == Some(it.id);
                if self.beside.is_none() && !self.presenting {
                    self.making(&mut commands);
                    boxes.iter().filter(is_listed).for_each(|it| self.with_object(it, &mut commands));
                }
                commands.extend(PageCommand::ALL.map(Command::Page));
                None
            }
            About::Making => {
                self.making(&mut commands);
                None
            }
            About::Object(object) => {
                if let Some(it) = self.scene.stage.boxes.iter().find(|it| it.id == *object) {
                    self.with_object(it, &mut commands);
                }
                Some(self.label(*object))
            }
            About::Reference(key) => {
                let arrow = self.scene.stage.arrows.iter().find(|arrow| arrow.key == *key);
                if let Some(arrow) = arrow {
                    self.with_reference(arrow, &mut commands);
                }
                arrow.map(|arrow| self.scene.stage.reference(arrow))
            }
        };
        Sheet::Commands { about: heading, commands }
    }

    /// What needs no object.
    fn making(&self, commands: &mut Vec<Command>) {
        let world = self.player.world();
        let own = world.alive().filter(|(id, _)| id.0 as usize >= world.startup_len());
        let classes = own.filter_map(|(id, object)| match object.kind() {
            Kind::Class(info) | Kind::ClassicClass(info) => match world.atom(world.class_info(info).name) {
                model::Atom::Str(name) => Some((Made::Instance(id), name.to_string())),
                _ => None,
            },
            _ => None,
        });
        let made = classes.chain([Made::Class, Made::List, Made::Dict].map(|made| (made, String::new())));
        commands.extend(made.map(|(made, about)| Command::Gesture { gesture: Gesture::Make(made), about }));
        let others = Generation::ALL.map(Gesture::Collect).into_iter();
        let switches = [Switch::Off, Switch::On].map(Gesture::Automatic);
        commands.extend(others.chain(switches).map(|gesture| Command::Gesture { gesture, about: String::new() }));
    }

    fn with_object(&self, object: &ObjectBox, commands: &mut Vec<Command>) {
        let (id, label) = (object.id, &object.label);
        let aim =
            |from: ObjId, link: Link, about: &str| Command::Aim { aim: Aim { from, link }, about: about.to_owned() };
        let gesture = |gesture: Gesture, about: &str| Command::Gesture { gesture, about: about.to_owned() };
        commands.push(aim(id, Link::Strong, label));
        let parts = object.folded.iter().filter(|part| part.label != "__dict__");
        commands.extend(parts.map(|part| aim(part.id, Link::Strong, &format!("{label}.{}", part.label))));
        for callback in [Callback::Without, Callback::With] {
            commands.push(aim(id, Link::Weak(callback), label));
        }
        for callback in [Callback::Without, Callback::With] {
            commands.push(gesture(Gesture::ReferWeakly { from: None, to: id, callback }, label));
        }
        for arrow in self.scene.stage.arrows.iter().filter(|arrow| arrow.from == From::Object(id)) {
            if let Some((holder, slot)) = arrow.slot {
                let about = format!("{label}{} → {}", arrow.label, self.label(arrow.to));
                commands.push(gesture(Gesture::Remove { holder, slot }, &about));
            }
        }
        for tag in self.scene.stage.names.iter().filter(|tag| tag.target == Some(id)) {
            let forget = Gesture::Forget { name: tag.text.clone(), function: tag.scope.clone() };
            commands.push(gesture(forget, &tag.text));
        }
        if matches!(object.shape, Shape::Class | Shape::Instance) {
            commands.push(gesture(Gesture::Finalizer(id), label));
        }
    }

    /// What can be done with a reference: it is removed, or its name forgotten; or a weak one made beside it.
    fn with_reference(&self, arrow: &Arrow, commands: &mut Vec<Command>) {
        let about = self.scene.stage.reference(arrow);
        let gesture = |gesture: Gesture, about: &str| Command::Gesture { gesture, about: about.to_owned() };
        match &arrow.from {
            From::Name(key) => {
                let tag = self.scene.stage.names.iter().find(|tag| tag.key == *key);
                commands.extend(tag.map(|tag| {
                    gesture(Gesture::Forget { name: tag.text.clone(), function: tag.scope.clone() }, &tag.text)
                }));
            }
            From::Object(from) => {
                let remove = arrow.slot.map(|(holder, slot)| Gesture::Remove { holder, slot });
                commands.extend(remove.map(|remove| gesture(remove, &about)));
                let weak = Gesture::ReferWeakly { from: Some(*from), to: arrow.to, callback: Callback::Without };
                commands.push(gesture(weak, &about));
            }
        }
    }

    /// Does what was chosen.
    pub(super) fn command(&mut self, command: Command) -> Option<Effect> {
        self.dialog = None;
        let command = match command {
            Command::Gesture { gesture, .. } => return self.gesture(gesture),
            Command::Aim { aim, .. } => {
                self.aim(aim);
                return None;
            }
            Command::Page(command) => command,
        };
        self.reduce(match command {
            PageCommand::Play => Intent::PlayPause,
            PageCommand::StepForwards => Intent::Step(Direction::Forwards),
            PageCommand::StepBack => Intent::Step(Direction::Backwards),
            PageCommand::NextPass => Intent::Pass(Direction::Forwards),
            PageCommand::PreviousPass => Intent::Pass(Direction::Backwards),
            PageCommand::Start => {
                self.go(Input::Start);
                return None;
            }
            PageCommand::End => Intent::End,
            PageCommand::Undo => Intent::Turn(Turn::Undo),
            PageCommand::Redo => Intent::Turn(Turn::Redo),
            PageCommand::Graph => Intent::Arrange(Arrangement::Graph),
            PageCommand::Lists => Intent::Arrange(Arrangement::Lists),
            PageCommand::UnfoldAll => Intent::UnfoldAll,
            PageCommand::Gallery => Intent::Dialog(Some(Dialog::Gallery)),
            PageCommand::New => Intent::New,
            PageCommand::Share => Intent::Share,
            PageCommand::Present => Intent::Present(true),
            PageCommand::Theme => Intent::Theme,
            PageCommand::Changes => Intent::Dialog(Some(Dialog::Changes)),
            PageCommand::Witness => Intent::Witness,
            PageCommand::Keys => Intent::Dialog(Some(Dialog::Keys)),
        })
    }
}
