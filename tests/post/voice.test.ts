import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { labelledLanguages } from '../../src/article/language/data/label-words.ts'
import type { Brand } from '../../src/article/brand/brand.ts'
import { withoutDateline } from '../../src/post/texts/dateline.ts'
import { isSensitive } from '../../src/post/texts/sensitive.ts'
import { SENSITIVE_AS, SENSITIVE_STEMS } from '../../src/post/texts/words/sensitive-stems.ts'
import { wordOrder, wordTable } from '../../src/post/texts/words/table.ts'
import { wordsOf } from '../../src/post/texts/words/words.ts'
import type { Post } from '../../src/post/post.ts'
import { articleOf, morningPost } from './articles.ts'
import { posts } from './post-writer.ts'

function write(fields: Record<string, unknown>, brand: Brand = exampleBrand) {
  const all = posts.write({ article: articleOf(fields), brand, template: 'headline' })
  return (network: string): Post => all.find((post) => post.network === network)!
}

const text = (post: Post, name = 'text') => post.texts[name]!.text

/** First line of a result's post. */
function scoreLine(lang: string, sides: readonly object[], state: string): string | undefined {
  const post = write({ title: 'Derby', lang, kind: 'result', details: { sides, state } })('twitter')
  return text(post).split('\n')[0]
}

const link = 'https://morningpost.example.com/world/tides'

describe('a post begins', () => {
  const farmers = {
    title: 'Farmers block highway over power bills',
    description:
      'Police diverted traffic for nine hours on Tuesday. “We will not pay twice for a line that never came,” said Harpreet Kaur, who leads the union.',
  }

  test('with a quotation of the standfirst rather than the headline of its card', () => {
    const twitter = write(farmers)('twitter')
    expect(text(twitter)).toBe(
      `“We will not pay twice for a line that never came,” said Harpreet Kaur, who leads the union.\n\n${link}`,
    )
    const headline = twitter.variants!.find(({ angle }) => angle === 'headline')!
    expect(headline).toMatchObject({ chosen: false, from: 'title', link: `${link}?utm_content=headline` })
    expect(headline.text).toContain(`${farmers.title}\n\nPolice diverted`)
    expect(headline.text).toContain('utm_content=headline')
    expect(twitter.variants!.filter(({ chosen }) => chosen)).toMatchObject([
      { angle: 'quote', from: 'description', text: text(twitter) },
    ])
  })

  test('with a sentence of the first paragraphs if the standfirst has none', () => {
    const said =
      '“We have waited nine winters for this train,” said Olu Adeyemi, a porter at the northern line.'
    const twitter = write({
      title: 'Northern line reopens to passengers',
      description: 'Crowds at dawn.',
      opening: ['Passengers queued from four in the morning.', `The band played. ${said}`],
    })('twitter')
    expect(text(twitter)).toContain(said)
    expect(twitter.variants!.find(({ chosen }) => chosen)).toMatchObject({ angle: 'quote', from: 'opening' })
  })

  test('with the quotation and the figure of the details, in the marks of the language', () => {
    const quote = {
      text: 'Ich habe seit Jahren keine Stellung mehr gefürchtet',
      speaker: 'Magnus Carlsen',
      role: 'Großmeister',
    }
    const german = write({
      title: 'Der Weltmeister blickt zurück',
      lang: 'de',
      kind: 'interview',
      details: { quote },
    })
    expect(text(german('twitter'))).toContain(`„${quote.text}“\n— Magnus Carlsen, Großmeister`)
    const figure = { value: '12,400', unit: 'people', label: 'left the coast since Monday' }
    const data = write({ ...farmers, kind: 'data', details: { figure } })
    expect(text(data('bluesky'))).toMatch(/^12,400 people left the coast since Monday\n/)
  })

  test('with a quotation to its end, where it goes on after who said it', () => {
    const quoted = '“People ask why we come,” said Mary Okoth, a nurse. “I ask why nobody came before.”'
    const twitter = write({ title: 'Clinic reaches its last village', description: `It is here. ${quoted}` })
    expect(text(twitter('twitter'))).toBe(`${quoted}\n\n${link}`)
  })

  test.each([
    ['en', '32.1%'],
    ['hi', '32.1%'],
    ['fr', '32.1\u00a0%'],
    ['de', '32.1\u00a0%'],
  ])('with a share as %s writes it, once', (lang, share) => {
    const figure = { value: '32.1', unit: '%', label: 'Jobless' }
    const description = 'Last year fewer looked. It was 32.1 per cent.'
    const of = write({ title: 'Work', lang, description, kind: 'data', details: { figure } })
    expect(text(of('bluesky'))).toMatch(new RegExp(`^${share}\\s?: Jobless\n\nLast year fewer looked\\.$`))
  })

  test('with a figure and the headline, where its label does not say of what', () => {
    const figure = { value: '7.1', unit: '%', label: 'Jobless rate' }
    const fields = {
      title: 'Pakistan: twice as many out of work',
      description: 'The jobless rate is 7.1 per cent.',
    }
    const of = write({ ...fields, kind: 'data', details: { figure } })
    expect(text(of('bluesky'))).toBe(`7.1%: Jobless rate\n\n${fields.title}`)
  })

  test('with a later sentence, and then only what follows it', () => {
    const title = 'Mega-Sena 2.950: aposta de São Paulo leva R$ 85,4 mi sozinha'
    const description =
      'As dezenas foram 05, 13 e 27. A quina teve 62 apostas ganhadoras; cada uma leva R$ 47,2 mil. O próximo sorteio será na terça.'
    const twitter = write({ title, lang: 'pt', description })('twitter')
    const [first, , second] = text(twitter).split('\n')
    expect([first, second]).toEqual([
      'A quina teve 62 apostas ganhadoras; cada uma leva R$ 47,2 mil.',
      'O próximo sorteio será na terça.',
    ])
  })

  test('with a figure, and not its label again', () => {
    const figure = { value: '8,40 €', label: 'le kilo d’arabica, deux fois plus qu’il y a un an' }
    const description = 'Le kilo d’arabica a doublé.'
    const of = write({ title: 'Café', lang: 'fr', description, kind: 'data', details: { figure } })
    expect(text(of('bluesky'))).toBe('8,40 € le kilo d’arabica, deux fois plus qu’il y a un an')
  })

  test.each([
    [
      'points back',
      'But the ministry had known of the power bills for years, and it told nobody about the highway.',
    ],
    [
      'says the headline again',
      'Farmers have blocked the highway over their power bills, blocking the highway over bills.',
    ],
    [
      'is about something else',
      'Temperatures will reach nineteen degrees by the weekend, the weather office said in its note.',
    ],
    [
      'has one word of the headline and no name',
      'Twenty-nine other districts must count their 4,100 bills again within fifteen days, they heard.',
    ],
    ['is short', 'The highway is long.'],
    [
      'quotes a phrase of somebody it does not name',
      'The mayors spoke of “a quite remarkable chain of events”.',
    ],
    ['quotes whom only its context names', 'The mayors said: “We did not see any of this coming at all.”'],
    ['has only a year', 'It was in 1998 last.'],
  ])('with headline and standfirst where the sentence %s', (_, description) => {
    const twitter = write({ title: farmers.title, description })('twitter')
    expect(text(twitter)).toBe(`${farmers.title}\n\n${description}\n\n${link}`)
  })

  test('with the headline where only the first word is like one of its names', () => {
    const description = 'Seit dem 1. November sind die Fahrgastzahlen überall um 38 Prozent gestiegen.'
    const title = 'Warum auf polnischer Seite jetzt alle unter Zugzwang geraten'
    expect(text(write({ title, description, lang: 'de' })('twitter'))).toMatch(/^Warum/)
  })

  test('with a sentence about its subject, not about a side of it', () => {
    const title = 'Кабмін ухвалив програму відновлення шкіл у прифронтових громадах'
    const description = 'Першими кошти отримають 112 громад Харківської, Сумської та Запорізької областей.'
    const of = (tags: readonly string[]) =>
      text(write({ title, description, lang: 'uk', tags })('facebook'), 'link').split('\n')[0]
    expect(of(['Відновлення', 'Харківщина'])).toBe(title)
    expect(of(['Харківщина'])).toBe(description)
  })

  test('a standfirst that is not strong enough is the second text, and never the first', () => {
    const written = write({
      title: 'Ferries stop at noon',
      description: 'The ministry expects long queues at all three piers on Monday.',
    })
    for (const network of ['twitter', 'facebook', 'whatsapp', 'telegram']) {
      const { variants = [] } = written(network)
      expect(variants.map(({ angle, chosen }) => [angle, chosen])).toEqual([
        ['headline', true],
        ['sentence', false],
      ])
      expect(variants[1]!.text.split('\n')[0]).toBe(
        'The ministry expects long queues at all three piers on Monday.',
      )
      expect(variants[1]!.link).toMatch(/utm_content=sentence$/)
    }
    expect(text(written('whatsapp'))).toMatch(/^\*Ferries stop at noon\*\n/)
    // A sentence that repeats the headline, or refers to the one before it, is not used.
    for (const description of [
      'Ferries stop at noon today, all ferries stop.',
      'It is the first time since the war that they do so.',
    ])
      expect(write({ title: 'Ferries stop at noon', description })('twitter').variants).toHaveLength(1)
  })

  test('with a question, as one of its forms, where the headline is one', () => {
    const { variants = [] } = write({ title: 'Why do tides turn?', description: 'A page for the curious.' })(
      'twitter',
    )
    expect(variants.map(({ angle }) => angle)).toEqual(['headline', 'question'])
    expect(variants[1]!.text).toBe(`Why do tides turn?\n\n${link}?utm_content=question`)
  })

  test.each([
    [
      'de',
      'Erdbeben vor Sumatra',
      'Viele Bewohner schlafen im Freien.',
      'Wir aktualisieren diesen Artikel laufend.',
    ],
    ['fr', 'Séisme au large de Sumatra', 'Les habitants dorment dehors.', 'Plus d’informations à suivre.'],
    ['es', 'Terremoto en Sumatra', 'Los vecinos duermen en la calle.', 'Noticia en desarrollo.'],
    ['pt', 'Terremoto em Sumatra', 'Os moradores dormem na rua.', 'Esta reportagem está em atualização.'],
    ['it', 'Terremoto a Sumatra', 'Gli abitanti dormono all’aperto.', 'Notizia in aggiornamento.'],
    ['pl', 'Trzęsienie ziemi na Sumatrze', 'Mieszkańcy śpią na ulicy.', 'Wkrótce więcej informacji.'],
    ['ru', 'Землетрясение у Суматры', 'Жители ночуют на улице.', 'Новость дополняется.'],
    ['tr', 'Sumatra’da deprem', 'Halk geceyi sokakta geçirdi.', 'Haber güncelleniyor.'],
    ['ar', 'زلزال قبالة سومطرة', 'ينام السكان في العراء.', 'الخبر قيد التحديث.'],
    ['ja', 'スマトラ沖で地震', '住民は屋外で夜を明かした。', 'この記事は随時更新します。'],
    ['zh', '苏门答腊近海地震', '居民在户外过夜。', '本文持续更新。'],
    ['ko', '수마트라 앞바다 지진', '주민들은 밖에서 밤을 보냈다.', '업데이트 중입니다.'],
    ['id', 'Gempa di Sumatra', 'Warga tidur di luar rumah.', 'Berita ini akan terus diperbarui.'],
    ['vi', 'Động đất ở Sumatra', 'Người dân ngủ ngoài trời.', 'Tin đang được cập nhật.'],
  ])('in %s without “developing story”', (lang, title, said, empty) => {
    const gap = lang === 'ja' || lang === 'zh' ? '' : ' '
    const words = text(write({ title, description: said + gap + empty, lang })('facebook'), 'link')
    expect(words).toContain(said)
    expect(words).not.toContain(empty)
  })

  test.each([
    ['de', 'Neue App der Bahn', 'Die Bahn wird die Fahrpläne künftig jede Nacht aktualisieren.'],
    ['ko', '삼성, 새 앱 공개', '삼성은 올해 앱을 모두 업데이트 중입니다.'],
    ['zh', '苹果发布新系统', '苹果公司表示将持续更新旧手机的系统。'],
    ['vi', 'Luật đất đai mới', 'Việt Nam đang cập nhật luật đất đai.'],
  ])('in %s with an update that is news', (lang, title, said) => {
    expect(text(write({ title, description: said, lang })('facebook'), 'link')).toContain(said)
    const more = lang === 'zh' ? '其他消息见后。' : ' 1, 2, 3.'
    expect(text(write({ title, description: said + more, lang })('facebook'), 'link')).toContain(said)
  })

  test('without sentences that say nothing of the story, which are named', () => {
    const description =
      'Residents of Padang were told to move to higher ground. This is a developing story and will be updated.'
    const twitter = write({ title: 'Earthquake strikes off Sumatra', description, kind: 'breaking' })(
      'twitter',
    )
    expect(text(twitter)).toBe(
      `BREAKING: Earthquake strikes off Sumatra\n\nResidents of Padang were told to move to higher ground.\n\n${link}`,
    )
    expect(twitter.verdicts).toContainEqual(
      expect.objectContaining({ code: 'text-dropped', message: expect.stringContaining('developing story') }),
    )
  })

  test.each([
    ['en', 'Photographs by Ana Popescu. Words by John Ellery.'],
    ['en', 'Pictures by @anapopescu.'],
    ['de', 'Text: Jonas Brandt.'],
  ])('without the credits of a reportage (%s: %s)', (lang, credits) => {
    const description = `Nobody under forty lives there. ${credits}`
    expect(text(write({ title: 'The village', description, lang })('twitter'))).toBe(
      `The village\n\nNobody under forty lives there.\n\n${link}`,
    )
    expect(text(write({ title: 'The village', description: credits, lang })('twitter'))).toBe(
      `The village\n\n${link}`,
    )
  })
})

test.each([
  ['NEW DELHI: The Supreme Court stayed it.', 'The Supreme Court stayed it.'],
  ['SAN FRANCISCO, Nov. 28 (AP) — The bay was calm.', 'The bay was calm.'],
  ['LONDON (Reuters) - Oil settled.', 'Oil settled.'],
  ['Hamburg/Berlin (dpa/lno) - Der Senat tagt.', 'Der Senat tagt.'],
  ['Buenos Aires, 28 nov (EFE).- El Gobierno cede.', 'El Gobierno cede.'],
  ['नई दिल्ली, 28 नवंबर (भाषा): सुप्रीम कोर्ट ने रोका।', 'सुप्रीम कोर्ट ने रोका।'],
  ['МОСКВА, 28 ноября (ТАСС). Умер режиссёр.', 'Умер режиссёр.'],
  ['القاهرة (رويترز) - قال الوزير.', 'قال الوزير.'],
  ['（ワシントン＝共同）米政府は認めた。', '米政府は認めた。'],
  ['(서울=연합뉴스) 홍길동 기자 = 정부는 밝혔다.', '정부는 밝혔다.'],
  ['新华社北京11月28日电（记者王华）国务院发布。', '国务院发布。'],
  ['القاهرة - رويترز: رفعت مصر أسعار البنزين', 'رفعت مصر أسعار البنزين'],
  ['नई दिल्ली, एजेंसी। सरकार ने कहा', 'सरकार ने कहा'],
  ['JAKARTA, KOMPAS.com – Gempa mengguncang', 'Gempa mengguncang'],
  ['Liputan6.com, Jakarta - Gempa mengguncang', 'Gempa mengguncang'],
  ['TTO - Sáng 2-12, mưa lớn', 'Sáng 2-12, mưa lớn'],
  ['(Dân trí) - Sáng nay mưa lớn', 'Sáng nay mưa lớn'],
  ['जागरण संवाददाता, लखनऊ। नाव पलट गई', 'नाव पलट गई'],
  ['নিজস্ব প্রতিবেদক, ঢাকা: দাম বেড়েছে', 'দাম বেড়েছে'],
  ['لاہور(نمائندہ جنگ) عدالت نے حکم دیا', 'عدالت نے حکم دیا'],
  ['【ワシントン共同】米政府は2日', '米政府は2日'],
  ['本报讯 昨日，市教育局公布', '昨日，市教育局公布'],
  ['（中央社記者王揚宇台北2日電）總統今天表示', '總統今天表示'],
])('a dateline is no part of a post: %s', (written, told) => {
  expect(withoutDateline(written)).toBe(told)
})

test.each([
  'NASA: Water found',
  'UNESCO: Bridge listed',
  'Apple (AAPL) — the maker',
  'New rules, 5 days: what now',
  'In Paris, 5 May: the day it rained',
  'मौसम: कल बारिश',
  'LONDON (Reuters) -',
  'PARIS, Texas – a town waits',
  'OpenAI.com, the site – and its rivals',
  'ব্যুরো বলছে, দাম বেড়েছে',
  'عدالت (سپریم کورٹ) نے کہا',
])('what a sentence is about is no dateline: %s', (written) => {
  expect(withoutDateline(written)).toBe(written)
})

test('posts leave a dateline out, beginning with its sentence or not', () => {
  const description = 'NEW DELHI: The court stayed the demolition of 312 homes in Rampur until January.'
  const of = write({ title: 'Court stays demolition in Rampur', description, tags: ['Rampur'] })
  for (const network of ['twitter', 'whatsapp', 'linkedin'])
    expect(text(of(network))).not.toContain('NEW DELHI')
  expect(text(of('twitter'))).toMatch(/^The court stayed/)
})

describe('the voice of a kind', () => {
  const base = { title: 'Tides turn at noon', description: 'The harbour office counted twice.' }

  test('marks live coverage, has its newest line, and makes no thread', () => {
    const updates = [{ at: '2026-02-01T11:20:00Z', text: 'The ferry has left.' }]
    const long = 'The harbour office counted the ships twice before noon, and again. '.repeat(9)
    const twitter = write({ ...base, description: long, kind: 'live', details: { updates } })('twitter')
    expect(text(twitter)).toBe(`LIVE: Tides turn at noon\n\nThe ferry has left.\n\n${link}`)
    expect(twitter.thread).toBeUndefined()
    const of = write({ ...base, description: long, kind: 'live', details: { updates } })
    expect(text(of('whatsapp'))).toContain('The ferry has left.')
    expect(text(of('push'), 'body')).toBe('The ferry has left.')
  })

  test('says its label once in a notification, and whose opinion it is', () => {
    const long = 'Magnitude seven earthquake strikes off the coast of northern Sumatra at dawn'
    const breaking = write({ title: long, kind: 'breaking' })('push')
    expect([text(breaking, 'title'), text(breaking, 'body')]).toEqual(['Breaking', long])
    const opinion = write({ ...base, kind: 'opinion', authors: [{ name: 'Anita Desai' }] })('push')
    expect(text(opinion, 'body')).toBe('Opinion | Anita Desai\nThe harbour office counted twice.')
  })

  test('says who holds an opinion, with the account of the network', () => {
    const people = { 'Anita Desai': { twitter: '@anitadesai_w', bluesky: '@anita.example' } }
    const of = write(
      { ...base, kind: 'opinion', authors: [{ name: 'Anita Desai' }] },
      { ...morningPost, people },
    )
    expect(text(of('twitter'))).toContain('\nOpinion | Anita Desai (@anitadesai_w)\n')
    expect(text(of('bluesky'))).toContain('\nOpinion | Anita Desai (@anita.example)')
    expect(text(of('facebook'), 'link')).toContain('\nOpinion | Anita Desai')
  })

  test('has no emoji if a person died, or if the brand wants none', () => {
    const image = { credit: 'Family archive' }
    const photo = (fields: Record<string, unknown>, brand?: Brand) =>
      text(write({ ...base, image, ...fields }, brand)('facebook'), 'photo')
    expect(photo({})).toMatch(/📷 Family archive[^]*👇/u)
    for (const sad of [
      photo({ kind: 'obituary' }),
      photo({ title: 'Twelve dead in ferry fire' }),
      photo({ title: 'नाव हादसे में 12 लोगों की मौत', lang: 'hi' }),
      photo({ title: 'フェリー火災で12人死亡', lang: 'ja' }),
      photo({}, { ...exampleBrand, rules: [{ when: {}, use: { emoji: false } }] }),
    ])
      expect(sad).not.toMatch(/\p{Extended_Pictographic}/u)
    expect(photo({ kind: 'obituary' })).toContain('Photo: Family archive')
  })

  test('leads with a result, rates a work, gives a life', () => {
    const sides = [
      { name: 'India', value: '189' },
      { name: 'Australia', value: '186' },
    ]
    expect(
      text(write({ ...base, kind: 'result', details: { sides, state: 'Full time' } })('twitter')),
    ).toMatch(/^India 189 – 186 Australia \(Full time\)\nTides turn at noon/)
    const rating = { value: 4, best: 5, work: 'Tides' }
    expect(text(write({ ...base, kind: 'review', details: { rating } })('twitter'))).toMatch(
      /^Review \(4\/5\): Tides turn/,
    )
    const other = { ...rating, work: 'The Last Monsoon' }
    expect(text(write({ ...base, kind: 'review', details: { rating: other } })('twitter'))).toMatch(
      /^The Last Monsoon: 4\/5\nReview: Tides/,
    )
    const person = { name: 'Ines Lund', born: '1931-04-02', died: '2026' }
    expect(text(write({ ...base, kind: 'obituary', details: { person } })('twitter'))).toMatch(
      /^Ines Lund \(1931–2026\)\nTides/,
    )
  })

  test('marks what is paid for, first of all and to the networks', () => {
    const of = write({ ...base, kind: 'paid' })
    expect(text(of('twitter'))).toMatch(/^Sponsored: Tides/)
    expect(of('twitter').api['POST /2/tweets']).toMatchObject({ paid_partnership: true })
    expect(text(write({ ...base, kind: 'paid', lang: 'de' })('twitter'))).toMatch(/^Anzeige: /)
    expect(text(write({ ...base, kind: 'paid', lang: 'la' })('twitter'))).toMatch(/^Sponsored: /)
    expect(text(write({ title: '固态电池量产', kind: 'paid', lang: 'zh-Hans' })('twitter'))).toMatch(
      /^【广告】固态/,
    )
  })

  test('does not repeat the headline', () => {
    expect(text(write({ title: 'Watch: Ferry leaves harbour', kind: 'video' })('twitter'))).toMatch(
      /^Watch: Ferry/,
    )
    expect(text(write({ title: 'Budget live: slabs unchanged', kind: 'live' })('twitter'))).toMatch(
      /^Budget live/,
    )
    const rating = { value: 4, best: 5, work: 'Metro Log' }
    const title = '‘Metro Log’ Review: भीड़ में एक कहानी'
    const review = write({ title, lang: 'hi', kind: 'review', details: { rating } })('twitter')
    expect(text(review).startsWith(`4/5 | ${title}`)).toBe(true)
  })

  test.each([
    ['en', 'Budget day: slabs unchanged', 'LIVE | Budget day'],
    ['hi', 'बजट: सीधे संसद से', 'लाइव | बजट: '],
    ['ko', '예산안: 국회 표결', '[실시간] 예산안'],
    ['ja', '予算：国会から', '【ライブ】予算'],
    ['fr', 'Budget présenté', 'EN DIRECT\u00a0: Budget'],
  ])('parts its label from a headline in %s', (lang, title, begins) => {
    expect(text(write({ title, lang, kind: 'live' })('twitter')).slice(0, begins.length)).toBe(begins)
  })

  test.each([
    ['England v Australia: day three – live', 'en', 'live'],
    ['Última hora de la huelga de trenes, en directo', 'es', 'live'],
    ['சென்னையில் கனமழை: நேரலை', 'ta', 'live'],
    ['Merkez Bankası faiz kararı: Canlı anlatım', 'tr', 'live'],
    ['Storm reaches the coast | Video', 'en', 'video'],
  ])('takes the end of “%s” for its label', (title, lang, kind) => {
    expect(text(write({ title, lang, kind })('twitter'))).toMatch(
      new RegExp(`^${title.replace('|', '\\|')}\n`),
    )
  })

  test('marks paid content at the front, for any end of the headline', () => {
    const of = write({ title: 'A bank rethinks the budget – sponsored', kind: 'paid' })
    expect(text(of('twitter'))).toMatch(/^Sponsored: /)
  })

  test('writes long scores one after the other, the state only where it says more, brackets as the language does', () => {
    const cricket = [
      { name: 'England', value: '241 (48.2)' },
      { name: 'India', value: '245/2 (39.4)' },
    ]
    expect(scoreLine('en', cricket, 'India won by 8 wickets')).toBe('England 241 (48.2) · India 245/2 (39.4)')
    const goals = [
      { name: '浦和', value: '2' },
      { name: '鹿島', value: '1' },
    ]
    expect(scoreLine('ja', goals, '試合終了')).toBe('浦和 2 – 1 鹿島（試合終了）')
  })

  test('labels an editorial, and names only the paper as its author', () => {
    const story = { title: 'A promise to keep', kind: 'opinion', section: 'Editorial' }
    expect(text(write({ ...story, authors: [{ name: 'Editorial' }] })('twitter'))).toContain(
      '\n\nEditorial\nhttps',
    )
    expect(text(write({ ...story, authors: [{ name: 'Jo Ames' }] })('twitter'))).toContain(
      '\nEditorial | Jo Ames\n',
    )
  })

  test('keeps the score beside its side, for any directions of the names', () => {
    const sides = [
      { name: 'Arsenal', value: '3' },
      { name: 'الهلال', value: '2' },
    ]
    const result = write({ title: 'فوز كبير في النهائي', lang: 'ar', kind: 'result', details: { sides } })
    expect(text(result('bluesky'))).toMatch(/^\u200f?\u2068Arsenal\u2069 3 – 2 الهلال\n/)
  })

  test('names the speaker with the comma of the language', () => {
    const quote = { text: 'لم نعد نطبخ من أجل الصورة', speaker: 'ليلى حداد', role: 'طاهية' }
    const of = write({ title: 'مطبخ ليلى', lang: 'ar', kind: 'interview', details: { quote } })
    expect(text(of('twitter'))).toContain('\n— ليلى حداد، طاهية')
  })

  test('lists the points of an explainer where there is room', () => {
    expect(
      text(write({ ...base, kind: 'explainer', details: { points: ['One', 'Two'] } })('facebook'), 'link'),
    ).toContain('• One\n• Two')
  })
})

describe('a story of a death', () => {
  const lines = readFileSync(new URL('./data/sensitive.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

  test('is recognized by words of its headline, in every language', () => {
    const wrong = lines.filter((line) => {
      const [lang = '', title = ''] = line.replace(/^-/, '').split('|')
      return isSensitive({ title, lang, tags: [] }) === line.startsWith('-')
    })
    expect(wrong).toEqual([])
  })

  test('is recognized by lists, one for each language', () => {
    const wrong = Object.entries(SENSITIVE_AS).filter(
      ([lang, other]) => Object.hasOwn(SENSITIVE_STEMS, lang) || !Object.hasOwn(SENSITIVE_STEMS, other),
    )
    expect(wrong).toEqual([])
    for (const lang of Object.keys(SENSITIVE_STEMS)) isSensitive({ title: 'x', lang, tags: [] })
  })
})

describe('phrases', () => {
  test('are there in every language that has labels', () => {
    const without = [...new Set(labelledLanguages.map((lang) => lang.split('-')[0]!))].filter(
      (lang) => wordsOf(lang).firstComment === undefined,
    )
    expect(without).toEqual([])
  })

  test('are complete in every language of the table', () => {
    for (const [lang, line] of Object.entries(wordTable)) {
      const words = line.split('|')
      expect([lang, words.length, words.every((word) => word.trim() === word && word !== '')]).toEqual([
        lang,
        wordOrder.length,
        true,
      ])
    }
  })

  test.each([
    ['zh-TW', '閱讀全文'],
    ['zh', '阅读全文'],
    ['no', 'Les mer'],
    ['fil', 'Magbasa pa'],
    ['sr-Latn-RS', 'Pročitajte više'],
    ['uz-Cyrl', 'Батафсил'],
    ['az-Cyrl', undefined],
    ['x-none', undefined],
  ])('of %s', (lang, readMore) => {
    expect(wordsOf(lang).readMore).toBe(readMore)
  })
})

test.each([
  ['fr', 'Lire la suite\u00a0: '],
  ['ja', '続きを読む：'],
  ['de', 'Weiterlesen: '],
])('words before an address have the colon of %s', (lang, words) => {
  expect(text(write({ title: 'Tides', lang })('linkedin'), 'comment')).toMatch(
    new RegExp(`^${words}https://`),
  )
})

describe('a line whose first strong character has the wrong direction', () => {
  test('gets a mark in right-to-left posts, and only there', () => {
    const arabic = write({ title: 'OpenAI تطلق نموذجًا جديدًا', lang: 'ar' })('twitter')
    expect(text(arabic)).toMatch(/^\u200fOpenAI تطلق/)
    expect(
      text(arabic)
        .split('\n')
        .filter((line) => line.startsWith('\u200fhttps')),
    ).toEqual([])
    expect(arabic.texts['text']!.valid).toBe(true)
    expect(text(write({ title: 'تطلق OpenAI نموذجًا', lang: 'ar' })('twitter'))).toMatch(/^تطلق/)
    expect(text(write({ title: 'OpenAI releases a model' })('twitter'))).toMatch(/^OpenAI/)
  })
})

/** The chosen post for X, up to its first empty line or its link. */
function chosen(fields: Record<string, unknown>): string | undefined {
  const article = articleOf(fields)
  const [post] = posts.write({ article, brand: morningPost, template: 'headline', networks: ['twitter'] })
  return post!.texts['text']!.text.split(/\n(?:\n|https)/)[0]
}

describe('sentences that are chosen together', () => {
  test('a short sentence and the one about it', () => {
    const description = 'The poorest households do not own cars. They breathe what comes out of them.'
    const title = 'Stop pretending that congestion charges hurt the poor'
    expect(chosen({ kind: 'opinion', title, description })).toBe(description)
  })

  test('a sentence with the film and its rating before one that names neither', () => {
    const story = {
      lang: 'fr',
      kind: 'review',
      title: '« Les Marées », un premier film à fleur d’eau',
      description:
        'Pour son premier long-métrage, Inès Karoui filme une île, une sœur et un secret d’enfance.',
      tags: ['Cinéma', 'Inès Karoui'],
      details: { rating: { value: 4, best: 5, work: 'Les Marées' } },
    }
    expect(chosen(story)).toMatch(/^(?:Les Marées\u00a0: 4\/5\n|.*« Les Marées »)/)
  })

  test('a sentence with a phrase in quotation marks is no quotation', () => {
    const title = 'Sejm przyjął ustawę o związkach partnerskich'
    const description =
      'Za głosowało 233 posłów. Ustawa trafi teraz do Senatu, a premier Donald Tusk zapowiedział, że „to dopiero pierwszy krok”.'
    expect(chosen({ lang: 'pl', title, description, tags: ['Sejm'] })).toBe(title)
  })

  test('a figure is not followed by a sentence that says nothing but the figure', () => {
    const story = {
      kind: 'data',
      title: 'Where rents have outrun wages',
      description: 'We compared 340 districts. In 212 of them rents grew twice as fast as pay.',
      details: { figure: { value: '212', unit: 'of 340', label: 'districts where rents outran pay twice' } },
    }
    const text = chosen(story)
    expect(text).toBe('212 of 340 districts where rents outran pay twice')
  })
})
