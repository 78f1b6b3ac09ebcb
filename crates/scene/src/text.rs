//! A scene as text: for tests, and for looking at one without a browser.

use std::fmt::Write as _;

use words::Language;

use crate::said::{InspectorLine, Progress, Words};

use crate::scene::{Caption, Chip, From, LaneId, Members, ObjectBox, Scene, State, Strength, Tone};

/// The scene in lines, as a viewer would read it aloud. Positions are left out.
pub fn text(scene: &Scene) -> String {
    let mut out = String::new();
    let place = &scene.place;
    let line = place.line.map_or(String::new(), |line| format!(", line {line}"));
    add(&mut out, format!("beat {} of {}{line}", place.beat, place.beats));
    explanation(&mut out, scene);
    for object in &scene.stage.boxes {
        add(&mut out, describe(object));
    }
    for tag in &scene.stage.names {
        let scope = tag.scope.as_ref().map_or(String::new(), |scope| format!(" of {scope}"));
        let target = if tag.target.is_some() { "" } else { ", forgotten" };
        add(&mut out, format!("  name {}{scope}{target}", tag.text));
    }
    for arrow in &scene.stage.arrows {
        add(&mut out, describe_arrow(scene, arrow));
    }
    for lane in &scene.lanes {
        let examined = if lane.examined { ", examined" } else { "" };
        add(&mut out, format!("  {} ({}{examined}): {}", lane.title, lane.note, members(&lane.members)));
    }
    inspector(&mut out, scene);
    for line in &scene.output {
        add(&mut out, format!("  > {}", line.text));
    }
    out
}

fn add(out: &mut String, line: String) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", line.trim_end());
}

fn explanation(out: &mut String, scene: &Scene) {
    if let Caption::Said(text) = &scene.caption {
        add(out, format!("caption: {text}"));
    }
    let explanation = &scene.explanation;
    let function = explanation.function.as_ref().map_or(String::new(), |origin| format!(" [{}]", origin.function));
    add(out, format!("{}{function}: {}", explanation.heading, words(&explanation.sentence)));
    for step in &explanation.steps {
        let sign = match step.progress {
            Progress::Done => '✓',
            Progress::Now => '›',
            Progress::Ahead => ' ',
        };
        let beat = step.first_beat.map_or(String::new(), |beat| format!(" @{beat}"));
        add(out, format!("  {sign} {} {} {}{beat}", step.number, step.title, step.count));
    }
    let figures: Vec<String> = explanation.figures.iter().map(|(count, what)| format!("{count} {what}")).collect();
    if !figures.is_empty() {
        add(out, format!("  figures: {}", figures.join(", ")));
    }
}

/// The sentence, without its colours.
pub(crate) fn words(words: &[Words]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn describe(object: &ObjectBox) -> String {
    let mut line = format!("  [{}] refs {}", object.label, object.refs);
    if let Some(gc_refs) = object.gc_refs {
        line += &format!(" gc_refs {gc_refs}");
    }
    line += &format!(" {}", state(object.state));
    for (flag, word) in [(object.finalizer, " finalizer"), (object.cursor, " cursor"), (object.active, " active")] {
        if flag {
            line += word;
        }
    }
    let parts: Vec<&str> = object.folded.iter().map(|part| part.label.as_str()).collect();
    if !parts.is_empty() {
        line += &format!(" {{{}}}", parts.join(", "));
    }
    line
}

fn describe_arrow(scene: &Scene, arrow: &crate::scene::Arrow) -> String {
    let label =
        |id| scene.stage.boxes.iter().find(|object| object.id == id).map_or("?", |object| object.label.as_str());
    let from = match &arrow.from {
        From::Object(id) => label(*id),
        From::Name(key) => scene.stage.names.iter().find(|tag| tag.key == *key).map_or("?", |tag| tag.text.as_str()),
    };
    let line = match arrow.strength {
        Strength::Strong => "→",
        Strength::Weak => "⇢",
    };
    let tone = match arrow.tone {
        Tone::Rest => String::new(),
        tone => format!(" ({tone:?})").to_lowercase(),
    };
    format!("  {from}{} {line} {}{tone}", arrow.label, label(arrow.to))
}

fn members(members: &Members) -> String {
    match members {
        Members::Chips(chips) => chips.iter().map(chip).collect::<Vec<_>>().join(" "),
        Members::Dense(cells) => format!("{} members", cells.len()),
    }
}

fn chip(chip: &Chip) -> String {
    let refs = chip.gc_refs.map_or(String::new(), |refs| format!(" {refs}"));
    let cursor = if chip.cursor { "›" } else { "" };
    if chip.folded_into.is_some() {
        format!("{cursor}({}{refs})", chip.label)
    } else {
        format!("{cursor}[{}{refs}]", chip.label)
    }
}

fn inspector(out: &mut String, scene: &Scene) {
    let Some(inspector) = &scene.inspector else { return };
    add(out, format!("  inspecting {}, {}", inspector.title, inspector.type_label));
    for (term, lines) in &inspector.rows {
        let lines: Vec<String> = lines.iter().map(inspector_line).collect();
        add(out, format!("    {term}: {}", lines.join("; ")));
    }
}

fn inspector_line(line: &InspectorLine) -> String {
    line.words.iter().map(|word| word.text.as_str()).collect()
}

fn state(state: State) -> String {
    match state {
        State::Generation(number) => format!("gen{number}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// The name of a lane, for tests.
impl std::fmt::Display for LaneId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&Language::english().text(crate::lanes::title(*self)))
    }
}
