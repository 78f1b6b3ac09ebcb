//! How much of a recording one step shows.

/// What one step is, the finest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
pub enum Granularity {
    /// Every event that a viewer can see.
    Event,
    /// What a pass does when it comes to one object; a statement; a death.
    #[default]
    Visit,
    /// A whole pass of a collection; a statement.
    Pass,
    /// A whole collection; a statement.
    Collection,
    /// A statement, with the collections in it.
    Statement,
}

impl Granularity {
    /// Every granularity, the finest first.
    pub const ALL: [Granularity; 5] =
        [Granularity::Event, Granularity::Visit, Granularity::Pass, Granularity::Collection, Granularity::Statement];

    /// How it is named in links and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Granularity::Event => "event",
            Granularity::Visit => "visit",
            Granularity::Pass => "pass",
            Granularity::Collection => "collection",
            Granularity::Statement => "statement",
        }
    }

    /// The granularity with this name.
    pub fn by_name(name: &str) -> Option<Granularity> {
        Granularity::ALL.into_iter().find(|granularity| granularity.name() == name)
    }
}
