import { describe, expect, it } from 'vitest'
import { directionOfLanguage, directionOfText } from '../../../src/article/language/direction.ts'
import { chooseLanguage } from '../../../src/article/language/choose-language.ts'
import { languageOfText } from '../../../src/article/language/language-of-text.ts'
import { readLanguageTag } from '../../../src/article/language/language-tag.ts'

describe('readLanguageTag', () => {
  it.each([
    ['en', 'en'],
    ['EN_gb', 'en-GB'],
    ['en_US.UTF-8', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['sr-cyrl', 'sr-Cyrl'],
    ['iw', 'he'],
    [' hi ', 'hi'],
    ['sat', 'sat'],
    ['es-419', 'es-419'],
  ])('writes %j as %s', (given, tag) => expect(readLanguageTag(given)).toEqual({ tag }))

  it.each([
    ['english', 'en'],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['हिन्दी', 'hi'],
    ['日本語', 'ja'],
    ['jp', 'ja'],
    ['xx', undefined],
    ['und', undefined],
    ['', undefined],
    ['--', undefined],
    ['a'.repeat(500), undefined],
  ])('does not take %j for a language tag, and guesses %s', (given, guess) =>
    expect(readLanguageTag(given)).toEqual({ guess }),
  )
})

describe('languageOfText', () => {
  it.each([
    ['en', 'After twenty years, the old market by the river opens again'],
    ['de', 'Nach zwanzig Jahren öffnet der alte Markt am Fluss wieder'],
    ['fr', 'Après vingt ans, le vieux marché au bord de la rivière rouvre'],
    ['es', 'Tras veinte años, el viejo mercado junto al río vuelve a abrir'],
    ['pt', 'Após vinte anos, o velho mercado à beira do rio não fecha mais'],
    ['it', 'Dopo vent’anni il vecchio mercato sul fiume riapre con la folla della domenica'],
    ['nl', 'Na twintig jaar gaat de oude markt aan de rivier weer open voor het publiek'],
    ['tr', 'Nehir kıyısındaki eski çarşı yirmi yıl sonra yeniden açıldı ve çok kalabalık'],
    ['vi', 'Chợ cũ bên sông mở cửa trở lại sau hai mươi năm'],
    ['id', 'Setelah dua puluh tahun, pasar lama di tepi sungai itu akan dibuka dengan meriah'],
    ['pl', 'Po dwudziestu latach stary targ nad rzeką znów się otwiera'],
    ['sv', 'Efter tjugo år öppnar den gamla marknaden vid floden på nytt och det är trångt'],
    ['cs', 'Po dvaceti letech se starý trh u řeky znovu otevře, říká primátor'],
    ['hu', 'Húsz év után újra megnyílt a régi piac a folyónál, és az első napon nagy volt a tömeg'],
    ['ro', 'După douăzeci de ani, vechea piață de lângă râu și-a redeschis porțile'],
    ['ru', 'Старый рынок у реки открылся после двадцати лет ожидания, объявил мэр'],
    ['uk', 'Старий ринок біля річки відкрився після двадцяти років очікування, їх'],
    ['bg', 'Старият пазар край реката отвори врати след двадесет години за първи път'],
    ['sr', 'Стара пијаца поред реке поново отворена после двадесет година, рекли су грађани'],
    ['ar', 'افتتاح السوق القديمة على ضفة النهر بعد عشرين سنة'],
    ['fa', 'بازار قدیمی کنار رودخانه پس از بیست سال بازگشایی شد'],
    ['ur', 'بیس برس بعد دریا کنارے پرانے بازار کی رونق لوٹ آئی'],
    ['ps', 'د سيند پر غاړه زوړ بازار له شلو کلونو وروسته بيا پرانيستل شو، ښه ورځ'],
    ['ckb', 'دوای بیست ساڵ بازاڕی کۆنی سەر ڕووبارەکە کرایەوە'],
    ['hi', 'बीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार'],
    ['mr', 'वीस वर्षांनंतर नदीकाठचा जुना बाजार पुन्हा सुरू झाला आहे'],
    ['ne', 'बीस वर्षपछि नदी किनारको पुरानो बजार फेरि खुलेको छ'],
    ['bn', 'কুড়ি বছর পর আবার খুলল নদীর ধারের পুরনো বাজার'],
    ['as', 'কুৰি বছৰৰ পাছত নদীৰ পাৰৰ পুৰণি বজাৰ পুনৰ খোলা হ’ল'],
    ['ta', 'இருபது ஆண்டுகளுக்குப் பிறகு பழைய சந்தை மீண்டும் திறப்பு'],
    ['ml', 'ഇരുപതു വർഷത്തിനു ശേഷം പഴയ ചന്ത വീണ്ടും തുറന്നു'],
    ['th', 'ตลาดเก่าริมน้ำเปิดอีกครั้งหลังยี่สิบปี'],
    ['ja', '川沿いの古い市場、二十年ぶりに再開'],
    ['ja', '東京駅前の再開発、来春着工へ 円安で総額拡大'],
    ['zh-Hans', '时隔二十年，河边的老市场重新开张'],
    ['zh-Hant', '時隔二十年，河邊的舊市場重新開張，萬人湧入'],
    ['ko', '강변의 옛 시장, 이십 년 만에 다시 열다'],
    ['he', 'השוק הישן על גדת הנהר נפתח מחדש אחרי עשרים שנה'],
    ['am', 'ከሃያ ዓመታት በኋላ የወንዙ ዳር ገበያ ተከፈተ'],
    ['el', 'Η παλιά αγορά άνοιξε ξανά'],
    ['ka', 'ძველი ბაზარი კვლავ გაიხსნა'],
    ['hy', 'Հին շուկան կրկին բացվեց'],
    ['sat', 'ᱱᱟᱶᱟ ᱵᱟᱡᱟᱨ'],
    ['mni', 'ꯑꯅꯧꯕ ꯀꯩꯊꯦꯜ'],
  ])('finds %s in %s', (lang, text) => expect(languageOfText(text)?.lang).toBe(lang))

  it.each(['', '1,200 – 3.5 %', '🎉🎉🎉', '\u0000'])('finds no language in %j', (text) =>
    expect(languageOfText(text)).toBeUndefined(),
  )

  it('is not sure of a single word', () => {
    expect(languageOfText('Die')).toEqual({ lang: 'en', script: 'Latn', sure: false })
  })
})

function declared(...values: readonly string[]) {
  return values.map((value) => ({ value, source: `said ${value}` }))
}

describe('chooseLanguage', () => {
  it('uses the declared language', () => {
    expect(chooseLanguage(declared('mr'), { title: 'बीस साल बाद' })).toMatchObject({
      lang: 'mr',
      guess: undefined,
    })
  })

  it('uses the declared language for a headline with foreign names', () => {
    expect(chooseLanguage(declared('hi'), { title: 'iPhone 17 Pro Max और Pixel लॉन्च' }).lang).toBe('hi')
  })

  it('rejects a declared Latin-script language for a text in another script', () => {
    const chosen = chooseLanguage(declared('en-US'), { title: 'बीस साल बाद फिर खुला नदी किनारे का बाज़ार' })
    expect(chosen.lang).toBe('hi')
    expect(chosen.guess).toContain('said en-US says en-US')
  })

  it('rejects a theme’s default English, given enough text', () => {
    const text =
      'Nach zwanzig Jahren öffnet der alte Markt am Fluss wieder, und schon am ersten Tag kamen Tausende. '.repeat(
        3,
      )
    expect(chooseLanguage(declared('en-US'), { title: text }).lang).toBe('de')
    expect(chooseLanguage(declared('en-US'), { title: text.slice(0, 60) }).lang).toBe('en-US')
    expect(chooseLanguage(declared('nl'), { title: text }).lang).toBe('nl')
  })

  it('decides between two differing declarations by the words', () => {
    const text = 'Nach zwanzig Jahren öffnet der alte Markt am Fluss wieder'
    expect(chooseLanguage(declared('en-US', 'de_DE'), { title: text })).toMatchObject({
      lang: 'de-DE',
      source: 'said de_DE',
    })
  })
})

describe('direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['ur-PK', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['ku', 'ltr'],
    ['en', 'ltr'],
    ['ff-Adlm', 'rtl'],
  ])('of %s is %s', (lang, dir) => expect(directionOfLanguage(lang)).toBe(dir))

  it.each([
    ['BBC: أسعار النفط تتجاوز', 'rtl'],
    ['The word سلام means peace', 'ltr'],
    ['2026', undefined],
  ])('of the letters of %j is %s', (text, dir) => expect(directionOfText(text)).toBe(dir))
})
