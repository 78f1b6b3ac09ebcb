//! Where a document comes from: a link, the page's memory, or the gallery; and where it goes back to.

use model::Dialect;
use player::{Document, Granularity, Input, Player};
use scenario::{Arrangement, Link, Scenario};

use crate::share;

/// The collector of a document that names none.
pub fn default_collector() -> &'static Dialect {
    Dialect::by_name("talk").unwrap_or(model::DIALECTS[0])
}

/// A document opened, with how it was looked at.
pub struct Opened {
    /// The player, at its place.
    pub player: Player,
    /// How the stage was arranged.
    pub arrangement: Arrangement,
    /// Whether every object stood on its own.
    pub unfold_all: bool,
    /// What the viewer has to know: a damaged link, an unknown collector.
    pub notice: Option<String>,
}

/// What the page begins with: the link in the address, else what it remembers, else the first
/// scenario. A link that cannot be read costs a sentence, never the remembered program.
pub fn first() -> Opened {
    let linked = share::fragment().map(|fragment| open_fragment(&fragment));
    let notice = match linked {
        Some(Ok(opened)) => return opened,
        Some(Err(sentence)) => Some(sentence),
        None => None,
    };
    let remembered = if share::wants_fresh() { None } else { share::remembered_page() };
    // A memory that cannot be read any more is of no use to anyone: the first scenario, silently.
    let opened = remembered
        .and_then(|fragment| open_fragment(&fragment).ok())
        .or_else(|| scenario::first().map(open_scenario))
        .unwrap_or_else(|| open("", "program.py", default_collector()));
    Opened { notice, ..opened }
}

/// Opens the link in a fragment, or says in a sentence why not.
pub fn open_fragment(fragment: &str) -> Result<Opened, String> {
    let link = Link::decode(fragment).map_err(|error| error.to_string())?;
    let known = Dialect::by_name(&link.collector);
    let notice = known.is_none().then(|| {
        format!(
            "This link asks for the collector “{}”, which this page does not know. Shown with “{}” instead.",
            link.collector,
            default_collector().title
        )
    });
    let file_name = scenario_of(&link.program).map_or("program.py".to_owned(), file_name);
    let mut opened = open(&link.program, &file_name, known.unwrap_or(default_collector()));
    // The place counts beats of the link's granularity, so that comes first.
    let _ = opened.player.handle(Input::Granularity(link.granularity));
    let _ = opened.player.handle(Input::Seek(link.beat));
    opened.arrangement = link.arrangement;
    opened.unfold_all = link.unfold_all;
    opened.notice = notice;
    Ok(opened)
}

/// Opens a scenario of the gallery at its start.
pub fn open_scenario(scenario: &Scenario) -> Opened {
    let collector = Dialect::by_name(scenario.collector).unwrap_or(default_collector());
    open(scenario.source, &file_name(scenario), collector)
}

/// The fragment that reproduces a view.
pub fn fragment(player: &Player, arrangement: Arrangement, unfold_all: bool) -> String {
    Link {
        program: player.program().to_owned(),
        collector: player.collector().name.to_owned(),
        arrangement,
        beat: player.beat(),
        granularity: player.granularity(),
        unfold_all,
    }
    .encode()
}

/// The scenario that this text is, unchanged.
pub fn scenario_of(program: &str) -> Option<&'static Scenario> {
    scenario::gallery().iter().find(|scenario| scenario.source == program)
}

fn file_name(scenario: &Scenario) -> String {
    format!("{}.py", scenario.slug)
}

fn open(program: &str, file_name: &str, collector: &'static Dialect) -> Opened {
    let player = Player::open(Document { program: program.to_owned(), file_name: file_name.to_owned(), collector });
    Opened { player, arrangement: Arrangement::Graph, unfold_all: false, notice: None }
}

/// A granularity's label, and all of them in the order shown.
pub const GRANULARITIES: [(Granularity, &str, &str); 5] = [
    (Granularity::Event, "event", "Every event"),
    (Granularity::Visit, "visit", "Every visit"),
    (Granularity::Pass, "pass", "Every pass"),
    (Granularity::Collection, "collection", "Every collection"),
    (Granularity::Statement, "statement", "Every statement"),
];
