import { readFileSync } from 'node:fs'

/** The part of an article shown on the card. */
export interface Scene {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly section: string
  readonly author: string
  readonly date: string
  /** In May 2026. */
  readonly day: number
  readonly site: string
}

/** The headline template's og card in numbers, so that others can draw the same. */
export const look = {
  width: 1200,
  height: 630,
  margin: 60,
  band: 84,
  bandText: 28,
  below: 42,
  headline: 76,
  foot: 25,
  paper: '#ffffff',
  ink: '#111111',
  accent: '#9b1c31',
  muted: '#555555',
} as const

/** Words for headlines: distinct titles of equal length, with the script's marks and joins. */
const vocabularies = {
  en: 'storm council votes bridge reopens after winter report finds water prices fall again harvest mayor school trains delayed court orders review museum opens night',
  ru: 'город мост открыли после зимы суд решил школа поезда урожай цены вода снова ночью музей отчёт ремонт ветер совет голосует река праздник',
  hi: 'शहर में नया पुल खुला बारिश के बाद किसानों को मिली राहत स्कूल फिर शुरू अदालत ने दिया आदेश रेलवे ट्रेन देर से पहुँची बाज़ार मूल्य',
  bn: 'শহরে নতুন সেতু খুলল বৃষ্টির পর কৃষকদের স্বস্তি স্কুল আবার শুরু আদালতের নির্দেশ ট্রেন দেরিতে পৌঁছাল বাজারে দাম কমল উৎসব',
  ar: 'المدينة تفتح جسرا جديدا بعد الشتاء المحكمة تأمر بمراجعة الأسعار تنخفض مرة أخرى المدارس القطارات المتحف التقرير الحصاد الماء ليلا',
} as const

type Lang = keyof typeof vocabularies
const langs = Object.keys(vocabularies) as readonly Lang[]
const dates = Object.fromEntries(
  langs.map((lang) => [lang, new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })]),
) as Record<Lang, Intl.DateTimeFormat>
const WORDS_A_TITLE = 13

/** The n-th scene; scripts alternate, titles do not repeat. */
export function sceneAt(n: number): Scene {
  const lang = langs[n % langs.length]!
  const words = vocabularies[lang].split(' ')
  let seed = n + 1
  const title = Array.from({ length: WORDS_A_TITLE }, () => {
    // A linear congruential generator: equal titles in every engine and run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return words[Math.floor((seed / 2 ** 32) * words.length)]!
  }).join(' ')
  const day = 1 + (n % 28)
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    title: `${title} ${n}`,
    section: words[3]!,
    author: words.slice(0, 2).join(' '),
    date: dates[lang].format(Date.UTC(2026, 4, day)),
    day,
    site: 'The Harbour Post',
  }
}

export interface FontFile {
  readonly name: string
  readonly weight: 400 | 700
  readonly style: 'normal'
  readonly data: Buffer
}

const families = {
  'Libre Franklin': 'LibreFranklin',
  'Noto Sans': 'NotoSans',
  'Noto Sans Devanagari': 'NotoSansDevanagari',
  'Noto Sans Bengali': 'NotoSansBengali',
  'Noto Sans Arabic': 'NotoSansArabic',
} as const

export const fontFamily = Object.keys(families).join(', ')

/** The same files that Handbill uses for these scripts. */
export function fontFiles(): readonly FontFile[] {
  return Object.entries(families).flatMap(([name, file]) =>
    ([400, 700] as const).map((weight) => {
      const path = `../../fonts/${file}-${weight === 700 ? 'Bold' : 'Regular'}.ttf`
      return { name, weight, style: 'normal', data: readFileSync(new URL(path, import.meta.url)) }
    }),
  )
}

type Style = Readonly<Record<string, string | number>>
type Child = Element | string
interface Element {
  readonly type: string
  readonly props: { readonly style: Style; readonly children: readonly Child[] | string }
}

function box(style: Style, ...children: readonly Child[]): Element {
  const only = children.length === 1 && typeof children[0] === 'string' ? children[0] : children
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: only } }
}

/** The card as a JSX object for satori and takumi. They do not fit text, so its size is given. */
export function sceneTree(scene: Scene): Element {
  const row = scene.dir === 'rtl' ? 'row-reverse' : 'row'
  const { width, height, margin, band, bandText, headline, foot } = look
  return box(
    { width, height, flexDirection: 'column', backgroundColor: look.paper, fontFamily },
    box(
      {
        height: band,
        flexDirection: row,
        alignItems: 'center',
        justifyContent: 'space-between',
        paddingLeft: margin,
        paddingRight: margin,
        backgroundColor: look.accent,
        color: '#ffffff',
        fontSize: bandText,
        fontWeight: 700,
      },
      box({}, scene.section),
      box({}, scene.site),
    ),
    box(
      { flexGrow: 1, paddingTop: look.below, paddingLeft: margin, paddingRight: margin },
      box(
        {
          width: width - 2 * margin,
          fontSize: headline,
          fontWeight: 700,
          lineHeight: 1.3,
          color: look.ink,
          textAlign: scene.dir === 'rtl' ? 'right' : 'left',
        },
        scene.title,
      ),
    ),
    box(
      {
        height: 90,
        flexDirection: row,
        alignItems: 'center',
        justifyContent: 'space-between',
        marginLeft: margin,
        marginRight: margin,
        borderTop: `2px solid ${look.muted}`,
        fontSize: foot,
        color: look.muted,
      },
      box({}, scene.author),
      box({}, scene.date),
    ),
  )
}
