//! Where a document comes from: a link, the page's memory, or the gallery; and where it goes back to.

use model::Dialect;
use player::{Document, Granularity, Player};
use scenario::{Arrangement, Light, Link, LinkError, Place, Scenario};
use words::{Message, page};

use crate::language::{say, told};
use crate::theme::Theme;
use crate::{share, takes};

/// The collector of a document that names none.
pub fn default_collector() -> &'static Dialect {
    Dialect::by_name("talk").unwrap_or(model::DIALECTS[0])
}

/// A document to be opened, with how it is to be looked at.
pub struct Opened {
    /// The program and its collector.
    pub document: Document,
    /// What one step is.
    pub granularity: Granularity,
    /// After how many steps.
    pub beat: usize,
    /// How the stage is arranged, and whether every object stands on its own.
    pub look: Look,
    /// The theme, if it is not to be the viewer's own.
    pub theme: Option<Theme>,
    /// Whether the page is to be part of another one.
    pub embed: bool,
    /// What the viewer has to know: a damaged link, an unknown collector.
    pub notice: Option<String>,
}

/// How a run is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// How the stage is arranged.
    pub arrangement: Arrangement,
    /// Whether every object stands on its own.
    pub unfold_all: bool,
    /// Whether it plays by itself.
    pub autoplay: bool,
}

/// What the page begins with: the link in the address, else what it remembers. With neither it is the
/// first scenario, and nothing here. A link that cannot be read costs a sentence, never the remembered
/// program.
pub fn first() -> Result<Opened, Option<String>> {
    let linked = share::fragment().map(|fragment| open_fragment(&fragment));
    let notice = match linked {
        Some(Ok(opened)) => return Ok(opened),
        Some(Err(sentence)) => Some(sentence),
        None => None,
    };
    let remembered = if share::wants_fresh() || share::wants_embed() { None } else { share::remembered_page() };
    // A memory that cannot be read any more is of no use to anyone: the first scenario, silently.
    match remembered.and_then(|fragment| open_fragment(&fragment).ok()) {
        Some(opened) => Ok(Opened { notice, ..opened }),
        None => Err(notice),
    }
}

/// Opens the link in a fragment, or says in a sentence why not.
pub fn open_fragment(fragment: &str) -> Result<Opened, String> {
    let link = Link::decode(fragment).map_err(|error| say(wrong(error)))?;
    let known = Dialect::by_name(&link.collector);
    let notice =
        known.is_none().then(|| say(page::link_unknown_collector(&link.collector, told(default_collector().title))));
    let place = link.place.unwrap_or_default();
    Ok(Opened {
        granularity: place.granularity,
        beat: place.beat,
        look: Look {
            arrangement: link.arrangement.unwrap_or_default(),
            unfold_all: link.unfold_all,
            autoplay: link.autoplay,
        },
        theme: link.light.map(|light| match light {
            Light::Light => Theme::Light,
            Light::Dark => Theme::Dark,
        }),
        embed: link.embed,
        notice,
        ..open(&link.program, known.unwrap_or(default_collector()))
    })
}

/// Why a link cannot be opened, and what to do.
fn wrong(error: LinkError) -> Message<'static, words::Page> {
    match error {
        LinkError::Damaged => page::link_damaged(),
        LinkError::Truncated => page::link_truncated(),
        LinkError::NewerVersion => page::link_newer(),
        LinkError::TooLarge => page::link_too_large(),
    }
}

/// The collector with which a scenario opens.
pub fn collector_of(scenario: &Scenario) -> &'static Dialect {
    Dialect::by_name(scenario.collector).unwrap_or(default_collector())
}

/// The fragment that reproduces a view.
pub fn fragment(player: &Player, look: Look) -> String {
    let (granularity, beat) = player.place();
    Link {
        program: player.program().to_owned(),
        collector: player.collector().name.to_owned(),
        place: Some(Place { granularity, beat }),
        arrangement: Some(look.arrangement),
        unfold_all: look.unfold_all,
        ..Link::default()
    }
    .encode()
}

/// The scenario that this text is, unchanged.
pub fn scenario_of(program: &str) -> Option<&'static Scenario> {
    scenario::gallery().iter().find(|scenario| scenario.is(program))
}

/// The scenario of whose run there is a ready take.
pub fn ready(document: &Document) -> Option<&'static Scenario> {
    scenario_of(&document.program)
        .filter(|scenario| takes::is_there(scenario, document.collector) && scenario.file_name() == document.file_name)
}

/// Opens a program at its start.
pub fn open(program: &str, collector: &'static Dialect) -> Opened {
    let file_name = scenario_of(program).map_or_else(|| "program.py".to_owned(), Scenario::file_name);
    open_document(Document { program: program.to_owned(), file_name, collector })
}

/// Opens a document at its start.
pub fn open_document(document: Document) -> Opened {
    Opened {
        document,
        granularity: Granularity::default(),
        beat: 0,
        look: Look { arrangement: Arrangement::Graph, unfold_all: false, autoplay: false },
        theme: None,
        embed: false,
        notice: None,
    }
}

/// The granularities in the order shown, each with the word that stands for it in the page's markup.
pub const GRANULARITIES: [(Granularity, &str); 5] = [
    (Granularity::Event, "event"),
    (Granularity::Visit, "visit"),
    (Granularity::Pass, "pass"),
    (Granularity::Collection, "collection"),
    (Granularity::Statement, "statement"),
];
