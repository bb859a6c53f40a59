import type { Ui } from './ui.ts'

/** A language by its name in the language of the page; the tag itself where it has none. */
export function languageName(tag: string, { lang }: Pick<Ui, 'lang'>): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
