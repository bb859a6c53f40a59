/** Letters for comparing two faces of a script. */
export interface SampleLetters {
  readonly script: string
  /** A language of the script, and its direction. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Letters of typical height: their tops determine the apparent size of the script. */
  readonly body: string
  /** The highest and deepest letters. */
  readonly reach: string
}

const ROWS = `
Latn en xzvnu ÅÉÖgjpqy
Cyrl ru хзвни ЙЁруф
Grek el νχωπ ΆΈΉγφψ
Armn hy ասն ԸԹփջ
Geor ka ანს ქყჰძ
Hebr he אבהם לקןך
Arab ar ادل إُعجيّح
Deva hi कमन र्कि ह्रू ट्ठै
Beng bn কমন র্কি দ্ধূ
Guru pa ਕਮਨ ਕਿੱ ਕੂੰ
Gujr gu કમન ર્કિ હ્રૂ
Orya or କମନ ର୍କି ସ୍ତ୍ରୂ
Taml ta கமன கி கூ ஸ்ரீ
Telu te కమన క్షి స్త్రూ
Knda kn ಕಮನ ಕ್ಷಿ ಸ್ತ್ರೂ
Mlym ml കമന ക്ഷി സ്ത്രൂ
Sinh si කමන කි ක්ෂූ
Thai th กมน ปี่ ฎู ญุ
Laoo lo ກມນ ກີ່ ກຸ
Khmr km កមន ស្រ្តី ញ្ញុ
Mymr my ကမန ကို က္ကူ
Tibt bo ཀམན སྐྱེ རྒྱུ
Ethi am ሀመነ ቋሿ
Hani ja 国東田 国東田
Hang ko 한국말 한국말
`

/** Scripts for comparing faces, most common first. */
export const sampleLetters: readonly SampleLetters[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [script = '', lang = '', body = '', ...reach] = row.split(' ')
    const dir = script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr'
    return { script, lang, dir, body, reach: reach.join(' ') }
  })
