// Bundles the command line, the server and the library into dist/, in a second, and not at all when nothing changed.
// Plain JavaScript, because it must run on whatever Node the machine has, before there is anything else.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPageFiles } from './pages/page-files.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const entry = join(dist, 'handbill.js')

/** Whether dist/ is younger than everything it is made of. */
export function isBuilt() {
  if (!existsSync(entry)) return false
  const made = statSync(entry).mtimeMs
  return newest(['src', 'templates', 'docs', 'package.json', 'tsconfig.base.json']) <= made
}

/**
 * Builds dist/, if it is not up to date.
 * @returns {Promise<boolean>} false when it had to be built and the bundler is not installed.
 */
export async function build() {
  if (isBuilt()) return true
  const esbuild = await findBundler()
  if (esbuild === undefined) return false
  const node = await esbuild.build({
    ...common,
    entryPoints: {
      handbill: 'src/node/main.ts',
      library: 'src/node/library/library.ts',
      // Threads that draw load a file of their own.
      'draw-thread': 'src/node/drawing/draw-thread.ts',
      // What a design of one's own imports, and its test.
      design: 'templates/design.ts',
      'jsx-runtime': 'templates/jsx-runtime.ts',
      check: 'src/node/cli/templates/check-design.ts',
      ...beforeSatori,
    },
    outdir: dist,
    platform: 'node',
    target: 'node22',
    plugins: [assistantProtocol],
  })
  await buildPageFiles(esbuild, join(dist, 'pages'))
  const worker = await esbuild.build({
    ...common,
    entryPoints: { library: 'src/worker/library.ts', ...beforeSatori },
    outdir: join(dist, 'worker'),
    platform: 'browser',
    target: 'es2024',
    plugins: [wasmWhereItIs],
  })
  for (const file of [...worker.outputFiles, ...node.outputFiles])
    mkdirSync(dirname(file.path), { recursive: true })
  writeAll(join(dist, 'worker'), worker.outputFiles)
  writeAll(dist, node.outputFiles)
  return true
}

/**
 * What must run before satori is imported becomes a file of its own: within one file imports of packages come first.
 */
const beforeSatori = { 'satori-quiet': 'src/card/plan/satori-quiet.ts' }

const common = {
  absWorkingDir: root,
  // Chunks let `--help` start without the drawing engine: each command loads its part when it runs.
  splitting: true,
  chunkNames: 'chunk-[hash]',
  bundle: true,
  packages: 'external',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'satori/jsx',
  loader: { '.liquid': 'text', '.md': 'text', '.php': 'text', '.txt': 'text' },
  sourcemap: true,
  logLevel: 'warning',
  write: false,
}

/** Wasm stays an import, of the file in `src` or in a package: the bundler of whoever uses the library takes it from there. */
const wasmWhereItIs = {
  name: 'wasm-where-it-is',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.wasm$/ }, ({ path, resolveDir }) => ({
      path: relative(join(dist, 'worker'), join(resolveDir, path)).replaceAll('\\', '/'),
      external: true,
    }))
  },
}

/**
 * The SDK of the Model Context Protocol is bundled: as a dependency it would install a web server of its own and seventy
 * packages more.
 */
const assistantProtocol = {
  name: 'assistant-protocol',
  setup({ onResolve }) {
    const sdk = '@modelcontextprotocol/sdk/'
    onResolve({ filter: /^@modelcontextprotocol\/sdk\// }, ({ path }) => ({
      path: join(root, 'node_modules', sdk, 'dist/esm', path.slice(sdk.length)),
    }))
    onResolve({ filter: /^zod-to-json-schema$/ }, () => ({
      path: join(root, 'node_modules/zod-to-json-schema/dist/esm/index.js'),
    }))
    const needed = /^(?:ajv|ajv-formats|fast-deep-equal|fast-uri|json-schema-traverse)(?:\/|$)/
    onResolve({ filter: needed }, ({ path, resolveDir }) => ({
      path: createRequire(join(resolveDir, 'importer.js')).resolve(path),
    }))
  },
}

/** Entries last, by renaming: a second process that starts meanwhile finds one whole build or the other. */
function writeAll(folder, files) {
  const chunks = files.filter((file) => isChunk(basename(file.path)))
  const entries = files.filter((file) => !chunks.includes(file))
  for (const file of [
    ...chunks,
    ...entries.filter(({ path }) => path !== entry),
    ...entries.filter(({ path }) => path === entry),
  ]) {
    const draft = `${file.path}.${process.pid}`
    writeFileSync(draft, file.contents)
    renameSync(draft, file.path)
  }
  const kept = new Set(files.map((file) => basename(file.path)))
  for (const name of readdirSync(folder))
    if (isChunk(name) && !kept.has(name)) rmSync(join(folder, name), { force: true })
}

function isChunk(name) {
  return /^(?:chunk-.*|.*-[A-Z0-9]{8})\.js(?:\.map)?$/.test(name)
}

async function findBundler() {
  try {
    return await import('esbuild')
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** The latest modification time under the given files and folders. */
function newest(names) {
  let latest = 0
  const look = (path) => {
    const stat = statSync(path)
    if (stat.isDirectory()) for (const name of readdirSync(path)) look(join(path, name))
    // A folder's own time changes when a file in it is removed.
    latest = Math.max(latest, stat.mtimeMs)
  }
  for (const name of names) look(join(root, name))
  return latest
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const started = Date.now()
  const fresh = isBuilt()
  try {
    if (!(await build())) sayHowToBuild()
    else if (!fresh) console.error(`built dist/ in ${Date.now() - started} ms`)
  } catch {
    // esbuild has printed what is wrong and where.
    process.exitCode = 1
  }
}

/** Installing without development packages is no mistake where dist/ was built before, so this is never a failure. */
function sayHowToBuild() {
  if (existsSync(entry)) return
  const how = 'run "npm ci" with development packages (without --omit=dev) once to build it'
  console.error(`dist/ is not built, and esbuild is not installed: ${how}`)
}
