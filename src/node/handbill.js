#!/usr/bin/env node
// The command that npm puts on the path. It finds a Node that is new enough, builds dist/ where it is missing or older
// than the sources, and hands over. Plain JavaScript that old versions of Node can read, so that they can say so.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'

/** As in `engines` of package.json. */
const OLDEST = [22, 14]
/** The builder and its input are only in a clone; a published package is already built. */
const builder = new URL('../tools/build.js', import.meta.url)

if (isOld(process.versions.node)) await startOnNewerNode()
else await start()

async function start() {
  // Compile cache: saves a tenth of the time to the first card.
  module.enableCompileCache()
  const dist = new URL('../../dist/handbill.js', import.meta.url)
  if (existsSync(builder)) {
    const { build } = await import(builder.href)
    try {
      await build()
    } catch (error) {
      // The bundler has already printed its errors with positions.
      const why = error.errors === undefined ? error.message : 'the lines above say where'
      console.error(`handbill could not be built from its sources: ${why}`)
      process.exit(1)
    }
  }
  if (!existsSync(dist)) {
    console.error('handbill is not built: run "npm ci" with development packages (without --omit=dev) once')
    process.exit(1)
  }
  await import(dist.href)
}

function isOld(version) {
  const [major, minor] = version.split('.').map(Number)
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}

/** Runs this file again on the Node installed with the packages, passing through input, output, signals and status. */
async function startOnNewerNode() {
  const node = packagedNode()
  if (node === undefined) {
    console.error(
      `handbill needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. ` +
        'Install a newer Node. On Linux npm brings one along, unless it is told --omit=optional.',
    )
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both processes; the child decides when to end, and the parent waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`handbill could not start ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code
  })
}

function packagedNode() {
  const name = `node-${process.platform}-${process.arch}/bin/node`
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}
