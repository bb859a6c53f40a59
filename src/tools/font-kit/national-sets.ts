import { readFileSync } from 'node:fs'

/**
 * Problem: a Han font must contain what a country's newspapers print, and no more.
 * Method: the national standards are the two-byte encodings; decoding all their codes yields the letters.
 * Limits: without codes that the decoder does not map (user-defined areas).
 */

/** All letters of a two-byte encoding with lead bytes in a range. Trail bytes 0x40 to 0xFE. */
function decodeAll(encoding: string, firstLead: number, lastLead: number, firstTrail = 0x40): Set<number> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const found = new Set<number>()
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      try {
        for (const char of decoder.decode(new Uint8Array([lead, trail]))) found.add(char.codePointAt(0) ?? 0)
      } catch {
        // An unassigned code.
      }
    }
  }
  // A trail byte below 0x80 may be decoded separately after an invalid lead; private use characters are in no
  // standard.
  for (const code of found) if (code < 0x80 || (code >= 0xe000 && code <= 0xf8ff)) found.delete(code)
  return found
}

/** GB 2312-80: 6,763 Han (level 1: 3,755 by use, leads B0 to D7; level 2: 3,008) and its symbols. */
export function gb2312(): { readonly common: Set<number>; readonly all: Set<number> } {
  const signs = decodeAll('gbk', 0xa1, 0xa9, 0xa1)
  const common = signs.union(decodeAll('gbk', 0xb0, 0xd7, 0xa1))
  return { common, all: common.union(decodeAll('gbk', 0xd8, 0xf7, 0xa1)) }
}

/** Big5: 13,053 Han (level 1: 5,401 by use, leads A4 to C6; level 2: 7,652) and its symbols. */
export function big5(): { readonly common: Set<number>; readonly all: Set<number> } {
  const common = decodeAll('big5', 0xa1, 0xc6)
  return { common, all: common.union(decodeAll('big5', 0xc9, 0xf9)) }
}

/** Kanji licensed for names (Jinmeiyo) and for general use (Joyo of 2010) missing in JIS X 0208. */
const NAME_KANJI =
  '𠮟塡剝頰俠俱僲凜剩勳卷單嘘嚴囊圈圍塚增墨壘壯壽奬實寢寬寶將專峽崚崧巖巢彌德忭恆悅惠惡愼戰戾拔拜揭搖搜摑搔擊攢收敍晄曉曆曾杰柁栁桝條榮槇樂樣橫檜檢欄步歷殘每沒洸涉淚淨渚渴溫滯漑漢瀧灑瀨焰煉燒爭爲狀獸琢瑤瓶疊痩盜眞硏碎碑祈祉祐祕祝祖祥祿禍禎禪稻穀穗穰突節簞粹綠緖緣縣縱繁繫繡署者耀聽臭與艷著薰藏藝藥蘒虛蝟蝕蟬蟹蠟衞裝褐視諸謁謹讓賓賴贈轉迪逸郎郁都鄕醉醬醱采釀鈹錄鍊鎭鏡鑄闆陷險隆隨雜難霸靑靜響頻類顏顛顯飜餅餠騎驍驗髮鬪魄魲鳧鷗鸚鹼麴麵黃黑默齊齢龍龜﨑髙'

/**
 * JIS X 0208: 6,355 Han (level 1: 2,965 by use, leads 88 to 98; level 2: 3,390), kana and its symbols; with them the
 * vendor rows of Shift_JIS (髙, 﨑, ①) that names need.
 */
export function jisX0208(): { readonly common: Set<number>; readonly all: Set<number> } {
  const common = decodeAll('shift_jis', 0x81, 0x98)
  const further = decodeAll('shift_jis', 0x99, 0x9f).union(decodeAll('shift_jis', 0xe0, 0xfc))
  return { common, all: common.union(further).union(letters(NAME_KANJI)) }
}

/** KS X 1001: 2,350 Hangul syllables by use, 4,888 Han (leads CA to FD), and its symbols. */
export function ksX1001(): { readonly common: Set<number>; readonly hanja: Set<number> } {
  return { common: decodeAll('euc-kr', 0xa1, 0xc8, 0xa1), hanja: decodeAll('euc-kr', 0xca, 0xfd, 0xa1) }
}

/** All modern Hangul syllables: names and foreign words need more than the 2,350 of the standard. */
export function hangul(): Set<number> {
  return ranges([0xac00, 0xd7a3])
}

/** The Table of General Standard Chinese Characters (2013: 8,105) beyond GB 2312: letters of names and places, mostly level 3. */
export function generalStandardOfChina(): Set<number> {
  return letters(readFileSync(new URL('general-standard-beyond-gb2312.txt', import.meta.url), 'utf8'))
}

/** All code points of each range, both ends included. */
export function ranges(...pairs: readonly (readonly [first: number, last: number])[]): Set<number> {
  const all = new Set<number>()
  for (const [first, last] of pairs) for (let point = first; point <= last; point++) all.add(point)
  return all
}

function letters(text: string): Set<number> {
  return new Set(Array.from(text.replaceAll(/\s/g, ''), (letter) => letter.codePointAt(0)!))
}
