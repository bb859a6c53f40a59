import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFontsFolder } from '../../../src/node/media/fonts.ts'
import { createHyphenBook } from '../../../src/type/breaking/hyphen-book.ts'
import { hyphenPoints, readPatterns, shownText, soften } from '../../../src/type/breaking/hyphenation.ts'

function patternsOf(lang: string) {
  return readPatterns(readFileSync(join(findFontsFolder(), `hyphens/${lang}.txt`), 'utf8'))
}

function parted(word: string, lang: string): string {
  return soften(word, patternsOf(lang)).replaceAll('\u00ad', '-')
}

describe('patterns', () => {
  it('give each place the highest level of all that match, and part at the odd ones', () => {
    const patterns = readPatterns('% a comment\n1de\n2d3e\na1b\n.abcd4e\n')
    // “abcdefgh”: 1 before “de” is overridden by 2, 3 before “e” by 4 at the word's beginning.
    expect(hyphenPoints('abcdefgh', patterns)).toEqual([])
    expect(hyphenPoints('xabcdefgh', patterns)).toEqual([5])
  })

  it('leave at least four letters before a hyphen and after it', () => {
    const everywhere = readPatterns('a1a')
    expect(hyphenPoints('aaaaaaaaaa', everywhere)).toEqual([4, 5, 6])
  })

  it('leave no part without a vowel', () => {
    expect(parted('Fleischetikettierungen', 'de')).toBe('Fleisch-eti-ket-tie-rungen')
  })

  it('leave words alone whose capitals have other lengths than their small letters', () => {
    expect(hyphenPoints('İSTANBULİSTANBUL', readPatterns('a1n'))).toEqual([])
  })

  it.each([
    ['de', 'Bundesverfassungsgericht', 'Bundes-ver-fas-sungs-ge-richt'],
    ['nl', 'Arbeidsongeschiktheid', 'Arbeids-on-ge-schikt-heid'],
    ['sv', 'arbetsmarknadsdepartementet', 'arbets-mark-nads-de-par-te-mentet'],
    ['fi', 'suihkuturbiinimoottori', 'suih-ku-tur-bii-ni-moot-tori'],
  ])('part %s words where dictionaries do: %s', (lang, word, expected) => {
    expect(parted(word, lang)).toBe(expected)
  })

  it('are asked about long words only', () => {
    expect(parted('Wort und Rechtsschutzversicherung, Gericht', 'de')).toBe(
      'Wort und Rechts-schutz-ver-si-che-rung, Gericht',
    )
  })
})

describe('a line as it is read', () => {
  it('shows a soft hyphen at its end only', () => {
    expect(shownText('Rechts\u00adschutz\u00ad')).toBe('Rechtsschutz-')
  })
})

describe('the book of patterns', () => {
  const reads: string[] = []
  const book = createHyphenBook({
    async read(file) {
      reads.push(file)
      if (file.includes('nb')) throw new Error('gone')
      return readFileSync(join(findFontsFolder(), file))
    },
  })

  it('reads nothing for short words and for languages without patterns', async () => {
    expect(await book.patternsFor('Ein kurzer Titel', 'de')).toBeUndefined()
    expect(await book.patternsFor('antidisestablishmentarianism', 'en-GB')).toBeUndefined()
    expect(await book.patternsFor('Rechtsschutzversicherung', 'constructor')).toBeUndefined()
    expect(reads).toEqual([])
  })

  it('reads a language once, for all its regions', async () => {
    const austrian = await book.patternsFor('Rechtsschutzversicherung', 'de-AT')
    expect(await book.patternsFor('Rechtsschutzversicherung', 'de')).toBe(austrian)
    expect(reads).toEqual(['hyphens/de.txt'])
  })

  it('rejects if a file cannot be read, and retries', async () => {
    await expect(book.patternsFor('menneskerettighetsorganisasjonene', 'no')).rejects.toThrow('gone')
    await expect(book.patternsFor('menneskerettighetsorganisasjonene', 'nn')).rejects.toThrow('gone')
    expect(reads.filter((file) => file === 'hyphens/nb.txt')).toHaveLength(2)
  })
})
