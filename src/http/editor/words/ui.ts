import { type Word, wordTable } from './word-table.ts'

/** Languages of the page; independent of the article's. */
export const uiLanguages = ['en', 'hi'] as const
export type UiLanguage = (typeof uiLanguages)[number]

/** Translates a text of the page and fills its braces: `{n} left`. */
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string

export interface Ui {
  readonly lang: UiLanguage
  readonly say: Say
  /** `5,000`, with the digits usual for news in the language. */
  number(value: number): string
}

export function createUi(lang: UiLanguage): Ui {
  const at = uiLanguages.indexOf(lang)
  const numbers = new Intl.NumberFormat(lang === 'hi' ? 'en-IN' : 'en')
  return {
    lang,
    say: (word, values = {}) =>
      wordTable[word][at as 0 | 1].replace(/\{(\w+)\}/g, (braces, name: string) =>
        Object.hasOwn(values, name) ? String(values[name]) : braces,
      ),
    number: (value) => numbers.format(value),
  }
}

/**
 * The language of the page: the requested one, else the first supported one that the reader accepts, else English.
 * @param accepted the header `Accept-Language`
 */
export function chooseUi(asked: string | undefined, accepted: string | undefined): UiLanguage {
  const named = uiLanguages.find((lang) => lang === asked)
  if (named !== undefined) return named
  const wished = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry, order) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const weight = parameters
        .map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1])
        .find((each) => each !== undefined)
      return { lang: tag.split('-')[0] ?? '', weight: Number(weight ?? 1), order }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.order - b.order)
  return wished.flatMap(({ lang }) => uiLanguages.filter((known) => known === lang))[0] ?? 'en'
}
