import type * as Esbuild from 'esbuild'

/** Makes the files of our own pages and `names.json`, which says how they are called. */
export function buildPageFiles(esbuild: typeof Esbuild, outdir: string): Promise<void>
