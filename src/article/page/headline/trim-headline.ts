/** Removes what is not part of the headline: kickers, sections, dates, names of sites and authors. */
import { kindOfWord } from '../../kind/kind-of-words.ts'
import { splitBar, splitTitle } from '../../text/site-tail.ts'
import type { TitleContext } from './title-context.ts'

/** A date or a kind of story before a bar: “08.11.2023 | …”, “Opinion | …”. */
export function withoutKicker(text: string): { readonly text: string; readonly kicker: string | undefined } {
  const dated = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\s+[-–—:]\s+(\S.{9,})$/su.exec(text)?.[1]
  if (dated !== undefined) return { text: dated, kicker: undefined }
  const found = /^([^|｜]{2,30}?)\s*[|｜]\s*(\S.{9,})$/su.exec(text)
  const [, before = '', rest = ''] = found ?? []
  if (found === null) return { text, kicker: undefined }
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(before)) return { text: rest, kicker: undefined }
  return kindOfWord(before, 'en') === undefined ? { text, kicker: undefined } : { text: rest, kicker: before }
}

/** Removes the site's name, section, date and kicker from a headline, if the page's own headings lack them. */
export function trim(given: string, { headings, names, authors, host, candidates }: TitleContext): string {
  const dated = given
    .replace(/\s*\((?:Published|Veröffentlicht|Publié|Publicado)\s+(?:in\s+|en\s+)?\d{4}\)$/iu, '')
    .replace(PAID, '')
    .replace(DATE_BEHIND, '')
    // The rest of a template whose name is empty.
    .replace(/\s+[|｜–—-]\s*$/u, '')
  // A title that the page also shows as a heading is the headline; nothing is removed.
  if (headings.includes(dated)) return dated
  const signed = withoutEnd(withoutEnd(dated, names, ': '), authors, ' | ')
  const east = withoutEastAsianTail(signed, names)
  const split = splitTitle(east, names, host)
  const isPageTitle = candidates.some((one) => one.source === 'title' && one.text === given)
  const text = split.site === undefined ? (isPageTitle ? withoutSiteHead(east, names) : east) : split.title
  const shown = [...headings, ...candidates.filter((one) => one.source !== 'title').map((one) => one.text)]
  const heading = shown.find((one) => isWithin(one, text))
  if (heading !== undefined) return heading
  const bar = candidates[0]?.source === 'title' ? splitBar(text) : undefined
  return bar?.site === undefined ? text : bar.title
}

/** Removes a known name after the headline: the site’s, or the author's, which the card shows anyway. */
function withoutEnd(text: string, names: readonly string[], mark: string): string {
  const name = names.find(
    (one) => text.endsWith(mark + one) && text.length > one.length * 2 && !text.endsWith(`:${mark}${one}`),
  )
  return name === undefined ? text : text.slice(0, -name.length - mark.length).trim()
}

/** The day of publication behind the headline: “… : 31.10.2023, 10.19 Uhr”. */
const DATE_BEHIND = /\s+[:|–—-]\s+\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?:,?\s+\d{1,2}[.:]\d{2}(?:\s+Uhr)?)?$/u

/** Marks of paid articles: “(S+) …”, “… [Premium]”. */
const PAID =
  /^\((?:\p{Lu}?\+|\p{Lu}{1,3}\+)\)\s+|\s+[[(](?:premium|plus|abo|\p{Lu}{0,3}\+|abonnés?|subscribers? only|suscriptores|assinantes)[\])](?=$|\s[|–—-]\s)/giu

/** “Harbour Times: Ferry resumes”, if exactly that is the site's name. */
function withoutSiteHead(text: string, names: readonly string[]): string {
  const name = names.find((one) => text.startsWith(`${one}: `))
  return name === undefined ? text : text.slice(name.length + 2).trim()
}

/** Endings of site names in Chinese, Japanese and Korean. */
const SITE_ENDING =
  /(?:网|網|新闻|新聞|新闻网|日报|日報|晚报|晚報|早报|时报|時報|周刊|週刊|频道|頻道|在线|線上|电视台|電視台|ニュース|オンライン|デジタル|タイムズ|通信|放送|뉴스|일보|신문|닷컴|방송|매일|경제)$/u

/** Sections between headline and site. */
const EAST_ASIAN_SECTION =
  /^(?:정치|경제|사회|국제|세계|문화|스포츠|연예|오피니언|생활|时政|時政|政治|经济|經濟|財經|财经|社会|社會|国际|國際|国内|國內|要闻|要聞|体育|體育|娱乐|娛樂|文化|生活|スポーツ|経済|エンタメ)$/u

/** Headline and site separated without spaces: “…！-江河网”, “…：朝日新聞デジタル”, “…_新浪网”. */
function withoutEastAsianTail(text: string, names: readonly string[]): string {
  const found = /^(.{6,}?)\s*(?:[-_|｜：:ㅣ＿–—·]|--)\s*([^-_|｜：:ㅣ＿–—·]{2,16})$/u.exec(text)
  const [, head = '', tail = ''] = found ?? []
  if (!/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}]/u.test(text)) return text
  // Korean systems append the path of sections: “… < 사회 < 기사본문”.
  const path = text.includes(' < ') ? /^(.{6,}?)(?:\s+<\s+[^<]{1,16})+$/u.exec(text)?.[1] : undefined
  if (path !== undefined) return withoutEastAsianTail(path, names)
  const isSite = names.some((name) => name === tail || name.replace(/\s+/g, '') === tail.replace(/\s+/g, ''))
  const isTail = isSite || SITE_ENDING.test(tail) || EAST_ASIAN_SECTION.test(tail)
  return found !== null && isTail ? withoutEastAsianTail(head, names) : text
}

/** Maximum letters of a site, section, date or kicker beside a headline. */
const MOST_BESIDE = 45

/** Whether a longer headline is the shorter one plus a short part before or after a separator. */
function isWithin(shorter: string, longer: string): boolean {
  if (shorter.length < 8 || shorter.length >= longer.length) return false
  const at = longer.indexOf(shorter)
  if (at < 0) return false
  const before = longer.slice(0, at)
  const after = longer.slice(at + shorter.length)
  if (before.length > MOST_BESIDE || after.length > MOST_BESIDE) return false
  // A name at the end is the site's; a heading there must be the longer part.
  if (before !== '' && shorter.length < before.length) return false
  const opens = before === '' || /(?:[|｜–—:：·•»›]\s*|\s[-*~]{1,2}\s+)$/u.test(before)
  const closes =
    after === '' ||
    /^(?:\s*[|｜–—·•»«›‹_＿ㅣ]|\s+[-*~]{1,2}\s|\s*-{1,2}(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hira}\p{Script=Kana}])|\s+\(|\s*[:：](?=\S*$))/u.test(
      after,
    )
  return opens && closes
}
