import { build, type Plugin } from 'esbuild'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handbillModules } from '../../node/designs/bundle-design.ts'
import { ownDesigns } from './own-designs.ts'
import { satoriWithoutHarfBuzz } from './satori-without-harfbuzz.ts'

/**
 * Bundles the worker into dist/edge/code: `npm run edge:code`, which wrangler calls before it runs, checks or
 * deploys. Wrangler's own bundler makes a single file. This one makes a file of each dynamically imported part, and
 * workerd compiles a file only when it is imported: that is most of a start.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Another folder may be given, to leave a running worker unchanged. */
const outdir = process.argv[2] ?? join(root, 'dist/edge/code')

/** Custom designs are added at deployment. */
const own = process.env['HANDBILL_TEMPLATES'] || undefined

/** The program needs only the version of package.json. */
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
  // The platform compiles wasm, so its imports stay imports.
  loader: { '.wasm': 'copy', '.liquid': 'text', '.md': 'text', '.php': 'text', '.txt': 'text' },
  define: { 'process.env.NODE_ENV': '"production"' },
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
  plugins: [versionOnly, satoriWithoutHarfBuzz, ...(own ? [handbillModules, ownDesigns(own)] : [])],
})
