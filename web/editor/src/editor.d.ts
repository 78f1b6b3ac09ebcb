/** A stretch of the program that is wrong. Lines count from 1, columns from 0. */
export interface Diagnostic {
  fromLine: number;
  fromCol: number;
  toLine: number;
  toCol: number;
  message: string;
}

export interface EditorOptions {
  parent: HTMLElement;
  doc?: string;
  dark?: boolean;
  /** After the person's own changes, with undo and redo (`whole`: no more will follow); not after `setDoc`. */
  onChange?(text: string, whole: boolean): void;
  /** When the cursor moves without a change. */
  onCursor?(line: number): void;
}

export interface Editor {
  setDoc(text: string): void;
  /** As one change of its own; selects a stretch and takes the focus, if it can be seen. */
  insert(text: string, from: number, to: number): void;
  getDoc(): string;
  setCurrentLine(line: number | null | undefined): void;
  setDiagnostics(diagnostics: Diagnostic[]): void;
  setDark(dark: boolean): void;
  setReadOnly(readOnly: boolean): void;
  focus(): void;
  undo(): boolean;
  redo(): boolean;
  destroy(): void;
}

export function createEditor(options: EditorOptions): Editor;
