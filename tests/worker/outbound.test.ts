import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { fromBase64 } from '../../src/net/bytes.ts'
import type { Outbound, OutboundOptions } from '../../src/net/outbound.ts'
import type { Probed } from '../../src/net/probe.ts'
import { Problem, type ProblemCode } from '../../src/problem.ts'
import { outboundContract } from '../net/outbound-contract.ts'
import { root } from './build-worker.ts'
import { startWorkerd, type WorkerdServer } from './start-workerd.ts'
import type { OutboundCall } from './outbound-worker.ts'

interface Answer {
  readonly url?: string
  readonly contentType?: string
  readonly bytes?: string
  readonly status?: number
  readonly headers?: [string, string][]
  readonly redirects?: Probed['redirects']
  readonly cut?: boolean
  readonly problem?: { readonly code: ProblemCode; readonly message: string; readonly field: string }
}

let server: WorkerdServer | undefined
const folder = mkdtempSync(join(tmpdir(), 'handbill-outbound-'))

outboundContract(async () => {
  const url = await startOutboundWorker()
  return (options) => remote(url, options)
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true })
})

async function startOutboundWorker(): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/worker/outbound-worker.ts'],
    outfile: join(folder, 'outbound-worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
  })
  server = await startWorkerd(
    `services = [
      (name = "handbill", worker = (
        modules = [(name = "worker.js", esModule = embed "outbound-worker.js")],
        compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"])),
      (name = "internet", network = (allow = ["public", "private"])),
    ]`,
    folder,
  )
  return server.url
}

/** Because fromBase64 refuses an empty text. */
function bytesOf({ bytes = '' }: Answer): Uint8Array {
  return fromBase64(bytes) ?? new Uint8Array()
}

/** The worker's outbound port, over HTTP. */
function remote(worker: string, options: OutboundOptions): Outbound {
  async function call(
    kind: OutboundCall['kind'],
    url: string,
    more: Partial<OutboundCall> = {},
  ): Promise<Answer> {
    const body = JSON.stringify({ ...more, options, kind, url } satisfies OutboundCall)
    const answer = (await (await fetch(worker, { method: 'POST', body })).json()) as Answer
    const { problem } = answer
    if (problem) throw new Problem(problem.code, problem.message, { field: problem.field, cause: problem })
    return answer
  }
  return {
    pages: {
      async read(url) {
        const answer = await call('page', url)
        return { url: answer.url ?? '', contentType: answer.contentType ?? '', bytes: bytesOf(answer) }
      },
    },
    photos: {
      read: async (url, authorization = '') =>
        bytesOf(await call('photo', url, { headers: { authorization } })),
    },
    async probe(url, probe) {
      const {
        headers,
        redirects = [],
        status = 0,
        cut = false,
        ...answer
      } = await call('probe', url, { probe })
      const bytes = new Uint8Array(bytesOf(answer))
      return { url: answer.url ?? '', status, cut, redirects, headers: new Headers(headers), bytes }
    },
    notices: {
      post: async (url, headers, body) => (await call('notice', url, { headers, body })).status ?? 0,
    },
  }
}
