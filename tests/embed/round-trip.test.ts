import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { writeTags } from '../../src/embed/tags/head-tag.ts'
import { metaTags } from '../../src/embed/tags/meta-tags.ts'
import { sharePage } from '../../src/embed/pages/share-page.ts'
import { framePage } from '../../src/embed/pages/frame-page.ts'
import { subjectOf } from './subjects.ts'

/** Texts that have broken pages before. */
const hostileTexts = [
  '"><img src=x onerror=alert(1)>',
  `' onload='alert(1)`,
  '</title></head><script>alert(1)</script>',
  '<!-- --> ]]> <![CDATA[',
  '&quot;&#34;&amp;amp;&lt;',
  '&notanentity; &copy &#x110000;',
  '\u202e\u2066unended direction',
  'lone \ud800 and \udc00 surrogates',
  'two\nlines\r\nand\u2028more\u2029',
  '{{ liquid }} {% raw %} ${js} `back` \\',
  '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ﷽',
  'x'.repeat(10_000),
  '\u0301'.repeat(500),
  ' ',
  '',
]

interface Read {
  /** Values of `content`, in order. */
  readonly contents: string[]
  readonly elements: string[]
  readonly handlers: string[]
}

/** A parser's result for a page. */
function read(html: string): Read {
  const found: Read = { contents: [], elements: [], handlers: [] }
  const parser = new Parser({
    onopentag(name, attributes) {
      found.elements.push(name)
      if (name === 'meta' && attributes['content'] !== undefined) found.contents.push(attributes['content'])
      found.handlers.push(...Object.keys(attributes).filter((attribute) => attribute.startsWith('on')))
    },
  })
  parser.end(html)
  return found
}

function hostileSubject(text: string) {
  return subjectOf({
    title: text,
    description: text,
    section: text,
    authors: [{ name: text, url: text }],
    tags: [text],
    site: { name: text },
  })
}

it.each(hostileTexts)('reads back what was written: %j', (text) => {
  const tags = metaTags(hostileSubject(text))
  const contents = tags.flatMap((tag) => (tag.element === 'meta' ? [tag.content.toWellFormed()] : []))
  expect(read(writeTags(tags)).contents).toEqual(contents)
})

it.each(hostileTexts)('has the same elements for any words: %j', (text) => {
  const plain = sharePage(subjectOf({ authors: [{ name: 'A' }], tags: ['a'] }))
  const shares = [plain, sharePage(hostileSubject(text))].map(({ html }) => read(html))
  const frames = [framePage(subjectOf()), framePage(hostileSubject(text))].map(({ html }) => read(html))
  for (const [safe, hostile] of [shares, frames]) {
    expect(hostile?.handlers).toEqual([])
    for (const element of ['script', 'style', 'img', 'title', 'svg', 'article'])
      expect(hostile?.elements.filter((name) => name === element)).toEqual(
        safe?.elements.filter((name) => name === element),
      )
  }
})
