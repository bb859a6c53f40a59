import { expect, test } from 'vitest'
import { withoutDateline } from '../../../src/post/texts/dateline.ts'
import { write, text } from './write-one.ts'

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
