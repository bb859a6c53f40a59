import type { LocalWords } from './local-words-table.ts'

/**
 * Dates and lists in newspapers' style, where CLDR 48 differs: another calendar's months, an era, brackets of a
 * pattern, zero-padded digits, a comma before “and”, English.
 */
export interface OwnDate {
  /** With `{day}`, `{month}`, `{year}`; or a function of them for inflected languages. */
  readonly pattern: string | ((parts: { day: number; month: string; year: number }) => string)
  /** Absent: CLDR's. */
  readonly months?: readonly string[]
  /** Absent: the Gregorian, or CLDR's for the language. */
  readonly calendar?: 'ethiopic' | 'bikram-sambat'
  /** The digit zero; absent: CLDR's. */
  readonly zero?: string
}

/** By language, or by language and region. */
export const ownDates: Readonly<Record<string, OwnDate>> = {
  // Calendars: Persian, Dari, Pashto and Thai newspapers date as CLDR does. Japan's, Taiwan's and Arab newspapers
  // print the Gregorian date with articles, their own beside it only in mastheads.
  am: {
    pattern: '{month} {day} ቀን {year} ዓ.ም',
    months: 'መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን'.split(' '),
    calendar: 'ethiopic',
  },
  ne: {
    pattern: '{month} {day}, {year}',
    months: 'वैशाख जेठ असार साउन भदौ असोज कात्तिक मंसिर पुस माघ फागुन चैत'.split(' '),
    calendar: 'bikram-sambat',
    zero: '०',
  },
  // In Sikkim and Darjeeling.
  'ne-IN': { pattern: '{year} {month} {day}', zero: '०' },
  // CLDR pads the day.
  af: { pattern: '{day} {month} {year}' },
  // Brackets in CLDR's pattern mark alternative endings.
  eu: { pattern: ({ day, month, year }) => `${year}${basqueEnding(year)} ${month}ren ${day}a` },
  eo: {
    pattern: '{day}-a de {month} {year}',
    months:
      'januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro'.split(' '),
  },
  hy: { pattern: '{day} {month}, {year} թ.' },
  kk: { pattern: '{day} {month} {year}' },
  // The era as AP, and the year first.
  ps: { pattern: '{day} {month} {year}' },
  sd: { pattern: '{day} {month} {year}' },
  // CLDR falls back on its root, with the year first.
  ...Object.fromEntries(
    ['bho', 'gv', 'nso', 'rw', 'sn', 'st', 'tn'].map((lang) => [lang, { pattern: '{day} {month} {year}' }]),
  ),
  // The day first; CLDR has the month first, or a comma.
  ...Object.fromEntries(
    ['om', 'so', 'ti', 'ur', 'zu', 'xh', 'en-ZA'].map((lang) => [lang, { pattern: '{day} {month} {year}' }]),
  ),
  ky: { pattern: '{day}-{month}, {year}' },
  // Missing in CLDR 48: the months of its release 44.
  nd: {
    pattern: '{day} {month} {year}',
    months:
      'Zibandlela Nhlolanja Mbimbitho Mabasa Nkwenkwezi Nhlangula Ntulikazi Ncwabakazi Mpandula Mfumfu Lwezi Mpalakazi'.split(
        ' ',
      ),
  },
  nr: {
    pattern: '{day} {month} {year}',
    months:
      'Janabari Feberbari Matjhi Apreli Meyi Juni Julayi Arhostosi Septemba Oktoba Usinyikhaba Disemba'.split(
        ' ',
      ),
  },
  ss: {
    pattern: '{day} {month} {year}',
    months:
      'Bhimbidvwane iNdlovana iNdlovu-lenkhulu Mabasa iNkhwekhweti iNhlaba Kholwane iNgci iNyoni iMphala Lweti iNgongoni'.split(
        ' ',
      ),
  },
  ts: {
    pattern: '{day} {month} {year}',
    months:
      'Sunguti Nyenyenyani Nyenyankulu Dzivamisoko Mudyaxihi Khotavuxika Mawuwani Mhawuri Ndzhati Nhlangula Hukuri N’wendzamhala'.split(
        ' ',
      ),
  },
  ve: {
    pattern: '{day} {month} {year}',
    months:
      'Phando Luhuhi Ṱhafamuhwe Lambamai Shundunthule Fulwi Fulwana Ṱhangule Khubvumedzi Tshimedzi Ḽara Nyendavhusiku'.split(
        ' ',
      ),
  },
  oc: { pattern: '{day} {month} de {year}' },
  co: {
    pattern: '{day} di {month} {year}',
    months:
      'ghjennaghju ferraghju marzu aprile maghju ghjugnu lugliu aostu settembre uttobre nuvembre dicembre'.split(
        ' ',
      ),
  },
  ht: {
    pattern: '{day} {month} {year}',
    months: 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' '),
  },
  ny: {
    pattern: '{day} {month} {year}',
    months:
      'Januwale Febuluwale Malichi Epulo Meyi Juni Julayi Ogasiti Seputembala Okutobala Novembala Disembala'.split(
        ' ',
      ),
  },
  pap: {
    pattern: '{day} di {month} {year}',
    months: 'yanüari febrüari mart aprel mei yüni yüli ougùstùs sèptèmber òktober novèmber desèmber'.split(
      ' ',
    ),
  },
  si: {
    pattern: '{year} {month} {day}',
    months: 'ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්'.split(' '),
  },
  tg: {
    pattern: '{day} {month} {year}',
    months: 'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри'.split(' '),
  },
}

/** “2026ko”, but “2021eko”, “2025eko”, “2010eko”: after a consonant in the spoken number (bat, bost, hamar, ehun). */
function basqueEnding(year: number): string {
  const rest = year % 100
  const spoken = rest % 20
  const consonant = rest === 0 ? year % 1000 !== 0 : [1, 5, 10, 15].includes(spoken)
  return consonant ? 'eko' : 'ko'
}

type Lists = LocalWords['list'] | ((items: readonly string[]) => string)

function joiner(word: string, comma = ', '): LocalWords['list'] {
  return { pair: ` ${word} `, between: comma, last: ` ${word} ` }
}

export const ownLists: Readonly<Record<string, Lists>> = {
  bho: joiner('आ'),
  bo: { pair: ' དང་ ', between: ' དང་ ', last: ' དང་ ' },
  ckb: joiner('و', '، '),
  // “ac” before vowels; CLDR writes “a(c)”.
  cy: (items) => joined(items, (next) => (/^[aeiouwyâêîôûŵŷ]/iu.test(next) ? ' ac ' : ' a ')),
  co: joiner('è'),
  en: joiner('and'),
  fa: joiner('و', '، '),
  ceb: joiner('ug'),
  ff: joiner('e'),
  fil: joiner('at'),
  fo: joiner('og'),
  gn: joiner('ha'),
  ha: joiner('da'),
  hi: joiner('और'),
  ht: joiner('ak'),
  ig: joiner('na'),
  kk: joiner('және'),
  km: joiner('និង'),
  kn: joiner('ಮತ್ತು'),
  kok: joiner('आनी'),
  // “an” before vowels and h, n, d, t, z (n-rule); CLDR writes “a(n)”.
  lb: (items) => joined(items, (next) => (/^[aeiouäëéöühndtz]/iu.test(next) ? ' an ' : ' a ')),
  lo: joiner('ແລະ'),
  mai: joiner('आ'),
  mg: joiner('sy'),
  mn: joiner('болон'),
  mt: joiner('u'),
  my: { pair: 'နှင့် ', between: '၊ ', last: 'နှင့် ' },
  ln: joiner('mpe'),
  ny: joiner('ndi'),
  oc: joiner('e'),
  om: joiner('fi'),
  or: joiner('ଓ'),
  pap: joiner('i'),
  prs: joiner('و', '، '),
  ps: joiner('او', '، '),
  rw: joiner('na'),
  sat: joiner('ᱟᱨ'),
  si: joiner('සහ'),
  sd: joiner('۽', '، '),
  sn: joiner('na'),
  st: joiner('le'),
  tg: joiner('ва'),
  // The suffix for “and” is on both items.
  ti: (items) =>
    items.length < 2
      ? (items[0] ?? '')
      : `${items
          .slice(0, -2)
          .map((item) => `${item}፣ `)
          .join('')}${items.at(-2)}ን ${items.at(-1)}ን`,
  tn: joiner('le'),
  tl: joiner('at'),
  th: joiner('และ'),
  ug: joiner('ۋە', '، '),
  ur: joiner('اور', '، '),
  wo: joiner('ak'),
  yo: joiner('àti'),
}

function joined(items: readonly string[], and: (next: string) => string): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')}${and(last)}${last}`
}
