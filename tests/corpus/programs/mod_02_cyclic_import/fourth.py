from third import value
