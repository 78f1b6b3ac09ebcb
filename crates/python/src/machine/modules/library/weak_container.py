# What the weak dictionaries and WeakSet have in common: patience while somebody reads. What dies then
# is noted in _pending_removals and forgotten later. Who writes, or asks a WeakValueDictionary for
# anything, is not that patient, and whoever reads meanwhile finds that it has changed.


def catch_up(container):
    while container._pending_removals:
        container._forget(container._pending_removals.pop())


def reading(container, references, pick):
    # Walks over references and gives pick(reference, what it refers to) for those that live.
    me = object()
    container._iterating.add(me)
    try:
        for reference in references:
            target = reference()
            if target is not None:
                yield pick(reference, target)
    finally:
        container._iterating.discard(me)
        if not container._iterating:
            catch_up(container)
