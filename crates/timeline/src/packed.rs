//! Recordings as bytes: each event, and each span, in as many bytes as any other, one after the other.

/// The events.
pub(crate) mod events {
    use model::Event;
    use model::packed::EVENT;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(events: &[Event], serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::with_capacity(events.len() * EVENT);
        for event in events {
            bytes.extend(event.to_bytes());
        }
        serializer.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Event>, D::Error> {
        let (events, rest) = <&[u8]>::deserialize(deserializer)?.as_chunks::<EVENT>();
        let mut read = Vec::with_capacity(events.len());
        for event in events {
            read.push(Event::from_bytes(*event).ok_or_else(|| de::Error::custom("this is no event"))?);
        }
        if rest.is_empty() { Ok(read) } else { Err(de::Error::custom("an event is cut short")) }
    }
}

/// The spans.
pub(crate) mod spans {
    use model::Mark;
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::outline::{Span, SpanId};

    /// The mark, where it begins and ends, the span around it.
    const SPAN: usize = model::packed::MARK + 12;
    /// The number of no event and of no span.
    const NONE: u32 = u32::MAX;

    pub(crate) fn serialize<S: Serializer>(spans: &[Span], serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::with_capacity(spans.len() * SPAN);
        for span in spans {
            bytes.extend(span.mark.to_bytes());
            let [begin, end] = [span.begin, span.end].map(|event| u32::try_from(event).unwrap_or(NONE));
            for number in [begin, end, span.parent.map_or(NONE, |parent| parent.0)] {
                bytes.extend(number.to_le_bytes());
            }
        }
        serializer.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Span>, D::Error> {
        let (spans, rest) = <&[u8]>::deserialize(deserializer)?.as_chunks::<SPAN>();
        let mut read = Vec::with_capacity(spans.len());
        for span in spans {
            read.push(one(*span).ok_or_else(|| de::Error::custom("this is no span"))?);
        }
        if rest.is_empty() { Ok(read) } else { Err(de::Error::custom("a span is cut short")) }
    }

    fn one(bytes: [u8; SPAN]) -> Option<Span> {
        let (mark, numbers) = bytes.split_first_chunk()?;
        let ([begin, end, parent], _) = numbers.as_chunks().0.split_first_chunk::<3>()?;
        let [begin, end, parent] = [begin, end, parent].map(|number| u32::from_le_bytes(*number));
        let event = |number| if number == NONE { usize::MAX } else { number as usize };
        Some(Span {
            mark: Mark::from_bytes(*mark)?,
            begin: event(begin),
            end: event(end),
            parent: (parent != NONE).then_some(SpanId(parent)),
        })
    }
}
