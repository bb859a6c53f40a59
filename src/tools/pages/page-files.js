// Makes the files of our own pages: style sheets and scripts, bundled, each under a name that holds a digest of what is
// in it, and `names.json`, which says how they are called. Plain JavaScript: the build runs it on any Node.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Plain name, without ending, → where it begins. What is not there yet is left out. */
const entries = {
  editor: ['src/http/editor/style/editor.css', 'src/browser/editor.ts'],
}

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {string} outdir
 */
export async function buildPageFiles(esbuild, outdir) {
  const names = {}
  const outputs = new Map()
  for (const [name, sources] of Object.entries(entries))
    for (const source of sources.filter((path) => existsSync(join(root, path)))) {
      const result = await esbuild.build({
        absWorkingDir: root,
        entryPoints: { [name]: source },
        outdir,
        entryNames: '[name]-[hash]',
        assetNames: '[name]-[hash]',
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
        target: ['chrome111', 'firefox115', 'safari16.4'],
        loader: { '.woff2': 'file' },
        logLevel: 'warning',
        write: false,
      })
      for (const { path, contents } of result.outputFiles) {
        const file = relative(outdir, path)
        outputs.set(file, contents)
        names[plainName(file)] = file
      }
    }
  outputs.set('names.json', Buffer.from(JSON.stringify(names)))
  writeAll(outdir, outputs)
}

/** `editor-X3F2A1BQ.css` → `editor.css` */
function plainName(file) {
  return file.replace(/-[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, '')
}

function writeAll(outdir, outputs) {
  mkdirSync(outdir, { recursive: true })
  for (const [file, contents] of outputs) writeFileSync(join(outdir, file), contents)
  for (const file of readdirSync(outdir)) if (!outputs.has(basename(file))) rmSync(join(outdir, file))
}
