import type { UiLanguage } from '../words/ui.ts'

/** A sample story, written for this page: headline, byline, first paragraphs. */
const texts: Readonly<Record<UiLanguage, string>> = {
  en: `After twenty years, the old market by the river opens again
By Mara Ellison
City
Traders sold out before noon on the first day, and the council says the halls will stay open all year. The last of the forty stalls was rented out on Thursday evening.`,
  hi: `बीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार, पहले ही दिन उमड़ी भीड़
नंदिता राव
शहर
पहले दिन दोपहर से पहले ही सारा सामान बिक गया। नगर निगम ने कहा है कि बाज़ार अब पूरे साल खुला रहेगा। चालीस दुकानों में से आख़िरी दुकान गुरुवार शाम को किराए पर दी गई।`,
}

export function exampleText(lang: UiLanguage): string {
  return texts[lang]
}
