/** Parts of names that must not end or start a line. */
import { LETTER_NAMES, URDU_LETTERS } from '../../../article/text/sentences/initials.ts'

/** Particles between two capitalised words, in lower case: `Vincent van Gogh`, `Mohammed bin Salman`. */
export const PARTICLES = wordSet(
  'van der den ter ten von zu zum zur bin bint binti ben ibn ibni al el da dos das di del della dello de du des la le lo af av och y e mac mc o’ wa st ste san santa fon af. ud-din-e e- abu abou',
)

/** Capitalised they are part of the family name: `Le Pen`, `De Niro`, `Van Dijk`. */
export const CAPITAL_PARTICLES = wordSet(
  'le la de van di du del da von ten ter mc mac st ben bin el al dos lo',
)

/** First halves of place names. */
export const PLACE_OPENERS = wordSet(
  'new san los las saint st sri puerto costa abu tel kuala buenos cape mount mt fort ft port hong el la nova nuevo nueva novi nizhny bad sankt north south east west northern southern eastern western great united prime são santo santa rio de cote côte sierra burkina saudi ho fc sc ac as cf rc sv tsv vfb vfl afc rb real atlético',
)

/** In Romance languages `de` and similar words are mainly prepositions. */
export const ROMANCE = new Set(['fr', 'es', 'pt', 'it', 'ca', 'gl', 'ro', 'oc', 'ast'])

/** Arabic and Hebrew particles of names, and first parts of names. */
export const SON_OF = wordSet('بن بنت بنو ابن إبن בן בת אבן')
export const NAME_OPENERS = wordSet('أبو ابو أبي عبد آل أم بو ذو نور ابن אבו בר')

/** After a name: Roman numerals, `Jr.`, Japanese and Korean forms of address, Hindi `जी`. */
export const ROMAN_NUMERAL = /^(?=[IVXL])(?!LI[\p{P}]*$)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=[\p{P}]*$)/u
export const NAME_ENDS = wordSet('jr jr. sr sr. phd esq जी साहब साहिब صاحب جی خان خانم bey hanım efendi')

/** Club abbreviations after a town's name. */
export const CLUB = /^(?:FC|CF|SC|AC|AFC|SV|FK|SK|BK|IF|BC|CD|UD|RC|TSV|VfB|VfL)\P{L}*$/u

/** Two-word postpositions, by their first word. */
export const INDIC_POSTPOSITION =
  /^(?:के (?:पार|ख़?िलाफ़?|बीच|दौरान|अंदर|ऊपर|नीचे|सामने|आगे|पीछे|बारे|कारण|बिना|मुताबिक|अनुसार|तहत|चलते|जरिए|ज़रिए|बावजूद|अलावा)|की (?:तरह|ओर|वजह|तरफ|तरफ़|बजाय)|को लेकर|से (?:पहले|ज्यादा|ज़्यादा|अधिक|लेकर)|کے (?:خلاف|دوران|پاس|بارے|مطابق|تحت|بغیر|علاوہ|باوجود|درمیان|اندر|سامنے|پار|ذریعے)|کی (?:طرف|طرح|وجہ|جانب)|سے (?:پہلے|زیادہ)|ਦੇ (?:ਖ਼?ਿਲਾਫ਼?|ਬਾਅਦ|ਲਈ|ਦੌਰਾਨ|ਕੋਲ|ਬਾਰੇ))$/u

/** Letter names that are also words. */
const LETTER_WORDS = new Set('के ई ए ओ आर কে এ ই ও ஓ ஏ ഒ ഓ ఓ کے آئی او بی سی اے'.split(' '))

/** `پی | ٹی آئی`, `बी | जे पी`: consecutive letter names are one name if one of them is not also a word. */
export function isLetterRow(before: string, after: string): boolean {
  if (!isLetterName(before) || !isLetterName(after)) return false
  return !LETTER_WORDS.has(before) || !LETTER_WORDS.has(after)
}

function isLetterName(word: string): boolean {
  return LETTER_NAMES.has(word) || URDU_LETTERS.has(word)
}

/** Korean forms of address, with a particle. */
export const KOREAN_ADDRESS = /^(?:씨|님|여사|양|군)(?:[는은가이를의와과도]|에게)?[\p{P}]*$/u

/** Korean offices, which follow a name. */
export const KOREAN_OFFICE =
  /^(?:전 |前)?(?:대통령|총리|장관|차관|의원|대표|위원장|회장|사장|교수|감독|선수|후보|시장|지사|총장|검사|판사|변호사|의장|기자|작가|배우|박사|국무위원장|비서관|비서실장|수석|대변인|원내대표|부총리|부통령|주석|왕세자|여왕|국왕|교황|추기경|대사|청장|본부장|이사장|행장|구청장|군수)/u

/** Forms of address and offices that Japanese and Chinese attach to a name. */
export const EAST_ASIAN_NAME_END =
  /(?<=[\p{sc=Han}\p{sc=Katakana}ー])(?=(?:氏|さん|様|ちゃん|くん|首相|大統領|容疑者|被告|選手|監督|議員|知事|市長|社長|会長|教授|主席|总统|總統|总理|總理|先生|女士|部长|部長)(?![\p{sc=Katakana}]))/gu

/**
 * Ideographs for foreign names in Chinese; three or more in a row are a name. From the transcription tables of the
 * Xinhua News Agency.
 */
export const FOREIGN_NAME =
  /[阿埃艾安奥巴贝比伯博布查达丹德迪蒂杜多恩尔费菲弗福格戈哈赫霍基吉加杰卡凯坎考科克肯库拉莱兰朗劳勒雷里利林卢鲁罗洛马迈曼梅蒙米莫姆穆纳内尼诺帕佩皮普奇恰乔切萨塞森沙舍施斯苏索塔泰坦汤特提托瓦威维韦沃乌西希锡夏谢辛休雅亚扬耶伊英尤泽扎兹佐彻爾薩羅魯馬邁蘭納內喬維韋烏錫亞葉澤徹盧普龙登顿默茨连滕廷]{3,8}/gu

/** A title or office and the following Chinese name: a family name and one or two ideographs. */
export const CHINESE_NAME =
  /(?<=主席|总书记|總書記|总理|總理|总统|總統|部长|部長|市长|市長|省长|书记|書記|长官|長官|院长|院長|校长|校長|董事长|董事長|局长|局長|外长|外長|导演|導演|演员|演員|歌手|记者|記者|教授|主任|发言人|發言人|教练|教練|议员|議員|立委|秘书长|秘書長|总裁|總裁|执行长|執行長|主帅|选手|選手)[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鐘卢盧汪戴崔任陆陸廖姚方金邱夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔习習温溫][\p{sc=Han}]{1,2}/gu

/** Titles that Thai, Lao, Khmer and Burmese attach to a name: they must not end a line. */
export const ATTACHED_TITLE =
  /(?:นางสาว|น\.ส\.|นาย|นาง|ดร\.|พ\.ร\.บ\.|พ\.ร\.ก\.|ส\.ส\.|ส\.ว\.|(?<![\p{sc=Thai}.])[จอตถ]\.|พล\.อ\.|พล\.ต\.อ\.|ร\.ต\.อ\.|ผศ\.|รศ\.|ศ\.|คุณ|ท่าน|ທ່ານນາງ|ທ່ານ|ນາງ|ດຣ\.?|លោកស្រី|លោក|សម្តេច|អ្នកស្រី|ဒေါက်တာ|ဒေါ်|ဗိုလ်ချုပ်မှူးကြီး|ဗိုလ်ချုပ်)/gu

/** Burmese particles attached to the preceding word, at the end of a phrase. */
export const BURMESE_PARTICLE = /(?<=[\p{sc=Myanmar}])(?=(?:ကို|က|မှ|တွင်|မှာ|နှင့်|သည်|များ|အား|၏)(?:[\s၊။]|$))/gu

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
