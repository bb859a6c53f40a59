import type * as Esbuild from 'esbuild'

/** Builds the files of our own pages and `names.json`, which maps their names. */
export function buildPageFiles(esbuild: typeof Esbuild, outdir: string): Promise<void>
