import type { Say } from '../../diagnostics/diagnostic.js';
import { child, stringOf, type Parsed } from '../../syntax/ast.js';
import { kindOf } from '../kind.js';
import type { ValidationContext } from '../validation-context.js';

/** Reports that the file that a visit names as its programme is missing, or is none. */
export function checkProgrammePath(parsed: Parsed, { programme, files }: ValidationContext, say: Say): void {
  const node = child(parsed.root, 'programme');
  const path = stringOf(node)?.trim();
  if (!node || path === undefined) return;
  const state = files.get(path)?.state;
  if (state === 'outside') say('programme-outside', node, { path });
  else if (state === 'missing') say('programme-missing', node, { path });
  else if (programme && kindOf(programme) !== 'programme') say('programme-kind', node, { path });
}
