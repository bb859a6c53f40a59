/** Parts of names that a line does not end or start with. */

/** Particles between two words with capitals, in lower case: `Vincent van Gogh`, `Mohammed bin Salman`. */
export const PARTICLES = wordSet(
  'van der den ter ten von zu zum zur bin bint binti ben ibn ibni al el da dos das di del della dello de du des la le lo af av och y e mac mc o’ wa st ste san santa fon af. ud-din-e e- abu abou',
)

/** Written with a capital they are part of the family name: `Le Pen`, `De Niro`, `Van Dijk`. */
export const CAPITAL_PARTICLES = wordSet(
  'le la de van di du del da von ten ter mc mac st ben bin el al dos lo',
)

/** First halves of place names. */
export const PLACE_OPENERS = wordSet(
  'new san los las saint st sri puerto costa abu tel kuala buenos cape mount mt fort ft port hong el la nova nuevo nueva novi nizhny bad sankt north south east west northern southern eastern western great united prime são santo santa rio de cote côte sierra burkina saudi ho fc sc ac as cf rc sv tsv vfb vfl afc rb real atlético',
)

/** In the Romance languages `de` and its kin are prepositions first. */
export const ROMANCE = new Set(['fr', 'es', 'pt', 'it', 'ca', 'gl', 'ro', 'oc', 'ast'])

/** Arabic and Hebrew particles of names, and first halves of them. */
export const SON_OF = wordSet('بن بنت بنو ابن إبن בן בת אבן')
export const NAME_OPENERS = wordSet('أبو ابو أبي عبد آل أم بو ذو نور ابن אבו בר')

/** After a name: Roman numerals, `Jr.`, Japanese and Korean forms of address, Hindi `जी`. */
export const ROMAN_NUMERAL = /^(?=[IVXL])(?!LI[\p{P}]*$)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=[\p{P}]*$)/u
export const NAME_ENDS = wordSet('jr jr. sr sr. phd esq जी साहब साहिब صاحب جی خان خانم bey hanım efendi')

/** Korean forms of address, with a particle. */
export const KOREAN_ADDRESS = /^(?:씨|님|여사|양|군)(?:[는은가이를의와과도]|에게)?[\p{P}]*$/u

/** Korean offices, which follow a name. */
export const KOREAN_OFFICE =
  /^(?:전 |前)?(?:대통령|총리|장관|차관|의원|대표|위원장|회장|사장|교수|감독|선수|후보|시장|지사|총장|검사|판사|변호사|의장|기자|작가|배우|박사|국무위원장|비서관|비서실장|수석|대변인|원내대표|부총리|부통령|주석|왕세자|여왕|국왕|교황|추기경|대사|청장|본부장|이사장|행장|구청장|군수)/u

/** Forms of address and offices that Japanese and Chinese write onto a name. */
export const EAST_ASIAN_NAME_END =
  /(?<=[\p{sc=Han}\p{sc=Katakana}ー])(?=(?:氏|さん|様|ちゃん|くん|首相|大統領|容疑者|被告|選手|監督|議員|知事|市長|社長|会長|教授|主席|总统|總統|总理|總理|先生|女士|部长|部長)(?![\p{sc=Katakana}]))/gu

/**
 * Ideographs that Chinese writes foreign names with; three or more in a row are one. From the tables of transcription of the
 * Xinhua News Agency.
 */
export const FOREIGN_NAME =
  /[阿埃艾安奥巴贝比伯博布查达丹德迪蒂杜多恩尔费菲弗福格戈哈赫霍基吉加杰卡凯坎考科克肯库拉莱兰朗劳勒雷里利林卢鲁罗洛马迈曼梅蒙米莫姆穆纳内尼诺帕佩皮普奇恰乔切萨塞森沙舍施斯苏索塔泰坦汤特提托瓦威维韦沃乌西希锡夏谢辛休雅亚扬耶伊英尤泽扎兹佐彻爾薩羅魯馬邁蘭納內喬維韋烏錫亞葉澤徹盧]{3,8}/gu

/** Titles that Thai, Lao, Khmer and Burmese write onto a name: no line ends with them. */
export const ATTACHED_TITLE =
  /(?:นางสาว|น\.ส\.|นาย|นาง|ดร\.|พล\.อ\.|พล\.ต\.อ\.|ร\.ต\.อ\.|ผศ\.|รศ\.|ศ\.|คุณ|ท่าน|ທ່ານນາງ|ທ່ານ|ນາງ|ດຣ\.?|លោកស្រី|លោក|សម្តេច|អ្នកស្រី|ဒေါက်တာ|ဒေါ်|ဗိုလ်ချုပ်မှူးကြီး|ဗိုလ်ချုပ်)/gu

/** Burmese particles, written onto the word before them, where a phrase ends. */
export const BURMESE_PARTICLE = /(?<=[\p{sc=Myanmar}])(?=(?:ကို|က|မှ|တွင်|မှာ|နှင့်|သည်|များ|အား|၏)(?:[\s၊။]|$))/gu

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
