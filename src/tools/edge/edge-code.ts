import { build, type Plugin } from 'esbuild'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handbillModules } from '../../node/designs/bundle-design.ts'
import { ownDesigns } from './own-designs.ts'
import { satoriWithoutHarfBuzz } from './satori-without-harfbuzz.ts'

/**
 * Bundles the worker into dist/edge/code: `npm run edge:code`, which wrangler calls before it runs, weighs or deploys.
 * Wrangler's own bundler makes one file of everything. This one makes a file of each part that is imported when it is
 * needed, and workerd compiles a file only when it is imported: that is most of a start.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Another folder may be named, to leave what is running as it is. */
const outdir = process.argv[2] ?? join(root, 'dist/edge/code')

/** Designs of one's own go in at deploy. */
const own = process.env['HANDBILL_TEMPLATES'] || undefined

/** Of package.json the program needs its version only. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

rmSync(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['src/worker/worker.ts'],
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  format: 'esm',
  target: 'es2024',
  platform: 'browser',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*'],
  jsx: 'automatic',
  jsxImportSource: 'satori/jsx',
  // The platform compiles wasm: an import of it stays an import.
  loader: { '.wasm': 'copy', '.liquid': 'text', '.md': 'text', '.php': 'text', '.txt': 'text' },
  define: { 'process.env.NODE_ENV': '"production"' },
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
  plugins: [versionOnly, satoriWithoutHarfBuzz, ...(own ? [handbillModules, ownDesigns(own)] : [])],
})
