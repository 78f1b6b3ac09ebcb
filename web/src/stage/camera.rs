//! How the scene is fitted into the room that the stage has.

use picture::figures::between;
use scene::Bounds;

use crate::room::Room;

/// Free room around the picture, in CSS pixels; on a phone every pixel counts.
fn margin(room: Room) -> f32 {
    if room.width < 500.0 { 10.0 } else { 26.0 }
}

/// The nearest that a viewer comes, in CSS pixels a scene unit.
const MOST: f32 = 4.0;

/// From scene units to CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Camera {
    /// CSS pixels a scene unit.
    pub scale: f32,
    /// Where the scene's origin comes to stand, in CSS pixels.
    pub x: f32,
    /// Where the scene's origin comes to stand, in CSS pixels.
    pub y: f32,
    /// What the picture takes up: the room, or more, and then the stage scrolls inside itself.
    pub extent: Room,
}

impl Camera {
    /// The same from nearer or from further away, at most so far that the whole picture is seen, or so near
    /// that a box fills a part of the room.
    pub fn zoomed(self, bounds: Bounds, room: Room, times: f32) -> Self {
        let whole = Self::fit(bounds, room, (0.0, self.scale)).scale;
        let scale = between(self.scale * times, whole, MOST.max(self.scale));
        Self::fit(bounds, room, (scale, scale))
    }

    /// Fits the bounds into the room, no smaller and no larger than the limits: below the lower one
    /// nobody could read a label, above the upper one a single box would fill the page.
    pub fn fit(bounds: Bounds, room: Room, (least, most): (f32, f32)) -> Self {
        let (width, height) = (size(bounds.min.x, bounds.max.x), size(bounds.min.y, bounds.max.y));
        let margin = margin(room);
        let across = (room.width - 2.0 * margin) / width;
        let down = (room.height - 2.0 * margin) / height;
        let scale = between(across.min(down), least, most);
        let extent = Room {
            width: room.width.max((width * scale + 2.0 * margin).floor()),
            height: room.height.max((height * scale + 2.0 * margin).floor()),
        };
        Self {
            scale,
            x: (extent.width - width * scale) / 2.0 - bounds.min.x * scale,
            y: (extent.height - height * scale) / 2.0 - bounds.min.y * scale,
            extent,
        }
    }
}

/// The distance between two edges; of an empty picture, something to divide by.
fn size(min: f32, max: f32) -> f32 {
    (max - min).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use scene::Point;

    #[test]
    fn a_small_picture_stands_in_the_middle() {
        let bounds = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 100.0, y: 50.0 } };
        let camera = Camera::fit(bounds, Room { width: 800.0, height: 600.0 }, (0.7, 1.0));
        assert_eq!((camera.scale, camera.x, camera.y), (1.0, 350.0, 275.0));
    }

    #[test]
    fn from_far_away_a_wide_picture_is_seen_whole() {
        let bounds = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 20000.0, y: 50.0 } };
        let room = Room { width: 400.0, height: 300.0 };
        let camera = Camera::fit(bounds, room, (0.5, 1.0));
        assert_eq!(camera.zoomed(bounds, room, 1.0), camera);
        assert_eq!(camera.zoomed(bounds, room, 2.0).scale, 1.0);
        assert_eq!(camera.zoomed(bounds, room, 1000.0).scale, MOST);
        let far = camera.zoomed(bounds, room, 0.0001);
        assert_eq!(far.extent, room);
        assert!(far.scale > 0.0);
    }

    #[test]
    fn a_wide_picture_scrolls_inside_the_stage() {
        let bounds = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 2000.0, y: 50.0 } };
        let camera = Camera::fit(bounds, Room { width: 390.0, height: 300.0 }, (0.5, 1.0));
        assert_eq!(camera.scale, 0.5);
        assert!(camera.extent.width > 1000.0);
        assert_eq!(camera.extent.height, 300.0);
    }
}
