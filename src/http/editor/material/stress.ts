import type { Article } from '../../../article/article.ts'
import type { Material } from './material.ts'

export const stressNames = ['long', 'words', 'emoji', 'rtl', 'bare'] as const
export type StressName = (typeof stressNames)[number]

/** Worst-case texts, written for this page, that a design has to cope with. */
const worst: Readonly<Record<StressName, Partial<Article>>> = {
  long: {
    title:
      'Ministers agree after eleven nights of talks to reopen the northern coastal railway, the two ferry ports and the mountain road that the storms of last winter had closed to all but the heaviest vehicles',
    description:
      'The agreement, reached shortly before dawn, leaves open who is to pay for the viaduct, and when the first trains will run again between the islands and the capital.',
    section: 'Transport and Infrastructure',
    lang: 'en',
    dir: 'ltr',
  },
  words: {
    title:
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: Warum Deutschlands längstes Wort zurückkehrt',
    description: 'Donaudampfschifffahrtsgesellschaftskapitäne warnen vor Geschwindigkeitsbeschränkungen.',
    section: 'Lebensmittelüberwachung',
    lang: 'de',
    dir: 'ltr',
  },
  emoji: {
    title:
      '🇮🇳 vs 🇦🇺: How a ₹500-crore “family” 👨‍👩‍👧‍👦 of emoji beat the 1️⃣-line press release — and won 73 % more clicks™',
    description: 'न्यूज़ · новости · ニュース · أخبار, all in one line 🎉',
    section: 'Culture & more',
    lang: 'en',
    dir: 'ltr',
  },
  rtl: {
    title: 'وزیرِ اعظم نے کہا: ”مذاکرات ہی واحد راستہ ہے“، جنیوا میں اجلاس 14 جون کو ہوگا',
    description:
      'دونوں ملکوں کے وزرائے خارجہ کی ملاقات میں سرحدی تجارت اور پانی کی تقسیم پر بات چیت متوقع ہے۔',
    section: 'عالمی خبریں',
    lang: 'ur',
    dir: 'rtl',
  },
  bare: { description: undefined, section: undefined, authors: [], publishedAt: undefined, image: undefined },
}

/** The material with its words replaced by difficult ones; the photo stays, unless the test is to have none. */
export function stressed(material: Material, name: string): Material {
  if (!isStress(name)) return material
  const texts = worst[name]
  const { sourced } = material
  return {
    ...material,
    sourced: { ...sourced, article: { ...sourced.article, ...texts } },
    photo: name === 'bare' ? undefined : material.photo,
  }
}

function isStress(name: string): name is StressName {
  return Object.hasOwn(worst, name)
}

/** Such edits would replace the difficult words again. */
export function isOfWords(key: string): boolean {
  return /^(?:title|standfirst|section|byline|lang|dir)(?:\.|$)/.test(key)
}
