import { escapeText } from '../escape.ts'
import type { EmbedSubject } from '../subject.ts'

/** A whole page, with the sources that its content security policy must allow. */
export interface PageDocument {
  readonly html: string
  /** Content of its style element and its script, allowed by their hashes. */
  readonly style: string
  readonly script?: string | undefined
  /** Origins of its pictures. */
  readonly imageOrigins: readonly string[]
}

/** `<html>` with the language and direction of the article's text. */
export function openHtml({ article }: EmbedSubject, more = ''): string {
  return `<!doctype html>\n<html lang="${escapeText(article.lang)}" dir="${article.dir}"${more}>`
}

export function originsOf({ images }: EmbedSubject): readonly string[] {
  return [...new Set(images.map(({ url }) => new URL(url).origin))]
}
