// How the editor looks: the page's own colours and metrics, so that nothing moves when it takes the
// plain text's place.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = syntaxHighlighting(
  HighlightStyle.define([
    {
      tag: [
        tags.keyword,
        tags.controlKeyword,
        tags.operatorKeyword,
        tags.definitionKeyword,
        tags.moduleKeyword,
        tags.bool,
        tags.null,
        tags.self,
      ],
      color: "var(--keyword)",
    },
    {
      tag: [tags.definition(tags.variableName), tags.definition(tags.className), tags.className],
      color: "inherit",
    },
    {
      tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
      color: "var(--defined)",
    },
    { tag: [tags.string, tags.special(tags.string), tags.docString], color: "var(--string)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--comment)", fontStyle: "italic" },
  ]),
);

const rules = {
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "transparent", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  // The ring stands inside: the column has no room around it.
  "&.cm-focused:focus-visible, &.cm-focused .cm-content:focus-visible": { outline: "none" },
  ".cm-scroller": { font: "13px/1.62 var(--mono)", scrollbarWidth: "thin" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)", fontFeatureSettings: '"calt" 0' },
  ".cm-line": { padding: "0 14px 0 0" },
  ".cm-gutters": { background: "transparent", border: "none", color: "var(--ink-2)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "44px", padding: "0 14px 0 0" },
  // It lies over the numbers' left margin, which the plain text has too.
  ".cm-gutter-lint": { width: "14px", marginRight: "-14px", position: "relative", zIndex: 1 },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 0 0 3px" },
  ".cm-lint-marker": { width: "9px", height: "9px", marginTop: "6px" },
  ".cm-lint-marker-error": {
    content: '""',
    borderRadius: "50%",
    backgroundColor: "var(--dead)",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--dead) 1.5px",
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
  },
  ".cm-lintPoint-error::after": { borderBottomColor: "var(--dead)" },
  ".cm-current": { backgroundColor: "var(--current)", boxShadow: "-4px 0 var(--gen0)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "color-mix(in srgb, var(--focus) 24%, transparent)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "color-mix(in srgb, var(--gen1) 26%, transparent)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent" },
  ".cm-tooltip": {
    background: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line-2)",
    borderRadius: "8px",
    boxShadow: "var(--shade)",
    overflow: "hidden",
    maxWidth: "min(420px, 90vw)",
  },
  ".cm-diagnostic": { font: "500 13px/1.4 var(--words)", padding: "7px 12px" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--dead)" },
  ".cm-panel.cm-panel-lint": { background: "var(--panel)", color: "var(--ink)" },
};

// Both are the same rules over the page's custom properties; CodeMirror needs to know which it is
// for the little that it draws by itself.
const light = EditorView.theme(rules, { dark: false });
const night = EditorView.theme(rules, { dark: true });

export function look(isDark) {
  return isDark ? night : light;
}
