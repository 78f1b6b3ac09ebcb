//! A frame of a film: of one size, with the sentence over the picture and a line that grows.

use scene::{Bounds, Scene};

use crate::figures::tenths;
use crate::sheet::{Sheet, draw};
use crate::write::Writer;

/// The width of a frame, in pixels.
pub const FILM_WIDTH: usize = 1280;
/// Its height.
pub const FILM_HEIGHT: usize = 720;

/// How many letters of the sentence fit a line.
const LINE: usize = 72;
/// Free room around the picture, in scene units.
const MARGIN: f32 = 32.0;

/// Draws a frame; every picture of a film is drawn within the same bounds, so that nothing jumps.
pub fn film_frame(scene: &Scene, sheet: Sheet, bounds: Bounds) -> String {
    let mut writer = Writer::default();
    let palette = sheet.palette;
    writer
        .element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", FILM_WIDTH)
        .with("height", FILM_HEIGHT)
        .with("font-family", "Inter, system-ui, sans-serif")
        .with("fill", "none")
        .open();
    writer.element("style").text(".code{font-family:\"JetBrains Mono\",ui-monospace,monospace}");
    rect(&mut writer, 0, FILM_WIDTH, FILM_HEIGHT, palette.paper());
    words(&mut writer, &scene.explanation.heading, 48, Look { size: 20, weight: 500, colour: palette.ink2() });
    let sentence: String = scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect();
    for (line, y) in lines(&sentence).iter().zip([88, 126]) {
        words(&mut writer, line, y, Look { size: 30, weight: 600, colour: palette.ink() });
    }
    picture(&mut writer, scene, sheet, bounds);
    let place = &scene.place;
    let width = FILM_WIDTH * place.beat.min(place.beats) / place.beats.max(1);
    rect(&mut writer, FILM_HEIGHT - 6, width, 6, palette.ink3());
    writer.finish()
}

fn picture(writer: &mut Writer, scene: &Scene, sheet: Sheet, bounds: Bounds) {
    let Bounds { min, max } = bounds;
    let [left, top] = [min.x - MARGIN, min.y - MARGIN].map(tenths);
    let [width, height] = [max.x - min.x, max.y - min.y].map(|length| tenths((length + 2.0 * MARGIN).max(1.0)));
    writer
        .element("svg")
        .with("x", 24)
        .with("y", 146)
        .with("width", FILM_WIDTH - 48)
        .with("height", FILM_HEIGHT - 146 - 24)
        .with("viewBox", format_args!("{left} {top} {width} {height}"))
        .open();
    draw(writer, &scene.stage, sheet, bounds);
    writer.close();
}

fn rect(writer: &mut Writer, y: usize, width: usize, height: usize, fill: &str) {
    writer.element("rect").with("y", y).with("width", width).with("height", height).with("fill", fill).empty();
}

struct Look {
    size: usize,
    weight: usize,
    colour: &'static str,
}

fn words(writer: &mut Writer, words: &str, y: usize, look: Look) {
    let element = writer.element("text").with("x", 48).with("y", y).with("font-size", look.size);
    element.with("font-weight", look.weight).with("fill", look.colour).text(words);
}

/// At most two lines of about the same length; what does not fit ends in dots.
fn lines(sentence: &str) -> Vec<String> {
    let length = sentence.chars().count();
    let aim = if length <= LINE { LINE } else { (length / 2 + 8).min(LINE) };
    let mut lines = vec![String::new()];
    for word in sentence.split_whitespace() {
        let last = lines.len() - 1;
        let taken = lines[last].chars().count();
        let fits = taken == 0 || taken + 1 + word.chars().count() <= if last == 0 { aim } else { LINE };
        match (fits, last) {
            (true, _) if taken == 0 => lines[last].push_str(word),
            (true, _) => lines[last].extend([" ", word]),
            (false, 0) => lines.push(word.to_owned()),
            (false, _) => {
                lines[last].push('…');
                return lines;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_sentence_takes_two_lines_at_most() {
        assert_eq!(lines("Nothing yet."), ["Nothing yet."]);
        let two =
            lines("Task 1 is reachable and refers to Subtask 1, so Subtask 1 is rescued and stands in young again.");
        assert_eq!(two.len(), 2);
        let many = lines(&"word ".repeat(200));
        assert!(many.len() == 2 && many[1].ends_with('…') && many.iter().all(|line| line.chars().count() <= 73));
    }
}
