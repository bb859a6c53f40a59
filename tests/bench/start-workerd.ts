import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buildWorker, bundle, root } from '../worker/build-worker.ts'
import { freePort, startProcess, startWorkerd, type WorkerdServer } from '../worker/start-workerd.ts'

/**
 * The deployed bundle in plain workerd: wrangler's local server runs imitations of R2, D1 and a proxy in the same
 * process, whose time and memory would be included.
 */
export async function startBareWorkerd(vars: Readonly<Record<string, string>>): Promise<WorkerdServer> {
  await buildWorker()
  const modules = readdirSync(bundle)
    .filter((name) => !/^README\.md$|\.map$/.test(name))
    .map((name) => `(name = "${name}", ${kindOf(name)} = embed "${basename(bundle)}/${name}")`)
  // The entry must be the first module.
  modules.sort((a, b) => Number(b.includes('"worker.js"')) - Number(a.includes('"worker.js"')))
  const bindings = Object.entries(vars).map(
    ([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
  )
  return startWorkerd(
    `
    services = [
      (name = "handbill", worker = (
        modules = [${modules.join(',')}],
        bindings = [(name = "ASSETS", service = "assets"), ${bindings.join(',')}],
        compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"])),
      (name = "assets", disk = "${join(root, 'dist/edge/assets')}"),
    ]`,
    dirname(bundle),
  )
}

function kindOf(name: string): string {
  return name.endsWith('.wasm') ? 'wasm' : 'esModule'
}

/** An empty worker, to measure workerd itself. */
export async function startIdleWorkerd(): Promise<WorkerdServer> {
  return startWorkerd(
    `
    services = [(name = "handbill", worker = (
      modules = [(name = "idle.js", esModule = "export default { fetch: () => new Response() }")],
      compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"]))]`,
    dirname(bundle),
  )
}

/** `handbill serve` on Node, as `npm start` does. */
export async function startNode(vars: Readonly<Record<string, string>>): Promise<WorkerdServer> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'handbill-data-'))
  const env = { ...vars, PORT: String(port), HANDBILL_DATA: data }
  const server = await startProcess(process.execPath, ['src/node/handbill.js', 'serve'], port, env)
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(data, { recursive: true })
    },
  }
}
