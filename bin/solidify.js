#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { start } from '../dist/start.js';

// V8 compiles what runs often once more, for speed. Most runs end before that pays, so it waits ten times as long. With
// thirty times, PDFs of more than a hundred pages would take longer to finish than to print.
setFlagsFromString('--interrupt-budget=700000');
// What a long run has not used for a while would be missing in what is kept for the next one (src/io/code-cache.ts).
setFlagsFromString('--no-flush-bytecode');
process.exitCode = await start(process.argv.slice(2), process);
