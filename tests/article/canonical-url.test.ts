import { describe, expect, it } from 'vitest'
import { readUrl, sameOwner } from '../../src/article/canonical-url.ts'

describe('readUrl', () => {
  it.each([
    ['https://EXAMPLE.com:443/A?b=1#c', 'https://example.com/A?b=1'],
    ['http://example.com:80', 'http://example.com/'],
    ['https://example.com/?utm_source=x&id=7&UTM_Campaign=y&fbclid=z', 'https://example.com/?id=7'],
    ['https://example.com/a?gclid=1', 'https://example.com/a'],
    ['https://example.com/a?q=a%20b+c&utm_medium=m', 'https://example.com/a?q=a%20b+c'],
    ['  https://example.com/a\n', 'https://example.com/a'],
    ['https://समाचार.example/देश', 'https://xn--61b3bh3a5ab.example/%E0%A4%A6%E0%A5%87%E0%A4%B6'],
    ['https://example.com./a', 'https://example.com/a'],
  ])('keeps %s as %s', (given, url) => {
    expect(readUrl(given)).toEqual({ url })
  })

  it('resolves what is relative', () => {
    expect(readUrl('../b?x=1', 'https://example.com/a/c/d')).toEqual({ url: 'https://example.com/a/b?x=1' })
    expect(readUrl('//cdn.example/p', 'https://example.com/')).toEqual({ url: 'https://cdn.example/p' })
  })

  it.each([
    ['', 'is empty'],
    ['/a', 'is not a full web address'],
    ['example.com/a', 'is not a full web address'],
    ['ftp://example.com/', 'begins with ftp:'],
    ['javascript:alert(1)', 'begins with javascript:'],
    ['https://ann:secret@example.com/', 'carries a user name or password'],
    [`https://example.com/${'a'.repeat(2048)}`, '2048 are allowed'],
    ['https://exa mple.com/', 'is not a full web address'],
  ])('refuses %s', (given, reason) => {
    expect(readUrl(given).reason).toContain(reason)
  })
})

describe('sameOwner', () => {
  it.each([
    ['https://www.example.com/', 'http://m.example.com/a', true],
    ['https://a.example.co.uk/', 'https://b.example.co.uk/', true],
    ['https://one.co.uk/', 'https://two.co.uk/', false],
    ['https://example.com/', 'https://example.org/', false],
    ['https://notexample.com/', 'https://example.com/', false],
    ['http://127.0.0.1/', 'http://127.0.0.1:8080/', true],
    ['http://10.0.0.1/', 'http://11.0.0.1/', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameOwner(one, other)).toBe(same)
  })
})
