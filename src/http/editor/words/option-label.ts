import type { UiLanguage } from './ui.ts'

/** Options of Handbill's own designs in Hindi, by their English description. */
const inHindi: Readonly<Record<string, string>> = {
  'Japanese and Chinese in columns, in portrait, story and pin.':
    'जापानी और चीनी ऊपर से नीचे: खड़े, स्टोरी और पिन पर',
}

/** The label of a design's option: its description without the full stop. */
export function optionLabel(description: string, lang: UiLanguage): string {
  return (lang === 'hi' ? inHindi[description] : undefined) ?? description.replace(/\.$/, '')
}
