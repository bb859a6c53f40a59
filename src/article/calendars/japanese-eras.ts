/** First years of Japan's eras, and of the Republic of China. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2019,
  平成: 1989,
  昭和: 1926,
  大正: 1912,
  明治: 1868,
  民國: 1912,
  民国: 1912,
}
const LETTERS: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和' }

const ERA = '(?:令和|平成|昭和|大正|明治|民[國国])'

/** Replaces `令和6年`, `令和元年`, `R6.10.12` and numbers in characters with years of the common era; leaves other texts unchanged. */
export function withoutEras(text: string): string {
  const letter = /^([RHS])(\d{1,2})([./年])(\d{1,2})[./月](\d{1,2})(?!\d)/u.exec(text)
  if (letter) {
    const [whole, era = '', year = '', , month = '', day = ''] = letter
    return `${yearOf(LETTERS[era]!, year)}年${month}月${day}日${text.slice(whole.length)}`
  }
  if (!/[\p{Script=Han}㋿㍻㍼㍽㍾]/u.test(text)) return text
  return text
    .replace(/[㋿㍻㍼㍽㍾]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[〇一二三四五六七八九十]{1,4}(?=[年月日])/gu, numberOf)
    .replace(new RegExp(String.raw`[（(]${ERA}[^)）]{1,12}[)）]`, 'u'), '')
    .replace(new RegExp(String.raw`${ERA}\s*\d{1,3}年?[（(](\d{4})年?[)）]年?`, 'u'), '$1年')
    .replace(new RegExp(String.raw`(${ERA})\s*(\d{1,3}|元)\s*年`, 'u'), (_, era: string, year: string) => {
      return `${yearOf(era, year)}年`
    })
}

function yearOf(era: string, year: string): number {
  return ERAS[era]! + (year === '元' ? 1 : Number(year)) - 1
}

const DIGITS = '〇一二三四五六七八九'

/** Up to 99, with 十 for ten; years digit by digit. */
function numberOf(characters: string): string {
  const [tens, ones] = characters.split('十')
  if (ones === undefined) return [...characters].map((one) => DIGITS.indexOf(one)).join('')
  return String((tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)))
}
