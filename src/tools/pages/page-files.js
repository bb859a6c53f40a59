// Builds the files of our own pages: bundled style sheets and scripts, each with a digest of its content in its
// name, and `names.json`, which maps the names. Plain JavaScript: the build runs it on any Node.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, parse, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Plain name without extension → entry file. Missing ones are skipped. */
const entries = {
  editor: ['src/http/editor/style/editor.css', 'src/browser/editor.ts'],
  site: ['src/http/site/style/site.css', 'src/browser/site.ts'],
}

/** Sources of pages: the guide, example stories, and their photos. */
const materials = {
  'guide.json': () => textsIn('docs', '.md'),
  'stories.json': () => textsIn('examples/stories', '.json'),
  'ferry.jpg': () => readFileSync(join(root, 'examples/ferry.jpg')),
  'monsoon.jpg': () => readFileSync(join(root, 'examples/monsoon.jpg')),
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
        chunkNames: '[name]-[hash]',
        // Dynamic imports of a script stay separate files.
        splitting: source.endsWith('.ts'),
        plugins: [pureModules],
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
        target: ['chrome111', 'firefox115', 'safari16.4'],
        // Fonts are in fonts/, each with a digest in its name.
        external: ['/files/*'],
        logLevel: 'warning',
        write: false,
      })
      for (const { path, contents } of result.outputFiles) {
        const file = relative(outdir, path)
        outputs.set(file, contents)
        names[plainName(file)] = file
      }
    }
  for (const [name, read] of Object.entries(materials)) {
    const contents = read()
    const { name: plain, ext } = parse(name)
    const file = `${plain}-${createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()}${ext}`
    outputs.set(file, contents)
    names[name] = file
  }
  Object.assign(names, preloadedFonts())
  outputs.set('names.json', Buffer.from(JSON.stringify(names)))
  writeAll(outdir, outputs)
}

/** Fonts that pages preload. */
function preloadedFonts() {
  const digest = /-[\da-f]{8}(?=\.woff2$)/
  const named = /-latin-|NotoNaskhArabic|NotoNastaliqUrdu|NotoSansDevanagari/
  const files = readdirSync(join(root, 'fonts/pages')).filter((file) => named.test(file))
  return Object.fromEntries(files.map((file) => [file.replace(digest, ''), file]))
}

/** All files of a type in a folder, as JSON: name without extension → text. */
function textsIn(folder, ending) {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(ending))
  const texts = files.map((file) => [parse(file).name, readFileSync(join(root, folder, file), 'utf8')])
  return Buffer.from(JSON.stringify(Object.fromEntries(texts)))
}

/**
 * Our modules have no side effects on import, so unused ones are dropped: the networks' counters are bundled
 * without the writers in the same files.
 */
const pureModules = {
  name: 'pure-modules',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === pureModules || rest.kind === 'entry-point') return undefined
      const found = await build.resolve(path, { ...rest, pluginData: pureModules })
      return { path: found.path, errors: found.errors, sideEffects: false }
    })
  },
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
