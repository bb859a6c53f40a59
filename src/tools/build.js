// Bundles the command line and the server into dist/, in a fraction of a second, and not at all when nothing changed.
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
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { handbill: 'src/node/main.ts' },
    outdir: dist,
    // Chunks let `--help` start without the drawing engine: each command loads its part when it runs.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'satori/jsx',
    loader: { '.liquid': 'text', '.md': 'text', '.php': 'text', '.txt': 'text' },
    sourcemap: true,
    logLevel: 'warning',
    write: false,
  })
  writeAll(result.outputFiles)
  return true
}

/** Chunks first and the entry last, by renaming: a second process that starts meanwhile finds one whole build or the other. */
function writeAll(files) {
  mkdirSync(dist, { recursive: true })
  const chunks = files.filter((file) => file.path !== entry)
  for (const file of [...chunks, ...files.filter((file) => file.path === entry)]) {
    const draft = `${file.path}.${process.pid}`
    writeFileSync(draft, file.contents)
    renameSync(draft, file.path)
  }
  const kept = new Set(files.map((file) => basename(file.path)))
  for (const name of readdirSync(dist))
    if (/^(?:chunk-.*|.*-[A-Z0-9]{8})\.js(?:\.map)?$/.test(name) && !kept.has(name))
      rmSync(join(dist, name), { force: true })
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
