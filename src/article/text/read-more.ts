/**
 * Phrases at the end of an excerpt that link to the full text, by language. Sources: WordPress' own (“Continue
 * reading %s”, “Read more”, “(more…)”) on translate.wordpress.org, and links below teasers of daily newspapers.
 */
const PHRASES: Readonly<Record<string, string>> = {
  en: 'continue(?: to)? reading|to (?:read|continue reading)(?: the (?:full|whole|rest of the))? (?:story|article|report),? (?:please )?(?:subscribe|sign in|log in|click here|visit)|read (?:on|more|full|in full|the full|the whole|the rest|the complete|complete|entire)(?: (?:story|article|post|news|report|text|here|of this (?:entry|article|post|story)))*|keep reading|full (?:story|article)|view (?:more|full (?:story|article|post))|learn more|find out more|see more',
  de: 'weiterlesen|mehr lesen|weiter lesen|mehr erfahren|mehr dazu|(?:zum|den) (?:ganzen|vollständigen|kompletten|gesamten)? ?artikel(?: lesen)?|lesen sie (?:hier )?(?:mehr|weiter)|vollständigen artikel lesen',
  fr: "lire (?:la suite|plus|l[’']article(?: complet| en entier)?|davantage|aussi)|continuer (?:la lecture|à lire)|en savoir plus|la suite|voir plus",
  es: 'leer (?:más|la noticia|noticia completa|artículo completo|el artículo|la nota|nota completa|completo)|(?:seguir|sigue|siga|continuar|continúa) leyendo|ver más|lea (?:más|también|la (?:nota|noticia) completa|el artículo completo)|leer el resto',
  pt: 'leia mais|ler mais|(?:continue|continuar) (?:lendo|a ler|a leitura|lendo a matéria)|saiba mais|leia (?:também|a matéria completa|o artigo completo)|ler (?:artigo completo|o artigo completo)|ver mais',
  ca: 'llegir[- ]?(?:ne )?més|continua llegint|llegeix[- ]?(?:ne )?més|seguir llegint',
  gl: 'ler máis|continuar lendo|seguir lendo',
  it: "continua a leggere|leggi (?:tutto|di più|ancora|anche|l[’']articolo(?: completo)?|il seguito)|continua la lettura|per saperne di più|leggi il resto",
  ro: 'cite[sș]te (?:mai (?:mult|departe)|tot articolul|articolul(?: complet| integral)?|în continuare|continuarea)|continu[aă] (?:s[aă] cite[sș]ti|lectura|citirea)|vezi mai mult',
  nl: 'lees (?:(?:hier )?(?:meer|verder)|het hele artikel|het volledige artikel|ook)|verder lezen|doorlezen|meer lezen',
  af: 'lees meer|lees verder',
  sv: 'läs (?:mer|vidare|hela artikeln|mera|hela inlägget)|fortsätt(?: att)? läsa',
  da: 'læs (?:mere|videre|hele (?:artiklen|historien))|fortsæt(?: med)?(?: at)? læse|fortsæt læsningen',
  nb: 'les (?:mer|videre|hele (?:saken|artikkelen)|meir)|fortsett å lese|fortsett lesingen',
  is: 'lesa meira|lestu meira|halda áfram að lesa',
  fi: 'lue (?:lisää|koko (?:juttu|artikkeli)|myös)|jatka lukemista',
  et: 'loe (?:edasi|lisaks|rohkem|veel)|jätka lugemist',
  lv: 'lasīt (?:vairāk|tālāk)|lasi (?:vairāk|tālāk)|turpināt lasīt',
  lt: 'skaityti (?:daugiau|toliau|plačiau)|skaitykite (?:daugiau|toliau|plačiau)|tęsti skaitymą',
  pl: '(?:prze)?czytaj (?:więcej|dalej|całość|cały artykuł|też|także|również)|dowiedz się więcej|więcej|kontynuuj czytanie',
  cs: '(?:pře)?číst (?:dál|dále|více|celý článek)|čtěte (?:dál|dále|více|také)|pokračovat ve čtení|celý článek|pokračování textu',
  sk: 'čítať (?:ďalej|viac|celý článok)|čítajte (?:ďalej|viac|aj)|pokračovať v čítaní|celý článok',
  sl: 'preberi(?:te)? (?:več|celoten članek)|beri naprej|več o tem|nadaljuj z branjem',
  hr: 'pročitaj(?:te)? (?:više|cijeli članak|ceo članak|još)|opširnije|nastavi(?:te)? (?:čitati|čitanje|sa čitanjem)|čitaj(?:te)? dalje',
  hu: 'tovább(?: olvasom| a cikkhez| a teljes cikkhez)?|olvass?a? tovább|bővebben|a teljes cikk(?: elolvasása)?|folytatás',
  sq: 'lexo më (?:shumë|tej)|lexoni më shumë|vazhdo leximin',
  el: 'διαβάστε (?:περισσότερα|τη συνέχεια|ακόμα|επίσης|όλο το άρθρο)|συνέχεια ανάγνωσης|η συνέχεια εδώ|συνεχίστε την ανάγνωση|περισσότερα',
  ru: 'читать (?:далее|дальше|полностью|ещё|еще|также|статью(?: полностью)?|всю статью|продолжение)|читайте (?:далее|дальше|также|полностью)|подробнее|продолжить чтение',
  uk: 'читати (?:далі|більше|повністю|ще|також)|читайте (?:далі|також|більше)|докладніше|детальніше|продовжити читання',
  be: 'чытаць далей|чытаць цалкам|падрабязней',
  bg: 'прочетете (?:повече|още|цялата статия)|прочети (?:повече|още|цялата статия)|още|виж(?:те)? още|продължете да четете',
  sr: 'прочитај(?:те)? (?:више|још|цео чланак)|опширније|настави(?:те)? (?:читање|са читањем)|читај(?:те)? даље',
  mk: 'прочитај(?:те)? (?:повеќе|уште)|продолжи со читање|повеќе',
  tr: '(?:haberin |yazının )?devamını oku(?:yun)?|(?:haberin )?devamı(?: için tıklayın(?:ız)?|…)?|okumaya devam et(?:in)?|daha fazla(?:sı| oku)?|detaylar için tıklayın',
  az: 'ardını oxu|davamını oxu|daha çox|ətraflı(?: oxu)?',
  ka: 'სრულად|წაიკითხეთ მეტი|გააგრძელეთ კითხვა',
  hy: 'կարդալ (?:ավելին|ամբողջը|շարունակությունը)|ավելին',
  ar: '(?:[اإ]قر[أا]|لقراءة|قراءة) (?:المزيد|أيض[اً]+|بقية الخبر|المقال كامل[اً]*|الخبر كامل[اً]*)|(?:تابع|أكمل|مواصلة|متابعة|استكمال) القراءة|المزيد|للمزيد',
  fa: 'ادامه (?:مطلب|خواندن|خبر|متن)|بیشتر بخوانید|بیشتر|ادامه(?:‌ی)? مطلب را بخوانید|به خواندن ادامه دهید',
  ur: 'مزید (?:پڑھیں|پڑھیے|پڑھئے|جانیے)|(?:پوری|مکمل) (?:خبر|تحریر) (?:پڑھیں|پڑھیے)|تفصیل (?:پڑھیں|سے پڑھیں)',
  ckb: 'زیاتر بخوێنەوە|درێژەی بابەت',
  he: 'קרא(?:ו|י)? (?:עוד|הלאה|גם|את הכתבה המלאה)|להמשך (?:ה?קריאה|הכתבה)|המשך (?:ה?קריאה|לקרוא)|לכתבה המלאה|לקריאה נוספת',
  hi: '(?:और|आगे|अधिक|पूरा|विस्तार से|पूरी खबर|पूरी ख़बर|यहां|यहाँ) (?:पढ़ें|पढ़े|पढ़िए)(?: पूरी (?:खबर|ख़बर))?|(?:पूरी खबर|पूरी ख़बर) (?:यहां|यहाँ) पढ़ें|पढ़ना जारी रखें|और देखें',
  mr: '(?:अधिक|पुढे|आणखी|सविस्तर|संपूर्ण बातमी) (?:वाचा|वाचण्यासाठी)|वाचन सुरू ठेवा',
  ne: '(?:थप|पूरा|बाँकी|अझ) पढ्नुहोस्|पढ्न जारी राख्नुहोस्',
  bn: '(?:আরও|আরো|বিস্তারিত|সম্পূর্ণ|পুরো খবর) (?:পড়ুন|পড়ুন|দেখুন)|বিস্তারিত|পড়া চালিয়ে যান',
  as: 'অধিক পঢ়ক|বিস্তাৰিত পঢ়ক',
  gu: '(?:વધુ|આગળ|સંપૂર્ણ|પૂરા સમાચાર) વાંચો',
  pa: '(?:ਹੋਰ|ਅੱਗੇ|ਪੂਰੀ ਖ਼ਬਰ|ਪੂਰੀ ਖਬਰ) ਪੜ੍ਹੋ',
  or: '(?:ଅଧିକ|ଆଗକୁ) ପଢ଼ନ୍ତୁ',
  ta: '(?:மேலும்|தொடர்ந்து|முழுவதும்|முழுமையாக) (?:படிக்க|வாசிக்க|படிக்கவும்|வாசிக்கவும்)',
  te: '(?:మరింత|ఇంకా|పూర్తిగా|పూర్తి వార్త) (?:చదవండి|చదవడానికి)|చదవడం కొనసాగించండి',
  kn: '(?:ಮುಂದೆ|ಹೆಚ್ಚು|ಹೆಚ್ಚಿನದನ್ನು|ಇನ್ನಷ್ಟು|ಪೂರ್ತಿ) (?:ಓದಿ|ಓದಿರಿ)|ಓದುವುದನ್ನು ಮುಂದುವರಿಸಿ',
  ml: '(?:കൂടുതൽ|തുടർന്ന്|മുഴുവൻ) വായിക്കുക|വായന തുടരുക|തുടർന്നു വായിക്കുക',
  si: 'තවත් කියවන්න|වැඩිදුර කියවන්න',
  id: '(?:baca |lihat )?selengkapnya|baca (?:juga|lebih lanjut|lagi|berita selengkapnya|artikel lengkap)|lanjut(?:kan)? (?:membaca|baca)',
  ms: 'baca (?:lagi|seterusnya|selanjutnya|lanjut|lebih lanjut)|teruskan membaca',
  tl: 'magbasa (?:pa|nang higit pa)|basahin (?:pa|ang buong (?:kwento|artikulo|balita))|ituloy ang pagbabasa',
  vi: '(?:xem|đọc) (?:thêm|tiếp|chi tiết|toàn bộ|đầy đủ)|tiếp tục đọc',
  sw: 'soma (?:zaidi|habari kamili)|endelea kusoma',
  so: '(?:sii )?akhriso|akhri wax dheeraad ah',
  ha: 'karanta (?:ƙari|cikakken labari)|ci gaba da karatu',
  cy: 'darllen (?:mwy|rhagor)|parhau i ddarllen',
  ga: 'léigh (?:níos mó|tuilleadh|ar aghaidh)',
  eu: 'irakurri gehiago|jarraitu irakurtzen',
  am: 'ተጨማሪ ያንብቡ|ሙሉውን ያንብቡ|ማንበብ ይቀጥሉ',
  ko: '더 ?보기|더 ?읽기|자세히 (?:보기|알아보기)|계속 (?:읽기|보기)|(?:기사 )?전문 (?:보기|읽기)|전체 기사 보기',
}

/** The same in scripts without spaces: they may follow any text. */
const ATTACHED = [
  '続きを?(?:読む|よむ|みる|見る)(?:には)?|もっと(?:見る|読む)|全文を?(?:読む|表示)|記事(?:の)?全文(?:を読む)?|詳しくはこちら',
  '(?:点击|點擊|點閱)?(?:阅读|閱讀|查看|浏览|瀏覽)(?:全文|更多|原文|详情|詳情|完整文章)|(?:繼續|继续|接著)(?:阅读|閱讀)|展开全文|更多内容',
  'อ่านต่อ|อ่านเพิ่มเติม|อ่านข่าวเต็ม|อ่านทั้งหมด|ອ່ານຕໍ່|អានបន្ត|អានបន្ថែម|ဆက်ဖတ်ရန်|ဆက်လက်ဖတ်ရှုရန်',
]

/** Before a phrase: “Click here to”, “Hier”. */
const LEADS =
  'click(?: here)? to|tap to|about us|jetzt|hier|klicken sie hier(?:,)? um|cliquez(?: ici)? pour|clique aqui para|haz clic para|clicca(?: qui)? per|klik(?: hier| her| disini| di sini)? (?:om|for at|untuk)|нажмите, чтобы|натисніть, щоб|للمتابعة|點此|点此|点击|यहां क्लिक करके'

export const READ_MORE = Object.values(PHRASES).join('|')
export const READ_MORE_ATTACHED = ATTACHED.join('|')
export const READ_MORE_LEADS = LEADS
