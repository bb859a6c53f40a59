import { nastaliqLanguages } from '../../type/layout/leading.ts'
import { type FamilyRecipe, published, scriptPart, variablePart } from './recipe.ts'

/**
 * Every family of `fonts/`, in order of preference within a role and script. Judged on a specimen of all scripts:
 * - News sans: Libre Franklin, the American newspaper gothic, has the colour of Noto Sans Bold and more character.
 *   It lacks Greek and African letters; a text that needs those is set entirely in Noto Sans.
 * - Serif: Source Serif 4 has the weight of the Noto Serif companions, with matching Greek and Cyrillic.
 * - Condensed: Fira Sans Extra Condensed, with Greek, Cyrillic and African letters; its companions are Noto at
 *   three quarters of its width.
 */
export const families: readonly FamilyRecipe[] = [
  ...sans(),
  ...minor(),
  ...serif(),
  ...condensed(),
  ...fallback(),
]

/** Only in `fonts/full`: families too large for the repository. */
export const wholeFamilies: readonly FamilyRecipe[] = [
  wholeSerif('JP', ['Jpan', 'Hira', 'Kana', 'Hani'], '0.4.3'),
  wholeSerif('SC', ['Hans', 'Hani', 'Bopo'], '0.4.3'),
  wholeSerif('TC', ['Hant', 'Hani', 'Bopo'], '0.4.4'),
  wholeSerif('KR', ['Kore', 'Hang', 'Hani'], '0.4.3'),
]

function sans(): FamilyRecipe[] {
  return [
    published({
      id: 'libre-franklin',
      name: 'Libre Franklin',
      version: '0.4.2',
      roles: ['sans'],
      scripts: ['Latn', 'Cyrl'],
      // The dots of її merge into one bar, and ’ї into one shape.
      notFor: ['uk', 'rue'],
    }),
    published({
      id: 'noto-sans',
      name: 'Noto Sans',
      version: '0.4.2',
      roles: ['sans'],
      scripts: ['Latn', 'Cyrl', 'Grek'],
    }),
    noto('Devanagari', 'Deva', '0.4.1'),
    noto('Bengali', 'Beng', '0.4.4'),
    noto('Gurmukhi', 'Guru', '0.4.1'),
    noto('Gujarati', 'Gujr', '0.4.2'),
    noto('Oriya', 'Orya', '0.4.2'),
    noto('Tamil', 'Taml', '0.4.3'),
    noto('Telugu', 'Telu', '0.4.2'),
    noto('Kannada', 'Knda', '0.4.3'),
    noto('Malayalam', 'Mlym', '0.4.2'),
    noto('Sinhala', 'Sinh', '0.4.2'),
    published({
      id: 'noto-nastaliq-urdu',
      name: 'Noto Nastaliq Urdu',
      version: '0.4.2',
      roles: ['sans', 'serif', 'condensed'],
      scripts: ['Arab'],
      langs: nastaliqLanguages,
    }),
    noto('Arabic', 'Arab', '0.4.3'),
    noto('Hebrew', 'Hebr', '0.4.1'),
    noto('Thai', 'Thai', '0.4.2'),
    noto('Lao', 'Laoo', '0.4.2'),
    noto('Khmer', 'Khmr', '0.4.3'),
    noto('Myanmar', 'Mymr', '0.4.2'),
    noto('Ethiopic', 'Ethi', '0.4.2'),
    noto('Georgian', 'Geor', '0.4.3'),
    noto('Armenian', 'Armn', '0.4.2'),
    // There is no Noto Sans Tibetan: book and newspaper styles are the same.
    published({
      id: 'noto-serif-tibetan',
      name: 'Noto Serif Tibetan',
      version: '0.4.2',
      roles: ['sans', 'serif', 'condensed'],
      scripts: ['Tibt'],
    }),
    noto('Ol Chiki', 'Olck', '0.4.2'),
    noto('Meetei Mayek', 'Mtei', '0.4.2'),
    cjk('JP', ['Jpan', 'Hira', 'Kana', 'Hani'], '0.4.3', { 400: 'jp-common', 700: 'jp' }),
    cjk('SC', ['Hans', 'Hani', 'Bopo'], '0.4.3', { 400: 'sc-common', 700: 'sc' }),
    cjk('TC', ['Hant', 'Hani', 'Bopo'], '0.4.3', { 400: 'tc-common', 700: 'tc' }),
    cjk('KR', ['Kore', 'Hang', 'Hani'], '0.4.3', { 400: 'kr-common', 700: 'kr' }),
  ]
}

/** Scripts with newspapers, however few. */
function minor(): FamilyRecipe[] {
  return [
    published({ ...minorOf('Thaana', 'Thaa'), version: '0.4.2' }),
    published({ ...minorOf('Syriac', 'Syrc'), version: '0.4.2' }),
    published({ ...minorOf('NKo', 'Nkoo'), version: '0.4.1', weights: [400] }),
    published({ ...minorOf('Tifinagh', 'Tfng'), version: '0.4.1', weights: [400] }),
    published({ ...minorOf('Cherokee', 'Cher'), version: '0.4.2' }),
    published({ ...minorOf('Javanese', 'Java'), version: '0.4.2' }),
    published({ ...minorOf('Canadian Aboriginal', 'Cans'), version: '0.4.1' }),
  ]
}

function serif(): FamilyRecipe[] {
  const version = '5.3.0'
  return [
    published({
      id: 'source-serif-4',
      name: 'Source Serif 4',
      version: '0.4.1',
      roles: ['serif'],
      scripts: ['Latn', 'Cyrl', 'Grek'],
      packed: true,
    }),
    published({
      id: 'noto-serif',
      name: 'Noto Serif',
      version: '0.4.2',
      roles: ['serif'],
      scripts: ['Latn', 'Cyrl', 'Grek'],
      packed: true,
    }),
    published(serifOf('Devanagari', 'Deva', '0.4.1')),
    published(serifOf('Bengali', 'Beng', '0.4.4')),
    variablePart({ ...serifOf('Gurmukhi', 'Guru', version), from: 'noto-serif-gurmukhi', part: 'gurmukhi' }),
    scriptPart({ ...serifOf('Gujarati', 'Gujr', version), part: 'gujarati' }),
    variablePart({ ...serifOf('Oriya', 'Orya', version), from: 'noto-serif-oriya', part: 'oriya' }),
    scriptPart({ ...serifOf('Tamil', 'Taml', version), part: 'tamil' }),
    published(serifOf('Telugu', 'Telu', '0.4.2')),
    variablePart({ ...serifOf('Kannada', 'Knda', version), from: 'noto-serif-kannada', part: 'kannada' }),
    scriptPart({ ...serifOf('Malayalam', 'Mlym', version), part: 'malayalam' }),
    scriptPart({ ...serifOf('Sinhala', 'Sinh', version), part: 'sinhala' }),
    published({
      id: 'noto-naskh-arabic',
      name: 'Noto Naskh Arabic',
      version: '0.4.5',
      roles: ['serif'],
      scripts: ['Arab'],
    }),
    published(serifOf('Hebrew', 'Hebr', '0.4.2')),
    scriptPart({ ...serifOf('Thai', 'Thai', version), part: 'thai' }),
    scriptPart({ ...serifOf('Lao', 'Laoo', '5.0.8'), part: 'lao' }),
    scriptPart({ ...serifOf('Khmer', 'Khmr', version), part: 'khmer' }),
    scriptPart({ ...serifOf('Myanmar', 'Mymr', version), part: 'myanmar' }),
    variablePart({ ...serifOf('Ethiopic', 'Ethi', version), from: 'noto-serif-ethiopic', part: 'ethiopic' }),
    scriptPart({ ...serifOf('Georgian', 'Geor', version), part: 'georgian' }),
    scriptPart({ ...serifOf('Armenian', 'Armn', version), part: 'armenian' }),
    // Serifs for Han and Hangul would make a clone larger than 60 MB: the sans replaces them, unless the full fonts
    // are present.
  ]
}

/** Bold only: condensed faces are for headlines. In regular weight the script's sans replaces them. */
function condensed(): FamilyRecipe[] {
  return [
    published({
      id: 'fira-sans-extra-condensed',
      name: 'Fira Sans Extra Condensed',
      version: '0.4.1',
      roles: ['condensed'],
      scripts: ['Latn', 'Cyrl', 'Grek'],
      packed: true,
    }),
    narrow('Devanagari', 'Deva'),
    narrow('Bengali', 'Beng'),
    narrow('Gurmukhi', 'Guru'),
    narrow('Gujarati', 'Gujr'),
    narrow('Oriya', 'Orya'),
    narrow('Tamil', 'Taml'),
    narrow('Telugu', 'Telu'),
    narrow('Kannada', 'Knda'),
    narrow('Malayalam', 'Mlym'),
    narrow('Sinhala', 'Sinh'),
    narrow('Arabic', 'Arab'),
    narrow('Hebrew', 'Hebr'),
    narrow('Thai', 'Thai'),
    narrow('Lao', 'Laoo'),
    narrow('Khmer', 'Khmr'),
    narrow('Myanmar', 'Mymr'),
    narrow('Ethiopic', 'Ethi'),
    narrow('Georgian', 'Geor'),
    narrow('Armenian', 'Armn'),
  ]
}

/** For any text: symbols and emoji. */
function fallback(): FamilyRecipe[] {
  const signs = { roles: ['symbols'], scripts: ['Zyyy'], packed: true } as const
  return [
    published({
      ...signs,
      id: 'noto-sans-symbols',
      name: 'Noto Sans Symbols',
      version: '0.4.1',
      cuts: { 400: 'signs', 700: 'signs' },
    }),
    published({
      ...signs,
      id: 'noto-sans-symbols-2',
      name: 'Noto Sans Symbols 2',
      version: '0.4.1',
      weights: [400],
      cuts: { 400: 'signs' },
    }),
    published({
      ...signs,
      id: 'noto-sans-math',
      name: 'Noto Sans Math',
      version: '0.4.2',
      weights: [400],
      cuts: { 400: 'signs' },
    }),
    {
      id: 'twemoji',
      name: 'Twemoji',
      package: 'twemoji-colr-font@15.0.3',
      roles: ['emoji'],
      scripts: ['Zsye'],
      packed: true,
      spdx: 'OFL-1.1 AND CC-BY-4.0',
      licenceSource: 'LICENSE',
      copyright:
        'Font: Tilman Vatteroth. Graphics: Twitter, Inc and other contributors, of Unicode 15.1 to 17 Jason Sofonia, Justine De Caires and contributors, CC-BY 4.0.',
      files: [{ weight: 400, source: 'twemoji.woff2', artwork: '@iconify-json/twemoji@1.2.5' }],
    },
  ]
}

function noto(name: string, script: string, version: string): FamilyRecipe {
  return published({ ...notoOf(name, script), version })
}

function notoOf(name: string, script: string) {
  const id = `noto-sans-${name.toLowerCase().replaceAll(' ', '-')}`
  return { id, name: `Noto Sans ${name}`, roles: ['sans'] as const, scripts: [script] }
}

function minorOf(name: string, script: string) {
  return { ...notoOf(name, script), packed: true }
}

function serifOf(name: string, script: string, version: string) {
  return {
    id: `noto-serif-${name.toLowerCase()}`,
    name: `Noto Serif ${name}`,
    version,
    roles: ['serif'] as const,
    scripts: [script],
    packed: true,
  }
}

function narrow(name: string, script: string, part = name.toLowerCase()): FamilyRecipe {
  return variablePart({
    id: `noto-sans-${part}-condensed`,
    name: `Noto Sans ${name} Condensed`,
    version: '5.3.0',
    roles: ['condensed'],
    scripts: [script],
    weights: [700],
    from: `noto-sans-${part}`,
    part,
    width: 75,
  })
}

function cjk(
  region: string,
  scripts: readonly string[],
  version: string,
  cuts: Parameters<typeof published>[0]['cuts'],
): FamilyRecipe {
  const id = `noto-sans-${region.toLowerCase()}`
  return published({ id, name: `Noto Sans ${region}`, version, roles: ['sans'], scripts, packed: true, cuts })
}

function wholeSerif(region: string, scripts: readonly string[], version: string): FamilyRecipe {
  const id = `noto-serif-${region.toLowerCase()}`
  return published({ id, name: `Noto Serif ${region}`, roles: ['serif'], scripts, version, packed: true })
}
