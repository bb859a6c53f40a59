import { describe, expect, it } from 'vitest'
import { sniffInput } from '../../src/article/sniff.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('sniffInput', () => {
  it.each([
    ['json', '{"title":"a"}', {}],
    ['json', '\ufeff  {\n "title": "a"\n}', {}],
    ['json', '[{"title":"a"}]', {}],
    ['json', '{"a":1}\n{"b":2}', { name: 'x.json' }],
    ['jsonl', '{"title":"a"}\n{"title":"b"}\n', {}],
    ['jsonl', '{"title":"a"}', { name: 'https://a.example/x.jsonl' }],
    ['jsonl', '{"title":"a"}', { contentType: 'application/x-ndjson' }],
    ['jsonl', '"https://a.example/"\n', { name: 'urls.ndjson' }],
    ['html', '<!doctype html><html>', {}],
    ['html', '<!-- saved from x --><HTML lang=en>', { contentType: 'text/plain' }],
    ['html', '<head><title>a</title>', {}],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', {}],
    ['feed', '<?xml version="1.0"?>\n<!-- c -->\n<rss version="2.0">', { contentType: 'text/html' }],
    ['feed', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY nbsp "x">]><rss version="0.91">', {}],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">', {}],
    ['feed', '<?xml-stylesheet href="x"?><rdf:RDF xmlns:rdf="r">', {}],
    ['sitemap', '<urlset xmlns="s">', {}],
    ['sitemap', '<?xml version="1.0"?><sm:sitemapindex xmlns:sm="s">', {}],
    ['text', 'English News\n\nHeadline', {}],
    ['text', '“Quoted,” he said', { name: 'a.html' }],
    ['text', '< 5 degrees tonight', {}],
  ] as const)('distinguishes %s from %j', (kind, text, hints) =>
    expect(sniffInput(bytes(text), hints)).toBe(kind),
  )

  it('reads UTF-16', () => {
    expect(sniffInput(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0))).toBe('html')
  })

  it.each([
    ['a PDF', '%PDF-1.7'],
    ['a PNG picture', '\u0089PNG'],
    ['a JPEG picture', '\u00ff\u00d8\u00ff\u00e0'],
    ['a ZIP archive', 'PK\u0003\u0004'],
    ['gzip', '\u001f\u008b'],
    ['binary data', `abc${'\u0000'.repeat(200)}def`],
  ])('refuses %s', (what, start) => {
    const raw = Uint8Array.from(start, (char) => char.charCodeAt(0))
    expect(() => sniffInput(raw)).toThrowError(
      expect.objectContaining({ code: 'unsupported-media', message: expect.stringContaining(what) }),
    )
  })

  it.each([[new Uint8Array(0)], [bytes(' \n ')]])('refuses an empty input', (raw) => {
    expect(() => sniffInput(raw)).toThrowError(expect.objectContaining({ code: 'invalid-input' }))
  })
})
