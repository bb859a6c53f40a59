// The faces of our own pages: the source in fonts/ and the letters of each.

const latin = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
]
const cyrillic = [[0x400, 0x52f]]
const greek = [[0x370, 0x3ff]]
const arabic = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
]

/** One companion per script, in both weights. */
const companions = [
  ['NotoSansDevanagari', 0x900, 0x97f],
  ['NotoSansBengali', 0x980, 0x9ff],
  ['NotoSansGurmukhi', 0xa00, 0xa7f],
  ['NotoSansGujarati', 0xa80, 0xaff],
  ['NotoSansOriya', 0xb00, 0xb7f],
  ['NotoSansTamil', 0xb80, 0xbff],
  ['NotoSansTelugu', 0xc00, 0xc7f],
  ['NotoSansKannada', 0xc80, 0xcff],
  ['NotoSansMalayalam', 0xd00, 0xd7f],
  ['NotoSansSinhala', 0xd80, 0xdff],
  ['NotoSansThai', 0xe00, 0xe7f],
  ['NotoSansLao', 0xe80, 0xeff],
  ['NotoSansMyanmar', 0x1000, 0x109f],
  ['NotoSansGeorgian', 0x10a0, 0x10ff],
  ['NotoSansEthiopic', 0x1200, 0x139f],
  ['NotoSansKhmer', 0x1780, 0x17ff],
  ['NotoSansHebrew', 0x590, 0x5ff],
  ['NotoSansArmenian', 0x530, 0x58f],
  ['NotoSansOlChiki', 0x1c50, 0x1c7f],
  ['NotoSansMeeteiMayek', 0xabc0, 0xabff],
]

/** Marks used in several scripts: danda, rupee, joiners. */
const shared = [
  [0x964, 0x965],
  [0x200c, 0x200d],
  [0x25cc, 0x25cc],
]

function bothWeights(face, name, suffix = '', ending = 'ttf') {
  return [400, 700].map((weight) => {
    const style = weight === 400 ? 'Regular' : 'Bold'
    const { family, ranges, whole } = face
    return {
      family,
      ranges,
      whole,
      weight,
      name: `${name}-${style}${suffix}`,
      source: `${name}-${style}.${ending}`,
    }
  })
}

/** Served whole, and only to pages with such letters. */
const eastAsian = [
  [
    'Handbill Scripts',
    'NotoSansKR',
    [
      [0x1100, 0x11ff],
      [0x3130, 0x318f],
      [0xac00, 0xd7a3],
    ],
  ],
  [
    'Handbill Scripts',
    'NotoSansJP',
    [
      [0x3040, 0x30ff],
      [0xff66, 0xff9f],
    ],
  ],
  [
    'Handbill Scripts',
    'NotoSansSC',
    [
      [0x3000, 0x303f],
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0xff00, 0xff65],
    ],
  ],
  [
    'Handbill JP',
    'NotoSansJP',
    [
      [0x3000, 0x30ff],
      [0x4e00, 0x9fff],
      [0xff00, 0xffef],
    ],
  ],
  [
    'Handbill TC',
    'NotoSansTC',
    [
      [0x3000, 0x303f],
      [0x4e00, 0x9fff],
      [0xff00, 0xffef],
    ],
  ],
]

/** Names of languages in the language menu: whole fonts would be megabytes. */
const names = [
  ['NotoSansJP', '日本語中文'],
  ['NotoSansKR', '한국어'],
].map(([name, letters]) => [
  name,
  Array.from(letters, (letter) => [letter.codePointAt(0), letter.codePointAt(0)]),
])

export const pageFaces = [
  ...bothWeights({ family: 'Libre Franklin', ranges: latin }, 'LibreFranklin', '-latin'),
  ...bothWeights({ family: 'Libre Franklin', ranges: cyrillic }, 'LibreFranklin', '-cyrillic'),
  ...bothWeights({ family: 'Noto Sans', ranges: latin }, 'NotoSans', '-latin'),
  ...bothWeights({ family: 'Noto Sans', ranges: [...cyrillic, ...greek] }, 'NotoSans', '-greek-cyrillic'),
  ...bothWeights({ family: 'Source Serif 4', ranges: latin }, 'SourceSerif4', '-latin', 'ttf.br').slice(1),
  ...bothWeights({ family: 'Nastaliq', ranges: arabic }, 'NotoNastaliqUrdu'),
  ...bothWeights({ family: 'Naskh', ranges: arabic }, 'NotoNaskhArabic'),
  ...companions.flatMap(([name, from, to]) =>
    bothWeights({ family: 'Handbill Scripts', ranges: [[from, to], ...shared] }, name),
  ),
  ...names.flatMap(([name, ranges]) =>
    bothWeights({ family: 'Language Names', ranges }, name, '-names', 'ttf.br'),
  ),
  ...eastAsian.flatMap(([family, name, ranges]) =>
    bothWeights({ family, ranges, whole: true }, name, '', 'ttf.br'),
  ),
  {
    family: 'Twemoji',
    weight: 400,
    name: 'Twemoji',
    source: 'Twemoji-Regular.ttf.br',
    ranges: [
      [0x2600, 0x27bf],
      [0x1f000, 0x1faff],
      [0x2b05, 0x2b55],
      [0x200d, 0x200d],
      [0xfe0f, 0xfe0f],
      [0xe0020, 0xe007f],
    ],
    whole: true,
  },
  // Last in every list: a keycap's digit must be in its frame's font, all other digits in text fonts.
  {
    family: 'Keycaps',
    weight: 400,
    name: 'Twemoji',
    source: 'Twemoji-Regular.ttf.br',
    ranges: [
      [0x23, 0x23],
      [0x2a, 0x2a],
      [0x30, 0x39],
      [0x20e3, 0x20e3],
      [0xfe0f, 0xfe0f],
    ],
    whole: true,
  },
]
