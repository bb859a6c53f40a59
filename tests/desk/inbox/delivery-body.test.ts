import { describe, expect, it } from 'vitest'
import { parseBody } from '../../../src/desk/inbox/delivery-body.ts'

const parse = (body: string, type = 'application/json') => parseBody(new TextEncoder().encode(body), type)

describe('a body', () => {
  const value = { event: 'a', key: '1', list: [1], text: 'say "undefined", \\ undefined' }

  it('is unwrapped when it is JSON in a text, once or twice', () => {
    const once = JSON.stringify(JSON.stringify(value))
    expect(parse(JSON.stringify(value))).toEqual(value)
    expect(parse(once)).toEqual(value)
    expect(parse(JSON.stringify(once))).toEqual(value)
  })

  it('reads a bare undefined as null, and leaves the word inside texts alone', () => {
    const body = '{"a": undefined, "b": [undefined, 1], "c": "undefined", "d": "\\\\\\" undefined"}'
    const read = { a: null, b: [null, 1], c: 'undefined', d: '\\" undefined' }
    expect(parse(body)).toEqual(read)
    expect(parse(JSON.stringify(body))).toEqual(read)
  })

  it.each(['"hello"', '"{not json"', '""', '"\\"\\""'])('%s is refused: it is a text', (body) => {
    expect(() => parse(body)).toThrow(/is a text, not an object/)
  })

  it.each(['{"a": undefined', 'undefined x', '{"a": undefinedly}', '', '\u0000'])('%j is no JSON', (body) => {
    expect(() => parse(body)).toThrow('The body is not JSON.')
  })

  it('of a mebibyte that is not valid is refused at once', () => {
    const body = `{"a": undefined, "b": "${'\\"'.repeat(400_000)}`
    expect(() => parse(body)).toThrow('The body is not JSON.')
  })
})
