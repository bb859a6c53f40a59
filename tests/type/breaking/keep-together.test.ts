import { describe, expect, test } from 'vitest'
import { breakPenalties } from '../../../src/type/breaking/keep-together.ts'

/** Penalty of a break at the `|` in a text. */
function at(lang: string, written: string): number {
  const index = written.indexOf('|')
  const text = written.replace('|', '')
  return Math.round(breakPenalties(text, lang)[index]! * 100) / 100
}

test('one number for each place a line could start', () => {
  expect(breakPenalties('ab c', 'en').length).toBe(5)
  expect([...breakPenalties('', 'en')]).toEqual([0])
})

describe('figures', () => {
  test.each([
    ['en', 'nearly 1.4 |billion people live there'],
    ['en', 'on June |14 in the capital today'],
    ['en', 'costs Rs |500 crore in the first year'],
    ['hi', 'मोदी 14 |जून को दिल्ली जाएंगे'],
    ['hi', 'सरकार ने ₹ |500 करोड़ मंजूर किए'],
    ['ur', 'وزیر اعظم 14 |جون کو دورہ کریں گے'],
    ['de', 'seit dem 14. |Juni gesperrte Strecke'],
    ['ru', 'Форум пройдёт 14 |июня в столице страны'],
    ['fr', 'la grève du 14 |juillet est annulée'],
    ['ja', '政府は14|億円を支出する方針を固めた'],
    ['ja', '第|3回会議が開かれることになった'],
    ['en', 'the years 2019–|2021 in review again'],
  ])('%s: %s has the maximum cost', (lang, text) => expect(at(lang, text)).toBe(1))

  test('a figure stays with what it counts', () => {
    expect(at('hi', 'अगले 48 |घंटों में भारी बारिश')).toBe(0.6)
    expect(at('en', 'killed 12 |people in the north')).toBe(0.6)
    expect(at('hi', 'कुल 500 करोड़ |रुपये का ऐलान किया')).toBe(1)
  })

  test('a letter used as a number stays with its noun', () => {
    expect(at('he', 'גייסה 120 מיליון דולר (סבב |C) ותגייס עובדים')).toBe(0.6)
    expect(at('en', 'before you and |I meet in the park')).toBe(0.4)
  })

  test('a year counts nothing, and a clause may start after a figure', () => {
    expect(at('en', 'what in 2024 |Modi promised voters')).toBe(0)
    expect(at('en', 'from 30 |and older citizens')).toBe(0)
    expect(at('en', 'after 30, |police said on Friday')).toBe(0)
  })
})

describe('names', () => {
  test.each([
    ['en', 'a book by J. |Smith on gardening'],
    ['en', 'a book by J.R.R. |Tolkien on dragons'],
    ['ta', 'க. |தமிழ்ச்செல்வன் எழுதிய புத்தகம்'],
    ['hi', 'प्रधानमंत्री श्री |मोदी का दौरा आज'],
    ['en', 'a visit to Dr. |Manmohan yesterday'],
    ['es', 'el discurso de Sra. |García en Madrid'],
  ])('%s: %s', (lang, text) => expect(at(lang, text)).toBe(0.8))
})

describe('small words', () => {
  test('articles and prepositions do not end a line', () => {
    expect(at('en', 'the end of |an era in sport')).toBe(0.4)
    expect(at('de', 'Streit um |die neue Verordnung')).toBe(0.4)
    expect(at('ar', 'الرئيس في |القاهرة اليوم صباحا')).toBe(0.4)
  })

  test('a comma after one closes its group', () => {
    expect(at('en', 'the lights go on, |police say so')).toBe(0)
  })

  test('an opening quotation mark is not left with one word', () => {
    expect(at('en', 'reads “The |End of History” again')).toBe(0.7)
  })

  test('one-letter words of Slavic languages weigh more', () => {
    expect(at('ru', 'Форум прошёл в |Москве на неделе')).toBe(0.8)
    expect(at('pl', 'Spór o |budżet państwa trwa nadal')).toBe(0.8)
    expect(at('en', 'Форум прошёл в |Москве на неделе')).toBe(0)
  })

  test('case markers do not start a line', () => {
    expect(at('hi', 'सरकार |ने नई योजना का ऐलान किया')).toBe(0.7)
    expect(at('hi', 'फैसला दिल्ली |में।अब आगे की राह')).toBe(0)
    expect(at('ur', 'حکومت |نے نیا منصوبہ پیش کیا')).toBe(0.7)
    expect(at('fa', 'دولت |را مسئول این بحران دانست')).toBe(0.7)
    expect(at('pnb', 'حکومت |نے نیا منصوبہ پیش کیا')).toBe(0.7)
  })

  test('a language without a list does not get another’s', () => {
    expect(at('xx', 'सरकार |ने नई योजना का ऐलान किया')).toBe(0)
    expect(at('__proto__', 'the end of |an era in sport')).toBe(0)
  })
})

describe('dashes and word parts', () => {
  test('a danda set off by a space does not start a line', () => {
    expect(at('bn', 'তিনি বললেন |। আজ সকালে ঢাকায়')).toBe(1)
    expect(at('ur', 'انہوں نے کہا |۔ آج صبح لاہور میں')).toBe(1)
  })

  test('a dash ends a line, it does not start one', () => {
    expect(at('en', 'the vote |– and what follows it')).toBe(0.7)
    expect(at('en', 'the vote – |and what follows it')).toBe(0)
  })

  test('a compound is better left whole', () => {
    expect(at('en', 'the anti-|corruption bureau raids homes')).toBe(0.5)
  })

  test('Korean syllables, Japanese and Chinese words', () => {
    expect(at('ko', '서|울시장 선거가 오늘 열린다')).toBe(0.7)
    expect(at('ko', '기준금리 2.50%|로 동결')).toBe(0.7)
    expect(at('ko', '세계보건기구(WHO)|가 발표')).toBe(0.7)
    expect(at('ko', '원|·달러 환율이 올랐다')).toBe(1)
    expect(at('ja', '年収103万|円の壁を見直す')).toBe(1)
    expect(at('ja', 'ウクライ|ナから避難した家族')).toBe(0.8)
    expect(at('th', 'มีมติ 6 ต่อ |3 ให้พ้นจากตำแหน่ง')).toBe(1)
    expect(at('zh-Hans', '中央政治局召开会议 |分析研究当前经济形势')).toBe(0)
    expect(at('zh-Hans', '中央政治局召开|会议 分析研究当前经济形势')).toBe(0.3)
    expect(at('hi', 'सेमीफाइनल में New |Zealand से भिड़ंत होगी')).toBe(0.5)
    expect(at('ja', '夜行|列車が海岸線へ戻る')).toBe(0.35)
    expect(at('ja', '食料|品の価格が上がる')).toBe(0.75)
    expect(at('zh-Hans', '中国|经济增长速度超过预期')).toBe(0)
    expect(at('ja', '東|京都知事選挙が今日行われる')).toBe(0.75)
    expect(at('ja', '東京|は今日も朝から雨が降っている')).toBe(0.65)
    expect(at('ja', '全国で「週休3日制」|の試行が始まる')).toBe(0.65)
    expect(at('zh-Hans', '中国|的经济增长速度超过预期')).toBe(0.65)
    expect(at('zh-Hans', '专家|说经济增长速度超过预期')).toBe(0)
  })
})

describe('soft hyphens', () => {
  test('join words better than they part syllables', () => {
    expect(at('de', 'Grundstücksverkehrsgenehmigungs\u00ad|zuständigkeit')).toBe(0.6)
    expect(at('de', 'Grundstücksverkehrsge\u00ad|nehmigungszuständigkeit')).toBe(1)
  })
})

describe('the last line', () => {
  test('a short word is not alone', () => {
    expect(at('en', 'what the minister said about |it')).toBe(0.6)
    expect(at('en', 'what the minister said about |agriculture')).toBe(0)
    expect(at('ja', '政府は支出する方針を固め|た。')).toBe(0.65)
  })
})
