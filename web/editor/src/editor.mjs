// The page's editor, as one module. Its whole interface:
//
//   createEditor({ parent, doc, dark, onChange(text), onCursor(line) }) → editor
//   editor.setDoc(text)            replaces the text as one change; the cursor keeps its place
//   editor.insert(text, from, to)  the same as a change of its own, with from..to selected and the focus:
//                                  Enter or Escape then give the focus back
//   editor.getDoc()                the text
//   editor.setCurrentLine(n|null)  marks the line that the program is at (1 is the first)
//   editor.setDiagnostics(list)    [{ fromLine, fromCol, toLine, toCol, message }]: lines count
//                                  from 1, columns from 0 in UTF-16 units; the end is exclusive
//   editor.setDark(bool)           light or dark
//   editor.setReadOnly(bool)       the text can be selected, not changed
//   editor.focus(), undo(), redo(), destroy()
//
// onChange is called for what the person types, undoes and redoes: not for setDoc. editor.d.ts says
// the same in types.
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, redo, undo } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from "@codemirror/language";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { colours, look } from "./look.mjs";
import { naming } from "./naming.mjs";
import { currentLine, setCurrentLine, smallestChange } from "./marks.mjs";
import { problems, showProblems } from "./problems.mjs";
import { followLanguage, words } from "./words.mjs";

export function createEditor({ parent, doc = "", dark = false, onChange, onCursor }) {
  const names = naming();
  const theme = new Compartment();
  const readOnly = new Compartment();
  const language = new Compartment();

  const told = EditorView.updateListener.of((update) => {
    const typed = update.transactions.some(
      (transaction) => transaction.docChanged && !transaction.annotation(Transaction.remote),
    );
    if (typed) {
      const whole = update.transactions.some((it) => it.isUserEvent("undo") || it.isUserEvent("redo"));
      onChange?.(update.state.doc.toString(), whole);
    }
    if (update.selectionSet && !update.docChanged) onCursor?.(line(update.state));
  });

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        // Its gutter comes first, left of the numbers.
        problems,
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        // A line that is cut off is of no use on a projector.
        EditorView.lineWrapping,
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        EditorState.allowMultipleSelections.of(false),
        // The language alone: completion would be half as much again.
        new LanguageSupport(pythonLanguage),
        colours,
        currentLine,
        names.keys,
        // Escape, then Tab, leaves the editor: CodeMirror gives Tab back for two seconds.
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        // So that it counts as a stop of the Tab key wherever its box has to be scrolled.
        EditorView.contentAttributes.of({ tabindex: "0" }),
        language.of(words()),
        theme.of(look(dark)),
        readOnly.of(EditorState.readOnly.of(false)),
        told,
      ],
    }),
  });

  const forgetLanguage = followLanguage(() => view.dispatch({ effects: language.reconfigure(words()) }));

  return {
    setDoc(text) {
      const changes = smallestChange(view.state.doc.toString(), text);
      // Remote: the page knows what it has just said. It can still be undone.
      if (changes) view.dispatch({ changes, annotations: Transaction.remote.of(true) });
    },
    insert(text, from, to) {
      const changes = smallestChange(view.state.doc.toString(), text) ?? undefined;
      view.dispatch({
        changes,
        selection: { anchor: from, head: to },
        scrollIntoView: true,
        annotations: [Transaction.remote.of(true), isolateHistory.of("full")],
      });
      names.begin(view);
    },
    getDoc: () => view.state.doc.toString(),
    setCurrentLine(number) {
      setCurrentLine(view, number ?? null);
    },
    setDiagnostics(list) {
      showProblems(view, list);
    },
    setDark(isDark) {
      view.dispatch({ effects: theme.reconfigure(look(isDark)) });
    },
    setReadOnly(isReadOnly) {
      view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(isReadOnly)) });
    },
    focus: () => view.focus(),
    undo: () => undo(view),
    redo: () => redo(view),
    destroy() {
      forgetLanguage();
      view.destroy();
    },
  };
}

function line(state) {
  return state.doc.lineAt(state.selection.main.head).number;
}
