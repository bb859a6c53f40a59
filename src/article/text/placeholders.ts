/**
 * Default sections of content systems for stories without one: WordPress' “Uncategorized” in its translations
 * (translate.wordpress.org), including older ones, and template output for nothing.
 */
const UNCHOSEN = setOf(
  'uncategorized|uncategorised|no category|not categorized|unfiled|unsorted|untitled|unassigned|none|null|undefined|nil|n/a|default|category|default category|my category',
  'unkategorisiert|nicht kategorisiert|ohne kategorie|keine kategorie|nicht zugeordnet|niet gecategoriseerd|ongecategoriseerd|geen categorie|sonder kategorie|ongekategoriseer',
  'non classé|non classée|non catégorisé|non catégorise|non categorisé|sans catégorie|sin categoría|sin categorizar|sin clasificar|sense categoria|sense categoritzar|sen categoría|sen categorizar|sem categoria|não categorizado|sem classificação|senza categoria|non categorizzato|sailkatu gabea|sailkatugabea|kategoriarik gabe|heb gategori|heb ei gategoreiddio|dihaicmiú|neamhchatagóirithe|gun roinn-seòrsa',
  'okategoriserade|okategoriserat|okategoriserad|ikke kategoriseret|ukategoriseret|uden kategori|ukategorisert|ukategoriserte|ikke kategorisert|luokittelematon|kategorioimaton|kategoriaton|óflokkað|flokkað ekki|ekki flokkað|määramata|liigitamata|kategoriseerimata|nekategorizēts|bez kategorijas|be kategorijos|nepriskirta|uncategorised @en',
  'bez kategorii|nieskategoryzowane|nezařazené|nezaradené|bez kategórie|nekategorizované|egyéb kategória|kategorizálatlan|besorolatlan|fără categorie|necategorizat|neclasificat|nekategorizirano|nerazvrščeno|nesvrstano|nekategorisano|bez kategorije|pa kategori|pakategorizuar|kategorilenmemiş|kategorisiz|kategorize edilmemiş|kateqoriyasız|kategoriyasız|kateqoriyalaşdırılmamış|kategorileşdirilməmiş|rubriklənməmiş|turkumlanmagan|mhux kategorizzat',
  'без категории|без категорії|без категория|без категорија|без рубрики|без катэгорыі|без раздела|некатегоризирано|некатегоризовано|некатегоризированное|некатегорізовано|несврстано|χωρίς κατηγορία|μη κατηγοριοποιημένο|μη κατηγοριοποιημένα|αταξινόμητα|санатсыз|ангилаагүй|категориясыз|дастабандинашуда|კატეგორიის გარეშე|დაუჯგუფებელი|უკატეგორიო|չդասակարգված|առանց կատեգորիայի',
  'غير مصنف|غير مصنفة|بدون تصنيف|بلا تصنيف|دسته‌بندی نشده|دسته بندی نشده|بدون دسته‌بندی|بدون دسته بندی|بی‌دسته|غیر زمرہ بند|غیر درجہ بند|نا ډلبندي شوی|پۆلێننەکراو|تۈرگە ئايرىلمىغان|ללא קטגוריה|לא מסווג|אומקאַטעגאָריזירט',
  'अवर्गीकृत|श्रेणी नहीं|श्रेणीरहित|बिना श्रेणी|अश्रेणीबद्ध|वर्गीकृत नहीं|अवर्गीकरण|অশ্রেণীভুক্ত|শ্রেণীহীন|বিভাগহীন|অবিভাগীকৃত|অবৰ্গীকৃত|ਗੈਰ-ਸ਼੍ਰੇਣੀਬੱਧ|ਬਿਨਾਂ ਸ਼੍ਰੇਣੀ|અવર્ગીકૃત|શ્રેણી વગર|பகுக்கப்படாதது|வகைப்படுத்தப்படாதது|வகைப்படுத்தப்படாதவை|வகையற்றது|వర్గీకరించబడలేదు|వర్గీకరించని|వర్గం లేదు|ವರ್ಗೀಕರಿಸದ|ವರ್ಗೀಕರಿಸಲಾಗಿಲ್ಲ|തരംതിരിക്കാത്തവ|തരംതിരിക്കാത്തത്|വര്‍ഗ്ഗീകരിക്കാത്തത്|വർഗ്ഗീകരിക്കാത്തത്|වර්ග නොකළ|ප්‍රවර්ගීකරණය නොකළ|ଅବର୍ଗୀକୃତ',
  '未分类|未分類|無分類|无分类|カテゴリーなし|カテゴリなし|미분류|분류되지 않음|chưa phân loại|chưa được phân loại|không phân loại|tak berkategori|tidak berkategori|tidak terkategori|tiada kategori|tanpa kategori|walang kategorya|hindi nakategorya|ไม่มีหมวดหมู่|ไม่ได้จัดหมวดหมู่|haijaainishwa|bila jamii|ບໍ່ມີໝວດໝູ່|មិន​បាន​ដាក់​ក្រុម|မခွဲခြားထားသော|unkategorized|marasa rukuni|aan la kala saarin|ያልተመደበ|ያልተመደቡ',
)

/** Names in place of a section: the page's template, the front page, WordPress's first category. */
const GENERIC = setOf(
  'aktueller artikel|current article|current page|you are here|sie sind hier|sie befinden sich hier|vous êtes ici|usted está aquí|detail|details|full article|blog|blogs|categories|general|post|posts|article|articles|article page|blog post|tag|tags|all|all articles|alle artikel|search|advanced search|erweiterte suche|suche|home|homepage|main|front page|frontpage|index|top stories|latest|featured|web|page|content|story|stories|other|misc|miscellaneous',
  'allgemein|allgemeines|startseite|artikel|beiträge|sonstiges|accueil|inicio|portada|capa|início|prima pagina|genel|عام|כללי',
)

/** Names of a site's front page and of all its news: first steps of breadcrumbs. */
const FRONT =
  /^(?:home(?:page)?|start(?:seite)?|(?:latest |breaking |top |all )?news|headlines|(?:aktuelle )?nachrichten|schlagzeilen|aktuelles|accueil|actualités?|noticias|notícias|notizie|nieuws|nyheter|nyheder|uutiset|wiadomości|aktualności|zprávy|správy|hírek|știri|vijesti|vesti|haber(?:ler)?|berita|tin tức|новости|новини|публикации|ειδήσεις|νέα|أخبار|اخبار|خبریں|समाचार|खबरें|ニュース|新闻|新聞|뉴스|ข่าว|inicio|portada|início|prima pagina|главная|головна|anasayfa|ana sayfa|الرئيسية|صفحه اصلی|خانه|ہوم|होम|মূলপাতা|হোম|முகப்பு|首页|首頁|ホーム|トップ|홈|trang chủ|beranda|หน้าแรก)$/iu

/** Default account names and placeholders such as “admin” or “unknown”, in content systems' translations. */
const ACCOUNTS = [
  '(?:word ?press|wp|web|site|super|blog|my)?[ _-]?(?:admin(?:istrator)?s?|user|editor|author|master)[ _-]?(?:user|account|team|site)?\\d*|word ?press|wpengine|drupal|joomla|root|sysadmin|postmaster|info|support|contact|mail|redakteur\\d+|redaktor\\d+',
  'no author|null|undefined|none|n/a|unknown(?: author)?|anonymous|anon|guest(?: (?:author|user|post))?|author|byline|staff|publisher|test(?:er|user)?\\d*|user\\d*|name|default|by|nobody|contributor\\d*|demo\\d*|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  'unbekannt|unbekannter autor|kein autor|gast|gastautor|benutzer|verwalter|anonym|inconnu|auteur inconnu|anonyme|invité|utilisateur|desconocido|anónimo|invitado|usuario|autor desconocido|desconhecido|anônimo|convidado|usuário|utilizador|sconosciuto|anonimo|ospite|utente|autore sconosciuto|onbekend|anoniem|gebruiker|gast auteur',
  'administrador(?: del sitio)?|administradora?|administrateur|administratrice|amministratore|administratör|administratoren|beheerder|adminisztrátor|správce|správca|ylläpito|ylläpitäjä|pääkäyttäjä|yönetici|yonetici|pengelola|pentadbir|skrbnik|upravitelj|upravnik|administratorius|administrators|haldur|stjórnandi|rendszergazda|msimamizi|maamule',
  'okänd|ukendt|ukjent|gäst|gæst|gjest|tuntematon|nimetön|vieras|tundmatu|nezināms|nežinomas|nieznany|gość|użytkownik|neznámý|host|neznámy|hosť|ismeretlen|névtelen|vendég|necunoscut|anonim|oaspete|utilizator|nepoznat(?:i)?|gost|korisnik|neznan|i panjohur|bilinmiyor|bilinmeyen|misafir|konuk|ziyaretçi|naməlum|qonaq|tidak diketahui|tanpa nama|tamu|pengguna|vô danh|không rõ|khách|người dùng|hindi kilala',
  'админ(?:истратор)?|адміністратор|адміністрація|администрация|неизвестно|неизвестный(?: автор)?|аноним|гость|пользователь|невідомо|невідомий|анонім|гість|користувач|неизвестен|анонимен|гост|потребител|непознат|анониман|корисник|διαχειριστής|άγνωστος|ανώνυμος|επισκέπτης',
  'מנהל(?: האתר)?|מערכת האתר|אדמין|אורח|לא ידוע|אנונימי|مدير(?: الموقع)?|المدير|المشرف|مشرف|أدمن|ادمن|مجهول|غير معروف|زائر|ضيف|مستخدم|مدیر(?: سایت)?|مدیریت(?: سایت)?|ادمین|ناشناس|نامشخص|مهمان|کاربر|ایڈمن|منتظم|نامعلوم|گمنام|مہمان',
  'एडमिन|अ‍ॅडमिन|ॲडमिन|अॅडमिन|प्रशासक|व्यवस्थापक|अज्ञात|अनाम|अतिथि|অ্যাডমিন|এডমিন|প্রশাসক|অজানা|অজ্ঞাত|অতিথি|ਐਡਮਿਨ|ਅਣਜਾਣ|એડમિન|અજ્ઞાત|நிர்வாகி|அட்மின்|தெரியவில்லை|అడ్మిన్|నిర్వాహకుడు|ಅಡ್ಮಿನ್|ನಿರ್ವಾಹಕ|അഡ്മിൻ|කළමනාකරු|පරිපාලක',
  '管理员|管理員|管理者|管理人|系统管理员|系統管理員|站长|站長|匿名|佚名|未知|不明|ゲスト|名無し|投稿者|アドミン|관리자|운영자|어드민|익명|손님|알 수 없음|quản trị(?: viên)?|ผู้ดูแลระบบ|ผู้ดูแล|แอดมิน|ไม่ระบุชื่อ|အက်ဒမင်|អ្នកគ្រប់គ្រង|አስተዳዳሪ',
]
const AUTHORS = new RegExp(`^(?:${ACCOUNTS.join('|')})$`, 'iu')

/** Whether a section's name is a placeholder: “Uncategorized”, “Sin categoría”, “未分类”. */
export function isPlaceholderSection(name: string): boolean {
  return UNCHOSEN.has(folded(name))
}

/** Like `isPlaceholderSection`, or the name of a page's template or a catch-all: “posts”, “Allgemein”, “Home”. */
export function isGenericSection(name: string): boolean {
  return UNCHOSEN.has(folded(name)) || GENERIC.has(folded(name))
}

/** Whether a name is that of a site's front page or of all its news: “Home”, “News”, “Startseite”. */
export function isFrontPage(name: string): boolean {
  return FRONT.test(name)
}

/** Whether a name is an account of the content system, not a person or agency: “admin”, “wordpressadmin”, “No Author”. */
export function isPlaceholderAuthor(name: string): boolean {
  return AUTHORS.test(name.normalize('NFC').trim())
}

function setOf(...rows: readonly string[]): ReadonlySet<string> {
  const names = rows.flatMap((row) => row.normalize('NFC').split('|'))
  return new Set([...names, ...names.map((name) => withoutAccents(name))])
}

/** In slug form: `sin-categoria`, `chua-phan-loai`. */
function withoutAccents(name: string): string {
  const letters: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ı: 'i' }
  const plain = name.replace(/[đłøı]/gu, (letter) => letters[letter]!)
  return /^[\p{sc=Latn}\p{P}\p{Zs}\p{M}]+$/u.test(name) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : name
}

/** In lower case, slugs as words, without language suffixes of translation plugins: `uncategorized-fr`, `@hi`. */
function folded(name: string): string {
  const words = decoded(name).normalize('NFC').toLowerCase().trim()
  const spaced = words.includes(' ') ? words : words.replaceAll(/[-_]/g, ' ')
  return spaced.replace(/^(unc\p{L}+)(?:\s@?|@)[a-z]{2}(?:[ -][a-z]{2})?$/u, '$1')
}

/** Slugs in other scripts are percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
