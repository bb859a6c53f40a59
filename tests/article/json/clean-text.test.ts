import { expect, test } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import appended from './appended.json' with { type: 'json' }

function read(more: object) {
  return articleFromJson({
    url: 'https://www.harbourpost.example/a',
    title: 'Xyz abc def',
    lang: 'en',
    site: 'The Harbour Post',
    ...more,
  }).article
}

const endings = Object.entries(appended).flatMap(([lang, [text = '', ...ends]]) =>
  ends.map((end) => ({ lang, text, whole: /^(?:ja|zh|th)$/.test(lang) ? text + end : `${text} ${end}` })),
)

test.each(endings)('$lang: $whole', ({ lang, text, whole }) => {
  expect(read({ lang, description: whole }).description).toBe(text)
})

test.each([
  ['en', 'You can read more in the annual report.'],
  ['en', 'Ministers asked to continue reading the bill.'],
  ['de', 'Kinder sollen mehr lesen.'],
  ['fr', 'Il faut lire la suite avec prudence.'],
  ['es', 'Los niños deben leer más.'],
  ['en', 'Why there is no more'],
  ['it', 'Gli italiani vogliono leggere di più.'],
  ['ja', '子どもに続きを読む習慣を。'],
  ['hi', 'बच्चों को और पढ़ना चाहिए।'],
  ['en', 'The first post appeared in 1999 on the web.'],
])('words of a sentence stay (%s): %s', (lang, description) => {
  expect(read({ lang, description }).description).toBe(description)
})

test.each([
  ['Mayor resigns - The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns – harbourpost.example', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns :: The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns • The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns » The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns (The Harbour Post)', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns | HARBOUR POST', 'The Harbour Post', 'Mayor resigns'],
  ['The Harbour Post | Mayor resigns', 'The Harbour Post', 'Mayor resigns'],
  ['Bürgermeister tritt zurück - DER SPIEGEL', 'DER SPIEGEL', 'Bürgermeister tritt zurück'],
  ['Bürgermeister tritt zurück | ZEIT ONLINE', 'ZEIT ONLINE', 'Bürgermeister tritt zurück'],
  ['Le maire démissionne – Le Monde', 'Le Monde', 'Le maire démissionne'],
  ['El alcalde dimite | EL PAÍS', 'EL PAÍS', 'El alcalde dimite'],
  ['Мэр ушёл в отставку — Газета', 'Газета', 'Мэр ушёл в отставку'],
  ['महापौर ने दिया इस्तीफा | दैनिक भास्कर', 'दैनिक भास्कर', 'महापौर ने दिया इस्तीफा'],
  ['महापौर ने दिया इस्तीफा - Dainik Bhaskar', 'Dainik Bhaskar', 'महापौर ने दिया इस्तीफा'],
  ['市長辞任：朝日新聞デジタル', '朝日新聞デジタル', '市長辞任'],
  ['市長辞任｜NHKニュース', 'NHKニュース', '市長辞任'],
  ['市长辞职_新华网', '新华网', '市长辞职'],
  ['市长辞职--人民网', '人民网', '市长辞职'],
  ['市长辞职-人民网', '人民网', '市长辞职'],
  ['시장 사퇴 - 연합뉴스', '연합뉴스', '시장 사퇴'],
  ['시장 사퇴 : 한겨레', '한겨레', '시장 사퇴'],
  ['استقالة العمدة | الجزيرة نت', 'الجزيرة نت', 'استقالة العمدة'],
  ['ראש העיר התפטר - הארץ', 'הארץ', 'ראש העיר התפטר'],
  ['নগরপাল পদত্যাগ | প্রথম আলো', 'প্রথম আলো', 'নগরপাল পদত্যাগ'],
  ['மேயர் ராஜினாமா - தினமணி', 'தினமணி', 'மேயர் ராஜினாமா'],
  [
    'Belediye başkanı istifa etti - Son Dakika Haberleri - Hürriyet',
    'Hürriyet',
    'Belediye başkanı istifa etti',
  ],
  ['Wali kota mundur | Kompas.com', 'Kompas.com', 'Wali kota mundur'],
  ['Wali kota mundur - Halaman all - Kompas.com', 'Kompas.com', 'Wali kota mundur'],
  ['Covid-19: what we know', 'The Harbour Post', 'Covid-19: what we know'],
  ['Guardian angels: who are they?', 'The Guardian', 'Guardian angels: who are they?'],
  ['Times change - and so do we', 'The Times', 'Times change - and so do we'],
  ['The Harbour Post wins award', 'The Harbour Post', 'The Harbour Post wins award'],
  ['Inside The Harbour Post: our newsroom', 'The Harbour Post', 'Inside The Harbour Post: our newsroom'],
  ['Mayor resigns, The Harbour Post reports', 'The Harbour Post', 'Mayor resigns, The Harbour Post reports'],
  ['Le Monde - Le maire démissionne', 'Le Monde', 'Le maire démissionne'],
  ['Mayor resigns / The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns — News — The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns | Local news | The Harbour Post', 'The Harbour Post', 'Mayor resigns'],
  ['Mayor resigns - BBC News', 'BBC', 'Mayor resigns'],
  ['Mayor resigns | Reuters', 'Reuters', 'Mayor resigns'],
])('the site goes from %s', (title, site, right) => {
  expect(read({ title, site }).title).toBe(right)
})

test.each(
  'Uncategorized|Uncategorised|Sin categoría|Sin categorizar|Non classé|Unkategorisiert|Nicht kategorisiert|Sem categoria|Senza categoria|Geen categorie|Ongecategoriseerd|Okategoriserade|Ikke kategoriseret|Ukategorisert|Luokittelematon|Bez kategorii|Nezařazené|Nezaradené|Kategorizálatlan|Fără categorie|Nekategorizirano|Kategorisiz|Без рубрики|Без категорії|Без категория|Χωρίς κατηγορία|Uncategorized @hi|غير مصنف|بدون دسته‌بندی|دسته‌بندی نشده|ללא קטגוריה|अवर्गीकृत|বিভাগহীন|Uncategorized|未分類|未分类|미분류|Chưa phân loại|Tak Berkategori|Tidak terkategori|ไม่มีหมวดหมู่|Uncategorized-en|uncategorized-fr|No Category|Unfiled|n/a|N/A|None|Default|Category|Untitled|Без категории|Некатегоризовано|Nesvrstano|Määramata|Bez kategorijas|Be kategorijos|Sense categoria|Sen categoría|Sailkatu gabea|Heb gategori|Pa kategori|غیر زمرہ بند|Kategorileşdirilməmiş|დაუჯგუფებელი|Չդասակարգված|Rubriklənməmiş|Flokkað ekki|Óflokkað'.split(
    '|',
  ),
)('no section: %s', (section) => {
  expect(read({ section }).section).toBeUndefined()
})

test.each([
  'Politics',
  'Politik',
  'General Election',
  'Lokales',
  'Allgemeinmedizin',
  'Opinión',
  'Generationen',
  'Админ',
  'Kategorie 5',
  'Home & Garden',
  'Category 5 storms',
])('a section: %s', (section) => {
  expect(read({ section }).section).toBe(section)
})

test.each(
  'jane.doe@example.com|demo|admin|Admin|administrator|Administrador|Administrateur|Amministratore|Administratör|Administrator|Beheerder|Webmaster|Redakteur123|wpadmin|root|WordPress|Unknown|Unbekannt|Inconnu|Desconocido|Desconhecido|Sconosciuto|Onbekend|Okänd|Ukendt|Nieznany|Neznámý|Ismeretlen|Necunoscut|Nepoznat|Bilinmiyor|Yönetici|yönetici|Админ|Администратор|Адміністратор|Неизвестно|Διαχειριστής|מנהל|מערכת האתר|مدير|المدير|مدیر|مدیریت|ایڈمن|एडमिन|अ‍ॅडमिन|অ্যাডমিন|நிர்வாகி|అడ్మిన్|管理员|管理者|管理人|관리자|운영자|quản trị viên|Quản trị|admin1|Admin2|admin_user|site-admin|guest|Guest Author|No Author|anonymous|Anónimo|Anonyme|undefined|null|editor|Editor1|test|testuser|ผู้ดูแลระบบ|info|support|user|Super User|superadmin|Adminisztrátor|Správce|Ylläpito|Ylläpitäjä|pengelola'.split(
    '|',
  ),
)('no author: %s', (author) => {
  expect(read({ authors: [author] }).authors).toEqual([])
})

test.each([
  'Admira Hasanović',
  'Guest Smith',
  'Webster Young',
  'Editha Cruz',
  'Maria Root',
  'The Associated Press',
  'Redaktion',
  'PTI',
  'AFP',
  'Adminah Bint',
  '新华社',
  'Reuters Staff',
  'Anonymous Collective',
])('an author: %s', (author) => {
  expect(read({ authors: [author] }).authors.map(({ name }) => name)).toEqual([author])
})

test.each([
  ['By Jane Doe', 'Jane Doe', 'en'],
  ['Von Jens Müller', 'Jens Müller', 'de'],
  ['Par Jean Petit', 'Jean Petit', 'fr'],
  ['Por Ana Ruiz', 'Ana Ruiz', 'es'],
  ['Di Marco Rossi', 'Marco Rossi', 'it'],
  ['Door Piet Smit', 'Piet Smit', 'nl'],
  ['Av Lars Holm', 'Lars Holm', 'sv'],
  ['Text: Eva Malá', 'Eva Malá', 'cs'],
  ['बाय राम', 'राम', 'mr'],
  ['By: Jane Doe', 'Jane Doe', 'en'],
  ['Written by Jane Doe', 'Jane Doe', 'en'],
  ['Autor: Ana Ruiz', 'Ana Ruiz', 'es'],
  ['Автор: Иван Петров', 'Иван Петров', 'ru'],
  ['김하늘 기자', '김하늘', 'ko'],
  ['文/王小明', '王小明', 'zh'],
  ['记者 王小明', '王小明', 'zh'],
  ['Por Redação', 'Redação', 'pt'],
  ['JANE DOE', 'JANE DOE', 'en'],
  ['De Ion Popescu', 'Ion Popescu', 'ro'],
  ['Af Mette Holm', 'Mette Holm', 'da'],
  ['بقلم أحمد علي', 'أحمد علي', 'ar'],
  ['תחקיר: דן לוי', 'דן לוי', 'he'],
  ['מאת דן לוי', 'דן לוי', 'he'],
  ['تحریر: علی خان', 'علی خان', 'ur'],
  ['द्वारा राम कुमार', 'राम कुमार', 'hi'],
  ['Yazan: Ali Can', 'Ali Can', 'tr'],
  ['Oleh Budi', 'Budi', 'id'],
  ['Oleh: Budi Santoso', 'Budi Santoso', 'id'],
  ['文：田中太郎', '田中太郎', 'ja'],
  ['田中太郎記者', '田中太郎', 'ja'],
])('%s is %s (%s)', (author, name, lang) => {
  expect(read({ authors: [author], lang }).authors.map((one) => one.name)).toEqual([name])
})

test.each([
  ['Von Miller', 'en'],
  ['Di Maria', 'es'],
  ['Oleh Petrenko', 'uk'],
  ['Minh Le', 'en'],
  ['文在寅', 'zh'],
  ['Na Hong-jin', 'ko'],
  ['Reporter ohne Grenzen', 'de'],
])('%s is a whole name (%s)', (author, lang) => {
  expect(read({ authors: [author], lang }).authors.map(({ name }) => name)).toEqual([author])
})

test.each([
  ['Mayor resigns after vote', 'Mayor resigns after vote', undefined],
  ['Mayor resigns after vote', 'MAYOR RESIGNS AFTER VOTE!', undefined],
  ['Mayor resigns after vote', 'Mayor resigns after vote - The Harbour Post', undefined],
  ['Mayor resigns after vote', 'Mayor resigns after vote…', undefined],
  [
    'Mayor resigns after vote',
    'Mayor resigns after vote. The council meets on Monday to choose another.',
    'The council meets on Monday to choose another.',
  ],
  [
    '市長が辞任を表明',
    '市長が辞任を表明。後任は来月の選挙で選ばれる見通しだという話が出ている。',
    '後任は来月の選挙で選ばれる見通しだという話が出ている。',
  ],
  [
    'महापौर ने दिया इस्तीफा',
    'महापौर ने दिया इस्तीफा। परिषद सोमवार को नया महापौर चुनेगी।',
    'परिषद सोमवार को नया महापौर चुनेगी।',
  ],
  [
    'Mayor resigns after vote',
    'Mayor resigns after vote, the council said on Monday.',
    'Mayor resigns after vote, the council said on Monday.',
  ],
  ['Mayor resigns after vote', '“Mayor resigns after vote”', undefined],
] as const)('standfirst under the headline “%s”: %s', (title, description, right) => {
  expect(read({ title, description }).description).toBe(right)
})
