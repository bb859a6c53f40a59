import type { FormatName } from '../../../card/contract/format.ts'
import type { Ui } from './ui.ts'

/** Labels of the formats, by purpose. */
const words = {
  og: 'linkPreview',
  twitter: 'x',
  youtube: 'youtube',
  square: 'square',
  portrait: 'portrait',
  story: 'story',
  wide: 'wide',
  pin: 'pin',
  chat: 'chat',
} as const satisfies Record<FormatName, string>

export function formatLabel(format: FormatName, { say }: Pick<Ui, 'say'>): string {
  return say(words[format])
}
