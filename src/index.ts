export { build, compile, validate } from './api/build.js';
export type { BuildResult, CompileInput, CompileResult, RenderedText, ValidateResult } from './api/build.js';
export type { DiagnosticRecord } from './core/diagnostics/record.js';
export type { Output, Stale } from './engine/cache/output.js';
export type { FormatName as Format } from './core/formats/index.js';
export type { Options } from './engine/options.js';
export type { Programme, Visit } from './core/language/declaration.js';
export type { Report } from './core/report/report.js';
export { SolidifyError } from './host/solidify-error.js';
