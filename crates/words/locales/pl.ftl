language-name = Polski

## page: from scenario to scenario

walk-next = Dalej: { $title }
walk-back = Wstecz: { $title }
walk-chapter-ends = To koniec rozdziału „{ $title }”.
walk-chapter-begins = To początek rozdziału „{ $title }”.
