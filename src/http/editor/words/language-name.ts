import type { Ui } from './ui.ts'

/** A language's name in the page's language; the tag if there is no name. */
export function languageName(tag: string, { lang }: Pick<Ui, 'lang'>): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
