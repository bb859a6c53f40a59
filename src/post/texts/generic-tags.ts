/** Tags that content systems and desks give to every story: no reader searches for them. In lower case, of all languages. */
const WORDS = `
uncategorized|uncategorised|news|latest|latest news|top stories|top news|top story|featured|feature|home|homepage|home page|headlines|breaking|breaking news|live|live blog|liveblog|live updates|live news|opinion|opinions|editorial|editorials|obituary|obituaries|recipe|recipes|review|reviews|video|videos|photo|photos|gallery|premium|exclusive|sponsored|must read|trending|viral|main|post|posts|article|articles|story|stories|general|misc|miscellaneous|other|others|default|slider|front page|interview|explainer|explained|analysis|today|today news|updates|english news|web story|web stories
समाचार|न्यूज़|ताज़ा खबर|ताजा खबर|ताज़ा ख़बर|ताज़ा समाचार|मुख्य समाचार|ब्रेकिंग न्यूज़|ब्रेकिंग न्यूज|टॉप न्यूज़|हिंदी समाचार|हिंदी न्यूज़|हिंदी न्यूज|वीडियो|राय|विचार|संपादकीय|लाइव|रेसिपी|शोक समाचार|खबर|ख़बर
बातम्या|ताज्या बातम्या|मराठी बातम्या|খবর|সংবাদ|সর্বশেষ|ব্রেকিং নিউজ|রেসিপি|রান্না|মতামত|শীর্ষ সংবাদ|செய்திகள்|முக்கிய செய்திகள்|వార్తలు|తాజా వార్తలు|ಸುದ್ದಿ|ತಾಜಾ ಸುದ್ದಿ|വാർത്ത|വാർത്തകൾ|സമാചാർ|સમાચાર|તાજા સમાચાર|ਖ਼ਬਰਾਂ|ଖବର|خبریں|تازہ ترین|اہم خبریں|بریکنگ نیوز
أخبار|مقالات|وصفات|مباشر|عاجل|الرئيسية|آخر الأخبار|أهم الأخبار|غير مصنف|رأي|فيديو|اخبار|خبر|آخرین اخبار|دسته بندی نشده|חדשות|כללי|מבזק|מתכון|מתכונים|דעות|ללא קטגוריה
allgemein|nachrichten|aktuelles|aktuell|startseite|unkategorisiert|nicht kategorisiert|eilmeldung|meinung|kommentar|top thema|topthema|non classé|actualités|actualité|actus|à la une|la une|accueil|alerte info|vidéo|sin categoría|noticias|actualidad|portada|última hora|destacado|destacados|opinión|sem categoria|notícias|destaque|destaques|capa|últimas notícias|opinião|senza categoria|notizie|attualità|primo piano|in evidenza|ultima ora|opinioni|geen categorie|nieuws|algemeen|laatste nieuws|okategoriserade|nyheter|ukategoriseret|nyheder|ukategorisert|uutiset|luokittelematon|bez kategorii|wiadomości|aktualności|nezařazené|zprávy|aktuality|necategorizat|știri|stiri|egyéb|hírek|genel|haber|haberler|son dakika|gündem|manşet|rezept|rezepte|leitartikel|nachruf|liveticker|recette|recettes|nécrologie|éditorial|tribune|en direct|direct|receta|recetas|obituario|en vivo|en directo|receita|receitas|obituário|ao vivo|ricetta|ricette|necrologio|in diretta|recept|recepten|ledare|ledarsida|debatt|przepis|przepisy|na żywo|recepty|tarif|tarifler|canlı|son dakika haberleri|resep|opini|obituari|công thức|trực tiếp|χωρίς κατηγορία|ειδήσεις|νέα|συνταγή|συνταγές|άποψη|γνώμη
без категории|без рубрики|новости|главное|главные новости|срочно|мнение|без категорії|новини|головне|головні новини|без категория|рецепт|рецепты|некролог|колонка|прямой эфир|рецепти|думка|вести|вијести
未分类|未分類|新闻|新聞|头条|頭條|热点|熱點|首页|首頁|要闻|要聞|突发|快讯|快訊|ニュース|社説|オピニオン|レシピ|訃報|ライブ|食谱|食譜|评论|評論|讣告|直播|사설|오피니언|부고|레시피|칼럼|라이브|สูตรอาหาร|ความคิดเห็น|ニュース|速報|トップ|注目|話題|お知らせ|미분류|뉴스|속보|주요뉴스|전체|헤드라인|berita|berita terkini|tin tức|tin nóng|chưa phân loại|thời sự|ข่าว|ข่าวด่วน|ไม่มีหมวดหมู่|ዜና|habari
`

export const genericTags: ReadonlySet<string> = new Set(
  WORDS.trim()
    .split(/[|\n]/)
    .map((word) => word.normalize('NFC')),
)
