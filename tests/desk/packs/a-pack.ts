import type { MadeOf } from '../../../src/desk/articles/articles.ts'
import type { Pack } from '../../../src/desk/packs/pack-schema.ts'

const version = (digit: string) => digit.repeat(32)

/** A pack with one card per format, all with versions of one repeated digit. */
export function aPack(title: string, digit: string, formats: readonly ('og' | 'story')[] = ['og']): Pack {
  return {
    version: version(digit),
    article: {
      url: 'https://news.example/river',
      title,
      lang: 'hi',
      dir: 'ltr',
      authors: [{ name: 'नंदिता राव' }],
      tags: [],
    },
    sources: { title: 'json title' },
    brand: 'example',
    template: 'headline',
    cards: formats.map((format) => ({
      format,
      type: 'png',
      contentType: 'image/png',
      file: `${format}.png`,
      width: 1200,
      height: 630,
      bytes: 3,
      version: version(digit),
      alt: title,
      verdicts: [],
      lines: {},
    })),
    posts: [],
    verdicts: [],
  }
}

export function aMadeOf(pack: Pack, photo?: string): MadeOf {
  return { sourced: { article: pack.article, sources: {}, verdicts: [] }, template: 'headline', photo }
}
