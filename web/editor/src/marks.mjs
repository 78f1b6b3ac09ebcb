// The line that the program is at, and changes that leave everything else where it was.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const move = StateEffect.define();
const mark = Decoration.line({ class: "cm-current", attributes: { "aria-current": "step" } });

export const currentLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let result = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(move)) continue;
      const { doc } = transaction.state;
      const known = effect.value !== null && effect.value >= 1 && effect.value <= doc.lines;
      result = known ? Decoration.set(mark.range(doc.line(effect.value).from)) : Decoration.none;
    }
    return result;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function setCurrentLine(view, number) {
  const { doc } = view.state;
  const effects = [move.of(number)];
  // A line that can be seen is left where it is; while somebody types, nothing scrolls away.
  if (number !== null && number >= 1 && number <= doc.lines && !view.hasFocus) {
    effects.push(EditorView.scrollIntoView(doc.line(number).from, { y: "nearest", yMargin: 40 }));
  }
  view.dispatch({ effects });
}

// The stretch in which two texts differ, as one change; null when they do not.
export function smallestChange(before, after) {
  if (before === after) return null;
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1;
  }
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
