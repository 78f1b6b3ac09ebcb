//! The rings: doubly linked lists with a head each, in which every tracked object stands.
//!
//! CPython: `gc_list_append`, `gc_list_remove`, `gc_list_move`, `gc_list_merge`. A node is a list's
//! head or an object. Untracked objects have no links.

use serde::{Deserialize, Serialize};

use crate::ids::{Entrance, ListId, ObjId};

const HEADS: u32 = ListId::ALL.len() as u32;
/// Links of what is on no list.
const NOWHERE: u32 = u32::MAX;

/// A list's head or an object: what links point to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Node(u32);

impl Node {
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    pub(crate) fn from_number(number: u32) -> Node {
        Node(number)
    }

    /// The head of a list.
    #[inline(always)]
    pub fn head(list: ListId) -> Node {
        Node(list as u32)
    }

    /// The object, unless it is a head.
    #[inline(always)]
    pub fn object(self) -> Option<ObjId> {
        self.0.checked_sub(HEADS).map(ObjId)
    }

    /// The list, if it is a head.
    pub fn list(self) -> Option<ListId> {
        ListId::ALL.get(self.0 as usize).copied()
    }
}

impl From<ObjId> for Node {
    #[inline(always)]
    fn from(id: ObjId) -> Self {
        Node(id.0 + HEADS)
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Links {
    prev: u32,
    next: u32,
}

/// The links of all nodes: the heads of the lists, then the objects.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Rings {
    links: Vec<Links>,
}

impl Default for Rings {
    fn default() -> Self {
        Rings { links: (0..HEADS).map(|head| Links { prev: head, next: head }).collect() }
    }
}

impl Rings {
    /// Makes room for one more object, on no list.
    pub(crate) fn grow(&mut self) {
        self.links.push(Links { prev: NOWHERE, next: NOWHERE });
    }

    #[inline(always)]
    fn links_mut(&mut self, node: Node) -> &mut Links {
        &mut self.links[node.0 as usize]
    }

    #[inline(always)]
    pub(crate) fn is_linked(&self, object: ObjId) -> bool {
        self.next(object.into()).0 != NOWHERE
    }

    #[inline(always)]
    pub(crate) fn next(&self, node: Node) -> Node {
        Node(self.links[node.0 as usize].next)
    }

    #[inline(always)]
    pub(crate) fn prev(&self, node: Node) -> Node {
        Node(self.links[node.0 as usize].prev)
    }

    /// Links an object in after a node.
    #[inline(always)]
    pub(crate) fn insert_after(&mut self, object: ObjId, prev: Node) {
        let node = Node::from(object);
        debug_assert!(!self.is_linked(object), "object {} is on a list already", object.0);
        let next = self.next(prev);
        self.join(prev, node);
        self.join(node, next);
    }

    /// Links an object in where a list takes new members in: at the end, but for stacks and memory.
    #[inline(always)]
    pub(crate) fn append(&mut self, object: ObjId, list: ListId) {
        let prev = match list.entrance() {
            Entrance::Tail => self.prev(Node::head(list)),
            Entrance::Head => Node::head(list),
            Entrance::ByBirth => self.older(object, list),
        };
        self.insert_after(object, prev);
    }

    /// The last member of a list that was born before an object, or the head: new objects stand at the
    /// end, so that is where the search begins.
    fn older(&self, object: ObjId, list: ListId) -> Node {
        let mut node = self.prev(Node::head(list));
        while node.object().is_some_and(|member| member > object) {
            node = self.prev(node);
        }
        node
    }

    /// Takes an object off whatever list it is on.
    #[inline(always)]
    pub(crate) fn remove(&mut self, object: ObjId) {
        let links = self.links_mut(object.into());
        let (prev, next) = (Node(links.prev), Node(links.next));
        debug_assert!(next.0 != NOWHERE, "object {} is on no list", object.0);
        *links = Links { prev: NOWHERE, next: NOWHERE };
        self.join(prev, next);
    }

    /// One node follows the other.
    #[inline(always)]
    fn join(&mut self, prev: Node, next: Node) {
        self.links_mut(prev).next = next.0;
        self.links_mut(next).prev = prev.0;
    }

    /// Appends all of `from` to `to`, in order.
    pub(crate) fn merge(&mut self, from: ListId, to: ListId) {
        let (source, target) = (Node::head(from), Node::head(to));
        let (first, last) = (self.next(source), self.prev(source));
        if first == source {
            return;
        }
        let seam = self.prev(target);
        self.join(seam, first);
        self.join(last, target);
        self.join(source, source);
    }

    /// Undoes [`Rings::merge`]: everything after the seam goes back to `from`, which is empty.
    pub(crate) fn split(&mut self, from: ListId, to: ListId, seam: Node) {
        let (source, target) = (Node::head(from), Node::head(to));
        let (first, last) = (self.next(seam), self.prev(target));
        if first == target {
            return;
        }
        self.join(seam, target);
        self.join(source, first);
        self.join(last, source);
    }

    /// Checks that the links of a list hold in both directions and that every node is an object
    /// that exists; gives the members.
    pub(crate) fn check(&self, list: ListId) -> Result<Vec<ObjId>, String> {
        let head = Node::head(list);
        let (mut node, mut members) = (head, Vec::new());
        loop {
            let next = self.next(node);
            if next.0 as usize >= self.links.len() || self.prev(next) != node {
                return Err(format!("{}: the links between {node:?} and {next:?} do not agree", list.name()));
            }
            match next.object() {
                Some(object) => members.push(object),
                None if next == head => return Ok(members),
                None => return Err(format!("{} runs into another list", list.name())),
            }
            if members.len() > self.links.len() {
                return Err(format!("{} never ends", list.name()));
            }
            node = next;
        }
    }
}
