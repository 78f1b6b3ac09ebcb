// While what a gesture has written is being renamed: Enter and Escape accept the name and give the focus
// back to where it came from.
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

export function naming() {
  let back = null;

  // Once the caret has left the line, or the focus the editor, Enter is a new line again.
  let line = 0;
  const caretLine = (view) => view.state.doc.lineAt(view.state.selection.main.head).number;
  function leave(view) {
    const to = back;
    back = null;
    if (!to || caretLine(view) !== line) return false;
    if (to.isConnected && to !== document.body) to.focus();
    else view.contentDOM.blur();
    return true;
  }

  return {
    begin(view) {
      // On a narrow page the program may stand behind another part.
      if (view.dom.offsetParent === null) return;
      const before = document.activeElement ?? document.body;
      if (!view.dom.contains(before)) back = before;
      line = caretLine(view);
      view.focus();
    },
    keys: Prec.highest(keymap.of([{ key: "Enter", run: leave }, { key: "Escape", run: leave }])),
  };
}
