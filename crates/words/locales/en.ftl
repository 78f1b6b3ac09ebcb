### English, which every other language is held against. docs/words.md says how messages are written.
###
### What an argument is, by its name:
###
### $count (number) how many of what the message speaks of
### $number (number)
### $line (number) of the program, from 1
### $refs (number) references
### $generation (number)
### $threshold (number)
### $more (number) how many beside those named
### $left (number)
### $rescued-count (number)
### $played (number)
### $all (number)
### $young (number)
### $middle (number)
### $old (number)
### $work (number)
### $found (number)
### $freed (number)
### $object (object)
### $owner (object)
### $target (object)
### $first (object)
### $second (object)
### $third (object)
### $objects (objects)
### $targets (objects)
### $promised (objects)
### $rescued (objects)
### $name (text) a name of the program
### $text (text)
### $whose (text) what the owner of a part is called
### $part (text) the way from an object to a part of it
### $path (text) the way of a reference, as Python writes it
### $title (text)
### $scope (clause) what a collection collects
### $list (clause) what a list is called
### $list-two (clause)
### $pass (clause)
### $clause (clause) what happened, beginning with a small letter
### $clause-two (clause)

## shared: parts of other messages

n-objects = { $count ->
    [one] { $count } object
   *[other] { $count } objects
}
n-references = { $count ->
    [one] { $count } reference
   *[other] { $count } references
}
n-weakrefs = { $count ->
    [one] { $count } weak reference
   *[other] { $count } weak references
}
n-refs = { $refs ->
    [one] { $refs } reference
   *[other] { $refs } references
}

## page: objects in a sentence

objects-two = { $first } and { $second }
objects-three = { $first }, { $second } and { $third }
objects-many = { $first }, { $second } and { $more } more
# A part of the object that has just been named.
part-its = its { $part }
part-of = { $whose }’s { $part }

## page: what objects are called

label-class = class { $name }
label-lambda = lambda
label-module-frame = module frame
label-frame = frame of { $name }()
label-generator = { $name }() generator
label-method = method { $name }
label-module = module
label-module-dict = module dict
label-object = object
type-object = { $name } object
path-key = {" "}(as a key)
path-member = {" "}(a member)
path-callback = {" "}(its callback)

## page: what a collection collects, and lists by name

scope-generation = generation { $generation }
scope-young = the young list
scope-increment = an increment
scope-everything = everything
scope-heap = the heap
# In languages with cases: “a collection of …”.
scope-of-generation = generation { $generation }
scope-of-young = the young list
scope-of-increment = an increment
scope-of-everything = everything
scope-of-heap = the heap
# At the beginning of a sentence.
scope-capital-generation = Generation { $generation }
scope-capital-young = The young list
scope-capital-increment = An increment
scope-capital-everything = Everything
scope-capital-heap = The heap
list-generation = generation { $generation }
list-young = young
list-increment = increment
list-visited = visited
list-pending = pending
list-heap = heap
list-work-stack = work stack
list-unreachable = unreachable
list-finalizers = finalizers
list-permanent = permanent
list-untracked = untracked

## page: where in the algorithm we are

heading-start = Start
heading-end = End
heading-step = Step { $number } of { $all }
heading-collecting = Collecting { $scope }
heading-line = Line { $line }
heading-before = Before the program
figure-examined = { $count ->
    [one] object examined
   *[other] objects examined
}
figure-subtracted = { $count ->
    [one] reference subtracted
   *[other] references subtracted
}
figure-unreachable = { $count ->
   *[other] on unreachable
}
figure-rescued = of { $all } rescued
figure-freed = { $count ->
   *[other] freed
}
step-1 = Merge younger generations
step-2 = Subtract internal references
step-3 = Move zeros to unreachable
step-4 = Rescue what is still referenced
step-5 = Restore reference counts
step-6 = Promote survivors
step-7 = Clear the unreachable
step-survivors = gc_list_merge (survivors)
played-of-all = { $played } of { $all }

## page: passes, on the scrubber

pass-merge = Merge younger generations
pass-mark-roots = Mark what the roots reach
pass-fill-increment = Put the increment together
pass-mark-alive = Mark what the roots reach alive
pass-update-and-subtract = Count the references from outside
pass-mark-reachable = Mark what is reachable
pass-scan-heap = Collect what is left on a stack
pass-update-refs = Copy reference counts
pass-subtract-refs = Subtract internal references
pass-mark-unreachable = Move zeros to unreachable
pass-rescue = Rescue what is still referenced
pass-move-unreachable = Part reachable from unreachable
pass-restore = Restore reference counts
pass-untrack-tuples = Untrack tuples
pass-merge-survivors = Promote survivors
pass-untrack-dicts = Untrack dicts
pass-move-finalizers = Set finalizers aside
pass-handle-weakrefs = Clear weak references
pass-finalize-garbage = Call finalizers
pass-handle-resurrected = Look for the resurrected
pass-clear-weakrefs = Clear late weak references
pass-delete-garbage = Clear the unreachable
pass-handle-finalizers = Keep what has finalizers
pass-swap-spaces = Swap the old spaces
segment-program = Program
segment-collection = Collection
segment-of-collection = { $pass } (collection { $number }, { $scope })

## page: sentences of a line

nothing-yet = Nothing has run yet. Step, or press play.
line-runs = Line { $line } runs: { $clause }
class-defined = the class { $name } is defined.
function-defined = the function { $name }() is defined.
function-made = the function { $object } is defined.
module-imported = the module { $name } is imported.
created-and-named = { $object } is <active>created</active> and named { $name }.
name-goes-over = the name { $name } goes over from { $object } to { $target }.
name-refers = the name { $name } now refers to { $object }.
name-forgotten-freed = the name { $name } is forgotten; nothing else refers to { $object }, so it is <clear>freed at once</clear>.
name-forgotten-last = the name { $name } is forgotten, and with it the last reference to { $object }.
name-forgotten-keeps = the name { $name } is forgotten, so { $object } keeps { n-refs }.
created-and-referred = { $target } is <active>created</active>, and { $object }{ $path } refers to it.
refers = { $object }{ $path } refers to { $target }.
created = { $objects ->
    [one] { $objects } is <active>created</active>.
   *[other] { $objects } are <active>created</active>.
}
nothing-refers = { $objects ->
    [one] nothing refers to { $objects } any more, so it is <clear>freed at once</clear>.
   *[other] nothing refers to { $objects } any more, so they are <clear>freed at once</clear>.
}
lets-go = { $object } lets go of { $target }, which keeps { n-refs }.
called = { $name }() is called.
returns = { $name }() returns; its variables are gone.
prints = it prints “{ $text }”.
prints-nothing = it prints.
asks = it asks for a collection of { $scope }.
nothing-changes = no reference between objects changes.
# Words that come from elsewhere.
program-ended = The program has ended.
gets-ready = The interpreter gets ready to run the program.
switched-off = automatic collections are switched off.
switched-on = automatic collections are switched on.
threshold-never = the threshold of generation { $generation } becomes 0: it never triggers.
threshold-becomes = the threshold of generation { $generation } becomes { $threshold }.
debug-changes = the collector’s debug flags change.
freezes = all that is tracked moves to the permanent list, which is never collected.
unfreezes = what was frozen moves to { $list } and can be collected again.

## page: sentences of single events

tracked = { $object } goes to the end of { $list }: the collector watches it now.
no-longer-tracked = { $object } leaves its list: the collector no longer watches it.
made = { $object } is made; nothing refers to it yet.
memory-back = the memory of { $object } is given back.
has-dict = { $object } has a __dict__ now.

## page: deaths

freed-at-once = The count of { $object } is 0: it is <clear>freed at once</clear>.
freed-letting-go = The count of { $object } is 0: it is <clear>freed at once</clear>, and lets go of { $targets }.
finalizer-runs = The finalizer of { $object } is called: its __del__ runs now.
callback-runs = The callback of { $object } is called: what it referred to is gone.

## page: a pass as a whole

merge-everything = Everything is to be collected: young and pending are <merge>appended</merge> to visited.
merge-none-younger = Generation 0 is to be collected. There is none younger, so nothing is merged.
merge-empty = Generation { $generation } is to be collected; the younger ones are empty.
merge-one = Generation { $generation } is to be collected: { $list } is <merge>appended</merge> to its list.
merge-two = Generation { $generation } is to be collected: { $list } and { $list-two } are <merge>appended</merge> to its list.
trigger-young = { $count } more objects made than freed, over the threshold of { $threshold }: generation 0 is collected.
trigger-older = Generation { $number } was collected { $count } times, over the threshold of { $threshold }: now generation { $generation } is.
trigger-unknown = A counter went over its threshold: generation { $generation } is collected.
copies = { $count ->
    [one] gc_refs of the { $count } object becomes a copy of the reference count: copies can be counted down.
   *[other] gc_refs of each of { $count } objects becomes a copy of the reference count: copies can be counted down.
}
copied = gc_refs of { $object } becomes a copy of its reference count, { $refs }.
copied-less-one = gc_refs of { $object } becomes a copy of its reference count, { $refs }, less the one that the stack holds.
subtracted = <subtract>{ n-references }</subtract> from inside the list subtracted: what is left in gc_refs comes from outside.
marked-none = Everything has references from outside: nothing moves.
marked = { n-objects } with gc_refs 0 moved: no reference from outside, so <unreachable>perhaps unreachable</unreachable>.
rescued-none = Nothing reachable refers to anything on unreachable: nothing is moved back.
rescued-some = { n-objects } <rescue>rescued</rescue>: something reachable refers to what is moved back.
moved-unreachable = { $left ->
    [one] { $left } object
   *[other] { $left } objects
} left on <unreachable>unreachable</unreachable>; { $rescued-count ->
    [one] { $rescued-count } object
   *[other] { $rescued-count } objects
} moved there and back.
restored = gc_refs has done its work. The reference counts themselves were never changed.
survivors-stay = What survived stays in { $list }: there is none older.
survivors-none = Nothing survived, so nothing moves on.
survivors-move = { $count ->
    [one] The only survivor moves to { $list }.
   *[other] The { $count } survivors move to { $list }.
}
untracked-none = Every one of them holds something that could be part of a cycle: all stay on the list.
untracked = { $count ->
    [one] The collector stops watching { $count } object: no cycle can go through it.
   *[other] The collector stops watching { $count } objects: no cycle can go through them.
}
finalizers-none = Nothing on unreachable has a finalizer.
finalizers-aside = { $objects ->
    [one] { $objects } is <finalize>set aside</finalize>, with all that a finalizer may need.
   *[other] { $objects } are <finalize>set aside</finalize>, with all that a finalizer may need.
}
weakrefs-none = No weak reference to what is unreachable has to be cleared.
weakrefs-cleared = { $count ->
    [one] { n-weakrefs } to the unreachable is <weak>cleared</weak>.
   *[other] { n-weakrefs } to the unreachable are <weak>cleared</weak>.
}
finalized-none = Nothing on unreachable has a finalizer that is still to be called.
finalized = { $count ->
    [one] { $count } finalizer <finalize>called</finalize>, before anything is cleared.
   *[other] { $count } finalizers <finalize>called</finalize>, before anything is cleared.
}
resurrected-none = After the finalizers references are counted again: what is still unreachable is cleared.
resurrected = { $objects ->
    [one] { $objects } is <rescue>resurrected</rescue>: a finalizer made new references.
   *[other] { $objects } are <rescue>resurrected</rescue>: a finalizer made new references.
}
late-weakrefs-none = No weak reference to the trash is left, and none has been made by a finalizer.
late-weakrefs-cleared = { $count ->
    [one] { n-weakrefs } that finalizers made or left is <weak>cleared</weak>: no callback may see what is taken apart.
   *[other] { n-weakrefs } that finalizers made or left are <weak>cleared</weak>: no callback may see what is taken apart.
}
deleted-none = Nothing is freed in this step of the clearing.
deleted = What is unreachable is <clear>cleared</clear>: { n-objects } freed.
garbage-moves-on = What was set aside moves on with the survivors, and is not cleared.
garbage-none = Nothing was set aside for its finalizer.
garbage-kept = { $objects ->
    [one] { $objects } goes to gc.garbage: the program has to break the cycle.
   *[other] { $objects } go to gc.garbage: the program has to break the cycle.
}
collection-ends = The collection of { $scope } ends.
collection-did = { $scope }: { n-objects } examined, <unreachable>{ $found } unreachable</unreachable>, { $freed } freed.

## page: a pass of the free-threaded collector

roots-reach-nothing = All threads stop. The roots reach nothing that is tracked.
roots-reach = All threads stop. { n-objects } reached from the roots: <rescue>alive</rescue>, and left out of the rest.
heap-nothing-left = Nothing on the heap is left to be looked at.
heap-counted-first = All threads stop. { n-objects } counted, <subtract>{ $refs ->
    [one] { $refs } reference
   *[other] { $refs } references
}</subtract> from inside taken off: gc_refs counts those from outside.
heap-counted = { n-objects } counted, <subtract>{ $refs ->
    [one] { $refs } reference
   *[other] { $refs } references
}</subtract> from inside taken off: gc_refs counts those from outside.
heap-none-outside = Nothing that was counted has references from outside.
heap-reachable = What has references from outside is <rescue>reachable</rescue>, with all that it refers to: { n-objects }.
heap-all-reachable = Nothing is left: all of it is reachable.
heap-left = { n-objects } left: <unreachable>unreachable</unreachable>, and held by a stack that gives back the last first.
adds = { $object }: its count, { $refs }, is added to gc_refs. It refers to nothing on the heap.
adds-and-takes-off = { $object }: its count, { $refs }, is added to gc_refs, and one <subtract>taken off</subtract> { $targets }.
settled-alone = { $object } has references from outside: it is <rescue>reachable</rescue>. Nothing that it refers to has to be looked at.
settled = { $targets ->
    [one] { $object } has references from outside: it is <rescue>reachable</rescue>; { $targets } goes on the work stack.
   *[other] { $object } has references from outside: it is <rescue>reachable</rescue>; { $targets } go on the work stack.
}
popped-alone = { $object } comes off the work stack. Nothing that it refers to has to be looked at.
popped = { $targets ->
    [one] { $object } comes off the work stack; { $targets } goes on the work stack.
   *[other] { $object } comes off the work stack; { $targets } go on the work stack.
}
not-settled = { $object } has no reference from outside: it still counts as unreachable.
alive-alone = { $object } is reachable from a root. Nothing that it refers to has to be looked at.
alive = { $targets ->
    [one] { $object } is reachable from a root; { $targets } goes on the work stack.
   *[other] { $object } is reachable from a root; { $targets } go on the work stack.
}
scanned = { $object } is left: it is <unreachable>unreachable</unreachable>, and goes on top of the stack, which holds it.

## page: a pass of the incremental collector

marked-roots-none = The roots reach nothing that this round has not seen already.
marked-roots = { n-objects } <rescue>reached</rescue> from modules and running functions: visited, and not looked at again in this round.
increment-ahead = The increment: <merge>{ $young } young</merge>. Nothing is taken from pending: increments are ahead of their work, by { n-objects }.
increment-enough = The increment: <merge>{ $young } young</merge>. That is enough for now: there is work for { $work }.
increment-filled = The increment: <merge>{ $young } young</merge> and { $count } from pending, with all that they reach: there is work for { $work }.
spaces-swap = Nothing is pending any more: what has been visited is <merge>pending</merge> from now on, and the next increment marks again.
root-alone = { $object } is reachable from a root, and refers to nothing that has not been seen.
root-reaches = { $targets ->
    [one] { $object } is reachable from a root, and so { $targets } is reachable too.
   *[other] { $object } is reachable from a root, and so { $targets } are reachable too.
}
increment-alone = { $object } is in the increment, and refers to nothing that has not been seen.
increment-takes = { $targets ->
    [one] { $object } is in the increment, and so { $targets } comes along.
   *[other] { $object } is in the increment, and so { $targets } come along.
}

## page: a pass at one object

looked-at = { $object } is looked at.
pass-is-at = The pass is at { $object }.
kept-for-finalizer = { $object } has a finalizer, so it is not cleared: gc.garbage keeps it.
subtract-nothing = { $object } refers to nothing in this list: there is nothing to subtract.
subtract-itself = { $count ->
    [one] { $object } refers to itself: <subtract>{ n-references }</subtract> comes from inside.
   *[other] { $object } refers to itself { $count } times: <subtract>{ n-references }</subtract> come from inside.
}
subtract-one = { $count ->
    [one] { $object } refers to { $target }: <subtract>{ n-references }</subtract> comes from inside.
   *[other] { $object } refers to { $target } { $count } times: <subtract>{ n-references }</subtract> come from inside.
}
subtract-many = { $object } refers to { $targets }: <subtract>one less</subtract> for each reference from inside.
stays-from-outside = { $refs ->
    [one] { $refs } reference to { $object } comes from outside the list: it stays on the list.
   *[other] { $refs } references to { $object } come from outside the list: it stays on the list.
}
from-inside-only = { $refs ->
    [1] The only reference to { $object } comes from inside: it <unreachable>may be unreachable</unreachable>.
    [2] Both references to { $object } come from inside, none from outside: it <unreachable>may be unreachable</unreachable>.
   *[other] All { $refs } references to { $object } come from inside, none from outside: it <unreachable>may be unreachable</unreachable>.
}
reachable-alone = { $object } is reachable. Nothing that it refers to has to move.
reachable-ahead = { $promised ->
    [one] { $object } is reachable. { $promised } is still ahead: it will be found reachable, and does not move.
   *[other] { $object } is reachable. { $promised } are still ahead: they will be found reachable, and do not move.
}
rescues = { $rescued ->
    [1] { $object } is reachable and refers to { $rescued }, so { $target } is <rescue>rescued</rescue> and goes back on the list.
    [2] { $object } is reachable and refers to { $rescued }, so both are <rescue>rescued</rescue> and go back on the list.
   *[other] { $object } is reachable and refers to { $rescued }, so they are <rescue>rescued</rescue> and go back on the list.
}
# The same in fewer words, where names are long.
rescues-briefly = { $object } is reachable and refers to { $target }, so it is <rescue>rescued</rescue> and goes back on the list.
rescues-ahead = { $object } is reachable and refers to { $rescued }, so { $rescued ->
    [1] { $target } is <rescue>rescued</rescue>; { $promised ->
        [one] { $promised } is still ahead and does not move.
       *[other] { $promised } are still ahead and do not move.
    }
    [2] both are <rescue>rescued</rescue>; { $promised ->
        [one] { $promised } is still ahead and does not move.
       *[other] { $promised } are still ahead and do not move.
    }
   *[other] they are <rescue>rescued</rescue>; { $promised ->
        [one] { $promised } is still ahead and does not move.
       *[other] { $promised } are still ahead and do not move.
    }
}
rescues-ahead-briefly = { $object } is reachable and refers to { $target }, so it is <rescue>rescued</rescue>; { $promised ->
    [one] { $promised } is still ahead and does not move.
   *[other] { $promised } are still ahead and do not move.
}
aside-not = { $object } has no finalizer: it stays on unreachable.
aside = { $object } has a finalizer, so it is <finalize>set aside</finalize> and will not be cleared.
aside-too = { $targets ->
    [one] The finalizer needs what { $object } refers to: { $targets } is <finalize>set aside</finalize> too.
   *[other] The finalizer needs what { $object } refers to: { $targets } are <finalize>set aside</finalize> too.
}
weakref-none = No weak reference to { $object } has to be cleared.
weakref-cleared = { $objects ->
    [1] { $objects } referred to { $target }, which is unreachable: it is <weak>cleared</weak> and now gives None.
   *[other] { $objects } referred to { $target }, which is unreachable: they are <weak>cleared</weak>.
}
finalizer-called = The finalizer of { $object } is <finalize>called</finalize>, once, while everything that it refers to still exists.
finalizer-none = { $object } has no finalizer to call.
clear-cannot = { $object } cannot be cleared itself: it goes when the others let go of it.
clear-freed = { $object } is <clear>cleared</clear>: it lets go of what it refers to and is freed.
clear-freed-with = { $object } is <clear>cleared</clear>: it lets go of what it refers to, and is freed with { $objects }.
clear-not-freed = { $object } is <clear>cleared</clear>: it lets go of what it refers to. Something still refers to it, so it is not freed yet.
clear-frees = { $objects ->
    [1] { $object } is <clear>cleared</clear>: it lets go of what it refers to, and { $objects } is freed.
   *[other] { $object } is <clear>cleared</clear>: it lets go of what it refers to, and { $objects } are freed.
}
untracked-object = { $object } holds nothing that could be part of a cycle: the collector stops watching it.
stays-tracked = { $object } holds objects that could be part of a cycle: it stays on the list.

## page: lists

lane-generation = Generation { $generation }
lane-young = Young
lane-increment = Increment
lane-visited = Visited
lane-pending = Pending
lane-heap = Heap
lane-work-stack = Work stack
lane-unreachable = Unreachable
lane-finalizers = Finalizers
lane-permanent = Permanent
lane-untracked = Untracked
note-examined = being examined
note-count = { $count } of { $threshold }
note-heap = in memory order; { $count } of { $threshold }
note-tentative = tentative
note-final = final
note-aside = set aside
note-frozen = frozen
note-on-no-list = on no list
note-together = collected together
note-seen = seen in this round
note-not-seen = not seen in this round
note-last-first = the last first
empty = empty
empty-survivors = empty: survivors of this collection move here
empty-new = empty: new objects are put here
empty-generation = empty: survivors of generation { $generation } move here
empty-visited = empty: what an increment leaves moves here
empty-pending = empty: all of it has been seen
empty-finalizers = empty: what has a finalizer is set aside here
legend-circle = Circle: gc_refs, the references not accounted for inside the list.
legend-tentative = Dashed: tentatively unreachable.
legend-unreachable = Dashed: unreachable for good.

## page: the inspector

term-reference-count = Reference count
term-referred-to-by = Referred to by
term-refers-to = Refers to
term-gc-refs = gc_refs
term-kept-alive-by = Kept alive by
term-weak-references = Weak references
term-generation = Generation
term-finalizer = Finalizer
finalizer-has-been-called = __del__ has been called
finalizer-will-be-called = __del__ will be called before it is freed
none = none
and-more = and { $more } more
interpreter-runs-it = the interpreter, which runs it
interpreter-for-a-moment = the interpreter, for a moment
interpreter = the interpreter
the-name = the name <code>{ $name }</code>
the-variable = the variable <code>{ $name }</code> in the { $object }
the-value-stack = the value stack of the { $object }
weakly = { $object }, weakly
untracked-on-no-list = untracked: on no list
never-seen = none: the collector never sees it
kept-by-a-cycle = nothing outside: only a cycle keeps it
kept-by-nothing = nothing
the-line-that-runs = the line that runs

## page: how a run ended before its program did

halt-exit = The program ended itself with exit code { $number }.
halt-uncaught = The program ended with an exception that nobody caught: { $text }
halt-uncaught-in-silence = The program ended with an exception that nobody caught.
halt-stopped = Stopped at line { $line }: { $clause }. What was recorded until then can be stepped through.
budget-events = the recording is full
budget-objects = the program made more objects than this page keeps
budget-recursion = calls are nested deeper than this page follows
budget-output = the program wrote more than this page shows
budget-text = the program made more text than this page keeps
budget-instructions = the program ran for longer than this page waits

## page: the page itself

language-name = English

## page: from scenario to scenario

walk-next = Next: { $title }
walk-back = Back: { $title }
walk-chapter-ends = This is the end of the chapter “{ $title }”.
walk-chapter-begins = This is the beginning of the chapter “{ $title }”.

## page: the explanation

what-happened = What happened
steps-of-the-collection = Steps of the collection
opens-github = { $name } in { $text }, opens GitHub

## page: the page

app-picture = Picture
app-explanation = Explanation
line-wrong = Line { $line }: { $text }
link-copied = Link copied. It opens this program, collector, arrangement and step.
witness-copied = Program copied. Save it as a file and run it with the Python of this collector: it runs the scenario and says whether all lines, returned numbers and lists are the same.
engine-could-not-say = The engine could not say: { $text }.
engine-stopped = Stopped. Nothing is lost: the picture shows the last text that ran, and the program runs again as soon as it is changed.
engine-unreachable = The engine could not be loaded, so no program can be run. Check the connection; the page tries again as soon as the program is changed.
engine-trapped = The engine stopped working at this program, and another one has been started: { $text }. Your program is not lost. Please send its link along when you report this.
no-witness = The talk’s steps follow a drawing, which no Python does: choose a version of CPython first.
no-pictures = The program does not run, so there is nothing to draw: correct what the editor marks first.
sheet-broken = This part of the page stopped working: { $text }. Your program is not lost. Open it again to begin anew.
link-damaged = This link is damaged and cannot be opened. Copy it again where you found it.
link-truncated = The end of this link is missing. Copy the whole link and open it again.
link-newer = This link was made by a newer version of this page. Reload the page and open the link again.
link-too-large = The program in this link is too long to be opened. The limit is 200,000 bytes of text.
link-unknown-collector = This link asks for the collector “{ $name }”, which this page does not know. Shown with “{ $text }” instead.
language-missing = This language could not be loaded, so the page speaks English. Check the connection, then choose it again.
crash-title = The page has stopped working
crash-text = Your program is not lost. The first link opens it again, exactly as it was; please send that link along when you report this. The second link begins with the gallery.
crash-again = Open my program again
crash-afresh = Begin afresh
sheet-loading = Loading
sheet-late = This part of the page is still being loaded.
sheet-unreachable = This part of the page could not be loaded. Check the connection, then try again.
close = Close
try-again = Try again
notice = Notice
copy-the-link = Copy the link
close-the-notice = Close the notice
open-the-notes = Open the notes by hand
no-second-window = The browser did not let the page open a second window.

## page: the bar at the top

dark-theme = Dark theme
light-theme = Light theme
collector = Collector
what-changed = What changed
what-changed-hint = What changed from the version before
keys = Keys
keys-hint = Keys (?)
share = Share
present = Present
present-hint = Full screen, for a projector (P)
scenarios = Scenarios
your-program = Your program
choose-a-scenario = Choose a scenario
edited = edited
algorithm = Algorithm
seven-steps = 7 steps
parts-of-the-page = Parts of the page
tab-picture = Picture
tab-program = Program
tab-steps = Steps and object
language = Language

## page: the inspector’s section

selected-object = Selected object
select-an-object = Select an object to see its counts, who refers to it, and why it is alive.
leave-this-object = Leave this object
unfold-its-parts = Unfold its parts
fold-into-its-owner = Fold into its owner

## page: the picture

the-collectors-lists = The collector's lists
lane-name = { $title }, { $text }
lane-name-examined = { $title }, { $text }, being examined
strip-name = { $title }, { $count ->
    [one] { $count } member
   *[other] { $count } members
}
strip-part = part of another object, { $text }
stage = Stage
nothing-made = Nothing has been made yet. Play or step: what the program makes appears here.
how-to-look = How to look at the stage
unfold-all = Unfold all
unfold-all-hint = Show every object on its own, as CPython sees them (U)
arrangement = Arrangement
graph = Graph
graph-hint = Who refers to whom (G)
lists = Lists
lists-hint = In the order of the collector's lists (L)
objects-and-references = Objects and references
box-refs = refs { $refs }
unfold-part = { $name }: unfold
has-a-finalizer = has a finalizer
state-untracked = untracked
state-generation = generation { $generation }
state-young = young
state-visited = visited
state-pending = pending
state-heap = on the heap
state-reached = reached
state-permanent = permanent generation
state-tentative = tentatively unreachable
state-unreachable = unreachable
state-finalizers = held by its finalizer
state-rescued = rescued

## page: moving through time

time = Time
step = Step
one-step-is = One step is
what-one-step-is = What one step is
tempo = Tempo
half-speed = ½×, half speed
normal-speed = 1×, normal speed
double-speed = 2×, double speed
every-event = Every event
every-visit = Every visit
every-pass = Every pass
every-collection = Every collection
every-statement = Every statement
place-in-the-recording = Place in the recording
step-of = Step { $played } of { $all }, { $title }
transport = Transport
to-the-start = To the start
step-back = Step back
play = Play
play-again = Play again
pause = Pause
with-key = { $title } ({ $name })
key-space = Space

## page: the program

program-and-output = Program and output
program = Program
what-is-wrong = What is wrong with the program
line-and-column = Line { $line }, column { $number }
last-text-that-ran = The picture shows the last text that ran.
what-the-program-is-doing = What the program is doing
runs-as-it-stands = runs as it stands in Python
running = running…
stop = Stop
compared-with-cpython = Compared with CPython
witness-hint = Copies a program that runs this one in your Python and compares
run-in-your-own-python = Run it in your own Python
not-compared = Not compared.
the-talks-drawing = The steps are the talk’s, simpler than those of any CPython
after-the-sources = After the sources of CPython { $name }, which was not asked
refuses-it-too = CPython { $name } refuses it too
same-as = Same as CPython { $name }
not-the-same = Not the same as CPython { $name }
same-as-all = Same as CPython { $text }.
compared-lines = Compared with what each printed: { $count ->
    [one] { $count } line
   *[other] { $count } lines
} of output, the last line of stderr and the exit code.
refused-by = Refused by CPython { $text }, and here as well: its syntax is newer.
output = Output
printed = Printed
lines-before = … { $count ->
   *[other] { $count } lines before
}

## page: side by side, and the presentation

side-by-side = Side by side
side-by-side-passes = Side by side, pass by pass
back-to-one-picture = Back to one picture (Esc)
takes-no-program = This version does not take the text for a program.
printed-under = Printed under { $name }
leave-the-presentation = Leave the presentation
open-in-cyclescope = Open in cyclescope

## page: the presentation

picture-covered = The picture is covered
other-size-of-step = The other size of a step (V)
event-by-event = Event by event
visit-by-visit = Visit by visit
pass-by-pass = Pass by pass
collection-by-collection = Collection by collection
statement-by-statement = Statement by statement

## page: the objects as a list

objects-as-a-list = Objects as a list
no-objects-yet = There are no objects yet.
show-more = Show more: { $left ->
   *[other] { $left } are left
}
object-named = Named { $text }
object-referred-to-by = Referred to by
object-refers-to = Refers to
object-weakly = {", "}weakly
object-parts = Drawn inside it: { $text }

## page: the editor

editor-missing = The editor could not be loaded, so the program cannot be changed. Reload the page to try again.
changes = Changes
undo = Undo
redo = Redo

## page: what the browser keeps

storage-forbidden = This browser does not let the page keep anything, so your program is lost when the page is closed. Export it as .py to keep it: press D.
storage-full = The browser’s storage is full, so the last changes are not kept. Export your program as .py, or delete drafts that you no longer need: press D.
draft-parted = Another tab has changed this draft, so yours goes on as a draft of its own. Both are kept.
not-saved = The page could not be saved. Check the connection and try again. A page that was opened from a disk can be copied as the file that it is.

## page: larger and smaller

zoom-smaller = Smaller
zoom-larger = Larger
zoom-fit = Fit
zoom-fits = As large as fits
size-of-the-picture = Size of the picture
size-of-the-members = Size of the members

## data: what collectors call themselves, in crates/model/src/dialects.rs

family-talk = The talk
family-free-threaded = Free-threaded, from the sources
family-sources = Python 3, from the sources
collector-talk = The talk’s seven steps
collector-3-6 = CPython 3.4 to 3.6
collector-3-14-0 = CPython 3.14.0 to 3.14.4 (incremental, withdrawn)
collector-3-14-5 = CPython 3.14.5 and later
collector-3-13t = CPython 3.13t (free-threaded)
collector-3-14t = CPython 3.14t (free-threaded)

## editor: the editor, and what it says itself

editor-program = Program
editor-how-to-leave = To leave with the Tab key, press Escape first
editor-control-character = Control character
editor-selection-deleted = Selection deleted
editor-diagnostics = Diagnostics
editor-no-diagnostics = No diagnostics
editor-close = close

## speaker: the speaker’s window

speaker-title = cyclescope: notes
speaker-waiting = Waiting for the presentation. In the window with the page, press S.
speaker-time-of-day = Time of day
speaker-time-since-the-start = Time since the start
speaker-set-to-zero = Set to zero
speaker-step = Step
speaker-now = Now
speaker-to-say = To say, and to watch for
speaker-next = Next
speaker-last-step = This was the last step.
speaker-then = Then
speaker-previous-step = Previous step
speaker-black-screen = Black screen
speaker-next-step = Next step

## boot: what is said before the page is there

boot-failed = The page could not be started. It needs a browser with WebAssembly, from 2024 or later; if yours is one, check the connection and reload.
boot-incomplete = A part of the page could not be loaded, so it has stopped. What you have written is kept. Check the connection and reload.
boot-first = See how CPython manages memory, step by step: every count, every list, every pass of the collector.

## sheets: a sheet

sheet-close = Close
sheet-scenarios = Scenarios
sheet-drafts = Your drafts
sheet-drafts-are-kept = Programs that you have edited are kept there.
sheet-by-version = What changed from version to version
sheet-key-walk = The same, and on into the neighbouring scenario of the chapter
sheet-keys = Keys
sheet-what-changed = What changed
sheet-share = Share
sheet-copy-this-link = Copy this link
sheet-run-it-yourself = Run it in your own Python
sheet-link = Link
sheet-program = Program
sheet-why-link = The browser did not let the page copy it. It opens this program, collector, arrangement and step.
sheet-why-program = The browser did not let the page copy it. Save it as a file and run it: it says whether your Python does the same.
sheet-select-and-copy = Select and copy

## sheets: the gallery

sheet-same-as = Same as CPython { $name }
sheet-same-as-range = Same as CPython { $name } to { $text } ({ $count ->
   *[other] { $count } releases
})
sheet-save-for-offline = Save for offline
sheet-one-file = One file with the page, the engine and all scenarios: it opens from a disk, without a network.

## sheets: what changed

sheet-no-version-before = { $name } has no version before it here. Choose a later one to see what changed in it.
sheet-from-to = From { $name } to { $text }:
sheet-run-under-both = Run your program under both
sheet-show-it = Show it
sheet-show-it-of = Show it: { $text }

## sheets: keys

sheet-key-space = Space
sheet-key-play = Play or pause
sheet-key-step = Step forwards
sheet-key-back = Step back
sheet-key-next-pass = Next pass of the collector
sheet-key-previous-pass = Previous pass of the collector
sheet-key-ends = To the start, to the end
sheet-key-arrange = Arrange as graph, as lists
sheet-key-unfold = Unfold all: what CPython sees; again to fold
sheet-key-zoom = Larger, smaller, as large as fits
sheet-key-objects = From object to object
sheet-key-inspect = Inspect the object, leave it
sheet-key-present = Present
sheet-key-screen = While presenting: a black screen; W for a white one
sheet-key-full = Full screen, or no longer
sheet-key-speaker = A second window for the speaker, with notes
sheet-key-stepping = Step pass by pass, or visit by visit
sheet-key-list = This list
sheet-commands = Commands
sheet-key-along = Through the references of an object, through those to it; from a reference ↓ and ↑ lead to its ends
sheet-key-object = What can be done with the object or the reference
sheet-key-commands = Commands: everything that can be done
sheet-key-undo = Undo the last change of the program
sheet-key-redo = Redo it
sheet-letters = Single letters and signs are keys. Switch them off if you speak to your computer instead of typing.

## page: building by hand

build-tools = Build
build-new = New
build-new-hint = Make an object, and more
build-collect = Collect
build-collect-one = Collect generation { $generation }
build-collect-group = Collect a generation
build-automatic = Automatic
build-automatic-hint = Automatic collection on or off
build-commands = Commands
build-commands-hint = Everything that can be done (Ctrl K)
build-aim = Choose what { $text } is to refer to: click it, or go there with the arrow keys and press Enter.
# A line that has been written into the program.
line-written = Line { $line }: { $text }
build-does-not-run = The picture does not show the program as it stands. Wait until it has run, or mend it first.
build-leave = Leave
build-ways = Ways to begin
build-look = Look
build-look-hint = Choose a scenario from the gallery.
build-draw = Draw
build-draw-hint = Make a first object. Each thing you do writes a line of Python.
build-write = Write
build-write-hint = Type a program. It runs as you type.

## sheets: sharing

share-says = What the link says
share-at-this-step = At this step
share-in-this-arrangement = In this arrangement
share-in-this-theme = In this theme
share-playing = Playing
share-code = QR code of the link
share-enlarge = Show the QR code large
share-length = Length of the link
share-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
share-fits-small-code = fits a small QR code (271)
share-too-long-for-small-code = is too long for a small QR code (271)
share-fits-message = fits a chat message (2,000)
share-too-long-for-message = is too long for a chat message (2,000)
share-fits-any-code = fits any QR code (2,953)
share-too-long-for-any-code = is too long for any QR code (2,953)
share-copy-link = Copy the link
share-send = Send with…
share-frame = Frame
share-for-a-page = For a slide or a page
share-copy-frame = Copy the frame
share-files = Files
share-to-take-away = To take away
share-svg = Picture as SVG
share-png = Picture as PNG
share-film = Film of all steps
share-gif = Film as GIF
share-handout = Handout
share-handout-print = Handout in black and white
share-notes = Notes
share-progress = Progress
share-pictures-done = Pictures done
share-done-of = { $number } of { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
share-stop = Stop
share-failed = The browser could not make this file: { $text }. Try another kind of file.
share-too-large = the picture is too large for this browser
share-code-svg = Code as SVG
share-code-png = Code as PNG
share-back = Back

## sheets: drafts

drafts-are-kept = A program that you edit is kept here by itself, in this browser alone.
drafts-forbidden = This browser does not let the page keep anything. Export your program as .py before you close the page.
drafts-full = The browser did not take the change: its storage is full. Delete drafts that you no longer need.
drafts-import = Open a .py file
drafts-export-open = Export the open program
drafts-deleted = “{ $name }” is deleted.
drafts-bring-back = Bring it back
drafts-none = There are no drafts yet.
# How a day and its time are written: a tag of the language and its country.
drafts-locale = en-GB
drafts-about = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}, changed { $text }
drafts-name-of = Name of { $name }
drafts-open = Open
drafts-open-named = Open { $name }
drafts-export = Export
drafts-export-named = Export { $name }
drafts-delete = Delete
drafts-delete-named = Delete { $name }
import-too-large = “{ $name }” is larger than 200 kB, which no program for this page is. Your program stays as it is.
import-unreadable = “{ $name }” could not be read by the browser. Your program stays as it is.
import-no-text = “{ $name }” is not a text. Your program stays as it is.
import-not-utf8 = “{ $name }” is not in UTF-8: save it in that encoding first. Your program stays as it is.

## sheets: commands

command-find = Find a command
command-none = No command has these words.
command-refer = { $text }: refer to another object…
command-refer-weakly = { $text }: refer weakly to another object…
command-refer-weakly-callback = { $text }: refer weakly to another object, with a callback…
command-make-instance = New object: { $text }
command-make-class = New class, and an object of it
command-make-list = New list
command-make-dict = New dict
command-referred = { $text }: refer to it
command-referred-weakly = { $text }: make a weak reference to it
command-referred-weakly-callback = { $text }: make a weak reference to it, with a callback
command-remove = Remove the reference { $text }
command-forget = Forget the name { $text }
command-finalizer = { $text }: give its class a __del__
command-collect = Collect generation { $generation }
command-automatic-on = Switch automatic collection on
command-automatic-off = Switch automatic collection off
command-play = Play or pause
command-step-forwards = Step forwards
command-step-back = Step back
command-next-pass = To the next pass of the collector
command-previous-pass = To the previous pass of the collector
command-start = To the start
command-end = To the end
command-undo = Undo the last change of the program
command-redo = Redo the last change of the program
command-graph = Arrange as graph
command-lists = Arrange as lists
command-unfold-all = Unfold all objects, or fold them
command-gallery = Open the gallery of scenarios
command-new = New: begin with an empty program
command-share = Share: copy a link to this view
command-present = Present: full screen, for a projector
command-theme = Switch between light and dark
command-changes = What changed from the version before
command-witness = Run it in your own Python
command-keys = Keys

## engine: what changed

# What holds with a value of a knob of `model::Dialect`, in one sentence that can be read whichever value
# was there before.
rule-collector-generational = There are three generations, and a collection looks at one and all younger.
rule-collector-incremental = There are young objects and two old spaces, and a collection looks at a part of what is old.
rule-collector-free-threaded = There are no lists and no generations: every collection walks all of memory, while all threads wait.
rule-alive-marking-never = A collection counts every object.
rule-alive-marking-from-roots = A collection first marks alive what modules and running functions reach, and leaves it alone.
rule-recipe-two-passes = One pass moves away what seems unreachable, and a second one moves back what is not.
rule-recipe-one-walk = What seems unreachable moves away and back in one walk over the list.
rule-trigger-at-allocation = A collection that is due happens in the middle of the allocation.
rule-trigger-at-eval-breaker = A collection that is due waits until the interpreter is between two instructions.
rule-trigger-at-eval-breaker-if-enabled = A collection that is due waits for the next instruction, and is dropped if collecting is switched off.
rule-trigger-in-batches = New objects are counted in batches, and a collection waits until a quarter as many are new as are old.
rule-trigger-in-batches-by-memory = New objects are counted in batches, and a collection waits until the process has grown by a tenth.
rule-finalizers-legacy = A cycle with a __del__ is not collected: it is kept in gc.garbage.
rule-finalizers-pep442 = A __del__ in a cycle is called, once, and then the cycle is cleared.
rule-resurrection-all-or-nothing = When a finalizer brings anything back, nothing of the trash is cleared this time.
rule-resurrection-per-object = When a finalizer brings something back, the rest of the trash is cleared.
rule-trash-count-before-finalizers = The number that gc.collect() returns is counted before finalizers run.
rule-trash-count-after-finalizers = The number that gc.collect() returns is what finalizers have left of the trash.
rule-weakref-clearing-targets = A weak reference in the trash still works in finalizers, if what it refers to is alive.
rule-weakref-clearing-targets-and-trash = Weak references in the trash are cleared before finalizers run, even if their targets are alive.
rule-weakref-clearing-with-callback = Weak references without a callback still work while finalizers run.
rule-callback-tuple-if-several = While callbacks run, a tuple holds the weak references if there are several.
rule-callback-tuple-always = While a callback runs, a tuple holds the weak reference.
rule-late-weakrefs-die-with-target = The callback of a weak reference that a finalizer has made is called.
rule-late-weakrefs-cleared-silently = Nobody is called for a weak reference that a finalizer has made.
rule-clearable-python27 = The collector can make neither modules nor functions let go of what they hold.
rule-clearable-up-to37 = The collector can make modules let go of what they hold, but no functions.
rule-clearable-up-to39 = The collector can make functions let go of what they hold, but no functools.partial.
rule-clearable-from310 = The collector can make a functools.partial let go of what it holds.
rule-definitions-tracked = Classes and functions stand on the lists like any object.
rule-definitions-left-out = Classes and functions are left out of the lists.
rule-tuple-untracking-never = Tuples stay on the lists as long as they live.
rule-tuple-untracking-in-the-walk = A tuple in which nothing needs watching leaves its list while the walk is at it.
rule-tuple-untracking-own-pass = Tuples in which nothing needs watching leave their list in a pass of their own.
rule-dict-tracking-lazy = A dict is watched from the first container in it on.
rule-dict-tracking-always = A dict is watched from birth to death, whatever it holds.
rule-attributes-direct = Attributes are references from object to object.
rule-attributes-separate-dict = Each instance with attributes has a dict for them, an object of its own.
rule-attributes-inline-values = Attributes live in the instance: a cycle of two is two objects to the collector, not four.
rule-materialised-dict-owns = A __dict__ that is asked for holds the attributes itself.
rule-materialised-dict-empty-to-the-collector = A __dict__ that is asked for seems empty to the collector, which may clear the instance under it.
rule-running-frames-tracked = The frame of a running function stands on the lists.
rule-running-frames-untracked = The frame of a running function is on no list until it is suspended or over.
rule-running-frames-embedded = A frame is an object only if somebody asks for it; a generator contains its own.
rule-empty-slots-unseen = Instances with empty __slots__ are on no list.
rule-empty-slots-seen = Instances with empty __slots__ are on the lists like any other.
rule-death-order-weakrefs-first = At a death weak references are cleared first, and then __del__ is called.
rule-death-order-finalizer-first = At a death __del__ is called first, and then weak references are cleared.
rule-trashcan-eager = Deaths nest 50 deep; the rest of a long chain of instances waits for the next list or dict to die.
rule-trashcan-nested = Deaths nest 50 deep; the rest follows as soon as the outermost is over.
rule-trashcan-c-calls = Deaths nest about ten thousand deep, as C calls may.
rule-trashcan-c-stack = Deaths nest as deep as the bytes of the C stack allow.
rule-dict-order-hash-slots = A dict is in the order of its keys’ hashes.
rule-dict-order-insertion = A dict is in the order in which its keys were put in.
rule-dict-copy-by-inserting = A copy of a dict is filled with one entry after another.
rule-dict-copy-table-of-sharing = A copy of a __dict__ takes the table over, and is tracked if the dict is.
rule-dict-copy-table = A copy of a dict takes the table over, and is tracked if the dict is.
rule-dict-copy-table-in-merges = A new dict, too, takes over the table of what it is made from.
rule-slot-stores-left-to-right = In a, b = x, y the old value of a dies before that of b.
rule-slot-stores-last-first = In a, b = x, y between local variables the old value of b dies before that of a.
rule-dict-items-value-first = A dict comprehension makes the value of an item before its key.
rule-dict-items-key-first = A dict comprehension makes the key of an item before its value.
rule-comprehensions-leaking-inline = The variable of a list comprehension stays, and holds the last item.
rule-comprehensions-functions = A list comprehension is a function, and its variable goes with it.
rule-comprehensions-isolated-inline = A comprehension runs in the frame around it and needs no function and no cells.
rule-arguments-copied = During a call the caller’s stack holds the arguments as well.
rule-arguments-moved = Arguments move into the function: during a call they count one less.
rule-bound-calls-pushed = While a bound method runs, the caller holds its object as well.
rule-bound-calls-borrowed = While a bound method runs, only the method itself holds its object.
rule-star-calls-kept-twice = Arguments given with a star are held by two tuples during the call.
rule-star-calls-kept = Arguments given with a star are held by one tuple during the call.
rule-star-calls-moved = Arguments given with a star move into the function.
rule-exceptions-python2 = The exception handled last is kept, with the frames it came through, until the function returns.
rule-exceptions-single = What is handled is the exception alone; it refers to its traceback.
rule-exceptions-triple = A handled exception goes when its except ends, and the frames it came through go with it.
rule-atom-counts-counted = References to None and small numbers are counted.
rule-atom-counts-immortal = None, small numbers and their like are immortal: their counts never change.
rule-free-lists-python27 = Sets, methods and frames are recycled, and what is recycled is not counted.
rule-free-lists-up-to38 = Sets are no longer recycled: each new one counts as an allocation.
rule-free-lists-up-to312 = Bound methods are no longer recycled: each counts as an allocation.
rule-free-lists-from313 = Tuples of twenty items are recycled like smaller ones.
rule-debug-text-python27 = With DEBUG_STATS the collector says what it found in words of its own.
rule-debug-text-up-to36 = What the collector says with DEBUG_STATS ends without a full stop.
rule-debug-text-python37 = With DEBUG_STATS the collector also counts the permanent generation.
rule-debug-text-from38 = With DEBUG_STATS the collector says how much was unreachable, even if it was nothing.
rule-language-python2 = Programs are Python 2: range makes a list, an object to watch.
rule-language-python3 = Programs are Python 3: range counts as it goes, and there is no list to watch.
rule-unstarted-generators-cleared-on-demand = The collector does not close a generator that never started.
rule-unstarted-generators-cleared = The collector closes a generator that never started, and its variables go.
rule-unstarted-generators-kept = A generator that never started keeps its variables when it is closed, until it dies.
rule-generator-close-runs = A generator that is closed runs to its end, and its frame goes.
rule-generator-close-clears-variables = Closed outside every try, a generator only lets its variables go and keeps its function until it dies.
rule-generator-frames-unlinked = The frame of an ended generator does not refer to the frame that ran it.
rule-generator-frames-linked = The frame of an ended generator refers to the frame that ran it.
rule-raised-by-c-class-and-arguments = An error of the interpreter becomes an object when a handler wants it.
rule-raised-by-c-instance = An error of the interpreter is an object from the start.
rule-subclass-dicts-kept = A class keeps the dict of its subclasses when the last of them is gone.
rule-subclass-dicts-while-needed = A class has a dict of its subclasses only while there are any.
rule-list-extend-by-iterator = A list takes over a dict or a set through an iterator, which is an object.
rule-list-extend-by-table = A list takes over a dict or a set without an iterator.
rule-locals-kept-snapshot = The frame keeps the dict that locals() gives, with all the variables had then.
rule-locals-fresh-snapshot = Each call of locals() gives a dict of its own, which the frame does not keep.
rule-library-python27 = The built-in names are those of 2.7.
rule-library-python36 = There are list.copy, weakref.finalize and gc.callbacks.
rule-library-python37 = There are gc.freeze and gc.unfreeze.
rule-library-python38 = There is types.CellType, and gc.get_objects takes a generation.
rule-library-python39 = There is gc.is_finalized, which tells whether a finalizer has been called.
rule-library-python310 = There is itertools.pairwise.
rule-library-python311 = There is sys.exception.
rule-library-python312 = There is int.is_integer.
rule-library-python313 = There is sys._is_gil_enabled.
rule-grammar-python2 = There are no f-strings and no annotations.
rule-grammar-python36 = An f-string reads names where they stand in a text.
rule-grammar-python38 = A name can be given in the middle of an expression, by :=.
rule-grammar-python39 = Any expression may stand after the @ of a decorator.
rule-grammar-python310 = The match statement compares a value with patterns and binds names.
rule-grammar-python311 = A star may stand inside an index.
rule-grammar-python312 = An f-string may use the quote that is around it, and classes take type parameters.
rule-grammar-python313 = A type parameter may have a default.
rule-grammar-python314 = Several types may stand after except without parentheses.
rule-thresholds = A young collection is due after { $young } allocations more than releases; the older thresholds are { $middle } and { $old }.
rule-startup-objects = The interpreter itself keeps about { $count } objects for good; a full collection waits for a quarter as many new ones.
rule-immortal-objects-none = No object is moved to the permanent list because it is immortal.
rule-immortal-objects-some = A full collection moves about { $count } immortal objects to the permanent list.
rule-source-file = The functions of the collector stand in { $path }.

## engine: what is wrong with a program’s text

# What Python or the parser says of a mistake stays in English.
wrong-syntax = { $text }
wrong-too-long = the program is too long
wrong-too-deep = nested too deeply
wrong-not-python2-words = invalid syntax: Python 2 knows neither f-strings nor names outside of ASCII
wrong-class-keywords = invalid syntax: Python 2 has no class keywords
wrong-no-module-name = a file is named like a module: lib.py, package/lib.py
wrong-two-files = there are two files { $name }
# { $text } is a keyword of Python: “async for”.
not-supported = { $text } is not supported here
not-supported-async-comprehension = an asynchronous comprehension is not supported here
not-supported-type-statement = the type statement is not supported here
not-supported-type-parameters = a type parameter list is not supported here
not-supported-template-string = a template string is not supported here
not-supported-shell-command = a shell command is not supported here
not-supported-unpacking = unpacking in a comprehension is not supported here
hint-is-python2 = this is Python 2: the collector of 2.7 and that of the talk run it
hint-is-python3 = this is Python 3: the collectors of 3.6 and later run it
# What is wrong, and what might be done about it.
wrong-with-hint = { $clause }; { $clause-two }

## engine: why a gesture writes nothing, and what to do about it

refusal-unreachable = No name reaches { $object }, so no line of Python can touch it: this is what unreachable means. Only the collector still knows of it. Step back to before its last name was forgotten.
refusal-unreachable-together = No name reaches { $object }, so no line of Python can touch it: this is what unreachable means. The { $count } dashed objects are in the same place. Only the collector still knows of it. Step back to before its last name was forgotten.
refusal-no-expression = { $object } is alive, but what holds it shows it to no expression. Give it a name where the program still has it.
refusal-gone-by-then = A new line stands behind line { $line }, and when that has run, { $object } or the reference is gone. Step back first.
refusal-never-changes = { $object } never changes what it refers to, once it is made.
refusal-no-room = { $object } takes no further attributes: its class has no room for them.
refusal-not-removable = This reference belongs to what { $object } is. No line of Python takes it away.
refusal-weak-stays = { $object } cannot be made to let go. Remove what refers to it instead.
refusal-not-of-the-module = { $name } is a variable of { $text }, not of the module. A new line goes behind the call, where it is gone.
refusal-no-such-name = There is no name { $name } where the new line would stand.
refusal-not-weakly = Python makes no weak references to objects like { $object }.
refusal-no-class-statement = The class of { $object } is not written in this program as one class statement.
refusal-has-finalizer = The class of { $object } has a __del__ already.
refusal-runs-again = Line { $line } runs { $count ->
    [one] { $count } time
   *[other] { $count } times
}, and so would a line behind it. Step on to behind the loop.
refusal-never-runs = What would stand behind line { $line } does not run. Step back first.
refusal-raises = Python would raise an exception here: { $text }
refusal-no-effect = The line would run and not do this: { $object } or its class decides otherwise.
refusal-does-not-run = The picture does not show the program as it stands. Wait until it has run, or mend it first.
