import { describe, expect, test } from 'vitest'
import { articleOf, morningPost } from './articles.ts'
import { posts } from './post-writer.ts'

function push(fields: Record<string, unknown>) {
  const article = articleOf(fields)
  const [post] = posts.write({ article, brand: morningPost, template: 'headline', networks: ['push'] })
  return [post!.texts['title']!.text, post!.texts['body']?.text]
}

/** Language, kind, section, title; then the two lines of the notification. */
describe('a headline too long for a notification’s title', () => {
  test.each([
    [
      'fr',
      'live',
      'Politique',
      'En direct : la motion de censure contre le gouvernement examinée à l’Assemblée nationale',
      'En direct | Politique',
      'La motion de censure contre le gouvernement examinée à l’Assemblée nationale',
    ],
    [
      'en',
      'live',
      'Politics',
      'Budget live: Reeves freezes income tax thresholds as growth forecast is cut to 1.1%',
      'Budget live',
      'Reeves freezes income tax thresholds as growth forecast is cut to 1.1%',
    ],
    [
      'de',
      'live',
      'Sport',
      'Bundesliga im Liveticker: Bayern gegen Dortmund – das Spitzenspiel am Samstagabend',
      'Bundesliga im Liveticker',
      'Bayern gegen Dortmund – das Spitzenspiel am Samstagabend',
    ],
    [
      'hi',
      'live',
      'क्रिकेट',
      'IND vs AUS LIVE: विराट कोहली का शतक, भारत 300 के पार, आख़िरी 10 ओवर में चाहिए तेज़ रन और विकेट',
      'IND vs AUS LIVE',
      'विराट कोहली का शतक, भारत 300 के पार, आख़िरी 10 ओवर में चाहिए तेज़ रन और विकेट',
    ],
    [
      'ja',
      'live',
      '政治',
      '【速報中】衆院選2026 開票速報 自民が単独過半数をうかがう勢い、立憲は伸び悩み',
      '【速報中】衆院選2026 開票速報',
      '自民が単独過半数をうかがう勢い、立憲は伸び悩み',
    ],
    [
      'ko',
      'live',
      '과학',
      '[생중계] 누리호 5차 발사 카운트다운, 고흥 나로우주센터 현장 상황과 기상 여건',
      '실시간 | 과학',
      '[생중계] 누리호 5차 발사 카운트다운, 고흥 나로우주센터 현장 상황과 기상 여건',
    ],
    [
      'es',
      'news',
      'Economía',
      'Pensiones: el Gobierno aprueba una subida del 2,7 % para todas las contributivas desde enero',
      'Pensiones',
      'El Gobierno aprueba una subida del 2,7 % para todas las contributivas desde enero',
    ],
    [
      'en',
      'breaking',
      'World',
      'Chile earthquake: tsunami warning issued after magnitude 7.6 quake off the northern coast',
      'Breaking | Chile earthquake',
      'Tsunami warning issued after magnitude 7.6 quake off the northern coast',
    ],
    [
      'en',
      'news',
      'Sport',
      'City draw 2:1 at home as the title race goes to the last day of the season for the third time',
      'Sport',
      'City draw 2:1 at home as the title race goes to the last day of the season for the third time',
    ],
    [
      'th',
      'news',
      'เศรษฐกิจ',
      'รถไฟความเร็วสูงกรุงเทพฯ–โคราชเปิดทดลองวิ่งปลายปีนี้ ผู้โดยสารจ่ายเพียง 20 บาทตลอดเส้นทาง',
      'รถไฟความเร็วสูงกรุงเทพฯ–โคราชเปิดทดลองวิ่งปลายปีนี้',
      'ผู้โดยสารจ่ายเพียง 20 บาทตลอดเส้นทาง',
    ],
    [
      'ur',
      'news',
      'پاکستان',
      'وزیرِ اعظم نے کہا: ’’مذاکرات ہی واحد راستہ ہے‘‘، جنیوا میں اگلا اجلاس 14 جون کو ہوگا',
      'پاکستان',
      'وزیرِ اعظم نے کہا: ’’مذاکرات ہی واحد راستہ ہے‘‘، جنیوا میں اگلا اجلاس 14 جون کو ہوگا',
    ],
  ])('in %s, %s', (lang, kind, section, title, first, second) => {
    expect(push({ lang, kind, section, title })).toEqual([first, second])
  })

  test('a label alone has the section beside it', () => {
    const description = 'Acompanhe a votação.'
    expect(push({ lang: 'pt', kind: 'live', section: 'Política', title: 'Ao vivo', description })).toEqual([
      'Ao vivo | Política',
      description,
    ])
  })
})

describe('a headline that marks its kind in its own words has no second label', () => {
  test.each([
    ['ja', 'live', '【速報中】衆院選の開票'],
    ['ko', 'live', '[생중계] 누리호 발사'],
    ['bn', 'live', 'সরাসরি: ভোট গ্রহণ চলছে'],
    ['it', 'live', 'Terremoto in diretta: le ultime notizie'],
    ['zh-Hans', 'breaking', '【突发】四川发生6.1级地震'],
    ['tr', 'breaking', 'Son dakika: İzmir’de deprem'],
    ['ar', 'breaking', 'عاجل: زلزال يضرب المغرب'],
    ['de', 'breaking', 'Eil: Kanzler tritt zurück'],
  ])('%s %s: %s', (lang, kind, title) => {
    const article = articleOf({ lang, kind, title })
    const [post] = posts.write({ article, brand: morningPost, template: 'headline', networks: ['twitter'] })
    expect(post!.texts['text']!.text.split('\n')[0]).toBe(title)
  })
})

test('a result is the title over a long headline, and no line where the headline has it', () => {
  const sides = [
    { name: 'Betis', value: '2' },
    { name: 'Barcelona', value: '1' },
  ]
  const story = { lang: 'es', kind: 'result', section: 'Deportes', details: { sides } }
  const title = 'El Betis tumba al Barcelona en el descuento y se mete en la próxima Champions'
  expect(push({ ...story, title })).toEqual(['Betis 2 – 1 Barcelona', title])
  const short = 'El Betis gana al Barcelona (2-1)'
  expect(push({ ...story, title: short, description: 'Gol de Isco.' })).toEqual([short, 'Gol de Isco.'])
})

test('an editorial has one label', () => {
  const story = { lang: 'ko', kind: 'opinion', section: '사설', description: '협상이 먼저다.' }
  expect(push({ ...story, title: '[사설] 환자를 인질로 삼아선 안 된다' })[1]).toBe('협상이 먼저다.')
  expect(push({ ...story, title: '환자를 인질로 삼아선 안 된다' })[1]).toBe('사설\n협상이 먼저다.')
})
