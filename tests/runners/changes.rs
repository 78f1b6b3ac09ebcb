//! Each change from one collector to the next is told of with a program: is it to be seen there? Under
//! both collectors the program shows something else, and it is this rule that does it: with the rule
//! alone put back, the newer collector shows something else as well.

use model::{DIALECTS, Dialect, Event, Mark, Pass};
use player::{Document, Granularity};
use scenario::{Change, Knob, changes, gallery, predecessor};

/// What a viewer sees of a run.
#[derive(PartialEq, Eq, Debug)]
struct Seen {
    /// Whether the text is no program to this collector.
    refused: bool,
    /// Where the functions of the passes stand.
    source_file: &'static str,
    /// Both streams.
    output: String,
    /// The passes of the collections.
    passes: Vec<Pass>,
    /// The lists after each pass, in their order.
    lists: Vec<String>,
    /// How many objects were there before each death: which object died when.
    deaths: Vec<u32>,
}

fn seen(slug: &str, dialect: &'static Dialect) -> Seen {
    let scenario = gallery().iter().find(|scenario| scenario.slug == slug);
    let program = scenario.unwrap_or_else(|| panic!("the gallery has no {slug}")).source.to_owned();
    let mut player = engine::open(Document { program, file_name: format!("{slug}.py"), collector: dialect });
    let trace = player::trace(&player, Granularity::Pass);
    let lists = trace.lines().map(str::trim).filter(|line| line.starts_with("young:")).map(str::to_owned);
    let deaths = player.recording().events().iter().filter_map(|event| match event {
        Event::Free { object } => Some(object.0),
        _ => None,
    });
    let passes = player.recording().outline().spans().iter().filter_map(|span| match span.mark {
        Mark::Pass(pass) => Some(pass),
        _ => None,
    });
    let passes = passes.collect();
    let (lists, deaths) = (lists.collect(), deaths.collect());
    let _ = player.handle(player::Input::End);
    let output = player.world().output().map(|(_, text)| text).collect();
    let refused = !player.diagnostics().is_empty();
    Seen { refused, source_file: dialect.source_file, output, passes, lists, deaths }
}

/// A collector with one rule of another.
fn with(knob: Knob, from: &Dialect, of: &Dialect) -> Dialect {
    match knob {
        Knob::Collector => Dialect { collector: from.collector, ..*of },
        Knob::AliveMarking => Dialect { alive_marking: from.alive_marking, ..*of },
        Knob::GeneratorClose => Dialect { generator_close: from.generator_close, ..*of },
        Knob::GeneratorFrames => Dialect { generator_frames: from.generator_frames, ..*of },
        Knob::RaisedByC => Dialect { raised_by_c: from.raised_by_c, ..*of },
        Knob::ListExtend => Dialect { list_extend: from.list_extend, ..*of },
        Knob::SubclassDicts => Dialect { subclass_dicts: from.subclass_dicts, ..*of },
        Knob::BoundCalls => Dialect { bound_calls: from.bound_calls, ..*of },
        Knob::StarCalls => Dialect { star_calls: from.star_calls, ..*of },
        Knob::Recipe => Dialect { recipe: from.recipe, ..*of },
        Knob::Trigger => Dialect { trigger: from.trigger, ..*of },
        Knob::Thresholds => Dialect { thresholds: from.thresholds, ..*of },
        Knob::Finalizers => Dialect { finalizers: from.finalizers, ..*of },
        Knob::Resurrection => Dialect { resurrection: from.resurrection, ..*of },
        Knob::TrashCount => Dialect { trash_count: from.trash_count, ..*of },
        Knob::WeakrefClearing => Dialect { weakref_clearing: from.weakref_clearing, ..*of },
        Knob::CallbackTuple => Dialect { callback_tuple: from.callback_tuple, ..*of },
        Knob::LateWeakrefs => Dialect { late_weakrefs: from.late_weakrefs, ..*of },
        Knob::Clearable => Dialect { clearable: from.clearable, ..*of },
        Knob::Definitions => Dialect { definitions: from.definitions, ..*of },
        Knob::TupleUntracking => Dialect { tuple_untracking: from.tuple_untracking, ..*of },
        Knob::DictTracking => Dialect { dict_tracking: from.dict_tracking, ..*of },
        Knob::Attributes => Dialect { attributes: from.attributes, ..*of },
        Knob::MaterialisedDict => Dialect { materialised_dict: from.materialised_dict, ..*of },
        Knob::RunningFrames => Dialect { running_frames: from.running_frames, ..*of },
        Knob::EmptySlots => Dialect { empty_slots: from.empty_slots, ..*of },
        Knob::DeathOrder => Dialect { death_order: from.death_order, ..*of },
        Knob::Trashcan => Dialect { trashcan: from.trashcan, ..*of },
        Knob::DictOrder => Dialect { dict_order: from.dict_order, ..*of },
        Knob::DictCopy => Dialect { dict_copy: from.dict_copy, ..*of },
        Knob::SlotStores => Dialect { slot_stores: from.slot_stores, ..*of },
        Knob::DictItems => Dialect { dict_items: from.dict_items, ..*of },
        Knob::Comprehensions => Dialect { comprehensions: from.comprehensions, ..*of },
        Knob::Arguments => Dialect { arguments: from.arguments, ..*of },
        Knob::Exceptions => Dialect { exceptions: from.exceptions, ..*of },
        Knob::UnstartedGenerators => Dialect { unstarted_generators: from.unstarted_generators, ..*of },
        Knob::Locals => Dialect { locals: from.locals, ..*of },
        Knob::Atoms => Dialect { atoms: from.atoms, ..*of },
        Knob::FreeLists => Dialect { free_lists: from.free_lists, ..*of },
        Knob::StartupObjects => Dialect { startup_objects: from.startup_objects, ..*of },
        Knob::ImmortalObjects => Dialect { immortal_objects: from.immortal_objects, ..*of },
        Knob::DebugText => Dialect { debug_text: from.debug_text, ..*of },
        Knob::SourceFile => Dialect { source_file: from.source_file, ..*of },
        Knob::Language => Dialect { language: from.language, ..*of },
        Knob::Library => Dialect { library: from.library, ..*of },
        Knob::Grammar => Dialect { grammar: from.grammar, ..*of },
    }
}

/// What no program of the gallery shows yet by itself: where arguments move into the callee's frame, the
/// count is the same whether the object of a bound method was pushed or not.
const NOT_BY_ITSELF: [(&str, Knob); 1] = [("3.11", Knob::BoundCalls)];

#[test]
fn each_change_is_to_be_seen() {
    let mut unseen = Vec::new();
    for after in DIALECTS {
        let Some(before) = predecessor(after) else { continue };
        for Change { knob, scenario, .. } in changes(before, after) {
            let Some(slug) = scenario.filter(|_| !NOT_BY_ITSELF.contains(&(after.name, knob))) else { continue };
            let put_back: &'static Dialect = Box::leak(Box::new(with(knob, before, after)));
            let now = seen(slug, after);
            if now == seen(slug, before) || now == seen(slug, put_back) {
                unseen.push(format!("{} to {}: {knob:?} in {slug}", before.name, after.name));
            }
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

/// What the page cannot show yet: to be made fewer, never more.
#[test]
fn nearly_all_changes_have_a_program() {
    let all = DIALECTS.into_iter().filter_map(|after| Some(changes(predecessor(after)?, after))).flatten();
    let bare: Vec<Knob> = all.filter(|change| change.scenario.is_none()).map(|change| change.knob).collect();
    use Knob::*;
    assert_eq!(bare, [RaisedByC, Grammar, Trashcan]);
}
