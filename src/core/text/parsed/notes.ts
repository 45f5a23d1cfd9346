import type MarkdownIt from 'markdown-it';
import type { TextNote, TextToken } from './parsed-text.js';

/** What a text being parsed says in notes. */
interface NotesRead {
  /** Labels that a note has. */
  labels?: Set<string>;
  notes?: TextNote[];
}

/** Reads footnotes as GFM has them: `[^1]` in the text, `[^1]: …` at the beginning of a line. */
export function addNotes(parser: ReturnType<typeof MarkdownIt>): void {
  parser.block.ruler.before(
    'reference',
    'note',
    (state, from, to, silent) => {
      const start = (state.bMarks[from] ?? 0) + (state.tShift[from] ?? 0);
      const max = state.eMarks[from] ?? 0;
      const label = labelAt(state.src, start, max);
      const colon = start + (label?.length ?? 0) + 3;
      if (label === null || state.src[colon] !== ':') return false;
      if ((state.sCount[from] ?? 0) - state.blkIndent >= 4) return false;
      if (silent) return true;
      const known = ((state.env as unknown as NotesRead).labels ??= new Set());
      known.add(label);
      let at = colon + 1;
      while (at < max && (state.src[at] === ' ' || state.src[at] === '\t')) at += 1;
      state.push('note_open', '', 1).meta = { label };
      const kept = [state.bMarks[from], state.tShift[from], state.sCount[from], state.parentType] as const;
      state.bMarks[from] = at;
      state.tShift[from] = 0;
      state.blkIndent += 4;
      state.sCount[from] = state.blkIndent;
      state.md.block.tokenize(state, from, to);
      state.blkIndent -= 4;
      [state.bMarks[from], state.tShift[from], state.sCount[from], state.parentType] = [
        kept[0] ?? 0,
        kept[1] ?? 0,
        kept[2] ?? 0,
        kept[3],
      ];
      state.push('note_close', '', -1);
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
  parser.inline.ruler.before('link', 'note_ref', (state, silent) => {
    const label = labelAt(state.src, state.pos, state.posMax);
    if (label === null || !(state.env as unknown as NotesRead | undefined)?.labels?.has(label)) return false;
    if (!silent) state.push('note_ref', '', 0).meta = { label };
    state.pos += label.length + 3;
    return true;
  });
  parser.core.ruler.push('notes', (state) => {
    const noted = state.env as unknown as NotesRead | undefined;
    if (!noted?.labels) return;
    const { text, notes } = apart(state.tokens);
    const labelled = new Map<string, TextNote>();
    for (const note of notes) if (!labelled.has(note.label)) labelled.set(note.label, note);
    const used = new Map<string, TextNote>();
    const use = (tokens: readonly TextToken[]): void => {
      for (const { children } of tokens)
        for (const { type, meta } of children ?? []) {
          const label = type === 'note_ref' ? labelOf(meta) : '';
          const note = labelled.get(label);
          if (note) used.set(label, note);
        }
    };
    use(text);
    // Notes to which notes refer come after them.
    for (const { tokens } of used.values()) use(tokens);
    // What nothing refers to is said all the same.
    for (const { label, tokens } of notes.filter((one) => used.get(one.label) !== one)) {
      const words = tokens[0]?.type === 'paragraph_open' ? tokens[1]?.children : null;
      const mark = new state.Token('text', '', 0);
      mark.content = `[^${label}]: `;
      words?.unshift(mark);
      for (const token of tokens) text.push(token);
    }
    state.tokens = text;
    noted.notes = [...used.values()];
  });
}

/** The label of a note that stands at `at`, or null. */
function labelAt(text: string, at: number, max: number): string | null {
  if (text[at] !== '[' || text[at + 1] !== '^') return null;
  const label = /^[^\s[\]^]{1,50}(?=\])/.exec(text.slice(at + 2, Math.min(max, at + 53)));
  return label?.[0] ?? null;
}

function labelOf(meta: unknown): string {
  return (meta as { readonly label?: string } | null)?.label ?? '';
}

/** The text without its notes, and the notes. */
function apart(tokens: readonly TextToken[]): { text: TextToken[]; notes: TextNote[] } {
  const text: TextToken[] = [];
  const notes: TextNote[] = [];
  const open: { label: string; tokens: TextToken[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'note_open') open.push({ label: labelOf(token.meta), tokens: [] });
    else if (token.type === 'note_close') {
      const note = open.pop();
      if (note) notes.push(note);
    } else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, notes };
}
