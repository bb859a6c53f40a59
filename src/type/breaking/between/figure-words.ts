/** Words that belong to a figure. Lower case; compared without surrounding punctuation. */

/** Units and multipliers that stay with their figure, in texts of any language. */
export const UNITS = wordSet(`
  % ‰ ° °C °F ℃ ℉ K km m cm mm kg g mg t km² m² m³ ha km/h mph kph kW MW GW kWh MWh GWh TWh GB MB TB kB GHz MHz Hz l ml dB kcal µg ppm
  $ € £ ₹ ¥ ₽ ₴ ₺ ₩ ₦ ฿ ₫ am pm a.m. p.m. hrs hr euro euros dollars pounds rupees usd eur gbp inr jpy cny chf aed sar kr zł kč ft lei лв грн
  ist gmt utc cet cest est edt pst pdt bst msk wib
  thousand million billion trillion bn mn tn crore crores lakh lakhs percent pct pc pts points basis bps
  tausend Tsd Tsd. Millionen Million Milliarden Milliarde Billionen Mio Mio. Mrd Mrd. Prozent Uhr Euro Grad Meter Kilometer
  mille millions milliards milliard heures h mil millones millón milhões milhão bilhões mila milioni miliardi milione horas reais pesos dólares
  duizend miljoen miljard procent uur miljoner miljarder procent kronor kroner millioner milliarder mill mrd mkr prosent miljoonaa miljardia prosenttia euroa
  tys tys. mln mld proc. zł złotych tis tis. korun milionů miliard Ft forint millió milliárd ezer milioane miliarde lei milijun milijuna milijuni milijarda milijarde milijarda milijonov milijoni eura evrov kuna dinara milliún mhilliún billiún mhiliún miljonit miljardit eurot bin milyon milyar lira yüzde baz puan
  juta ribu miliar persen rupiah ringgit nghìn ngàn triệu tỷ tỉ đồng phần độ tấn điểm lượng usd vnd
  тыс тыс. млн млн. млрд млрд. трлн руб руб. долл долл. r. г гг году года год годов годы року рік років рр годзе года. година години годину године godine godini godina roku leta gada gadā metų metais жылы жылғы yil yilda წელს წლის թվականին рублей рубля долларов евро процентов процента базисных пунктов час часов чел. млн. грн. тис. лв. хил.
  εκατ. δισ. ευρώ χιλιάδες εκατομμύρια τοις
  ათასი მილიონი ლარი հազար միլիոն դրամ
  हजार हज़ार लाख करोड़ अरब खरब रुपये रुपए रुपयों प्रतिशत फीसदी फ़ीसदी किमी किलोमीटर डिग्री बजे कोटी रुपयांची टक्के रुपयांचा रुपयांचे
  টাকা হাজার লাখ লক্ষ কোটি শতাংশ ডলার কিলোমিটার টা টি জন ਹਜ਼ਾਰ ਲੱਖ ਕਰੋੜ ਰੁਪਏ ਫੀਸਦੀ હજાર લાખ કરોડ રૂપિયા ટકા ହଜାର ଲକ୍ଷ କୋଟି ଟଙ୍କା ଶତକଡ଼ା
  ہزار لاکھ کروڑ ارب روپے فیصد ڈالر بجے ألف آلاف مليون ملايين مليار مليارات ریال دولار دولارا درهم جنيه في المئة بالمئة هزار میلیون میلیارد درصد تومان دلار
  אלף מיליון מיליארד שקל שקלים דולר אחוז ש"ח
  ஆயிரம் லட்சம் கோடி ரூபாய் சதவீதம் சதவிகிதம் శాతం వేల లక్షల కోట్ల కోట్లు రూపాయలు ಸಾವಿರ ಲಕ್ಷ ಕೋಟಿ ರೂಪಾಯಿ ಶೇ ആയിരം ലക്ഷം കോടി രൂപ ശതമാനം
  රුපියල් මිලියන බිලියන ලක්ෂ ሚሊዮን ቢሊዮን ሺህ ብር በመቶ ሜጋ ዋት ኪሎ ሜትር ቶን ዶላር
  พัน หมื่น แสน ล้าน บาท คน ปี ราย วัน ชั่วโมง เปอร์เซ็นต์ ລ້ານ ພັນ ກີບ ຄົນ លាន ពាន់ រៀល នាក់ သန်း သောင်း ကျပ် ဦး ရာခိုင်နှုန်း`)

/** Words that belong to the following figure: currencies, number signs, articles of law. */
export const FIGURE_OPENERS = wordSet(`
  $ € £ ₹ ¥ ₩ ₺ ₽ ₪ ฿ ৳ ₦ ₱ ₫ Rs Rs. Re. INR USD EUR GBP CHF US$ A$ C$ R$ HK$ NT$ S$ RM Rp Tk KSh Ksh. shilingi naira birr UGX TSh kr kr. NOK SEK yüzde Sh Sh. TSh.
  रु. रु रु. रू. रू રૂ. રૂ ਰੁ. ਰੁ ₨ රු. රු ଟ. ரூ. ரூ రూ. రూ ರೂ. ರೂ രൂ. രൂ ৳ টাকা
  § §§ № # No. No Nr. Nr n° nº Nº núm. núm Art. Art art. art Abs. Vol. Fig. p. pp. S. s. ch. article articles Article Artikel chapter phase
  round day week year page section part gate platform route level grade class season episode channel highway covid- formula zone tier stage zona zon type godz. godz boeing airbus gleis bahnsteig flug terminal voie quai binario andén spoor peron magnitude magnitud magnitudine magnituda magnitudo magnitüdü
  Artikel Paragraf Kapitel Seite Tag Runde Platz Halle Teil chapitre page étape saison siècle capítulo artículo día ronda temporada página artigo dia rodada capitolo giorno turno pagina
  ст. ч. п. №№ статья статьи артикул çлен madde rozdział č. str. čl. § kl. kl klo pukul jam ngày tháng năm quý quận số lần lớp khóa khoá kỳ đợt vòng hạng
  अनुच्छेद धारा वार्ड अध्याय नंबर कक्षा सेक्टर इयत्ता প্রতি শ্রেণি රුපියල් ብር 오전 오후 새벽 낮 밤 কলাম ধারা ধারা নং অনুচ্ছেদ دفعہ نمبر المادة مادة رقم ماده شماره סעיף מספר`)

/** Korean counters after a figure and a space, with attached particles. */
export const KOREAN_COUNTER =
  /^(?:조|억|만|천|백|원|달러|엔|위안|유로|명|개|건|년|월|일|시|분|초|주|세|살|위|회|차|차례|배|대|곳|층|표|점|선|골|승|패|도움|연속|연승|연패|만에|경기|가구|포인트|퍼센트|퍼센트포인트|킬로미터|미터|도|평)(?![\p{L}])|^(?:조|억|만|천)?\s?(?:원|달러|명|개|건|년|월|일|시간|분|세|위|회|차)(?:[이가은는을를에의로도과와]|으로|에서|까지|부터|이나|만에|째|간|여|당|씩|\P{L})/u

/** `5 million | people`: what follows is counted, unless it is money. */
export const MAGNITUDE =
  /^(?:(?:hundred|thousand|m|b|tr)(?:illion)?|crores?|lakhs?|million(?:en|er|es|s)?|milliard(?:en|er|s)?|mill[oó]n(?:es)?|milh(?:ão|ões)|milion[ieyuů]?|milionów|milioane|miliarde|milijun[ai]?|milijard[aei]?|milijon(?:ov|i)?|m(?:h)?illiún|miljo(?:en|ner|onaa)|milj(?:onit|ardit|oni|oniem|ardi)|mln|mld|млн|млрд|тыс|тысяч|triệu|tỷ|nghìn|juta|ribu|miliar|triliun|milyon|bin|लाख|करोड़|हजार|हज़ार|अरब|खरब|कोटी|লক্ষ|লাখ|কোটি|হাজার|லட்சம்|கோடி|లక్షల|కోట్ల|కోట్లు|లక్ష|వేల|ಸಾವಿರ|ಲಕ್ಷ|ಕೋಟಿ|ലക്ഷം|കോടി|ആയിരം|લાખ|કરોડ|હજાર|ਲੱਖ|ਕਰੋੜ|ਹਜ਼ਾਰ|ଲକ୍ଷ|କୋଟି|ஆயிரம்|لاکھ|کروڑ|ہزار|ارب|کھرب|هزار|میلیون|مليون|ألف|آلاف|מיליון|אלף)\.?$/u
/** Annual events, in scripts without capitals. */
export const EVENT =
  /^(?:कप|विश्वकप|बजट|चुनाव|ओलंपिक|परीक्षा|आईपीएल|महाकुंभ|कुंभ|निवडणूक|বিশ্বকাপ|কাপ|নির্বাচন|বাজেট|অলিম্পিক|কোপা|جهانی|المپیک|انتخابات|کپ|الیکشن|بجٹ|اولمپکس|العالم|الأمم|كأس|أولمبياد|மக்கள்தேர்தல்|தேர்தல்|கோப்பை|ఎన్నికలు|కప్|ಚುನಾವಣೆ|കപ്പ്|മൊണ്ടിയൽ|ચૂંટણી|ਚੋਣਾਂ|월드컵|올림픽)$/u
/** Brands of telephones, as other scripts write them. */
export const PRODUCT =
  /^(?:आई-?(?:फ़|फ)ोन|आइफोन|गैलेक्सी|पिक्सल|আইফোন|গ্যালাক্সি|ஐபோன்|ఐఫోన్|ఐఫోన్‌|ಐಫೋನ್|ഐഫോൺ|આઇફોન|آيفون|آیفون|فون|گلکسی|айфон|갤럭시|아이폰|ไอโฟน)$/u
/** Stems of currencies: Indic languages attach endings. */
export const CURRENCY =
  /^(?:रुप[यए]|रूप[यए]|डॉलर|টাকা|ডলার|ரூபா|டாலர்|రూపాయ|డాలర|ರೂಪಾಯ|ಡಾಲರ್|രൂപ|ഡോളർ|રૂપિ|ડોલર|ਰੁਪ|ਡਾਲਰ|ଟଙ୍କା|روپ|ڈالر|دولار|دلار|دينار|درهم|ري?ال|ریال|تومان|جنيه|ليرة|rupee|rupiah|ringgit|dollar|euro|pound|yuan|yen$|won$|peso|reais|lira|đồng|рубл|доллар|долар|евро|євро|грив|тенге|сум|złot|korun|forint|lei$|kron|kr$|shilling)/u

/** `1er`, `3ª`, `47-й`, `135वीं`: a figure with an ordinal ending. */
export const ORDINAL_FIGURE =
  /^[\p{P}]*\p{Nd}{1,3}(?:st|nd|rd|th|er|re|ère|e|ème|º|ª|ος|ο|η|-?(?:й|я|е|го|м|ой|ю|ші?й|та|те)|व(?:ां|ीं|ें|ाँ|ा|ी)|তম|ম|র্থ|-?(?:ஆ)?வது|-?ம்|వ|ನೇ|ാം|-ാം|મ(?:ી|ો|ું)|ਵ(?:ਾਂ|ੀਂ)|و(?:یں|اں)|ویں|[’'](?:inci|nci|üncü|uncu|ıncı|ncı|ncu|ncü))$/u

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().toLowerCase().split(/\s+/))
}
