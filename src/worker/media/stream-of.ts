import type { ReadableStream as WorkersStream } from '@cloudflare/workers-types'

/** Bytes as a stream for bindings. */
export function streamOf(bytes: Uint8Array): WorkersStream<Uint8Array> {
  return new Response(bytes as Uint8Array<ArrayBuffer>).body as unknown as WorkersStream<Uint8Array>
}
