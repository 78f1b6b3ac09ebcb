// What is wrong with the program: an underline, a mark beside the line number, the message.
import { forEachDiagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { keymap } from "@codemirror/view";

export const problems = [lintGutter(), keymap.of(lintKeymap)];

export function showProblems(view, list) {
  // Saying "none" to an editor that has none would still cost a redraw.
  if (list.length === 0 && !hasAny(view.state)) return;
  const { doc } = view.state;
  const found = list.map(({ fromLine, fromCol, toLine, toCol, message }) => {
    const from = offset(doc, fromLine, fromCol);
    return { from, to: Math.max(from, offset(doc, toLine, toCol)), severity: "error", message };
  });
  view.dispatch(setDiagnostics(view.state, found));
}

function hasAny(state) {
  let any = false;
  forEachDiagnostic(state, () => {
    any = true;
  });
  return any;
}

// The page may speak of a text that has changed since: stay inside.
function offset(doc, number, column) {
  const line = doc.line(Math.min(Math.max(number, 1), doc.lines));
  return Math.min(line.from + Math.max(column, 0), line.to);
}
