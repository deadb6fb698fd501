/** Endings that the browser offers first for a project file. */
export const projectFileTypes = '.zip,application/zip';
