import type { UiLanguage } from './ui.ts'

/** Needs of the designs in `templates/`; those of a newsroom's own design stay as written. */
const hindi: Readonly<Record<string, string>> = {
  'a photo': 'एक फ़ोटो',
  'a picture': 'एक तस्वीर',
  'two pictures or more': 'दो या ज़्यादा तस्वीरें',
  'two points or more': 'दो या ज़्यादा बिंदु',
  'two sides': 'दो पक्ष',
  'a figure': 'एक आँकड़ा',
  'a shorter figure': 'छोटा आँकड़ा',
  'a rating': 'अंक',
  'a quotation with its speaker': 'उद्धरण और किसने कहा',
  'the name of who has died': 'किनका निधन हुआ, उनका नाम',
}

/** A design's need, in the page's language. */
export function needWords(what: string, lang: UiLanguage): string {
  return lang === 'hi' ? (hindi[what] ?? what) : what
}

/** Whether the need is a detail in words, not a picture. */
export function isDetail(needs: string | undefined): boolean {
  return needs !== undefined && !/^a (?:photo|picture)$/.test(needs)
}
