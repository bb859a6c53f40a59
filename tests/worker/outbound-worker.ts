import { toBase64 } from '../../src/net/bytes.ts'
import { createOutbound, type OutboundOptions } from '../../src/net/outbound.ts'
import type { ProbeOptions } from '../../src/net/probe.ts'
import { Problem } from '../../src/problem.ts'
import { workerTransport } from '../../src/worker/net/transport.ts'

/** One call of the outbound port, as JSON; bytes are base64. */
export interface OutboundCall {
  readonly options: OutboundOptions
  readonly kind: 'page' | 'photo' | 'notice' | 'probe'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly probe?: ProbeOptions
}

/** A worker with only the outbound policy over its transport, so that tests can call it. */
// eslint-disable-next-line import/no-default-export -- workers look for it
export default {
  async fetch(request: Request): Promise<Response> {
    const { options, kind, url, headers = {}, body = '', probe } = (await request.json()) as OutboundCall
    const outbound = createOutbound(workerTransport, options)
    try {
      if (kind === 'probe') {
        const found = await outbound.probe(url, probe!)
        return Response.json({ ...found, headers: [...found.headers], bytes: toBase64(found.bytes) })
      }
      if (kind === 'notice') return Response.json({ status: await outbound.notices.post(url, headers, body) })
      if (kind === 'photo')
        return Response.json({
          bytes: toBase64(await outbound.photos.read(url, headers['authorization'] || undefined)),
        })
      const page = await outbound.pages.read(url)
      return Response.json({ ...page, bytes: toBase64(page.bytes) })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { code, message, field } = error
      return Response.json({ problem: { code, message, field, cause: String(error.cause) } })
    }
  },
}
