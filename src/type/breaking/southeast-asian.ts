/**
 * Problem: Thai, Lao, Khmer and Burmese lines may break at every dictionary word, even after words that belong to
 * the next: `นายก|รัฐมนตรี`, `การ|ลงทุน`, `ของ|รัฐบาล`.
 * Method: lists of such words, compared with the dictionary's segments.
 * Limits: short lists, from grammars and from reading; names are not recognised.
 */
import { wordStarts } from './dictionary.ts'
import {
  ENDS_ON_PREPOSITION,
  INSIDE_EAST_ASIAN_WORD,
  INSIDE_NAME,
  INSIDE_WORD,
  PARTS_FULL_NAME,
  type Raise,
} from './penalty.ts'

const STRETCH = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{4,}/gu

/** First parts of offices, and words before names of places and institutions. */
const OPENS_NAME = wordSet(`
  นายก รอง อดีต กระทรวง พรรค จังหวัด อำเภอ ตำบล ประเทศ เมือง กรุง ศาล มหาวิทยาลัย โรงเรียน โรงพยาบาล ธนาคาร บริษัท สนามบิน เกาะ แม่น้ำ ถนน
  กรม สำนักงาน สมาคม ราชอาณาจักร ทีม
  ນາຍົກ ກະຊວງ ແຂວງ ເມືອງ ປະເທດ ພັກ
  នាយក ក្រសួង ខេត្ត ក្រុង ស្រុក ប្រទេស គណបក្ស រាជធានី`)

/** Noun-forming prefixes, negations, auxiliary verbs. */
const PREFIXES = wordSet(`
  การ ความ ผู้ นัก ชาว ไม่ มิ จะ กำลัง ถูก ได้รับ ครั้ง วัน ปี อัตรา ราคา ค่า ยอด
  ການ ຄວາມ ຜູ້ ນັກ ຊາວ ບໍ່ ຈະ ກຳລັງ
  ការ អ្នក ភាព មិន នឹង កំពុង ត្រូវ ថ្ងៃ`)

/** Prepositions and conjunctions. */
const LEANING = wordSet(`
  ของ ที่ ใน และ กับ จาก โดย เพื่อ ว่า ให้ แต่ หรือ ต่อ ถึง ตาม เป็น มี คือ ซึ่ง ด้วย แก่ ณ หลัง ก่อน ระหว่าง สู่ บน ใต้ นอก เมื่อ หาก
  ຂອງ ທີ່ ໃນ ແລະ ກັບ ຈາກ ໂດຍ ເພື່ອ ວ່າ ໃຫ້ ຫຼື ເປັນ ມີ
  របស់ នៅ ក្នុង និង នៃ ពី ដោយ ដើម្បី ថា ឱ្យ ឲ្យ ជា មាន ដែល ជាមួយ ទៅ លើ`)

/** Words that the dictionaries split, and common names. */
const WHOLE =
  /เลือกตั้ง|แผ่นดินไหว|ไฟไหม้|เพลิงไหม้|รถไฟฟ้า|เครื่องบิน|น้ำมัน|น้ำท่วม|ทองแท่ง|ทองรูปพรรณ|บาทละ|ผู้ว่าฯ|ชินวัตร|แพทองธาร|ชาญวีรกูล|จันทร์โอชา|ชัชชาติ|สิทธิพันธุ์|ลิ้มเจริญรัตน์|เวชชาชีวะ|ทวีสิน|ចុះហត្ថលេខា|កិច្ចព្រមព្រៀង|ឈប់បាញ់|កិច្ចប្រជុំ|ទីក្រុង|အောင်ဆန်းစုကြည်|မင်းအောင်လှိုင်|ဝင်းမြင့်|ကုလသမဂ္ဂ|ສີພັນດອນ|ສີສຸລິດ/gu
/** A title, a name and, after a space, the family name up to the next space. */
const FULL_NAME =
  /(?:นายกรัฐมนตรี|รัฐมนตรี|ประธานาธิบดี|นางสาว|น\.ส\.|นาย(?!ก)|นาง(?!สาว)|ดร\.|พล\.(?:ต\.)?อ\.|ນາຍົກລັດຖະມົນຕີ|ປະທານປະເທດ|ທ່ານນາງ|ທ່ານ|សម្តេចតេជោ|សម្តេច|ឯកឧត្តម|លោកស្រី|លោក|នាយករដ្ឋមន្ត្រី|ប្រធានាធិបតី) ?(?<name>[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}]{2,14} [\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}]{3,16})(?=\s|$)/dgu
/** A Burmese form of address with the attached name, up to a space or particle. */
const BURMESE_NAME =
  /(?<![\p{sc=Mymr}])(?:ဒေါ်|ဦး|ဒေါက်တာ|ဗိုလ်ချုပ်မှူးကြီး|ဗိုလ်ချုပ်ကြီး|ဗိုလ်ချုပ်)\s?(?<name>[\p{sc=Mymr}]{4,28}?)(?=(?:က|ကို|၏|သည်|နှင့်|အား)?(?:[\s၊။]|$))/dgu

/** Penalises breaks inside names and words missing in the dictionaries. */
function raiseWhole(text: string, raise: Raise): void {
  for (const { 0: whole, index: first } of text.matchAll(WHOLE))
    for (let index = first + 1; index < first + whole.length; index++) raise(index, INSIDE_EAST_ASIAN_WORD)
  for (const { indices } of text.matchAll(BURMESE_NAME)) {
    const [first, end] = indices?.groups?.['name'] ?? [0, 0]
    for (let index = first + 1; index < end; index++) raise(index, INSIDE_NAME)
  }
  for (const { indices } of text.matchAll(FULL_NAME)) {
    const [first, end] = indices?.groups?.['name'] ?? [0, 0]
    for (let index = first + 1; index < end; index++)
      raise(index, text[index - 1] === ' ' ? PARTS_FULL_NAME : INSIDE_NAME)
  }
}

/** Penalises breaks after such a word. */
export function raiseSoutheastAsian(text: string, lang: string, raise: Raise): void {
  let isFound = false
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    isFound = true
    const starts = [0, ...wordStarts(stretch, lang)]
    for (const [at, start] of starts.slice(1).entries()) {
      const word = stretch.slice(starts[at], start)
      if (OPENS_NAME.has(word)) raise(index + start, INSIDE_NAME)
      else if (PREFIXES.has(word)) raise(index + start, INSIDE_WORD)
      else if (LEANING.has(word)) raise(index + start, ENDS_ON_PREPOSITION)
    }
  }
  if (isFound) raiseWhole(text, raise)
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
