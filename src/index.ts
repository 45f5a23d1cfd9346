export { build, compile, validate } from './api.js';
export type { BuildResult, CompileInput, CompileResult, RenderedText, ValidateResult } from './api.js';
export type { DiagnosticRecord } from './record.js';
export type { Output, Stale } from './output.js';
export type { Format, Options } from './settings.js';
export type { Programme, Visit } from './core/language.js';
export type { Report } from './core/report.js';
export { Trouble } from './trouble.js';
