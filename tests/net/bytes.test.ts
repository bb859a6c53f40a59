import { describe, expect, it } from 'vitest'
import {
  concat,
  fromBase64,
  fromBase64Url,
  fromHex,
  fromLooseBase64,
  readBounded,
  sha256,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from '../../src/net/bytes.ts'

/** RFC 4648, section 10. */
const vectors = [
  ['f', 'Zg==', '66'],
  ['fo', 'Zm8=', '666f'],
  ['foo', 'Zm9v', '666f6f'],
  ['foobar', 'Zm9vYmFy', '666f6f626172'],
] as const

describe('base64 and hexadecimal', () => {
  it.each(vectors)('%s is encoded and decoded as in RFC 4648', (text, base64, hex) => {
    expect([toBase64(utf8(text)), toHex(utf8(text))]).toEqual([base64, hex])
    expect([fromBase64(base64), fromBase64(base64.replace(/=/g, '')), fromHex(hex.toUpperCase())]).toEqual([
      utf8(text),
      utf8(text),
      utf8(text),
    ])
  })

  it('keeps every byte, in pieces longer than a call may have arguments', () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => at * 7)
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    expect(toBase64Url(bytes)).toMatch(/^[\w-]+$/)
  })

  it.each(['', 'Zg===', 'Z', 'Zh==', 'Zm 8=', 'Zm9v!', 'Zm-v'])('%j is not base64', (text) => {
    expect(fromBase64(text)).toBeUndefined()
  })

  it('has one base64url text for each value', () => {
    // The last letter of 32 bytes has four bits: three other letters would give the same bytes.
    const text = toBase64Url(new Uint8Array(32))
    expect(text.endsWith('A')).toBe(true)
    for (const letter of 'BCD') expect(fromBase64Url(text.slice(0, -1) + letter)).toBeUndefined()
  })

  it('reads data URIs as browsers do', () => {
    expect(fromLooseBase64(' Zm\n8= ')).toEqual(utf8('fo'))
    expect(fromLooseBase64('Zh==')).toEqual(utf8('f'))
    expect(fromLooseBase64('Zm9v!')).toBeUndefined()
  })

  it.each(['', '6', 'xx', '0x'])('%j is not hexadecimal', (text) => expect(fromHex(text)).toBeUndefined())
})

it('sha256 takes bytes or text', async () => {
  // FIPS 180-2, appendix B.1
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(toHex(await sha256('abc'))).toBe(digest)
  expect(toHex(await sha256(utf8('abc')))).toBe(digest)
})

it('concat joins bytes and lists of numbers', () => {
  expect(concat([Uint8Array.of(1, 2), [], [3]])).toEqual(Uint8Array.of(1, 2, 3))
  expect(concat([])).toEqual(new Uint8Array())
})

function streamOf(sizes: readonly number[], onCancel = () => {}): ReadableStream<Uint8Array> {
  const left = [...sizes]
  return new ReadableStream(
    {
      pull(controller) {
        const size = left.shift()
        if (size === undefined) controller.close()
        else controller.enqueue(new Uint8Array(size).fill(size))
      },
      cancel: onCancel,
    },
    { highWaterMark: 0 },
  )
}

describe('readBounded', () => {
  it('reads what is there, up to the cap and with it', async () => {
    expect(await readBounded(null, 10)).toEqual(new Uint8Array())
    expect(await readBounded(streamOf([1, 2]), 3)).toEqual(Uint8Array.of(1, 2, 2))
  })

  it('stops at the chunk that exceeds the limit, and cancels the stream', async () => {
    let cancelled = false
    expect(
      await readBounded(
        streamOf([2, 2, 2], () => (cancelled = true)),
        3,
      ),
    ).toBeUndefined()
    expect(cancelled).toBe(true)
  })

  it('throws what the stream fails with', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    })
    await expect(readBounded(broken, 3)).rejects.toThrow('gone')
  })
})
