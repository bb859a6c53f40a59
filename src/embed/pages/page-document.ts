import { escapeText } from '../escape.ts'
import type { EmbedSubject } from '../subject.ts'

/** A whole page, with what its content security policy must let pass. */
export interface PageDocument {
  readonly html: string
  /** Texts of its one style element and its one script, to be allowed by their hashes. */
  readonly style: string
  readonly script?: string | undefined
  /** Where its pictures come from. */
  readonly imageOrigins: readonly string[]
}

/** `<html>` as the article is written: language and direction are those of its text. */
export function openHtml({ article }: EmbedSubject, more = ''): string {
  return `<!doctype html>\n<html lang="${escapeText(article.lang)}" dir="${article.dir}"${more}>`
}

export function originsOf({ images }: EmbedSubject): readonly string[] {
  return [...new Set(images.map(({ url }) => new URL(url).origin))]
}
