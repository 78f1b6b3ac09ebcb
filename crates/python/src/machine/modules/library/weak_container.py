# What the weak dictionaries and WeakSet have in common: a callback that forgets what died, and patience
# while somebody reads. Whoever writes, or asks how many there are, is not that patient.
from _weakref import ref


def watch(container):
    # The callback must not keep the container alive, so it knows it weakly.
    def gone(reference, owner=ref(container)):
        owner = owner()
        if owner is None:
            return
        if owner._readers:
            owner._late.append(reference)
        else:
            owner._forget(reference)

    container._gone = gone
    # The references that died while somebody was reading.
    container._late = []
    container._readers = set()


def catch_up(container):
    while container._late:
        container._forget(container._late.pop())


def reading(container, references, pick):
    # Walks over references and gives pick(reference, what it refers to) for those that live.
    me = object()
    container._readers.add(me)
    try:
        for reference in references:
            target = reference()
            if target is not None:
                yield pick(reference, target)
    finally:
        container._readers.discard(me)
        if not container._readers:
            catch_up(container)
