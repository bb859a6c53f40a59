import type { Blueprint } from './read-tree.ts'

/**
 * Everything a plate shows, as one string: same string, same pixels. Texts are not in it, so every title of a
 * section shares the plate.
 */
export function plateKey(blueprint: Blueprint, size: string, mirrored: boolean, photoDigest: string): string {
  const { boxes, frames, scrims, logos } = blueprint
  // a scrim's strength follows the colours of the texts it stands behind
  const scrimmed = [...scrims.values()].map((scrim) =>
    scrim.behind.map((name) => frames.get(name)?.items.map((item) => item.color)),
  )
  return JSON.stringify([size, mirrored, photoDigest, boxes, [...scrims], scrimmed, [...logos]])
}

/** 32 hex characters that stand for some bytes. */
export async function digest(bytes: Uint8Array | string): Promise<string> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>))
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
