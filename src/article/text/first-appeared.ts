/**
 * The last line of a feed's excerpt, “The post X appeared first on Y.”, in the translations of Yoast SEO and
 * WordPress (translate.wordpress.org), and similar lines in feeds. If the noun comes first, the search starts
 * there; else at the last sentence.
 */
const NOUN_FIRST: readonly (readonly [noun: string, verb: string])[] = [
  [
    '(?:the|this) (?:post|article|story|entry|news)',
    '(?:appeared first|first appeared|was first published|originally appeared|was originally published)',
  ],
  [
    '(?:der|dieser) (?:beitrag|artikel)|das (?:bericht|post)',
    '(?:erschien|ist|wurde) (?:zuerst|zunächst|erstmals)',
  ],
  ["(?:l[’']|cet )article|le (?:billet|post)", 'est (?:apparu|paru) en premier'],
  [
    '(?:la|esta) (?:entrada|noticia|nota|publicación)|(?:el|este) (?:artículo|post|cargo)',
    '(?:se (?:publicó|mostró) primero|aparece primero|apareció primero)',
  ],
  [
    '(?:o|este) (?:post|artigo|conteúdo|texto)|a (?:postagem|publicação|entrada)',
    '(?:apareceu|aparece|surgiu|foi publicado|publicouse) primeiro',
  ],
  ["l[’']entrada", "(?:ha aparegut|apareix|s[’']ha publicat) primer"],
  [
    "(?:l[’']|questo )articolo|il (?:post|blog)",
    '(?:proviene da|sembra essere il primo|è apparso (?:per primo|prima))',
  ],
  ['(?:het|dit) (?:bericht|artikel)', '(?:verscheen|is) (?:eerst|als eerste)'],
  ['die (?:pos|plasing|artikel)', 'het eerste verskyn'],
  ['inlägget', '(?:dök|publicerades) först'],
  ['indlægget|artiklen', '(?:blev først|dukkede først|blev oprindeligt)'],
  ['innlegget|artikkelen', '(?:dukket|ble) først'],
  ['færslan', 'birtist fyrst'],
  ['artikkeli', '(?:julkaistiin|ilmestyi) ensi'],
  ['postitus|artikkel', 'ilmus (?:esmalt|kõigepealt)'],
  ['ieraksts', 'pirmo reizi parādījās'],
  ['įrašas', 'pirmiausia pasirodė|pirmą kartą pasirodė'],
  ['artykuł|wpis', '(?:pochodzi z|po raz pierwszy pojawił się)'],
  ['příspěvek|článek', '(?:pochází z|se nejdříve|se poprvé)'],
  ['príspevok|článok', '(?:zobrazený najskôr|pochádza z|sa najskôr)'],
  ['prispevek|objava', '(?:se je najprej|pojavila? se prvi put)'],
  ['чланак|објава', 'појави[лоа]+ се прво|се појави[лоа]+ прво'],
  ['articolul|postarea', '(?:apare|a apărut) (?:prima dată|mai întâi)'],
  [
    '(?:запись|сообщение|пост|статья)',
    '(?:впервые появил|появились сначала|появилась сначала|появился сначала|появилось сначала|сначала появил)',
  ],
  ['(?:запис|допис|стаття)', "(?:спершу з[’']явив|спочатку з[’']явив|вперше з[’']яви)"],
  ['публикацията|статията', '(?:беше|е) публикувана първо|се появи първо'],
  ['(?:το άρθρο|το)', 'εμφανίστηκε (?:πρώτα|για πρώτη φορά)'],
  ['הפוסט|הרשומה', 'הופיע(?:ה)? לראשונה'],
  ['ظهرت (?:المقالة|التدوينة)|المقال', '(?:أولاً|أولا|ظهر أولاً) (?:على|في)'],
  ['نوشته', 'اولین بار'],
  ['پوسٹ', 'پہلی بار'],
  ['bài viết', '(?:đã )?xuất hiện (?:đầu tiên|lần đầu)'],
  ['(?:tulisan|artikel|pos|postingan)', 'pertama kali (?:tampil|muncul)|muncul pertama'],
]

/** Without a noun before the title: the last sentence contains these words. */
const VERB_LAST = [
  '投稿.{1,300}最初に表示されました',
  '(?:yazısı|haberi|gönderisi) ilk (?:önce|olarak) .{1,80} (?:üzerinde|tarihinde|sitesinde) .{2,20}',
  'bejegyzés először .{1,80} jelent meg',
  '(?:postovi|yazısı) ilk dəfə',
  '게시물이 .{1,80}에 처음 등장했습니다',
  '(?:最先出现在|最早出现在|首先出现在).{1,80}',
  '(?:這篇文章|文章)?最早(?:發佈於|出現於).{1,80}',
  'sarrera .{1,80} argitaratu zen lehenengo aldiz',
]

const FOOTERS = [
  /(?:^|(?<=[\s。]))this (?:post|article|story|entry) (?:first appeared|appeared first|was (?:first|originally) published|originally appeared) (?:on|in|at) .{1,120}$/iu,
  ...NOUN_FIRST.map(
    ([noun, verb]) =>
      new RegExp(
        String.raw`(?:^|(?<=[\s…\]»。！？]))(?:${noun})[\s\u00a0].{1,400}?[\s\u00a0](?:${verb}).{0,200}$`,
        'iu',
      ),
  ),
  ...VERB_LAST.map(
    (words) => new RegExp(String.raw`(?:^|(?<=[.!?。！？…\]]\s?))[^.!?。！？]{0,300}${words}[.。]?$`, 'iu'),
  ),
]

/** Maximum distance of the line from the end. */
const NEAR_END = 700

/** Start of such a line, or undefined. */
export function firstAppearedAt(text: string): number | undefined {
  const from = Math.max(0, text.length - NEAR_END)
  const end = text.slice(from)
  for (const footer of FOOTERS) {
    const found = footer.exec(end)
    // Inside a sentence it is ordinary text: “the article … first appeared”.
    if (found !== null && !/^\p{Ll}/u.test(found[0])) return from + found.index
  }
  return undefined
}
