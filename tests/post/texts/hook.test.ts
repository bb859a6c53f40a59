import { describe, expect, test } from 'vitest'
import { articleOf, morningPost } from '../articles.ts'
import { posts } from '../post-writer.ts'
import { write, text, link } from './write-one.ts'

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

  test('a standfirst of few letters is a second text in Ethiopic, where a letter is a syllable', () => {
    const description = 'አርሶ አደሮች ከዋጋ ጭማሪው ተጠቃሚ መሆናቸውን ገልጸዋል።'
    const title = 'የኢትዮጵያ ቡና የወጪ ንግድ ገቢ ክብረ ወሰን ሰበረ'
    const { variants = [] } = write({ title, description, lang: 'am' })('twitter')
    expect(variants.map(({ angle }) => angle)).toEqual(['headline', 'sentence'])
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
