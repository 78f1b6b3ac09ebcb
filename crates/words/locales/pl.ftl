### Polski. Wiadomości są te same co w en.ftl; nazwy z programu stoją w mianowniku albo po rzeczowniku
### pospolitym („obiektu Task 1”), bo nie da się ich odmienić.

## shared: części innych wiadomości

# Po „zbadano”, „uratowano”.
n-objects = { $count ->
    [one] { $count } obiekt
    [few] { $count } obiekty
   *[many] { $count } obiektów
}
# Po „odjęto”.
n-references = { $count ->
    [one] { $count } referencję
    [few] { $count } referencje
   *[many] { $count } referencji
}
n-weakrefs = { $count ->
    [one] { $count } słabą referencję
    [few] { $count } słabe referencje
   *[many] { $count } słabych referencji
}
n-refs = { $refs ->
    [one] { $refs } referencję
    [few] { $refs } referencje
   *[many] { $refs } referencji
}
keeps-refs = { $refs ->
    [one] została { $refs } referencja
    [few] zostały { $refs } referencje
   *[many] zostało { $refs } referencji
}

## page: obiekty w zdaniu

objects-two = { $first } i { $second }
objects-three = { $first }, { $second } i { $third }
objects-many = { $first }, { $second } i jeszcze { $more }
part-its = { $part }
part-of = { $whose }.{ $part }

## page: jak nazywają się obiekty

label-class = class { $name }
label-lambda = lambda
label-module-frame = ramka modułu
label-frame = ramka { $name }()
label-generator = generator { $name }()
label-method = metoda { $name }
label-module = moduł
label-module-dict = dict modułu
label-object = obiekt
type-object = obiekt typu { $name }
path-key = {" "}(jako klucz)
path-member = {" "}(element)
path-callback = {" "}(wywołanie zwrotne)

## page: co się odśmieca i jak nazywają się listy

scope-generation = pokolenie { $generation }
scope-young = lista młodych
scope-increment = przyrost
scope-everything = wszystko
scope-heap = sterta
scope-of-generation = pokolenia { $generation }
scope-of-young = listy młodych
scope-of-increment = przyrostu
scope-of-everything = wszystkiego
scope-of-heap = sterty
scope-capital-generation = Pokolenie { $generation }
scope-capital-young = Lista młodych
scope-capital-increment = Przyrost
scope-capital-everything = Wszystko
scope-capital-heap = Sterta
list-generation = pokolenie { $generation }
list-young = młode
list-increment = przyrost
list-visited = odwiedzone
list-pending = oczekujące
list-heap = sterta
list-work-stack = stos roboczy
list-unreachable = nieosiągalne
list-finalizers = z finalizatorami
list-permanent = trwałe
list-untracked = nieśledzone

## page: miejsce w algorytmie

heading-start = Początek
heading-end = Koniec
heading-step = Krok { $number } z { $all }
heading-collecting = Odśmiecanie { $scope }
heading-line = Wiersz { $line }
heading-before = Przed programem
figure-examined = { $count ->
    [one] obiekt zbadany
    [few] obiekty zbadane
   *[many] obiektów zbadanych
}
figure-subtracted = { $count ->
    [one] referencja odjęta
    [few] referencje odjęte
   *[many] referencji odjętych
}
figure-unreachable = { $count ->
    [one] nieosiągalny
    [few] nieosiągalne
   *[many] nieosiągalnych
}
figure-rescued = z { $all } uratowano
figure-freed = { $count ->
    [one] zwolniony
    [few] zwolnione
   *[many] zwolnionych
}
step-1 = Połącz młodsze pokolenia
step-2 = Odejmij referencje wewnętrzne
step-3 = Przenieś zera do nieosiągalnych
step-4 = Uratuj to, do czego coś się odwołuje
step-5 = Przywróć liczniki referencji
step-6 = Awansuj ocalałe
step-7 = Wyczyść nieosiągalne
step-survivors = gc_list_merge (ocalałe)
played-of-all = { $played } z { $all }

## page: przejścia na osi czasu

pass-merge = Łączenie młodszych pokoleń
pass-mark-roots = Oznaczanie tego, co osiągają korzenie
pass-fill-increment = Składanie przyrostu
pass-mark-alive = Oznaczanie jako żywe tego, co osiągają korzenie
pass-update-and-subtract = Liczenie referencji z zewnątrz
pass-mark-reachable = Oznaczanie osiągalnych
pass-scan-heap = Zbieranie reszty na stos
pass-update-refs = Kopiowanie liczników referencji
pass-subtract-refs = Odejmowanie referencji wewnętrznych
pass-mark-unreachable = Przenoszenie zer do nieosiągalnych
pass-rescue = Ratowanie tego, do czego coś się odwołuje
pass-move-unreachable = Oddzielanie osiągalnych od nieosiągalnych
pass-restore = Przywracanie liczników referencji
pass-untrack-tuples = Wyłączanie krotek ze śledzenia
pass-merge-survivors = Awans ocalałych
pass-untrack-dicts = Wyłączanie słowników ze śledzenia
pass-move-finalizers = Odkładanie obiektów z finalizatorami
pass-handle-weakrefs = Czyszczenie słabych referencji
pass-finalize-garbage = Wywoływanie finalizatorów
pass-handle-resurrected = Szukanie wskrzeszonych
pass-clear-weakrefs = Czyszczenie późnych słabych referencji
pass-delete-garbage = Czyszczenie nieosiągalnych
pass-handle-finalizers = Zachowywanie obiektów z finalizatorami
pass-swap-spaces = Zamiana starych przestrzeni
segment-program = Program
segment-collection = Odśmiecanie
segment-of-collection = { $pass } (odśmiecanie { $number }, { $scope })

## page: zdania o wierszu

nothing-yet = Nic jeszcze nie zostało wykonane. Zrób krok albo włącz odtwarzanie.
line-runs = Wykonuje się wiersz { $line }: { $clause }
class-defined = zostaje zdefiniowana klasa { $name }.
function-defined = zostaje zdefiniowana funkcja { $name }().
function-made = zostaje zdefiniowana funkcja { $object }.
module-imported = zostaje zaimportowany moduł { $name }.
created-and-named = <active>powstaje</active> obiekt { $object } i dostaje nazwę { $name }.
name-goes-over = nazwa { $name } przechodzi z obiektu { $object } na obiekt { $target }.
name-refers = nazwa { $name } odnosi się teraz do obiektu { $object }.
name-forgotten-freed = nazwa { $name } znika; nic innego nie odwołuje się do obiektu { $object }, więc zostaje on <clear>od razu zwolniony</clear>.
name-forgotten-last = nazwa { $name } znika, a z nią ostatnia referencja do obiektu { $object }.
name-forgotten-keeps = nazwa { $name } znika, więc obiektowi { $object } { keeps-refs }.
created-and-referred = <active>powstaje</active> obiekt { $target }, a { $object }{ $path } odwołuje się do niego.
refers = { $object }{ $path } odwołuje się do obiektu { $target }.
created = { $objects ->
    [one] <active>powstaje</active> obiekt { $objects }.
   *[other] <active>powstają</active> obiekty { $objects }.
}
nothing-refers = { $objects ->
    [one] nic już nie odwołuje się do obiektu { $objects }, więc zostaje on <clear>od razu zwolniony</clear>.
   *[other] nic już nie odwołuje się do obiektów { $objects }, więc zostają one <clear>od razu zwolnione</clear>.
}
lets-go = obiekt { $object } porzuca obiekt { $target }, któremu { keeps-refs }.
called = zostaje wywołana funkcja { $name }().
returns = funkcja { $name }() kończy się; jej zmienne znikają.
prints = program wypisuje „{ $text }”.
prints-nothing = program coś wypisuje.
asks = program żąda odśmiecania { $scope }.
nothing-changes = żadna referencja między obiektami się nie zmienia.
program-ended = Program się zakończył.
gets-ready = Interpreter przygotowuje się do wykonania programu.
switched-off = automatyczne odśmiecanie zostaje wyłączone.
switched-on = automatyczne odśmiecanie zostaje włączone.
threshold-never = próg pokolenia { $generation } zmienia się na 0: nigdy nie uruchomi odśmiecania.
threshold-becomes = próg pokolenia { $generation } zmienia się na { $threshold }.
debug-changes = zmieniają się flagi diagnostyczne odśmiecacza.
freezes = wszystko, co śledzone, przechodzi na listę trwałą, która nigdy nie jest odśmiecana.
unfreezes = to, co zamrożone, przechodzi na listę „{ $list }” i znów może być odśmiecane.

## page: zdania o pojedynczych zdarzeniach

tracked = obiekt { $object } trafia na koniec listy „{ $list }”: odtąd śledzi go odśmiecacz.
no-longer-tracked = obiekt { $object } opuszcza swoją listę: odśmiecacz już go nie śledzi.
made = powstaje obiekt { $object }; nic się jeszcze do niego nie odwołuje.
memory-back = Zostaje zwrócona pamięć: { $object }.
has-dict = obiekt { $object } ma teraz __dict__.

## page: śmierć obiektów

freed-at-once = Licznik obiektu { $object } wynosi 0: obiekt zostaje <clear>od razu zwolniony</clear>.
freed-letting-go = { $targets ->
    [one] Licznik obiektu { $object } wynosi 0: obiekt zostaje <clear>od razu zwolniony</clear> i porzuca obiekt { $targets }.
   *[other] Licznik obiektu { $object } wynosi 0: obiekt zostaje <clear>od razu zwolniony</clear> i porzuca obiekty { $targets }.
}
finalizer-runs = Zostaje wywołany finalizator obiektu { $object }: teraz wykonuje się jego __del__.
callback-runs = Zostaje wywołane wywołanie zwrotne obiektu { $object }: to, do czego się odnosił, już nie istnieje.

## page: całe przejście

merge-everything = Odśmiecane będzie wszystko: młode i oczekujące zostają <merge>dołączone</merge> do odwiedzonych.
merge-none-younger = Odśmiecane będzie pokolenie 0. Nie ma młodszego, więc nic nie jest dołączane.
merge-empty = Odśmiecane będzie pokolenie { $generation }; młodsze są puste.
merge-one = Odśmiecane będzie pokolenie { $generation }: do jego listy zostaje <merge>dołączone</merge> { $list }.
merge-two = Odśmiecane będzie pokolenie { $generation }: do jego listy zostają <merge>dołączone</merge> { $list } i { $list-two }.
trigger-young = { $count ->
    [one] O { $count } obiekt więcej powstał, niż zwolniono, a próg wynosi { $threshold }: odśmiecane jest pokolenie 0.
    [few] O { $count } obiekty więcej powstały, niż zwolniono, a próg wynosi { $threshold }: odśmiecane jest pokolenie 0.
   *[many] O { $count } obiektów więcej powstało, niż zwolniono, a próg wynosi { $threshold }: odśmiecane jest pokolenie 0.
}
trigger-older = { $count ->
    [one] Pokolenie { $number } odśmiecono { $count } raz, a próg wynosi { $threshold }: teraz kolej na pokolenie { $generation }.
   *[many] Pokolenie { $number } odśmiecono { $count } razy, a próg wynosi { $threshold }: teraz kolej na pokolenie { $generation }.
}
trigger-unknown = Licznik przekroczył próg: odśmiecane jest pokolenie { $generation }.
copies = { $count ->
    [one] gc_refs { $count } obiektu staje się kopią licznika referencji: od kopii można odejmować.
   *[many] gc_refs każdego z { $count } obiektów staje się kopią licznika referencji: od kopii można odejmować.
}
copied = gc_refs obiektu { $object } staje się kopią jego licznika referencji, czyli { $refs }.
copied-less-one = gc_refs obiektu { $object } staje się kopią jego licznika referencji, czyli { $refs }, bez tej jednej, którą trzyma stos.
subtracted = Odjęto <subtract>{ n-references }</subtract> z wnętrza listy: to, co zostaje w gc_refs, pochodzi z zewnątrz.
marked-none = Wszystko ma referencje z zewnątrz: nic nie jest przenoszone.
marked = Przeniesiono { n-objects } z gc_refs równym 0: nie ma referencji z zewnątrz, więc <unreachable>być może są nieosiągalne</unreachable>.
rescued-none = Nic osiągalnego nie odwołuje się do niczego na liście nieosiągalnych: nic nie wraca.
rescued-some = <rescue>Uratowano</rescue> { n-objects }: do tego, co wraca, odwołuje się coś osiągalnego.
moved-unreachable = Na liście <unreachable>nieosiągalnych</unreachable> { $left ->
    [one] został { $left } obiekt
    [few] zostały { $left } obiekty
   *[many] zostało { $left } obiektów
}; tam i z powrotem przeniesiono { $rescued-count ->
    [one] { $rescued-count } obiekt
    [few] { $rescued-count } obiekty
   *[many] { $rescued-count } obiektów
}.
restored = gc_refs zrobiło swoje. Same liczniki referencji nigdy się nie zmieniły.
survivors-stay = To, co ocalało, zostaje na liście „{ $list }”: nie ma starszej.
survivors-none = Nic nie ocalało, więc nic nie przechodzi dalej.
survivors-move = { $count ->
    [one] Jedyny ocalały obiekt przechodzi na listę „{ $list }”.
    [few] { $count } ocalałe obiekty przechodzą na listę „{ $list }”.
   *[many] { $count } ocalałych obiektów przechodzi na listę „{ $list }”.
}
untracked-none = Każdy z nich trzyma coś, co może należeć do cyklu: wszystkie zostają na liście.
untracked = { $count ->
    [one] Odśmiecacz przestaje śledzić { $count } obiekt: nie może przez niego przechodzić żaden cykl.
    [few] Odśmiecacz przestaje śledzić { $count } obiekty: nie może przez nie przechodzić żaden cykl.
   *[many] Odśmiecacz przestaje śledzić { $count } obiektów: nie może przez nie przechodzić żaden cykl.
}
finalizers-none = Nic na liście nieosiągalnych nie ma finalizatora.
finalizers-aside = { $objects ->
    [one] Obiekt { $objects } zostaje <finalize>odłożony</finalize> wraz ze wszystkim, czego finalizator może potrzebować.
   *[other] Obiekty { $objects } zostają <finalize>odłożone</finalize> wraz ze wszystkim, czego finalizator może potrzebować.
}
weakrefs-none = Nie trzeba czyścić żadnej słabej referencji do nieosiągalnych.
weakrefs-cleared = <weak>Wyczyszczono</weak> { n-weakrefs } do nieosiągalnych.
finalized-none = Nic na liście nieosiągalnych nie ma finalizatora, który trzeba by jeszcze wywołać.
finalized = { $count ->
    [one] <finalize>Wywołano</finalize> { $count } finalizator, zanim cokolwiek zostanie wyczyszczone.
    [few] <finalize>Wywołano</finalize> { $count } finalizatory, zanim cokolwiek zostanie wyczyszczone.
   *[many] <finalize>Wywołano</finalize> { $count } finalizatorów, zanim cokolwiek zostanie wyczyszczone.
}
resurrected-none = Po finalizatorach referencje są liczone jeszcze raz: to, co nadal nieosiągalne, zostaje wyczyszczone.
resurrected = { $objects ->
    [one] Obiekt { $objects } zostaje <rescue>wskrzeszony</rescue>: finalizator utworzył nowe referencje.
   *[other] Obiekty { $objects } zostają <rescue>wskrzeszone</rescue>: finalizator utworzył nowe referencje.
}
late-weakrefs-none = Nie została żadna słaba referencja do śmieci i żaden finalizator nie utworzył nowej.
late-weakrefs-cleared = <weak>Wyczyszczono</weak> { n-weakrefs }, które utworzyły lub zostawiły finalizatory: żadne wywołanie zwrotne nie może zobaczyć tego, co jest rozbierane.
deleted-none = W tym kroku czyszczenia nic nie zostaje zwolnione.
deleted = To, co nieosiągalne, zostaje <clear>wyczyszczone</clear>: zwolniono { n-objects }.
garbage-moves-on = To, co odłożono, przechodzi dalej z ocalałymi i nie jest czyszczone.
garbage-none = Niczego nie odłożono z powodu finalizatora.
garbage-kept = { $objects ->
    [one] Obiekt { $objects } trafia do gc.garbage: cykl musi przerwać program.
   *[other] Obiekty { $objects } trafiają do gc.garbage: cykl musi przerwać program.
}
collection-ends = Odśmiecanie { $scope } dobiega końca.
collection-did = { $scope }: zbadano { n-objects }, <unreachable>nieosiągalnych: { $found }</unreachable>, zwolnionych: { $freed }.

## page: przejście odśmiecacza bez GIL

roots-reach-nothing = Wszystkie wątki stają. Korzenie nie osiągają niczego, co jest śledzone.
roots-reach = Wszystkie wątki stają. Z korzeni osiągnięto { n-objects }: <rescue>żywe</rescue>, pominięte w dalszych krokach.
heap-nothing-left = Na stercie nie zostało nic do zbadania.
heap-counted-first = Wszystkie wątki stają. Policzono { n-objects }, odjęto <subtract>{ n-refs }</subtract> z wewnątrz: gc_refs liczy te z zewnątrz.
heap-counted = Policzono { n-objects }, odjęto <subtract>{ n-refs }</subtract> z wewnątrz: gc_refs liczy te z zewnątrz.
heap-none-outside = Nic z policzonych obiektów nie ma referencji z zewnątrz.
heap-reachable = To, co ma referencje z zewnątrz, jest <rescue>osiągalne</rescue>, ze wszystkim, do czego się odwołuje. Razem: { $count }.
heap-all-reachable = Nic nie zostało: wszystko jest osiągalne.
heap-left = { $count ->
    [one] Został { $count } obiekt: <unreachable>nieosiągalny</unreachable>, trzymany przez stos, który oddaje ostatni jako pierwszy.
    [few] Zostały { $count } obiekty: <unreachable>nieosiągalne</unreachable>, trzymane przez stos, który oddaje ostatni jako pierwszy.
   *[many] Zostało { $count } obiektów: <unreachable>nieosiągalne</unreachable>, trzymane przez stos, który oddaje ostatni jako pierwszy.
}
adds = Licznik obiektu { $object }, czyli { $refs }, zostaje dodany do gc_refs. Obiekt nie odwołuje się do niczego na stercie.
adds-and-takes-off = { $targets ->
    [one] Licznik obiektu { $object }, czyli { $refs }, zostaje dodany do gc_refs, a obiektowi { $targets } <subtract>odjęto</subtract> jeden.
   *[other] Licznik obiektu { $object }, czyli { $refs }, zostaje dodany do gc_refs, a obiektom { $targets } <subtract>odjęto</subtract> po jednym.
}
settled-alone = Obiekt { $object } ma referencje z zewnątrz: jest <rescue>osiągalny</rescue>. Nic, do czego się odwołuje, nie wymaga sprawdzenia.
settled = { $targets ->
    [one] Obiekt { $object } ma referencje z zewnątrz: jest <rescue>osiągalny</rescue>; na stos roboczy trafia obiekt { $targets }.
   *[other] Obiekt { $object } ma referencje z zewnątrz: jest <rescue>osiągalny</rescue>; na stos roboczy trafiają obiekty { $targets }.
}
popped-alone = Obiekt { $object } schodzi ze stosu roboczego. Nic, do czego się odwołuje, nie wymaga sprawdzenia.
popped = { $targets ->
    [one] Obiekt { $object } schodzi ze stosu roboczego; na stos trafia obiekt { $targets }.
   *[other] Obiekt { $object } schodzi ze stosu roboczego; na stos trafiają obiekty { $targets }.
}
not-settled = Obiekt { $object } nie ma referencji z zewnątrz: nadal uchodzi za nieosiągalny.
alive-alone = Obiekt { $object } jest osiągalny z korzenia. Nic, do czego się odwołuje, nie wymaga sprawdzenia.
alive = { $targets ->
    [one] Obiekt { $object } jest osiągalny z korzenia; na stos roboczy trafia obiekt { $targets }.
   *[other] Obiekt { $object } jest osiągalny z korzenia; na stos roboczy trafiają obiekty { $targets }.
}
scanned = Obiekt { $object } został: jest <unreachable>nieosiągalny</unreachable> i trafia na wierzch stosu, który go trzyma.

## page: przejście odśmiecacza przyrostowego

marked-roots-none = Korzenie nie osiągają niczego, czego ta runda już nie widziała.
marked-roots = Z modułów i wykonywanych funkcji <rescue>osiągnięto</rescue> { n-objects }: są odwiedzone i w tej rundzie nie będą już badane.
increment-ahead = Przyrost: <merge>młodych { $young }</merge>. Z oczekujących nie bierze się nic: przyrosty wyprzedzają swoją pracę, liczba obiektów na zapas: { $count }.
increment-enough = Przyrost: <merge>młodych { $young }</merge>. Na razie wystarczy: pracy jest na { $work }.
increment-filled = Przyrost: <merge>młodych { $young }</merge> i z oczekujących { $count }, ze wszystkim, co osiągają: pracy jest na { $work }.
spaces-swap = Nic już nie oczekuje: to, co odwiedzone, odtąd jest <merge>oczekujące</merge>, a następny przyrost oznacza od nowa.
root-alone = Obiekt { $object } jest osiągalny z korzenia i nie odwołuje się do niczego, czego jeszcze nie widziano.
root-reaches = { $targets ->
    [one] Obiekt { $object } jest osiągalny z korzenia, a więc obiekt { $targets } także.
   *[other] Obiekt { $object } jest osiągalny z korzenia, a więc obiekty { $targets } także.
}
increment-alone = Obiekt { $object } jest w przyroście i nie odwołuje się do niczego, czego jeszcze nie widziano.
increment-takes = { $targets ->
    [one] Obiekt { $object } jest w przyroście, więc dołącza też obiekt { $targets }.
   *[other] Obiekt { $object } jest w przyroście, więc dołączają też obiekty { $targets }.
}

## page: przejście przy jednym obiekcie

looked-at = Badany jest obiekt { $object }.
pass-is-at = Przejście jest przy obiekcie { $object }.
kept-for-finalizer = Obiekt { $object } ma finalizator, więc nie jest czyszczony: zachowuje go gc.garbage.
subtract-nothing = Obiekt { $object } nie odwołuje się do niczego na tej liście: nie ma czego odejmować.
subtract-itself = { $count ->
    [one] Obiekt { $object } odwołuje się do siebie: <subtract>{ $count } referencja</subtract> pochodzi z wewnątrz.
    [few] Obiekt { $object } odwołuje się do siebie { $count } razy: <subtract>{ $count } referencje</subtract> pochodzą z wewnątrz.
   *[many] Obiekt { $object } odwołuje się do siebie { $count } razy: <subtract>{ $count } referencji</subtract> pochodzi z wewnątrz.
}
subtract-one = { $count ->
    [one] Obiekt { $object } odwołuje się do obiektu { $target }: <subtract>{ $count } referencja</subtract> pochodzi z wewnątrz.
    [few] Obiekt { $object } odwołuje się do obiektu { $target } { $count } razy: <subtract>{ $count } referencje</subtract> pochodzą z wewnątrz.
   *[many] Obiekt { $object } odwołuje się do obiektu { $target } { $count } razy: <subtract>{ $count } referencji</subtract> pochodzi z wewnątrz.
}
subtract-many = Obiekt { $object } odwołuje się do obiektów { $targets }: <subtract>o jeden mniej</subtract> za każdą referencję z wewnątrz.
stays-from-outside = { $refs ->
    [one] { $refs } referencja do obiektu { $object } pochodzi spoza listy: obiekt zostaje na liście.
    [few] { $refs } referencje do obiektu { $object } pochodzą spoza listy: obiekt zostaje na liście.
   *[many] { $refs } referencji do obiektu { $object } pochodzi spoza listy: obiekt zostaje na liście.
}
from-inside-only = { $refs ->
    [1] Jedyna referencja do obiektu { $object } pochodzi z wewnątrz: obiekt <unreachable>może być nieosiągalny</unreachable>.
    [2] Obie referencje do obiektu { $object } pochodzą z wewnątrz, żadna z zewnątrz: obiekt <unreachable>może być nieosiągalny</unreachable>.
    [few] Wszystkie { $refs } referencje do obiektu { $object } pochodzą z wewnątrz, żadna z zewnątrz: obiekt <unreachable>może być nieosiągalny</unreachable>.
   *[many] Wszystkie referencje do obiektu { $object } ({ $refs }) pochodzą z wewnątrz, żadna z zewnątrz: obiekt <unreachable>może być nieosiągalny</unreachable>.
}
reachable-alone = Obiekt { $object } jest osiągalny. Nic, do czego się odwołuje, nie musi być przenoszone.
reachable-ahead = { $promised ->
    [one] Obiekt { $object } jest osiągalny. Obiekt { $promised } jest jeszcze przed nami: okaże się osiągalny i nie jest przenoszony.
   *[other] Obiekt { $object } jest osiągalny. Obiekty { $promised } są jeszcze przed nami: okażą się osiągalne i nie są przenoszone.
}
rescues = { $rescued ->
    [1] Obiekt { $object } jest osiągalny i odwołuje się do obiektu { $rescued }, więc { $target } zostaje <rescue>uratowany</rescue> i wraca na listę.
    [2] Obiekt { $object } jest osiągalny i odwołuje się do obiektów { $rescued }, więc oba zostają <rescue>uratowane</rescue> i wracają na listę.
   *[other] Obiekt { $object } jest osiągalny i odwołuje się do obiektów { $rescued }, więc zostają one <rescue>uratowane</rescue> i wracają na listę.
}
rescues-briefly = Obiekt { $object } jest osiągalny i odwołuje się do obiektu { $target }, więc ten zostaje <rescue>uratowany</rescue> i wraca na listę.
rescues-ahead = Obiekt { $object } jest osiągalny i odwołuje się do { $rescued ->
    [1] obiektu { $rescued }, więc { $target } zostaje <rescue>uratowany</rescue>; { $promised ->
        [one] obiekt { $promised } jest jeszcze przed nami i nie jest przenoszony.
       *[other] obiekty { $promised } są jeszcze przed nami i nie są przenoszone.
    }
    [2] obiektów { $rescued }, więc oba zostają <rescue>uratowane</rescue>; { $promised ->
        [one] obiekt { $promised } jest jeszcze przed nami i nie jest przenoszony.
       *[other] obiekty { $promised } są jeszcze przed nami i nie są przenoszone.
    }
   *[other] obiektów { $rescued }, więc zostają one <rescue>uratowane</rescue>; { $promised ->
        [one] obiekt { $promised } jest jeszcze przed nami i nie jest przenoszony.
       *[other] obiekty { $promised } są jeszcze przed nami i nie są przenoszone.
    }
}
rescues-ahead-briefly = { $promised ->
    [one] Obiekt { $object } jest osiągalny i odwołuje się do obiektu { $target }, więc ten zostaje <rescue>uratowany</rescue>; obiekt { $promised } jest jeszcze przed nami i nie jest przenoszony.
   *[other] Obiekt { $object } jest osiągalny i odwołuje się do obiektu { $target }, więc ten zostaje <rescue>uratowany</rescue>; obiekty { $promised } są jeszcze przed nami i nie są przenoszone.
}
aside-not = Obiekt { $object } nie ma finalizatora: zostaje na liście nieosiągalnych.
aside = Obiekt { $object } ma finalizator, więc zostaje <finalize>odłożony</finalize> i nie będzie czyszczony.
aside-too = { $targets ->
    [one] Finalizator potrzebuje tego, do czego odwołuje się obiekt { $object }: obiekt { $targets } też zostaje <finalize>odłożony</finalize>.
   *[other] Finalizator potrzebuje tego, do czego odwołuje się obiekt { $object }: obiekty { $targets } też zostają <finalize>odłożone</finalize>.
}
weakref-none = Nie trzeba czyścić żadnej słabej referencji do obiektu { $object }.
weakref-cleared = { $objects ->
    [1] Obiekt { $objects } odnosił się do obiektu { $target }, który jest nieosiągalny: zostaje <weak>wyczyszczony</weak> i daje teraz None.
   *[other] Obiekty { $objects } odnosiły się do obiektu { $target }, który jest nieosiągalny: zostają <weak>wyczyszczone</weak>.
}
finalizer-called = Zostaje <finalize>wywołany</finalize> finalizator obiektu { $object }: raz, póki wszystko, do czego obiekt się odwołuje, jeszcze istnieje.
finalizer-none = Obiekt { $object } nie ma finalizatora do wywołania.
clear-cannot = Obiektu { $object } nie da się wyczyścić: zniknie, gdy porzucą go inne.
clear-freed = Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje, i zostaje zwolniony.
clear-freed-with = { $objects ->
    [one] Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje, i zostaje zwolniony, a z nim obiekt { $objects }.
   *[other] Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje, i zostaje zwolniony, a z nim obiekty { $objects }.
}
clear-not-freed = Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje. Coś jeszcze odwołuje się do niego, więc na razie nie jest zwalniany.
clear-frees = { $objects ->
    [1] Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje, a obiekt { $objects } zostaje zwolniony.
   *[other] Obiekt { $object } zostaje <clear>wyczyszczony</clear>: porzuca to, do czego się odwołuje, a obiekty { $objects } zostają zwolnione.
}
untracked-object = Obiekt { $object } nie trzyma niczego, co mogłoby należeć do cyklu: odśmiecacz przestaje go śledzić.
stays-tracked = Obiekt { $object } trzyma obiekty, które mogą należeć do cyklu: zostaje na liście.

## page: listy

lane-generation = Pokolenie { $generation }
lane-young = Młode
lane-increment = Przyrost
lane-visited = Odwiedzone
lane-pending = Oczekujące
lane-heap = Sterta
lane-work-stack = Stos roboczy
lane-unreachable = Nieosiągalne
lane-finalizers = Z finalizatorami
lane-permanent = Trwałe
lane-untracked = Nieśledzone
note-examined = badane
note-count = { $count } z { $threshold }
note-heap = w kolejności w pamięci; { $count } z { $threshold }
note-tentative = wstępnie
note-final = ostatecznie
note-aside = odłożone
note-frozen = zamrożone
note-on-no-list = na żadnej liście
note-together = odśmiecane razem
note-seen = widziane w tej rundzie
note-not-seen = jeszcze niewidziane w tej rundzie
note-last-first = ostatni jako pierwszy
empty = pusta
empty-survivors = pusta: tu trafiają ocalałe z tego odśmiecania
empty-new = pusta: tu trafiają nowe obiekty
empty-generation = pusta: tu trafiają ocalałe z pokolenia { $generation }
empty-visited = pusta: tu trafia to, co zostaje z przyrostu
empty-pending = pusta: wszystko już widziano
empty-finalizers = pusta: tu odkładane jest to, co ma finalizator
legend-circle = Kółko: gc_refs, czyli referencje niewyjaśnione wewnątrz listy.
legend-tentative = Linia przerywana: wstępnie nieosiągalne.
legend-unreachable = Linia przerywana: ostatecznie nieosiągalne.

## page: inspektor

term-reference-count = Licznik referencji
term-referred-to-by = Odwołują się do niego
term-refers-to = Odwołuje się do
term-gc-refs = gc_refs
term-kept-alive-by = Przy życiu trzyma go
term-weak-references = Słabe referencje
term-generation = Pokolenie
term-finalizer = Finalizator
finalizer-has-been-called = __del__ zostało wywołane
finalizer-will-be-called = __del__ zostanie wywołane przed zwolnieniem
none = brak
and-more = i jeszcze { $more }
interpreter-runs-it = interpreter, który go wykonuje
interpreter-for-a-moment = interpreter, przez chwilę
interpreter = interpreter
the-name = nazwa <code>{ $name }</code>
the-variable = zmienna <code>{ $name }</code>: { $object }
the-value-stack = stos wartości: { $object }
weakly = { $object }, słabo
untracked-on-no-list = nieśledzony: na żadnej liście
never-seen = brak: odśmiecacz nigdy go nie widzi
kept-by-a-cycle = nic z zewnątrz: trzyma go tylko cykl
kept-by-nothing = nic
the-line-that-runs = wykonywany wiersz

## page: dlaczego program nie dobiegł końca

halt-exit = Program zakończył się sam, z kodem wyjścia { $number }.
halt-uncaught = Program zakończył wyjątek, którego nikt nie złapał: { $text }
halt-uncaught-in-silence = Program zakończył wyjątek, którego nikt nie złapał.
halt-stopped = Zatrzymano w wierszu { $line }: { $clause }. To, co do tej chwili nagrano, można przejrzeć krok po kroku.
budget-events = nagranie jest pełne
budget-objects = program utworzył więcej obiektów, niż mieści ta strona
budget-recursion = wywołania są zagnieżdżone głębiej, niż śledzi je ta strona
budget-output = program wypisał więcej, niż pokazuje ta strona
budget-text = program utworzył więcej tekstu, niż mieści ta strona
budget-instructions = program wykonywał się dłużej, niż czeka ta strona

## page: sama strona

language-name = Polski

## page: wyjaśnienie

what-happened = Co się stało
steps-of-the-collection = Kroki odśmiecania
opens-github = { $name } w pliku { $text }, otwiera GitHub

## page: the page

app-picture = Obraz
app-explanation = Wyjaśnienie
line-wrong = Wiersz { $line }: { $text }
link-copied = Skopiowano odnośnik. Otwiera ten program, odśmiecacz, układ i krok.
witness-copied = Skopiowano program. Zapisz go w pliku i uruchom w Pythonie tego odśmiecacza: wykona scenariusz i powie, czy wszystkie wiersze, zwrócone liczby i listy są takie same.
engine-could-not-say = Silnik nie umiał odpowiedzieć: { $text }.
engine-stopped = Zatrzymano. Nic nie przepadło: obraz pokazuje ostatni tekst, który się wykonał, a program uruchomi się znowu, gdy tylko go zmienisz.
engine-unreachable = Nie udało się wczytać silnika, więc nie można uruchomić żadnego programu. Sprawdź połączenie; strona spróbuje ponownie, gdy tylko zmienisz program.
engine-trapped = Silnik przestał działać przy tym programie i uruchomiono następny: { $text }. Twój program nie przepadł. Zgłaszając to, dołącz jego odnośnik.
no-witness = Kroki z wykładu idą za rysunkiem, a tak nie działa żaden Python: najpierw wybierz wersję CPythona.
no-pictures = Program się nie wykonuje, więc nie ma czego rysować: popraw najpierw to, co zaznacza edytor.
sheet-broken = Ta część strony przestała działać: { $text }. Twój program nie przepadł. Otwórz ją jeszcze raz, aby zacząć od nowa.
link-damaged = Ten odnośnik jest uszkodzony i nie da się go otworzyć. Skopiuj go jeszcze raz stamtąd, skąd pochodzi.
link-truncated = Brakuje końca tego odnośnika. Skopiuj cały odnośnik i otwórz go ponownie.
link-newer = Ten odnośnik pochodzi z nowszej wersji tej strony. Odśwież stronę i otwórz odnośnik ponownie.
link-too-large = Program w tym odnośniku jest za długi, aby go otworzyć. Granica to 200 000 bajtów tekstu.
link-unknown-collector = Ten odnośnik prosi o odśmiecacz „{ $name }”, którego ta strona nie zna. Zamiast niego użyto: „{ $text }”.
language-missing = Nie udało się wczytać tego języka.
crash-title = Strona przestała działać
crash-text = Twój program nie przepadł. Pierwszy odnośnik otwiera go ponownie, dokładnie takim, jaki był; zgłaszając błąd, dołącz ten odnośnik. Drugi odnośnik zaczyna od galerii.
crash-again = Otwórz mój program ponownie
crash-afresh = Zacznij od nowa
sheet-loading = Wczytywanie
sheet-late = Ta część strony jeszcze się wczytuje.
sheet-unreachable = Nie udało się wczytać tej części strony. Sprawdź połączenie i spróbuj ponownie.
close = Zamknij
try-again = Spróbuj ponownie
notice = Komunikat
copy-the-link = Kopiuj odnośnik
close-the-notice = Zamknij komunikat
open-the-notes = Otwórz notatki ręcznie
no-second-window = Przeglądarka nie pozwoliła stronie otworzyć drugiego okna.

## page: the bar at the top

dark-theme = Ciemny motyw
light-theme = Jasny motyw
collector = Odśmiecacz
what-changed = Co się zmieniło
what-changed-hint = Co się zmieniło od poprzedniej wersji
keys = Klawisze
keys-hint = Klawisze (?)
share = Udostępnij
present = Prezentuj
present-hint = Pełny ekran, na rzutnik (P)
scenarios = Scenariusze
your-program = Twój program
choose-a-scenario = Wybierz scenariusz
edited = zmieniony
algorithm = Algorytm
seven-steps = 7 kroków
parts-of-the-page = Części strony
tab-picture = Obraz
tab-program = Program
tab-steps = Kroki i obiekt
language = Język

## page: the inspector’s section

selected-object = Wybrany obiekt
select-an-object = Wybierz obiekt, aby zobaczyć jego liczniki, kto się do niego odwołuje i dlaczego żyje.
leave-this-object = Opuść ten obiekt
unfold-its-parts = Rozwiń jego części
fold-into-its-owner = Zwiń do właściciela

## page: the picture

the-collectors-lists = Listy odśmiecacza
lane-name = { $title }, { $text }
lane-name-examined = { $title }, { $text }, badana
strip-name = { $title }, { $count ->
    [one] { $count } obiekt
    [few] { $count } obiekty
   *[many] { $count } obiektów
}
strip-part = część innego obiektu, { $text }
stage = Scena
nothing-made = Nic jeszcze nie powstało. Włącz odtwarzanie albo zrób krok: tu pojawi się to, co tworzy program.
how-to-look = Jak patrzeć na scenę
unfold-all = Rozwiń wszystko
unfold-all-hint = Pokaż każdy obiekt osobno, jak widzi je CPython (U)
arrangement = Układ
graph = Graf
graph-hint = Kto się do kogo odwołuje (G)
lists = Listy
lists-hint = W kolejności list odśmiecacza (L)
objects-and-references = Obiekty i referencje
box-refs = ref. { $refs }
unfold-part = { $name }: rozwiń
has-a-finalizer = ma finalizator
state-untracked = nieśledzony
state-generation = pokolenie { $generation }
state-young = młody
state-visited = odwiedzony
state-pending = oczekujący
state-heap = na stercie
state-reached = osiągnięty
state-permanent = pokolenie trwałe
state-tentative = wstępnie nieosiągalny
state-unreachable = nieosiągalny
state-finalizers = zatrzymany przez finalizator
state-rescued = uratowany

## page: moving through time

time = Czas
step = Krok
one-step-is = Jeden krok to
what-one-step-is = Czym jest jeden krok
tempo = Tempo
half-speed = ½×, połowa szybkości
normal-speed = 1×, zwykła szybkość
double-speed = 2×, podwójna szybkość
every-event = Każde zdarzenie
every-visit = Każda wizyta
every-pass = Każde przejście
every-collection = Każde odśmiecanie
every-statement = Każda instrukcja
place-in-the-recording = Miejsce w nagraniu
step-of = Krok { $played } z { $all }, { $title }
transport = Odtwarzanie
to-the-start = Na początek
step-back = Krok wstecz
play = Odtwarzaj
play-again = Odtwarzaj ponownie
pause = Wstrzymaj
with-key = { $title } ({ $name })
key-space = Spacja

## page: the program

program-and-output = Program i wyjście
program = Program
what-is-wrong = Co jest nie tak z programem
line-and-column = Wiersz { $line }, kolumna { $number }
last-text-that-ran = Obraz pokazuje ostatni tekst, który się wykonał.
what-the-program-is-doing = Co robi program
runs-as-it-stands = działa bez zmian w Pythonie
running = wykonuje się…
stop = Zatrzymaj
compared-with-cpython = Porównanie z CPythonem
witness-hint = Kopiuje program, który uruchomi ten w Twoim Pythonie i porówna
run-in-your-own-python = Uruchom we własnym Pythonie
not-compared = Nie porównano.
the-talks-drawing = To kroki z wykładu, prostsze niż w jakimkolwiek CPythonie
after-the-sources = Według źródeł CPythona { $name }, którego nie pytano
refuses-it-too = CPython { $name } też go odrzuca
same-as = Tak samo jak CPython { $name }
not-the-same = Nie tak samo jak CPython { $name }
same-as-all = Tak samo jak CPython { $text }.
compared-lines = Porównano z tym, co wypisał każdy z nich: { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[many] { $count } wierszy
} wyjścia, ostatni wiersz stderr i kod wyjścia.
refused-by = Odrzucony przez CPython { $text }, i tutaj także: jego składnia jest nowsza.
output = Wyjście
printed = Wypisane
lines-before = { $count ->
    [one] … { $count } wcześniejszy wiersz
    [few] … { $count } wcześniejsze wiersze
   *[many] … { $count } wcześniejszych wierszy
}

## page: side by side, and the presentation

side-by-side = Obok siebie
side-by-side-passes = Obok siebie, przejście po przejściu
back-to-one-picture = Powrót do jednego obrazu (Esc)
takes-no-program = Ta wersja nie uznaje tekstu za program.
printed-under = Wypisane: { $name }
leave-the-presentation = Zakończ prezentację
open-in-cyclescope = Otwórz w cyclescope

## page: the presentation

picture-covered = Obraz jest zasłonięty
other-size-of-step = Inna wielkość kroku (V)
event-by-event = Zdarzenie po zdarzeniu
visit-by-visit = Wizyta po wizycie
pass-by-pass = Przejście po przejściu
collection-by-collection = Odśmiecanie po odśmiecaniu
statement-by-statement = Instrukcja po instrukcji

## page: the objects as a list

objects-as-a-list = Obiekty jako lista
no-objects-yet = Nie ma jeszcze żadnych obiektów.
show-more = Pokaż więcej: { $left ->
    [one] został { $left }
    [few] zostały { $left }
   *[many] zostało { $left }
}
object-named = Nazwy: { $text }
object-referred-to-by = Odwołuje się do niego
object-refers-to = Odwołuje się do obiektu
object-weakly = {", "}słabo
object-parts = Narysowane w jego wnętrzu: { $text }

## page: the editor

editor-missing = Nie udało się wczytać edytora, więc nie można zmienić programu. Odśwież stronę, aby spróbować ponownie.
changes = Zmiany
undo = Cofnij
redo = Ponów

## page: co zachowuje przeglądarka

storage-forbidden = Ta przeglądarka nie pozwala stronie niczego zachować, więc po zamknięciu strony Twój program przepadnie. Aby go zachować, wyeksportuj go jako plik .py: naciśnij D.
storage-full = Pamięć przeglądarki jest pełna, więc ostatnie zmiany nie są zachowane. Wyeksportuj program jako plik .py albo usuń szkice, których już nie potrzebujesz: naciśnij D.
draft-parted = Inna karta zmieniła ten szkic, więc Twoja wersja staje się osobnym szkicem. Obie są zachowane.
not-saved = Nie udało się zapisać strony. Sprawdź połączenie i spróbuj ponownie. Stronę otwartą z dysku można skopiować jako plik, którym jest.

## page: larger and smaller

zoom-smaller = Mniejszy
zoom-larger = Większy
zoom-fit = Dopasuj
zoom-fits = Tak duży, jak się mieści
size-of-the-picture = Wielkość obrazu
size-of-the-members = Wielkość elementów

## data: jak nazywają się odśmiecacze

family-talk = Wykład
family-free-threaded = Bez GIL, według źródeł
family-sources = Python 3, według źródeł
collector-talk = Siedem kroków z wykładu
collector-3-6 = CPython od 3.4 do 3.6
collector-3-14-0 = CPython od 3.14.0 do 3.14.4 (przyrostowy, wycofany)
collector-3-14-5 = CPython 3.14.5 i nowsze
collector-3-13t = CPython 3.13t (bez GIL)
collector-3-14t = CPython 3.14t (bez GIL)

## editor: edytor i to, co sam mówi

editor-program = Program
editor-how-to-leave = Aby wyjść klawiszem Tab, najpierw naciśnij Escape
editor-control-character = Znak sterujący
editor-selection-deleted = Usunięto zaznaczenie
editor-diagnostics = Błędy
editor-no-diagnostics = Brak błędów
editor-close = zamknij

## speaker: okno prelegenta

speaker-title = cyclescope: notatki
speaker-waiting = Oczekiwanie na prezentację. W oknie ze stroną naciśnij S.
speaker-time-of-day = Godzina
speaker-time-since-the-start = Czas od początku
speaker-set-to-zero = Wyzeruj
speaker-step = Krok
speaker-now = Teraz
speaker-to-say = Do powiedzenia i pokazania
speaker-next = Za chwilę
speaker-last-step = To był ostatni krok.
speaker-then = Potem
speaker-previous-step = Poprzedni krok
speaker-black-screen = Czarny ekran
speaker-next-step = Następny krok

## boot: what is said before the page is there

boot-failed = Nie udało się uruchomić strony. Potrzebuje ona przeglądarki z WebAssembly, z roku 2024 lub nowszej; jeśli Twoja taka jest, sprawdź połączenie i odśwież stronę.
boot-incomplete = Nie udało się wczytać części strony, więc się zatrzymała. To, co napisano, jest zachowane. Sprawdź połączenie i odśwież stronę.
boot-first = Zobacz krok po kroku, jak CPython zarządza pamięcią: każdy licznik, każdą listę i każde przejście odśmiecacza.

## sheets: a sheet

sheet-close = Zamknij
sheet-scenarios = Scenariusze
sheet-drafts = Twoje szkice
sheet-drafts-are-kept = Są w nich programy, które zmieniasz.
sheet-by-version = Co zmieniły kolejne wersje
sheet-key-walk = To samo, a na końcu dalej do sąsiedniego scenariusza rozdziału
sheet-keys = Klawisze
sheet-what-changed = Co się zmieniło
sheet-share = Udostępnij
sheet-copy-this-link = Skopiuj ten odnośnik
sheet-run-it-yourself = Uruchom we własnym Pythonie
sheet-link = Odnośnik
sheet-program = Program
sheet-why-link = Przeglądarka nie pozwoliła stronie go skopiować. Otwiera ten program, odśmiecacz, układ i krok.
sheet-why-program = Przeglądarka nie pozwoliła stronie go skopiować. Zapisz go w pliku i uruchom: powie, czy Twój Python robi to samo.
sheet-select-and-copy = Zaznacz i skopiuj

## sheets: the gallery

sheet-same-as = Tak samo jak CPython { $name }
sheet-same-as-range = Tak samo jak CPython od { $name } do { $text } ({ $count ->
    [one] { $count } wydanie
    [few] { $count } wydania
   *[many] { $count } wydań
})
sheet-save-for-offline = Zapisz na czas bez sieci
sheet-one-file = Jeden plik ze stroną, silnikiem i wszystkimi scenariuszami: otwiera się z dysku, bez sieci.

## sheets: what changed

sheet-no-version-before = { $name }: nie ma tu wcześniejszej wersji. Wybierz nowszą, aby zobaczyć, co się w niej zmieniło.
sheet-from-to = Od { $name } do { $text }:
sheet-run-under-both = Uruchom swój program pod oboma
sheet-show-it = Pokaż
sheet-show-it-of = Pokaż: { $text }

## sheets: keys

sheet-key-space = Spacja
sheet-key-play = Odtwarzaj lub wstrzymaj
sheet-key-step = Krok naprzód
sheet-key-back = Krok wstecz
sheet-key-next-pass = Następne przejście odśmiecacza
sheet-key-previous-pass = Poprzednie przejście odśmiecacza
sheet-key-ends = Na początek, na koniec
sheet-key-arrange = Układ: graf, listy
sheet-key-unfold = Rozwiń wszystko, jak widzi CPython; ponownie, aby zwinąć
sheet-key-zoom = Większy, mniejszy, dopasowany obraz
sheet-key-objects = Od obiektu do obiektu
sheet-key-inspect = Zbadaj obiekt, opuść go
sheet-key-present = Prezentuj
sheet-key-screen = Podczas prezentacji: czarny ekran; W, aby biały
sheet-key-full = Pełny ekran albo z powrotem
sheet-key-speaker = Drugie okno dla prelegenta, z notatkami
sheet-key-stepping = Krok po przejściu albo po wizycie
sheet-key-list = Ta lista
sheet-commands = Polecenia
sheet-key-along = Po referencjach obiektu i po referencjach do niego; z referencji ↓ i ↑ prowadzą do jej końców
sheet-key-object = Co można zrobić z obiektem lub referencją
sheet-key-commands = Polecenia: wszystko, co można zrobić
sheet-key-undo = Cofnij ostatnią zmianę programu
sheet-key-redo = Ponów ją
sheet-letters = Pojedyncze litery i znaki są klawiszami. Wyłącz je, jeśli mówisz do komputera, zamiast pisać.

## engine: co się zmieniło

# „Należne” jest odśmiecanie, na które przyszła kolej.
rule-collector-generational = Są trzy pokolenia, a odśmiecanie bada jedno z nich i wszystkie młodsze.
rule-collector-incremental = Są obiekty młode i dwie przestrzenie starych, a odśmiecanie bada część tego, co stare.
rule-collector-free-threaded = Nie ma list ani pokoleń: każde odśmiecanie przechodzi całą pamięć, a wszystkie wątki czekają.
rule-alive-marking-never = Odśmiecanie liczy referencje każdego obiektu.
rule-alive-marking-from-roots = Odśmiecanie najpierw oznacza jako żywe to, co osiągają moduły i wykonywane funkcje, i zostawia to w spokoju.
rule-recipe-two-passes = Jedno przejście odsuwa to, co wydaje się nieosiągalne, a drugie przywraca to, co takie nie jest.
rule-recipe-one-walk = To, co wydaje się nieosiągalne, jest odsuwane i przywracane podczas jednego przejścia listy.
rule-trigger-at-allocation = Należne odśmiecanie następuje w środku przydziału pamięci.
rule-trigger-at-eval-breaker = Należne odśmiecanie czeka, aż interpreter znajdzie się między dwiema instrukcjami.
rule-trigger-at-eval-breaker-if-enabled = Należne odśmiecanie czeka na następną instrukcję i przepada, jeśli odśmiecanie zostanie wyłączone.
rule-trigger-in-batches = Nowe obiekty są liczone partiami, a odśmiecanie czeka, aż nowych będzie ćwierć tego, co starych.
rule-trigger-in-batches-by-memory = Nowe obiekty są liczone partiami, a odśmiecanie czeka, aż proces urośnie o jedną dziesiątą.
rule-finalizers-legacy = Cykl, w którym jest __del__, nie jest zbierany: zachowuje go gc.garbage.
rule-finalizers-pep442 = Metoda __del__ w cyklu jest wywoływana, jeden raz, a potem cykl zostaje wyczyszczony.
rule-resurrection-all-or-nothing = Gdy finalizator cokolwiek wskrzesi, tym razem nic ze śmieci nie jest czyszczone.
rule-resurrection-per-object = Gdy finalizator coś wskrzesi, reszta śmieci zostaje wyczyszczona.
rule-trash-count-before-finalizers = Liczba, którą zwraca gc.collect(), jest ustalana przed wykonaniem finalizatorów.
rule-trash-count-after-finalizers = Liczba, którą zwraca gc.collect(), to ta część śmieci, którą zostawiły finalizatory.
rule-weakref-clearing-targets = Słaba referencja w śmieciach działa w finalizatorach, jeśli żyje to, do czego się odnosi.
rule-weakref-clearing-targets-and-trash = Słabe referencje w śmieciach są czyszczone przed finalizatorami, nawet jeśli ich obiekty żyją.
rule-weakref-clearing-with-callback = Słabe referencje bez wywołania zwrotnego działają jeszcze podczas wykonywania finalizatorów.
rule-callback-tuple-if-several = W trakcie wywołań zwrotnych ich słabe referencje trzyma krotka, jeśli jest ich kilka.
rule-callback-tuple-always = W trakcie wywołania zwrotnego jego słabą referencję trzyma krotka.
rule-late-weakrefs-die-with-target = Słaba referencja utworzona przez finalizator zawiadamia o śmierci: następuje jej wywołanie zwrotne.
rule-late-weakrefs-cleared-silently = Słaba referencja utworzona przez finalizator nikogo nie zawiadamia.
rule-clearable-python27 = Odśmiecacz nie umie sprawić, by moduły i funkcje puściły to, co trzymają.
rule-clearable-up-to37 = Odśmiecacz umie sprawić, by moduły puściły to, co trzymają, ale funkcji jeszcze nie.
rule-clearable-up-to39 = Odśmiecacz umie sprawić, by funkcje puściły to, co trzymają, ale functools.partial jeszcze nie.
rule-clearable-from310 = Odśmiecacz umie sprawić, by functools.partial puścił to, co trzyma.
rule-definitions-tracked = Klasy i funkcje stoją na listach jak każdy obiekt.
rule-definitions-left-out = Klas i funkcji nie ma na listach.
rule-tuple-untracking-never = Krotki zostają na listach, dopóki żyją.
rule-tuple-untracking-in-the-walk = Krotka, w której nie ma czego śledzić, opuszcza listę, gdy przejście jest przy niej.
rule-tuple-untracking-own-pass = Krotki, w których nie ma czego śledzić, opuszczają listę w osobnym przejściu.
rule-dict-tracking-lazy = Słownik jest śledzony od chwili, gdy trafi do niego pierwszy kontener.
rule-dict-tracking-always = Słownik jest śledzony od powstania do śmierci, cokolwiek trzyma.
rule-attributes-direct = Atrybuty są referencjami z obiektu do obiektu.
rule-attributes-separate-dict = Każda instancja z atrybutami ma dla nich słownik, który jest osobnym obiektem.
rule-attributes-inline-values = Atrybuty stoją w instancji: cykl dwóch to dla odśmiecacza dwa obiekty, a nie cztery.
rule-materialised-dict-owns = Słownik __dict__, o który się zapyta, sam trzyma atrybuty.
rule-materialised-dict-empty-to-the-collector = Słownik __dict__, o który się zapyta, odśmiecacz widzi jako pusty i może wyczyścić instancję, której jest częścią.
rule-running-frames-tracked = Ramka wykonywanej funkcji stoi na listach.
rule-running-frames-untracked = Ramki wykonywanej funkcji nie ma na żadnej liście, póki funkcja nie zostanie zawieszona albo się nie skończy.
rule-running-frames-embedded = Ramka jest obiektem tylko wtedy, gdy ktoś o nią zapyta; generator ma swoją w sobie.
rule-empty-slots-unseen = Instancji z pustymi __slots__ nie ma na żadnej liście.
rule-empty-slots-seen = Instancje z pustymi __slots__ stoją na listach jak wszystkie inne.
rule-death-order-weakrefs-first = Gdy obiekt umiera, najpierw czyszczone są słabe referencje, a potem wywoływane jest __del__.
rule-death-order-finalizer-first = Gdy obiekt umiera, najpierw wywoływane jest __del__, a potem czyszczone są słabe referencje.
rule-trashcan-eager = Śmierci zagnieżdżają się do głębokości 50; reszta długiego łańcucha instancji czeka, aż umrze następna lista lub słownik.
rule-trashcan-nested = Śmierci zagnieżdżają się do głębokości 50; reszta następuje, gdy tylko skończy się najbardziej zewnętrzna.
rule-trashcan-c-calls = Śmierci zagnieżdżają się do głębokości około dziesięciu tysięcy, jak wywołania w C.
rule-trashcan-c-stack = Śmierci zagnieżdżają się tak głęboko, jak pozwala wielkość stosu C.
rule-dict-order-hash-slots = Kolejność słownika to kolejność skrótów jego kluczy.
rule-dict-order-insertion = Kolejność słownika to kolejność, w jakiej wstawiono jego klucze.
rule-dict-copy-by-inserting = Kopia słownika jest wypełniana wpis po wpisie.
rule-dict-copy-table-of-sharing = Kopia słownika __dict__ przejmuje jego tablicę i jest śledzona, jeśli śledzony jest słownik.
rule-dict-copy-table = Kopia słownika przejmuje jego tablicę i jest śledzona, jeśli śledzony jest słownik.
rule-dict-copy-table-in-merges = Także nowy słownik przejmuje tablicę tego, z którego powstaje.
rule-slot-stores-left-to-right = W instrukcji a, b = x, y stara wartość a umiera przed starą wartością b.
rule-slot-stores-last-first = W instrukcji a, b = x, y na zmiennych lokalnych stara wartość b umiera przed starą wartością a.
rule-dict-items-value-first = W słowniku składanym wartość wpisu powstaje przed jego kluczem.
rule-dict-items-key-first = W słowniku składanym klucz wpisu powstaje przed jego wartością.
rule-comprehensions-leaking-inline = Zmienna listy składanej zostaje i trzyma ostatni element.
rule-comprehensions-functions = Lista składana jest funkcją, a jej zmienna znika wraz z nią.
rule-comprehensions-isolated-inline = Wyrażenie składane wykonuje się w ramce, w której stoi, i nie potrzebuje ani funkcji, ani komórek.
rule-arguments-copied = Podczas wywołania argumenty trzyma także stos wywołującego.
rule-arguments-moved = Argumenty przechodzą do funkcji: podczas wywołania ich liczniki są o jeden mniejsze.
rule-bound-calls-pushed = Póki wykonuje się metoda związana, jej obiekt trzyma także wywołujący.
rule-bound-calls-borrowed = Póki wykonuje się metoda związana, jej obiekt trzyma tylko ona sama.
rule-star-calls-kept-twice = Argumenty podane z gwiazdką trzymają podczas wywołania dwie krotki.
rule-star-calls-kept = Argumenty podane z gwiazdką trzyma podczas wywołania jedna krotka.
rule-star-calls-moved = Argumenty podane z gwiazdką przechodzą do funkcji.
rule-exceptions-python2 = Ostatnio obsłużony wyjątek, wraz z ramkami, przez które przeszedł, jest trzymany, aż funkcja wróci.
rule-exceptions-single = Obsługiwany jest sam wyjątek; to on odwołuje się do swojego śladu stosu.
rule-exceptions-triple = Obsłużony wyjątek znika z końcem swojego except, a z nim ramki, przez które przeszedł.
rule-atom-counts-counted = Referencje do None i małych liczb są liczone.
rule-atom-counts-immortal = None, małe liczby i im podobne są nieśmiertelne: ich liczniki nigdy się nie zmieniają.
rule-free-lists-python27 = Zbiory, metody i ramki są używane ponownie, a tego, co używane ponownie, się nie liczy.
rule-free-lists-up-to38 = Zbiory nie są już używane ponownie: każdy nowy liczy się jako przydział.
rule-free-lists-up-to312 = Metody związane nie są już używane ponownie: każda liczy się jako przydział.
rule-free-lists-from313 = Krotki o dwudziestu elementach są używane ponownie tak jak mniejsze.
rule-debug-text-python27 = Z flagą DEBUG_STATS odśmiecacz mówi, co znalazł, własnymi słowami.
rule-debug-text-up-to36 = To, co odśmiecacz mówi z flagą DEBUG_STATS, nie kończy się kropką.
rule-debug-text-python37 = Z flagą DEBUG_STATS odśmiecacz liczy także pokolenie trwałe.
rule-debug-text-from38 = Z flagą DEBUG_STATS odśmiecacz mówi, ile było nieosiągalnych, nawet jeśli nic.
rule-language-python2 = Programy są w Pythonie 2: range tworzy listę, czyli obiekt do śledzenia.
rule-language-python3 = Programy są w Pythonie 3: range liczy po kolei i nie ma listy do śledzenia.
rule-unstarted-generators-cleared-on-demand = Odśmiecacz nie zamyka generatora, który nigdy nie ruszył.
rule-unstarted-generators-cleared = Odśmiecacz zamyka generator, który nigdy nie ruszył, i znikają jego zmienne.
rule-unstarted-generators-kept = Generator, który nigdy nie ruszył, po zamknięciu zachowuje swoje zmienne, aż umrze.
rule-generator-close-runs = Zamykany generator wykonuje się do końca i znika jego ramka.
rule-generator-close-clears-variables = Zamykany poza każdym try generator puszcza tylko zmienne, a swoją funkcję trzyma, aż umrze.
rule-generator-frames-unlinked = Ramka zakończonego generatora nie odwołuje się do ramki, która go uruchomiła.
rule-generator-frames-linked = Ramka zakończonego generatora odwołuje się do ramki, która go uruchomiła.
rule-raised-by-c-class-and-arguments = Błąd interpretera staje się obiektem, gdy potrzebuje go obsługa wyjątku.
rule-raised-by-c-instance = Błąd interpretera jest obiektem od początku.
rule-subclass-dicts-kept = Klasa zachowuje słownik swoich podklas, kiedy znika ostatnia z nich.
rule-subclass-dicts-while-needed = Klasa ma słownik swoich podklas tylko wtedy, gdy jakieś są.
rule-list-extend-by-iterator = Lista przejmuje zawartość słownika lub zbioru przez iterator, który jest obiektem.
rule-list-extend-by-table = Lista przejmuje zawartość słownika lub zbioru bez iteratora.
rule-locals-kept-snapshot = Ramka trzyma słownik, który daje locals(), z tym, co było wtedy w zmiennych.
rule-locals-fresh-snapshot = Każde wywołanie locals() daje osobny słownik, którego ramka nie trzyma.
rule-library-python27 = Nazwy wbudowane są takie jak w 2.7.
rule-library-python36 = Są list.copy, weakref.finalize i gc.callbacks.
rule-library-python37 = Są gc.freeze i gc.unfreeze.
rule-library-python38 = Jest types.CellType, a gc.get_objects przyjmuje pokolenie.
rule-library-python39 = Jest gc.is_finalized, które mówi, czy finalizator został już wywołany.
rule-library-python310 = Jest itertools.pairwise.
rule-library-python311 = Jest sys.exception.
rule-library-python312 = Jest int.is_integer.
rule-library-python313 = Jest sys._is_gil_enabled.
rule-grammar-python2 = Nie ma f-stringów ani adnotacji.
rule-grammar-python36 = f-string odczytuje nazwy tam, gdzie stoją w tekście.
rule-grammar-python38 = W środku wyrażenia można nadać nazwę za pomocą :=.
rule-grammar-python39 = Po znaku @ dekoratora może stać dowolne wyrażenie.
rule-grammar-python310 = Instrukcja match porównuje wartość ze wzorcami i wiąże nazwy.
rule-grammar-python311 = Gwiazdka może stać wewnątrz indeksu.
rule-grammar-python312 = f-string może używać cudzysłowu, który go otacza, a klasy przyjmują parametry typu.
rule-grammar-python313 = Parametr typu może mieć wartość domyślną.
rule-grammar-python314 = Po except może stać kilka typów bez nawiasów.
rule-thresholds = Odśmiecanie młodych następuje, gdy przydziałów jest o { $young } więcej niż zwolnień; progi starszych to { $middle } i { $old }.
rule-startup-objects = { $count ->
    [one] Sam interpreter trzyma na stałe około { $count } obiektu; pełne odśmiecanie czeka na ćwierć tej liczby nowych.
   *[many] Sam interpreter trzyma na stałe około { $count } obiektów; pełne odśmiecanie czeka na ćwierć tej liczby nowych.
}
rule-immortal-objects-none = Żaden obiekt nie trafia na listę trwałą dlatego, że jest nieśmiertelny.
rule-immortal-objects-some = { $count ->
    [one] Pełne odśmiecanie przenosi na listę trwałą około { $count } nieśmiertelnego obiektu.
   *[many] Pełne odśmiecanie przenosi na listę trwałą około { $count } nieśmiertelnych obiektów.
}
rule-source-file = Funkcje odśmiecacza są w pliku { $path }.

## engine: co jest nie tak z tekstem programu

wrong-syntax = { $text }
wrong-too-long = program jest za długi
wrong-too-deep = zbyt głębokie zagnieżdżenie
wrong-not-python2-words = błąd składni: Python 2 nie zna ani f-stringów, ani nazw spoza ASCII
wrong-class-keywords = błąd składni: w Pythonie 2 klasa nie przyjmuje argumentów nazwanych
wrong-no-module-name = plik musi się nazywać jak moduł: lib.py, package/lib.py
wrong-two-files = są dwa pliki { $name }
not-supported = nieobsługiwana składnia: { $text }
not-supported-async-comprehension = nieobsługiwana składnia: asynchroniczne wyrażenie składane
not-supported-type-statement = nieobsługiwana składnia: instrukcja type
not-supported-type-parameters = nieobsługiwana składnia: lista parametrów typu
not-supported-template-string = nieobsługiwana składnia: łańcuch szablonowy (t-string)
not-supported-shell-command = nieobsługiwana składnia: polecenie powłoki
not-supported-unpacking = nieobsługiwana składnia: rozpakowywanie w wyrażeniu składanym
hint-is-python2 = to jest Python 2: wykonują go odśmiecacze wersji 2.7 i wykładu
hint-is-python3 = to jest Python 3: wykonują go odśmiecacze wersji 3.6 i nowszych
wrong-with-hint = { $clause }; { $clause-two }

## engine: dlaczego czynność niczego nie dopisuje i co z tym zrobić

refusal-unreachable = Do obiektu { $object } nie prowadzi żadna nazwa, więc nie może go dotknąć żaden wiersz w Pythonie: to właśnie znaczy „nieosiągalny”. Wie o nim już tylko odśmiecacz. Cofnij się do chwili, zanim zniknęła jego ostatnia nazwa.
refusal-unreachable-together = Do obiektu { $object } nie prowadzi żadna nazwa, więc nie może go dotknąć żaden wiersz w Pythonie: to właśnie znaczy „nieosiągalny”. Tak samo jest ze wszystkimi obiektami o przerywanym obrysie: razem { $count }. Wie o nim już tylko odśmiecacz. Cofnij się do chwili, zanim zniknęła jego ostatnia nazwa.
refusal-no-expression = Obiekt { $object } żyje, ale to, co go trzyma, nie pokazuje go żadnemu wyrażeniu. Nadaj mu nazwę tam, gdzie program jeszcze go ma.
refusal-gone-by-then = Nowy wiersz staje za wierszem { $line }, a po jego wykonaniu nie ma już obiektu { $object } albo tej referencji. Najpierw cofnij się.
refusal-never-changes = Obiekt { $object }, raz utworzony, nigdy nie zmienia tego, do czego się odwołuje.
refusal-no-room = Obiekt { $object } nie przyjmie kolejnych atrybutów: jego klasa nie ma na nie miejsca.
refusal-not-removable = Ta referencja należy do istoty obiektu { $object }. Nie usunie jej żaden wiersz w Pythonie.
refusal-weak-stays = Nie da się sprawić, by obiekt { $object } puścił to, do czego się odnosi. Usuń zamiast tego to, co odwołuje się do niego.
refusal-not-of-the-module = { $name } to zmienna funkcji { $text }, a nie modułu. Nowy wiersz staje za wywołaniem, a tam jej już nie ma.
refusal-no-such-name = Tam, gdzie stanąłby nowy wiersz, nie ma nazwy { $name }.
refusal-not-weakly = Python nie tworzy słabych referencji do takich obiektów jak { $object }.
refusal-no-class-statement = Klasa obiektu { $object } nie jest w tym programie zapisana jako jedna instrukcja class.
refusal-has-finalizer = Klasa obiektu { $object } ma już metodę __del__.
refusal-runs-again = Wiersz { $line } wykonuje się { $count ->
    [one] { $count } raz
   *[many] { $count } razy
}, a wiersz za nim wykonałby się tyle samo razy. Przejdź za pętlę.
refusal-never-runs = To, co stanęłoby za wierszem { $line }, się nie wykonuje. Najpierw cofnij się.
refusal-raises = Python zgłosiłby tu wyjątek: { $text }
refusal-no-effect = Wiersz wykonałby się bez tego skutku: obiekt { $object } albo jego klasa postanawia inaczej.
refusal-does-not-run = Obraz nie pokazuje programu w obecnej postaci. Poczekaj, aż się wykona, albo najpierw go popraw.


## gallery: rozdziały

chapter-counting-references = Liczenie referencji
chapter-why-cycles-need-a-collector = Dlaczego cykle potrzebują odśmiecacza
chapter-generations = Pokolenia
chapter-weak-references = Słabe referencje
chapter-task-and-subtask-the-server = Task i Subtask: serwer
chapter-freeing-memory-by-hand = Ręczne zwalnianie pamięci
chapter-generators-against-lists = Generatory a listy
chapter-leaks = Wycieki
chapter-finalizers = Finalizatory
chapter-the-algorithm = Algorytm
chapter-since-the-talk = Od czasu wykładu
chapter-from-python-2-to-3 = Z Pythona 2 do 3
chapter-changed-in-3-7 = Zmiany w 3.7
chapter-changed-in-3-8 = Zmiany w 3.8
chapter-changed-in-3-9 = Zmiany w 3.9
chapter-changed-in-3-10 = Zmiany w 3.10
chapter-changed-in-3-11 = Zmiany w 3.11
chapter-changed-in-3-12 = Zmiany w 3.12
chapter-changed-in-3-13 = Zmiany w 3.13
chapter-changed-in-3-14 = Zmiany w 3.14
chapter-changed-in-3-15 = Zmiany w 3.15

## gallery: scenariusze z wykładu

scenario-two_names = Nazwa nie jest pudełkiem
    .shows = Przypisanie kopiuje referencję, a nigdy obiekt: dwie nazwy, jedna lista i licznik równy dwa.
    .caption-1 = Druga nazwa odnosi się do tej samej listy.
    .caption-2 = To wiąże nazwę na nowo; lista traci jedną referencję.
    .caption-3 = A teraz nie ma już żadnej.
scenario-last_reference = Licznik spada do zera
    .shows = Każda nazwa i każde miejsce na liście to jedna referencja, a z ostatnią książka znika od razu.
    .caption-1 = Druga nazwa tej samej książki.
    .caption-2 = O jedną nazwę mniej; książka zostaje.
    .caption-3 = Lista też ją puszcza.
    .caption-4 = Ostatnia referencja: książka znika od razu.
scenario-cascade = Jedna śmierć pociąga następną
    .shows = Gdy znika home, znika z nim wszystko, co trzymał, aż do pierwszej rzeczy, którą trzyma jeszcze ktoś inny.
    .caption-1 = Znika tylko nazwa: home nadal je trzyma.
    .caption-2 = Nikt nie trzyma już home, więc znika, a z nim to, co trzymał tylko on.
    .caption-3 = Muzyka miała dotąd własną nazwę.
scenario-calls_count = Wywołanie trzyma swoje argumenty
    .shows = Póki funkcja się wykonuje, jej parametry są referencjami jak każde inne; gdy wraca, znikają.
    .caption-1 = List trzyma teraz ramka wywołania i nikt więcej.
    .caption-2 = List powstaje tylko dla tego wywołania.
scenario-two_that_hold_each_other = Dwa, które trzymają się nawzajem
    .shows = Gdy zniknie ostatnia nazwa, każdy ma nadal licznik równy jeden, od tego drugiego; samo liczenie zachowałoby oba na zawsze.
    .caption-1 = Żadna nazwa już do nich nie prowadzi.
    .caption-2 = Odśmiecacz szuka tego, co trzyma tylko samo siebie.
    .caption-3 = Bez cyklu nic z tego nie jest potrzebne.
scenario-cycle_without_names = Cykl, do którego nie sięga żadna nazwa
    .shows = Po drugim del żadna nazwa nie prowadzi do obu węzłów, a oba wciąż istnieją, każdy trzymany przez drugi, aż przyjdzie odśmiecacz.
    .caption-1 = Teraz każdy trzyma drugiego.
    .caption-2 = Znika ostatnia nazwa, a licznik obu wciąż wynosi jeden.
    .caption-3 = Odśmiecacz znajduje oba.
scenario-list_in_itself = Lista, która trzyma samą siebie
    .shows = Najkrótszy możliwy cykl: jedna lista i jedna referencja do niej samej.
    .caption-1 = Jej licznik spada z dwóch do jednego, a nie do zera.
scenario-hidden_cycles = Cykle, których nikt nie narysował
    .shows = Funkcja, która wywołuje siebie z wnętrza innej, metoda trzymana na własnym obiekcie: cykle powstają bez żadnej widocznej referencji wstecz.
    .caption-1 = Funkcja wewnętrzna odwołuje się do siebie przez własne domknięcie.
    .caption-2 = Metoda związana trzyma swój obiekt, a obiekt trzyma metodę.
scenario-most_die_young = Większość obiektów umiera młodo
    .shows = Z wielu małych cykli zostaje jeden; najmłodsze pokolenie jest badane często i prawie wszystko w nim jest już martwe.
    .caption-1 = Powstały cztery; jeden ma nazwę.
    .caption-2 = To, co ocalało, jest w pokoleniu 1 i odtąd ma spokój.
scenario-generations = Cykl się starzeje
    .shows = To, co przetrwa odśmiecanie, przechodzi do starszego pokolenia, a szybkie odśmiecanie już tam nie zagląda.
    .caption-1 = Oba są w użyciu, więc przechodzą wyżej.
    .caption-2 = Nikt ich już nie potrzebuje, ale są stare.
    .caption-3 = Szybkie odśmiecanie tam nie zagląda.
    .caption-4 = Dopiero to bada wszystko.
scenario-automatic = Gdy odśmiecacz rusza sam
    .shows = Każdy nowy obiekt jest liczony; gdy licznik przekroczy próg, pokolenie 0 jest odśmiecane w środku tego, co się akurat działo.
    .caption-1 = Stary liść traci nazwę, gdy dostaje ją nowy.
scenario-weakref_callback = Zawiadomienie o śmierci
    .shows = Słaba referencja się nie liczy; z wywołaniem zwrotnym zawiadamia, że jej obiekt zniknął, najnowsza jako pierwsza.
    .caption-1 = Obie referencje są czyszczone, zanim którakolwiek zawiadomi.
scenario-weak_back_reference = Droga powrotna jest słaba
    .shows = Podzadanie zna swoje zadanie, ale go nie trzyma, więc nie ma cyklu i zadanie umiera z ostatnią nazwą.
scenario-weak_cache = Pamięć podręczna, która nie zatrzymuje
    .shows = WeakValueDictionary zna obraz tak długo, jak trzyma go ktoś inny, i ani chwili dłużej.
    .caption-1 = Znika ostatnia referencja, która się liczy, a z nią wpis.
scenario-server_strong = Serwer z silnymi referencjami wstecz
    .shows = Każde ukończone zadanie zostawia po sobie cykl; pamięć rośnie, aż nadejdzie odśmiecanie odpowiednio starego pokolenia.
    .caption-1 = Przychodzą dwa żądania i dostają odpowiedź.
    .caption-2 = Skończone i zapomniane. Liczenie ich nie zwolni.
scenario-server_weak = Ten sam serwer, słabe referencje wstecz
    .shows = Ukończone zadanie jest zwalniane od razu, a odśmiecacz nie ma czego szukać.
    .caption-1 = Nic innego nie trzyma zadania: jego licznik spada do zera.
scenario-drop_references = Puść wcześniej
    .shows = Nazwa trzyma swój obiekt, aż funkcja wróci; porzucona wcześniej zwalnia pamięć, zanim zacznie się długa część.
    .caption-1 = Tabela nie jest już potrzebna.
scenario-avoid_cycle = Drzewo bez rodziców
    .shows = Kto potrzebuje rodzica, może go dostać w argumencie; węzeł, który go nie pamięta, nie tworzy cyklu.
    .caption-1 = Nic nie prowadzi z powrotem w górę: całe drzewo znika z korzeniem.
scenario-explicit_delete = Jawne delete()
    .shows = Właściciel sam przerywa cykl, gdy skończy, i wszystko umiera przez liczenie.
    .caption-1 = Droga powrotna zostaje przecięta.
    .caption-2 = Teraz wystarcza ostatnia nazwa.
scenario-generator_or_list = Po jednym naraz
    .shows = Lista trzyma każdy rekord, dopóki się jej nie porzuci; generator trzyma ten, przy którym jest.
    .caption-1 = Generator tworzy jeden rekord i czeka.
scenario-suspended_generator = Czekający generator trzyma
    .shows = Niedokończony generator trzyma swoją ramkę, a ramka swoje zmienne; zamknięcie go wszystko puszcza.
    .caption-1 = Nikt nie prosi o drugi wiersz. Ramka czeka i trzyma.
    .caption-2 = Wykonuje się blok finally, potem znikają zmienne.
scenario-leak_closure = Zapamiętane przez domknięcie
    .shows = Mała funkcja, którą ktoś trzyma, trzyma zmienne, których używa, choćby nie wiadomo jak duże było to, co w nich jest.
    .caption-1 = Lista trzyma funkcję, funkcja swoje komórki, a komórka przesłany plik.
scenario-leak_partial = Zapamiętane przez partial
    .shows = functools.partial trzyma swoje argumenty; wywołanie zwrotne, zarejestrowane i zapomniane, trzyma obiekt na zawsze.
    .caption-1 = Raz zarejestrowane, zapamiętane na dobre.
    .caption-2 = Dopiero porzucenie obiektu partial puszcza i to.
scenario-leak_traceback = Ślad stosu w głównej pętli
    .shows = Ostatni złapany wyjątek prowadzi do swojego śladu stosu, ślad do ramek, a ramki do wszystkiego, co w nich jest.
    .caption-1 = Zachowane, by pokazać później.
    .caption-2 = Obsługa się skończyła, a zamówienie z nieudanego wywołania wciąż żyje.
    .caption-3 = W 2.7 wyjątek pamięta jeszcze sam interpreter.
scenario-leak_uncollectable = Śmieci, których nikt nie zbierze
    .shows = W Pythonie 2.7 cykl z __del__ kończy w gc.garbage razem ze wszystkim, do czego się odwołuje; trzeba go przerwać ręcznie.
    .caption-1 = Ręcznie: wyjąć i przeciąć cykl.
scenario-leak_extension = Licznik, o którym zapomniał moduł w C
    .shows = Rozszerzenie, które bierze referencję i nigdy jej nie oddaje, czyni obiekt nieśmiertelnym: nie prowadzi do niego żadna nazwa ani żaden cykl, a odśmiecacz musi zostawić go w spokoju.
    .caption-1 = Tak działa wadliwa funkcja w C: Py_INCREF i żadnego Py_DECREF.
scenario-del_in_a_cycle = __del__ w cyklu
    .shows = Python 2.7 odkłada cykl i trzyma go na zawsze w gc.garbage; wybierz CPython 3.13, a połączenie zostanie zamknięte.
scenario-nine_lives = Kot, który ma dziewięć żyć
    .shows = Finalizator może sprawić, że jego obiekt znów będzie osiągalny: w 2.7 tyle razy, ile chce, od 3.4 tylko raz.
    .caption-1 = Nazwa dla umierającego kota: kot żyje.
    .caption-2 = Każda próba odbiera ostatnią nazwę.
scenario-resurrected_cycle = Powrót ze śmietnika
    .shows = Finalizator w cyklu wykonuje się, póki wszystko jest nienaruszone, i może go uratować; odśmiecacz patrzy jeszcze raz, zanim cokolwiek wyczyści.
    .caption-1 = Śmieci zostają znalezione, wykonuje się finalizator i śmieciami już nie są.
    .caption-2 = Za drugim razem nic nie jest wywoływane.
scenario-file_wrapper = Finalizator ze słabej referencji
    .shows = Opakowanie nie ma __del__: plik zamyka słaba referencja z wywołaniem zwrotnym, więc nawet cykl da się zwolnić w 2.7.
    .caption-1 = Zanim cokolwiek zostanie usunięte, słaba referencja jest czyszczona i następuje jej wywołanie zwrotne.
scenario-one_task_forgotten = Task i Subtask: zapomniane zadanie
    .shows = Task 2 i jego podzadanie trzymają tylko siebie nawzajem: zobacz, jak odśmiecacz to odkrywa i jak cofa to, czego Task 1 jeszcze potrzebuje.
scenario-rescue = Ten sam rysunek, tworzony od tyłu
    .shows = Podzadania stoją na liście przed swoim zadaniem, więc CPython najpierw je skreśla, a potem musi wrócić po dwa z nich.
    .caption-1 = Podzadania powstają pierwsze i stoją na początku listy.
    .caption-2 = Zadanie 2 i jego podzadanie zostają zapomniane.
    .caption-3 = Najpierw wszystkie podzadania uchodzą za stracone; dwa wracają.
scenario-algorithm_finalizers = Algorytm z finalizatorami
    .shows = To, co ma __del__, zostaje odłożone razem ze wszystkim, do czego się odwołuje; to, co tylko odwołuje się do niego, zostaje zwolnione.
    .caption-1 = Trzy cykle. Środkowy ma finalizator i trzyma ten poniżej.
    .caption-2 = Tylko ten powyżej można zwolnić.
scenario-algorithm_automatic = Algorytm w środku pracy
    .shows = Nikt nie prosi o to odśmiecanie: licznik przekracza próg, gdy właśnie powstaje Task 2, a odśmiecacz musi zauważyć, że jest używany.
    .caption-1 = Niedokończone zadanie trzyma ramka wywołania.
scenario-since_3_4 = 3.4: finalizator już nie blokuje
    .shows = Ten sam cykl z __del__ w 2.7 oraz w 3.4 i nowszych: tam trzymany na zawsze, tu sfinalizowany i zwolniony.
    .caption-1 = PEP 442: najpierw wykonuje się finalizator, na nienaruszonym cyklu, a dopiero potem cykl jest czyszczony.
scenario-since_3_11 = 3.11: instancja bez słownika
    .shows = Atrybuty stoją w samej instancji, więc ten sam cykl to dwa obiekty, a już nie cztery.
    .caption-1 = Do 3.10 cztery: dwie instancje i ich dwa słowniki.
    .caption-2 = Słownik powstaje, gdy się o niego zapyta.
scenario-since_3_12 = 3.12: odśmiecacz czeka na swoją kolej
    .shows = Licznik powyżej progu tylko prosi o odśmiecanie; następuje ono między dwiema instrukcjami, a już nie wewnątrz przydziału pamięci.
    .caption-1 = Jedna instrukcja tworzy sześć obiektów; do 3.11 odśmiecanie następuje w jej środku.
scenario-since_3_13 = 3.13: większe najmłodsze pokolenie
    .shows = Pierwszy próg to 2000 zamiast 700: tysiąc nowych obiektów już nie wywołuje odśmiecania.
    .caption-1 = Tysiąc list w jednej instrukcji. Wybierz 3.12, aby zobaczyć odśmiecanie, które wywołuje tam.
scenario-since_3_14 = 3.14: po jednym przyroście
    .shows = 3.14.0 przyszło z odśmiecaczem przyrostowym, wycofanym w 3.14.5: młode obiekty i część starych są badane razem.
    .caption-1 = Pokolenie 1 oznacza tu jeden przyrost.

## gallery: co się zmieniło od wersji do wersji

scenario-a_handled_exception = Obsłużony wyjątek
    .shows = Wyjątek trzyma ramki, przez które przeszedł, ze wszystkimi ich zmiennymi: w Pythonie 2.7 do końca funkcji, w Pythonie 3 do końca except.
scenario-last_words = Ostatnie słowa
    .shows = Słaba referencja jest czyszczona przed wykonaniem __del__ w Pythonie 2.7, a po nim w Pythonie 3.
scenario-leaked_variable = Zmienna, która zostaje
    .shows = W Pythonie 2 zmienna z listy składanej zostaje, więc jeden węzeł przeżywa listę; w Pythonie 3 znika.
scenario-order_of_a_dict = Kolejność słownika
    .shows = To, co trzyma słownik, umiera w jego kolejności: według skrótów w Pythonie 2.7, w kolejności wstawiania od 3.6.
scenario-recycled_sets = Co używane ponownie, to nieliczone
    .shows = Zbiór, który przejmuje pamięć starszego, nie jest dla odśmiecacza przydziałem w Pythonie 2.7; w Pythonie 3 każdy zbiór to o jeden więcej.
scenario-star_and_method = Gwiazdka i metoda w ręku
    .shows = Kto trzyma argument podczas wywołania, zależy od tego, jak się tam znalazł: przez gwiazdkę, z krotki czy jako obiekt metody związanej.
scenario-a_module_in_a_cycle = Moduł, który trzyma samego siebie
    .shows = Moduł stoi na liście pierwszy: Python 2.7 nie umie wyczyścić modułu i przechodzi do jego słownika, Python 3 czyści moduł.
scenario-never_started_cycle = Zamknięty przez odśmiecacz
    .shows = Generator, który nigdy nie ruszył, należy do cyklu: Python 2.7 czyści cykl, od 3 odśmiecacz najpierw zamyka generator i to zwalnia wszystko.
scenario-range_or_list = range to nie lista
    .shows = W Pythonie 2 range tworzy listę, którą śledzi odśmiecacz; w Pythonie 3 liczy po kolei i nie ma czego śledzić.
scenario-collector_speaks = Odśmiecacz mówi, co znajduje
    .shows = Z ustawionym DEBUG_STATS odśmiecacz pisze na stderr, co robi; słowa i liczby zmieniały się z wersjami.
scenario-names_that_are_new = Nowe nazwy
    .shows = Każda wersja przynosi nazwy, których wcześniejsze nie mają; program może o nie zapytać.
scenario-text_with_values = Tekst z wartościami w środku
    .shows = f-string odczytuje nazwę tam, gdzie stoi; Python 2.7 nie zna tej składni.
scenario-own_cycle_broken = Finalizator, który przerywa cykl
    .shows = Finalizator sam puszcza cykl: do 3.6 oba obiekty i tak liczą się jako zebrane, od 3.7 nie ma już czego liczyć.
scenario-frame_of_a_function = Ramka wykonywanej funkcji
    .shows = Póki funkcja się wykonuje, jej zmienne stoją w ramce: do 3.6 odśmiecacz śledzi ją cały czas, od 3.7 dopiero, gdy funkcja się skończy.
scenario-a_function_in_a_cycle = Funkcja, która trzyma samą siebie
    .shows = Funkcja jest własną wartością domyślną: do 3.7 nie da się wyczyścić ani jej, ani krotki pomiędzy, więc jest znajdowana za każdym razem.
scenario-weak_reference_in_trash = Słaba referencja w śmieciach
    .shows = Śmieci trzymają słabą referencję do czegoś żywego: do 3.7 finalizator może jej jeszcze użyć, od 3.8 jest przedtem czyszczona.
scenario-tuples_leave = Krotki opuszczają listę
    .shows = Krotki z liczbami nie trzeba śledzić: do 3.7 opuszcza listę, gdy przejście jest przy niej, od 3.8 w osobnym przejściu.
scenario-deep_chain = Koniec długiego łańcucha
    .shows = Śmierci zagnieżdżają się tylko do pewnej głębokości, a reszta jest odkładana: do 3.7 czeka, na wpół martwa, aż umrze następna lista, od 3.8 znika od razu.
scenario-nothing_inside = W środku nie ma czego śledzić
    .shows = Instancja z pustymi slotami odwołuje się tylko do swojej klasy: do 3.7 odśmiecacz jej nie widzi, od 3.8 widzi.
scenario-key_or_value_first = Najpierw klucz czy wartość
    .shows = W słowniku składanym do 3.7 wartość powstaje przed swoim kluczem, a od 3.8 klucz przed wartością.
scenario-name_while_reading = Nazwa w środku
    .shows = Nazwa nadana wewnątrz wyrażenia trzyma węzeł jak każda inna; przed 3.8 to nie jest poprawna składnia.
scenario-one_comes_back = Jeden wraca, drugi nie
    .shows = Dwa cykle są śmieciami, a jeden wraca dzięki finalizatorowi: do 3.8 drugi zostaje razem z nim, od 3.9 jest czyszczony.
scenario-recycled_methods = Metody związane są liczone
    .shows = Do 3.8 metoda związana przejmuje pamięć poprzedniej i nie jest dla odśmiecacza przydziałem; od 3.9 się liczy.
scenario-any_decorator = Dekoruje dowolne wyrażenie
    .shows = Od 3.9 po @ może stać dowolne wyrażenie; tutaj lista trzyma funkcję na dobre.
scenario-a_partial_in_a_cycle = partial, który trzyma samego siebie
    .shows = partial stoi przed tym, co trzyma: do 3.9 nie da się go wyczyścić i czeka, aż zniknie jego lista, od 3.10 puszcza sam.
scenario-generator_with_frame = Generator i jego ramka
    .shows = Generator trzyma swoje zmienne w ramce: do 3.10 to osobny obiekt, od 3.11 część generatora.
scenario-an_argument_moves = Argument przechodzi do wywołania
    .shows = Do 3.10 wywołujący trzyma argument na swoim stosie, póki funkcja się wykonuje; od 3.11 go oddaje.
scenario-two_at_once = Dwa przypisania naraz
    .shows = Obie zmienne zmieniają się w jednym wierszu: do 3.10 stare wartości umierają od lewej do prawej, od 3.11 ostatnia znika pierwsza.
scenario-what_is_handled = Co jest obsługiwane
    .shows = Podczas obsługi wyjątku do 3.10 obok niego trzymany jest jego ślad stosu, od 3.11 trzyma go sam wyjątek.
scenario-an_index_with_a_star = Gwiazdka w indeksie
    .shows = Od 3.11 gwiazdka może rozwinąć krotkę wewnątrz indeksu; powstała krotka umiera, gdy tylko zostanie wyszukana.
scenario-a_collection_waits = Odśmiecanie czeka na swoją kolej
    .shows = Listę tworzy jedno wywołanie kodu w C: do 3.11 odśmiecania następują w jego środku, od 3.12 jedno następuje po jego zakończeniu.
scenario-none_is_immortal = None jest nieśmiertelny
    .shows = Do 3.11 każde użycie None to o jedną referencję więcej; od 3.12 jego licznik się nie zmienia.
scenario-no_cell_needed = Wyrażenie składane bez komórki
    .shows = Do 3.11 wyrażenie składane jest funkcją i sięga do zmiennych wokół przez komórki; od 3.12 wykonuje się w tej samej ramce.
scenario-immortal_objects = Nieśmiertelne idą na bok
    .shows = Pełne odśmiecanie w 3.12 przenosi nieśmiertelne obiekty interpretera na listę trwałą, na którą odkłada gc.freeze; w wersjach przed nią i po niej ta lista jest pusta.
scenario-never_started = Generator, który nigdy nie ruszył
    .shows = Zamknięcie generatora, który się nie wykonywał: do 3.11 znikają z tym jego zmienne, od 3.12 zostają, aż umrze.
scenario-any_quote = Dowolny cudzysłów w środku
    .shows = Od 3.12 wyrażenie wewnątrz f-stringa może używać tego cudzysłowu, który je otacza.
scenario-two_thousand = Wyższy próg
    .shows = Tysiąc nowych obiektów wystarcza do odśmiecenia młodych aż do 3.12; 3.13 czeka na dwa tysiące.
scenario-dict_without_owner = Słownik, który przeżywa właściciela
    .shows = Nazwa trzyma atrybuty węzła jako słownik: w 3.13.0 odśmiecacz nie widzi, do czego taki słownik się odwołuje, i czyści węzeł.
scenario-nested_lists = Pięćdziesiąt list w głąb
    .shows = Przy pięćdziesięciu śmierć reszty zostaje odłożona, ostatnia jako pierwsza, co odwraca kolejność; 3.13 schodzi tak głęboko, jak pozwala stos C.
scenario-recycled_tuples = Które krotki są używane ponownie
    .shows = Małe krotki przejmują pamięć starszych i nie są dla odśmiecacza przydziałem: do 3.12 te poniżej dwudziestu elementów, od 3.13 także te z dwudziestoma.
scenario-kept_by_locals = Zatrzymane przez locals()
    .shows = Do 3.12 ramka trzyma słownik, który daje locals(), a słownik trzyma węzeł do końca funkcji; od 3.13 każdy słownik jest nowy i znika od razu.
scenario-closed_outside_try = Zamknięty poza try
    .shows = Zamykany generator nie czeka w żadnym try: do 3.12 puszcza z tym swoją funkcję, od 3.13 trzyma ją, aż sam umrze.
scenario-list_of_a_dict = Lista z tego, co w słowniku
    .shows = Lista przejmuje klucze słownika: do 3.12 przez iterator, osobny obiekt na ten czas, od 3.13 bez niego.
scenario-switched_off_in_time = Wyłączony na czas
    .shows = Jedno wywołanie kodu w C tworzy obiekty i wyłącza odśmiecacz: do 3.12 należne odśmiecanie i tak następuje, od 3.13 nie.
scenario-dict_of_numbers = Słownik z liczbami
    .shows = Słownik, który trzyma tylko liczby, nie może należeć do cyklu: do 3.13 odśmiecacz go nie śledzi, od 3.14 śledzi każdy słownik.
scenario-made_by_a_finalizer = Utworzone przez finalizator
    .shows = Finalizator tworzy słabą referencję do własnego obiektu, który jest śmieciem: do 3.13 przy śmierci następuje jej wywołanie zwrotne, od 3.14 nikt nie jest zawiadamiany.
scenario-two_exceptions = Dwa wyjątki, bez nawiasów
    .shows = Od 3.14 except przyjmuje kilka typów tak, jak stoją; w Pythonie 2.7 drugi z nich jest nazwą i odtąd trzyma wyjątek.
scenario-weak_reference_survives = W finalizatorze jeszcze działa
    .shows = Dwa węzły w śmieciach znają się przez słabą referencję: do 3.14 jest czyszczona przed finalizatorami, od 3.15 jeszcze działa.
scenario-a_copied_dict = Skopiowany słownik
    .shows = Słownik, w którym był kiedyś kontener, pozostaje śledzony; od 3.7 jego kopia także, a wcześniej tylko kopia __dict__.
scenario-made_from_a_dict = Słownik z innego słownika
    .shows = Słownik, w którym był kiedyś kontener, pozostaje śledzony; od 3.10 śledzony jest też ten, który powstaje z niego przez dict().
scenario-names_of_a_pattern = Nazwy we wzorcu
    .shows = Instrukcja match, nowa w 3.10, wiąże nazwy jak każda inna: trzymają one to, co znalazły, aż do ponownego związania.
scenario-last_subclass = Ostatnia podklasa
    .shows = Klasa zna swoje podklasy ze słownika słabych referencji; do 3.10 pusty słownik zostaje, kiedy znika ostatnia z nich.
scenario-who_ran_the_generator = Kto uruchomił generator
    .shows = Ramka zakończonego generatora, jeśli ktoś ją trzyma, od 3.12 trzyma też ramkę, która go uruchomiła, ze wszystkimi jej zmiennymi.
scenario-what_a_callback_holds = Kto trzyma słabą referencję w trakcie wywołania
    .shows = W trakcie wywołań zwrotnych krotka trzyma ich słabe referencje: do 3.12 tylko wtedy, gdy jest ich kilka, od 3.13 zawsze.
scenario-counted_in_batches = Liczone partiami
    .shows = Z globalną blokadą każdy nowy obiekt liczy się od razu; bez niej każdy wątek liczy swoje i zgłasza je po 512.

## page: from scenario to scenario

walk-next = Dalej: { $title }
walk-back = Wstecz: { $title }
walk-chapter-ends = To koniec rozdziału „{ $title }”.
walk-chapter-begins = To początek rozdziału „{ $title }”.

## page: building by hand

build-tools = Budowanie
build-new = Nowy
build-new-hint = Utwórz obiekt i nie tylko
build-collect = Odśmiecanie
build-collect-one = Odśmieć pokolenie { $generation }
build-collect-group = Odśmieć pokolenie
build-automatic = Automatyczne
build-automatic-hint = Włącz lub wyłącz automatyczne odśmiecanie
build-commands = Polecenia
build-commands-hint = Wszystko, co można zrobić (Ctrl K)
build-aim = Wybierz, do czego ma się odwoływać { $text }: kliknij to albo przejdź tam strzałkami i naciśnij Enter.
line-written = Wiersz { $line }: { $text }
build-does-not-run = Obraz nie pokazuje programu w obecnej postaci. Poczekaj, aż się wykona, albo najpierw go popraw.
build-leave = Zrezygnuj
build-ways = Jak zacząć
build-look = Obejrzyj
build-look-hint = Wybierz scenariusz z galerii.
build-draw = Narysuj
build-draw-hint = Utwórz pierwszy obiekt. Każda czynność dopisuje wiersz w Pythonie.
build-write = Napisz
build-write-hint = Wpisz program. Uruchamia się podczas pisania.

## sheets: udostępnianie

share-says = Co mówi odnośnik
share-at-this-step = W tym kroku
share-in-this-arrangement = W tym układzie
share-in-this-theme = W tym motywie
share-playing = Z odtwarzaniem
share-code = Kod QR odnośnika
share-enlarge = Pokaż duży kod QR
share-length = Długość odnośnika
share-characters = { $count ->
    [one] { $count } znak
    [few] { $count } znaki
   *[many] { $count } znaków
}
share-fits-small-code = mieści się w małym kodzie QR (271)
share-too-long-for-small-code = jest za długi na mały kod QR (271)
share-fits-message = mieści się w wiadomości na czacie (2000)
share-too-long-for-message = jest za długi na wiadomość na czacie (2000)
share-fits-any-code = mieści się w kodzie QR (2953)
share-too-long-for-any-code = jest za długi na jakikolwiek kod QR (2953)
share-copy-link = Kopiuj odnośnik
share-send = Wyślij przez…
share-frame = Ramka
share-for-a-page = Na slajd albo na stronę
share-copy-frame = Kopiuj ramkę
share-files = Pliki
share-to-take-away = Do zabrania
share-svg = Obraz jako SVG
share-png = Obraz jako PNG
share-film = Film ze wszystkich kroków
share-gif = Film jako GIF
share-handout = Materiał do druku
share-handout-print = Materiał do druku, czarno-biały
share-notes = Notatki
share-progress = Postęp
share-pictures-done = Gotowe obrazy
share-done-of = { $number } z { $count ->
    [one] { $count } obrazu
   *[many] { $count } obrazów
}
share-stop = Zatrzymaj
share-failed = Przeglądarka nie umiała utworzyć tego pliku: { $text }. Spróbuj innego rodzaju pliku.
share-too-large = obraz jest za duży dla tej przeglądarki
share-code-svg = Kod jako SVG
share-code-png = Kod jako PNG
share-back = Wróć

## sheets: szkice

drafts-are-kept = Program, który zmieniasz, zachowuje się tu sam, tylko w tej przeglądarce.
drafts-forbidden = Ta przeglądarka nie pozwala stronie niczego zachować. Zanim zamkniesz stronę, wyeksportuj program jako plik .py.
drafts-full = Przeglądarka nie przyjęła zmiany: jej pamięć jest pełna. Usuń szkice, których już nie potrzebujesz.
drafts-import = Otwórz plik .py
drafts-export-open = Eksportuj otwarty program
drafts-deleted = Usunięto „{ $name }”.
drafts-bring-back = Przywróć
drafts-none = Nie ma jeszcze żadnych szkiców.
drafts-locale = pl-PL
drafts-about = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[many] { $count } wierszy
}, zmiana { $text }
drafts-name-of = Nazwa szkicu { $name }
drafts-open = Otwórz
drafts-open-named = Otwórz szkic { $name }
drafts-export = Eksportuj
drafts-export-named = Eksportuj szkic { $name }
drafts-delete = Usuń
drafts-delete-named = Usuń szkic { $name }
import-too-large = Plik „{ $name }” ma ponad 200 kB, więcej niż jakikolwiek program dla tej strony. Twój program pozostaje bez zmian.
import-unreadable = Przeglądarka nie umiała odczytać pliku „{ $name }”. Twój program pozostaje bez zmian.
import-no-text = Plik „{ $name }” nie jest tekstem. Twój program pozostaje bez zmian.
import-not-utf8 = Plik „{ $name }” nie jest w UTF-8: najpierw zapisz go w tym kodowaniu. Twój program pozostaje bez zmian.

## sheets: commands

command-find = Znajdź polecenie
command-none = Żadne polecenie nie zawiera tych słów.
command-refer = { $text }: odwołaj się do innego obiektu…
command-refer-weakly = { $text }: odwołaj się słabo do innego obiektu…
command-refer-weakly-callback = { $text }: odwołaj się słabo do innego obiektu, z wywołaniem zwrotnym…
command-make-instance = Nowy obiekt: { $text }
command-make-class = Nowa klasa i jej obiekt
command-make-list = Nowa lista
command-make-dict = Nowy słownik
command-referred = { $text }: odwołaj się do tego obiektu
command-referred-weakly = { $text }: utwórz słabą referencję do tego obiektu
command-referred-weakly-callback = { $text }: utwórz słabą referencję do tego obiektu, z wywołaniem zwrotnym
command-remove = Usuń referencję { $text }
command-forget = Zapomnij nazwę { $text }
command-finalizer = { $text }: dodaj jego klasie metodę __del__
command-collect = Odśmieć pokolenie { $generation }
command-automatic-on = Włącz automatyczne odśmiecanie
command-automatic-off = Wyłącz automatyczne odśmiecanie
command-play = Odtwarzaj albo wstrzymaj
command-step-forwards = Krok do przodu
command-step-back = Krok do tyłu
command-next-pass = Do następnego przejścia odśmiecacza
command-previous-pass = Do poprzedniego przejścia odśmiecacza
command-start = Na początek
command-end = Na koniec
command-undo = Cofnij ostatnią zmianę programu
command-redo = Ponów ostatnią zmianę programu
command-graph = Ułóż jako graf
command-lists = Ułóż jako listy
command-unfold-all = Rozwiń wszystkie obiekty albo je zwiń
command-gallery = Otwórz galerię scenariuszy
command-new = Nowy: zacznij od pustego programu
command-share = Udostępnij: skopiuj odnośnik do tego widoku
command-present = Prezentuj: pełny ekran, na rzutnik
command-theme = Przełącz między jasnym a ciemnym motywem
command-changes = Co się zmieniło względem poprzedniej wersji
command-witness = Uruchom to we własnym Pythonie
command-keys = Klawisze
