import type MarkdownIt from 'markdown-it';

/** A part of a parsed text, as the parser gives it. */
export type TextToken = ReturnType<ReturnType<typeof MarkdownIt>['parse']>[number];

/** A text, parsed: its blocks, or the parts of its one line, and its notes in the order in which it refers to them. */
export interface ParsedText {
  readonly tokens: readonly TextToken[];
  readonly notes: readonly TextNote[];
}

/** What a text says in a note. */
export interface TextNote {
  readonly label: string;
  readonly tokens: readonly TextToken[];
}
