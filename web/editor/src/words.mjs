// What the editor says itself, in the language of the document. The messages come from the files of all
// languages (build.mjs); CodeMirror asks for its own by their English.
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const say = (id) => (WORDS[document.documentElement.lang] ?? WORDS.en)[`editor-${id}`];

export const words = () => [
  EditorState.phrases.of({
    "Control character": say("control-character"),
    "Selection deleted": say("selection-deleted"),
    Diagnostics: say("diagnostics"),
    "No diagnostics": say("no-diagnostics"),
    close: say("close"),
  }),
  EditorView.contentAttributes.of({ "aria-label": say("program"), "aria-description": say("how-to-leave") }),
];

// Tells when the document has another language; gives what ends that.
export function followLanguage(tell) {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["lang"] });
  return () => observer.disconnect();
}
