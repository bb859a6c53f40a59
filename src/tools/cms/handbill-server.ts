import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CmsSystem } from './cms-system.ts'

export const root = join(import.meta.dirname, '../../..')
const key = 'a-key-for-a-run-on-this-machine'

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Waits up to a minute until an address answers. */
export async function answers(url: string): Promise<void> {
  for (let times = 0; times < 300; times += 1) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (answer !== undefined && answer.status < 500) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}

/** Ends a process started here. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

interface ListedArticle {
  readonly url?: string
  readonly title: string
}

/** Handbill with one source of deliveries, in its own folder. */
export async function startHandbill(
  source: string,
  proof: CmsSystem['proof'],
  settings: Readonly<Record<string, unknown>> | undefined,
) {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-cms-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(24)))
  const secret = proof === 'whsec' ? `whsec_${random.toString('base64')}` : random.toString('hex')
  const child = spawn(process.execPath, [join(root, 'src/node/handbill.js'), 'serve'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HANDBILL_DATA: join(folder, 'data'),
      HANDBILL_API_KEYS: `cms:${key}`,
      HANDBILL_WEBHOOK_SECRETS: JSON.stringify({ [source]: [secret] }),
      HANDBILL_FETCH_ALLOW: '127.0.0.1',
      ...(settings !== undefined && { HANDBILL_CMS: JSON.stringify({ [source]: settings }) }),
    },
  })
  await answers(`${url}/healthz`)
  return {
    url,
    secret,
    async articles(): Promise<readonly ListedArticle[]> {
      const answer = await fetch(`${url}/v1/articles?limit=100`, {
        headers: { authorization: `Bearer ${key}` },
      })
      return ((await answer.json()) as { articles: ListedArticle[] }).articles
    },
    async stop() {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
