/**
 * Letters and common words that tell the languages of one script apart. `own`: each occurrence speaks for the language;
 * `not`: each speaks against it, more strongly, for the language has no such letter.
 */
export interface LetterSigns {
  readonly lang: string
  readonly own: RegExp
  readonly not?: RegExp
  /** Whole words and endings, counted beside the letters in them. */
  readonly words?: RegExp
}

export const arabicScript: readonly LetterSigns[] = [
  { lang: 'ar', own: /[ةىكيأإؤ]/g, not: /[ٹڈڑںےہھپچژگکی]/g },
  {
    lang: 'ur',
    own: /[ٹڈڑںےہۓ]|(?<!\p{L})(?:کا|کی|کے|میں|سے|نے|کو|پر|اور)(?!\p{L})/gu,
    not: /[ةكيټډښڼۆێەڄڃڏڌڳڱٿٽٻڀڻۇۈۋ]/g,
  },
  {
    lang: 'fa',
    own: /[پچژگکی]|(?<!\p{L})(?:در|به|از|که|را|با|این)(?!\p{L})/gu,
    not: /[ةكيٹڈڑںےہھټډړږښڼېۍڕڵۆێەڄڃڏڌڪڳڱٿٽٻڀڻۇۈۋ]/g,
  },
  { lang: 'ps', own: /[ټډړږښڼېۍځڅ]|ی(?=\s)/gu, not: /[ٹڈڑںےہۆێەڄۇۈ]/g },
  { lang: 'sd', own: /[ڄڃڇڏڌڙڊڦڪڳڱٿٽٺٻڀڻ]/g, not: /[ٹڈڑںےہ]/g },
  { lang: 'ckb', own: /[ڕڵۆێەڤ]|[کگی](?=\p{L})/gu, not: /[ةكيىٹڈڑںےہۇۈۋېذثظصض]/g },
  { lang: 'ug', own: /[ۇۈۋۆېەڭ]/g, not: /[ٹڈڑںےہةڕڵێ]/g },
]

export const cyrillicScript: readonly LetterSigns[] = [
  {
    lang: 'ru',
    own: /[ыэё]|(?<!\p{L})(?:в|и|что|из|о|об|для|как|при|до|к|это|года|снова|после)(?!\p{L})/giu,
    not: /[іїєґўђћљњџјѓќѕәғқңөұүһӣӯҳҷ]/gi,
  },
  { lang: 'uk', own: /[іїєґ]/gi, not: /[ыэёъўәғқңөұүһ]/gi },
  { lang: 'be', own: /[ўі]/gi, not: /[ищїєґъ]/gi },
  {
    lang: 'bg',
    own: /ъ|(?<!\p{L})(?:на|се|да|от|за|ще|днес|след|със|отново|че)(?!\p{L})/giu,
    not: /[ыэёіїєґђћљњџј]/gi,
  },
  {
    lang: 'sr',
    own: /[ђћљњџј]|(?<!\p{L})(?:у|се|да|је|су|са|данас|због|након|после|код|који|која|поново|године)(?!\p{L})/giu,
    not: /[ыэёъщйяюьѓќѕіїє]/gi,
  },
  {
    lang: 'mk',
    own: /[ѓќѕ]|[јљњџ]|(?<!\p{L})(?:на|се|да|во|со|од|денес|ќе|го|ги|дека|повторно)(?!\p{L})/giu,
    not: /[ыэёъщйяюьђћіїє]/gi,
  },
  { lang: 'kk', own: /[әғқұһі]/gi, not: /[їєґўӣӯҳҷҗ]/gi },
  {
    lang: 'ky',
    own: /[ңөү]/gi,
    words: /(?<!\p{L})(?:жана|менен|үчүн|бүгүн|келди|болду|боюнча|деп|экен)(?!\p{L})/giu,
    not: /[әғқұһіїєӣӯҳҷҗ]/gi,
  },
  {
    lang: 'mn',
    own: /[өү]/gi,
    words:
      /(?<!\p{L})(?:нь|байна|болон|гэж|юм|энэ|өнөөдөр|маргааш|монгол\p{L}*|улаанбаатар\p{L}*|ерөнхий\p{L}*)(?!\p{L})|\p{L}(?:лээ|лаа|лоо|жээ|чээ|гийн|ийн|ээс|аас|өөс|оос)(?!\p{L})/giu,
    not: /[әғқңұһіїєӣӯҳҷҗ]/gi,
  },
  { lang: 'tg', own: /[ғӣқӯҳҷ]/gi, not: /[ыщцәңөұүһі]/gi },
  { lang: 'tt', own: /[әөүҗңһ]/gi, not: /[ғқұії]/gi },
]

export const devanagariScript: readonly LetterSigns[] = [
  { lang: 'hi', own: /(?<![\p{L}\p{M}])(?:है|हैं|में|से|को|की|का|के|और|ने|पर|नहीं)(?![\p{L}\p{M}])/gu },
  {
    lang: 'mr',
    own: /ळ|(?<![\p{L}\p{M}])(?:आहे|आहेत|आणि|मध्ये|च्या|नाही|होते|झाले|झाला|झाली|केली|या|जण|जखमी|दाखल|उद्या|राष्ट्रपती|पंतप्रधान|काय|नवा|नवी|नवे)(?![\p{L}\p{M}])|[\p{L}\p{M}](?:च्या|ाचा|ाची|ाचे|ांनी|णार|ांना|ावर|ात|ोत)(?![\p{L}\p{M}])/gu,
  },
  {
    lang: 'ne',
    own: /(?<![\p{L}\p{M}])(?:छ|छन्|हो|गरेको|भएको|गर्ने|पनि|र|हुने|नेपाल|जना|घाइते|भने|प्रधानमन्त्री)(?![\p{L}\p{M}])|हरू|लाई|[\p{L}\p{M}](?:मा|बाट|दै|एको)(?![\p{L}\p{M}])/gu,
  },
]

export const bengaliScript: readonly LetterSigns[] = [
  { lang: 'bn', own: /র/g },
  { lang: 'as', own: /[ৰৱ]/g },
]

export const hebrewScript: readonly LetterSigns[] = [
  { lang: 'he', own: /(?<!\p{L})(?:של|את|על|לא|כי|עם)(?!\p{L})/gu },
  { lang: 'yi', own: /[װױײ]|(?<!\p{L})(?:און|איז|פון|די|דער)(?!\p{L})/gu },
]

export const ethiopicScript: readonly LetterSigns[] = [
  { lang: 'am', own: /(?<!\p{L})(?:ነው|ላይ|እና|ውስጥ|ናቸው)(?!\p{L})/gu },
  { lang: 'ti', own: /[ቐ-ቝ]|(?<!\p{L})(?:ናይ|እዩ|ኣብ|ካብ|ከም)(?!\p{L})|ኣ/gu },
]

/** Characters only one of the three writes so, the other two otherwise. */
export const hanScript: readonly LetterSigns[] = [
  {
    lang: 'zh-Hans',
    own: /[们这为说时门问间对发东车长马书见贝风飞鱼鸟电话语读谁让认识过还进远运连选边达钱银铁错难雪页题风业产亿务动办华协卖卫历压厂厅双变叶号吗听团园围场坚块壮头夺奖妇宁实审宪宫宽将层岁岛币师带帮广库应开异张当录忆怀态总战户执扩扫扬抢护报担拟择挥损据换摆断无旧显术机权条来杀]/g,
    not: /[們這說對發國學會關與氣區圖實總應經濟當變點対価働込駅県開場車長東馬見風飛魚鳥電話語誰讀認識過還進遠運邊達銀難頁題業億務動辦華協賣衛歷壓廠雙葉園圍壯頭獎婦寧審憲將層島師帶幫廣庫異張錄憶懷態執擴掃揚搶護報擇揮據換斷無顯術機權條]/g,
  },
  {
    lang: 'ja',
    own: /[対価働込駅県円気図売読験経済戦発変続総応権検険顔帰広沢浜桜焼糸絵覚観訳豊辺転軽闘隠険霊験鉄黒巻徳恵悪拡斎歩歳毎満渋畑峠枠栃辻]/g,
    not: /[们这为说时问间对发东车马书见贝风飞們這說對發學關與氣區圖經濟變點]/g,
  },
  {
    lang: 'zh-Hant',
    own: /[們這說對發國學會關與氣區圖實總應經濟當變點萬兩個黨處擴團灣臺價體號舊讓認證讀賣轉醫鐵廣麼為雙從單嚴壓戰據擇擔檔歡歲殘滿畫當發稅穩聲聯腦舉藝蘇蟲衛裝觀譯豐賢遲邊還釋錢顯騎驗鬥鹽麥齊]/g,
    not: /[们这为说时问间对发东车长马书见贝风飞対価働込駅県円気]/g,
  },
]
