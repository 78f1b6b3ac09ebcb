//! **Lists** on a projector: whatever the room, boxes are large and stand apart.

use model::{Dialect, Generation};
use timeline::Granularity;

use super::by_hand::ByHand;
use crate::projector::{Hall, project};
use crate::scene::{BOX_HEIGHT, BOX_WIDTH};

#[test]
fn boxes_are_large_and_stand_apart_in_any_room() {
    let mut program = ByHand::new(Dialect::talk());
    for name in ["a", "b", "c", "d", "e"] {
        program.line(1, |p| {
            let list = p.list();
            p.bind(name, list);
            p.append(list, list);
            p.let_go(list);
        });
    }
    program.line(2, |p| p.forget("b"));
    program.line(3, |p| p.collect(Generation::Young));
    let mut film = program.end(Granularity::Visit);
    for hall in [(1776.0, 820.0, 1.0), (922.0, 540.0, 0.71), (280.0, 500.0, 0.6)] {
        let hall = Hall { width: hall.0, height: hall.1, unit: hall.2 };
        for scene in film.scenes() {
            let projected = project(&scene.stage, hall);
            assert!(projected.scale >= 1.3 * hall.unit, "{hall:?}");
            let places: Vec<_> = projected.stage.boxes.iter().map(|object| object.at.lists).collect();
            let end = projected.stage.lists_bounds.max;
            for (index, at) in places.iter().enumerate() {
                assert!(at.x + BOX_WIDTH / 2.0 <= end.x && at.y + BOX_HEIGHT / 2.0 <= end.y, "{at:?} in {end:?}");
                assert!(at.x > BOX_WIDTH / 2.0 && at.y > BOX_HEIGHT / 2.0, "{at:?}");
                let apart =
                    |other: &crate::Point| (other.x - at.x).abs() > BOX_WIDTH || (other.y - at.y).abs() > BOX_HEIGHT;
                assert!(places[index + 1..].iter().all(apart), "{places:?}");
            }
        }
    }
}
