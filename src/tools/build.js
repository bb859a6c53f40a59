// Bundles the command line, the server and the library into dist/, in a second, and only if something changed.
// Plain JavaScript, because it must run on any Node, before anything is installed.
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

/** Whether dist/ is newer than all its sources. */
export function isBuilt() {
  if (!existsSync(entry)) return false
  const made = statSync(entry).mtimeMs
  return newest(['src', 'templates', 'docs', 'package.json', 'tsconfig.base.json']) <= made
}

/**
 * Builds dist/ if it is outdated.
 * @returns {Promise<boolean>} false if it had to be built and the bundler is not installed.
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
      // Drawing threads load their own file.
      'draw-thread': 'src/node/drawing/draw-thread.ts',
      // Imported by custom designs and their tests.
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

/** Code that must run before satori is imported needs its own file: within one file imports of packages come first. */
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

/** Wasm stays an import of the file in `src` or in a package: the bundler of the library's user handles it. */
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
 * Bundles the SDK of the Model Context Protocol: as a dependency it would install its own web server and seventy
 * more packages.
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

/** Writes entries last, by renaming: a concurrently starting process finds one complete build or the other. */
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

/** The latest modification time of the given files and folders. */
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
    // esbuild has already printed the error with its position.
    process.exitCode = 1
  }
}

/** Installing without development packages is fine if dist/ was built before, so this is never an error. */
function sayHowToBuild() {
  if (existsSync(entry)) return
  const how = 'run "npm ci" with development packages (without --omit=dev) once to build it'
  console.error(`dist/ is not built, and esbuild is not installed: ${how}`)
}
