import type { Article } from '../../article/article.ts'
import type { Verdict } from '../../verdict.ts'

/** Adds fixes to findings on the article: edits that confirm a guess, or that accept a missing field. */
export function withArticleFixes(verdicts: readonly Verdict[], article: Article): Verdict[] {
  return verdicts.map((verdict) => {
    const fix = verdict.fixes === undefined ? fixOf(verdict, article) : undefined
    return fix === undefined ? verdict : { ...verdict, fixes: [fix] }
  })
}

function fixOf({ code, place }: Verdict, { lang, dir }: Article) {
  if (code === 'photo-missing' && place === 'image')
    return { say: 'Do without the photo', set: { photo: 'none' } }
  if (code !== 'field-guessed') return undefined
  if (place === 'lang') return { say: `It is ${nameOf(lang)}`, set: { lang } }
  if (place === 'dir')
    return { say: dir === 'rtl' ? 'It runs from right to left' : 'It runs from left to right', set: { dir } }
  return undefined
}

function nameOf(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(lang) ?? lang
}
