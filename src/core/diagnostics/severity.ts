/** How bad it is: an error stops the document, a warning does under `--strict`, an info never. */
export type Severity = 'error' | 'warning' | 'info';
