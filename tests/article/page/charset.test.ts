import { describe, expect, it } from 'vitest'
import { decodePieces, decodeText } from '../../../src/article/page/charset.ts'
import { encodeLegacy } from './encode-legacy.ts'

const russian = 'Старый рынок у реки открылся после двадцати лет ожидания'
const japanese = '川沿いの古い市場、二十年ぶりに再開。はじめての朝から行列ができた'
const german = 'Größtes Moor Europas wächst über Nacht'

function declaredBehind(length: number): string {
  return `${' '.repeat(length)}<meta charset="windows-1251">Мост`
}

describe('decodeText', () => {
  it.each([
    ['koi8-r', russian, 'text/html; charset=KOI8-R', 'http header'],
    ['windows-1251', russian, 'text/html', 'bytes'],
    ['koi8-r', russian, '', 'bytes'],
    ['shift_jis', japanese, 'text/html; charset="Shift_JIS"', 'http header'],
    ['shift_jis', japanese, 'text/html; charset=utf-8', 'bytes'],
    ['euc-jp', japanese, '', 'bytes'],
    ['windows-1252', german, '', 'bytes'],
    ['windows-1252', german, 'text/html; charset=iso-8859-1', 'http header'],
    ['windows-1252', german, 'text/html; charset=utf-8', 'bytes'],
    ['windows-1252', german, 'text/html; charset=no-such-charset', 'bytes'],
  ])('knows %s: %s, said %j', (charset, text, contentType, source) => {
    expect(decodeText(encodeLegacy(text, charset), contentType)).toEqual({ text, charset, source })
  })

  it('reads an XML declaration', () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><rss><title>${russian}</title></rss>`
    expect(decodeText(encodeLegacy(xml, 'windows-1251'))).toEqual({
      text: xml,
      charset: 'windows-1251',
      source: 'xml declaration',
    })
  })

  it('recognizes UTF-8 even if another charset is declared', () => {
    const bytes = new TextEncoder().encode('L’été s’achève — déjà')
    expect(decodeText(bytes, 'text/html; charset=windows-1252')).toMatchObject({ charset: 'utf-8' })
    expect(decodeText(bytes.subarray(0, bytes.length - 1), '')).toMatchObject({ charset: 'utf-8' })
  })

  it('takes declared UTF-8 with a box in another charset as UTF-8', () => {
    const sound = new TextEncoder().encode(
      '<meta charset="utf-8">Größtes Moor Europas wächst über Nacht. '.repeat(4),
    )
    const bytes = Uint8Array.of(...sound, ...encodeLegacy('für Gäste', 'windows-1252'))
    const { text, charset } = decodeText(bytes)
    expect(charset).toBe('utf-8')
    expect(text).toContain('Größtes Moor')
  })

  it('a byte order mark wins, and is removed', () => {
    const bytes = new TextEncoder().encode('\ufeffété')
    expect(decodeText(bytes, 'text/html; charset=windows-1252')).toEqual({
      text: 'été',
      charset: 'utf-8',
      source: 'byte order mark',
    })
  })

  it('finds a declaration behind a long head, as browsers do, but not anywhere', () => {
    expect(decodeText(encodeLegacy(declaredBehind(1100), 'windows-1251'))).toMatchObject({
      charset: 'windows-1251',
      source: 'meta tag',
    })
    expect(decodeText(encodeLegacy(declaredBehind(70_000), 'windows-1251')).source).toBe('bytes')
  })

  it('decodes as UTF-8 despite one invalid byte, not despite several', () => {
    const bytes = new TextEncoder().encode('<meta charset="utf-8">नदी पर नया पुल खुला – é')
    const stray = Uint8Array.of(...bytes, 0xe9, 0x20)
    expect(decodeText(stray)).toMatchObject({ charset: 'utf-8', source: 'meta tag' })
    expect(decodeText(stray).text).toContain('नदी पर नया पुल खुला')
    const latin = Uint8Array.from(
      '<meta charset="utf-8">Caf\u00e9 d\u00e9j\u00e0 vu \u00e0 l\u2019\u00e9t\u00e9',
      (c) => c.charCodeAt(0),
    )
    expect(decodeText(latin).charset).toBe('windows-1252')
  })

  it('decodes characters that span chunks', () => {
    const text = `x${'नदी €😀'.repeat(9_000)}\ufeffend`
    const bytes = new TextEncoder().encode(text)
    const { pieces, charset } = decodePieces(bytes)
    expect({ text: pieces.join(''), charset }).toEqual({ text, charset: 'utf-8' })
    expect(pieces.length).toBeGreaterThan(4)
    expect(decodeText(bytes.subarray(0, bytes.length - 5)).charset).toBe('utf-8')
  })
})
