/** What content systems call the section of stories for which no section was chosen. */
const UNCHOSEN = setOf(
  'uncategorized|uncategorised|no category|unkategorisiert|nicht kategorisiert|ohne kategorie',
  'non classé|non classée|sans catégorie|sin categoría|sin categorizar|sem categoria|não categorizado|senza categoria|non categorizzato|geen categorie',
  'okategoriserade|okategoriserat|ikke kategoriseret|ukategoriseret|ukategorisert|luokittelematon|bez kategorii|nezařazené|nezaradené|egyéb kategória|fără categorie|nekategorizirano|nerazvrščeno|kategoriseerimata|be kategorijos|bez kategorijas',
  'без категории|без категорії|без рубрики|без катэгорыі|некатегоризирано|некатегоризовано|χωρίς κατηγορία|kategorilenmemiş|kateqoriyasız|санатсыз|ангилаагүй|კატეგორიის გარეშე',
  'غير مصنف|دسته‌بندی نشده|دسته بندی نشده|غیر زمرہ بند|ללא קטגוריה|अवर्गीकृत|श्रेणी नहीं|অশ্রেণীভুক্ত|শ্রেণীহীন|பகுக்கப்படாதது|வகைப்படுத்தப்படாதது|వర్గీకరించబడలేదు|തരംതിരിക്കാത്തവ',
  '未分类|未分類|カテゴリーなし|미분류|chưa phân loại|chưa được phân loại|tak berkategori|tidak berkategori|tanpa kategori|ไม่มีหมวดหมู่|haijaainishwa',
)

/** Names that stand where a page has no section: its template, its front page, WordPress's first category. */
const GENERIC = setOf(
  'category|categories|none|general|default|post|posts|article|articles|article page|blog post|tag|tags|all|home|homepage|main|front page|frontpage|index|top stories|latest|featured|web|page|content|story|stories|other|misc|miscellaneous',
  'allgemein|allgemeines|startseite|artikel|beiträge|sonstiges|accueil|inicio|portada|capa|início|prima pagina|genel|عام|כללי',
)

/** Names of accounts, not of persons. */
const AUTHORS =
  /^(?:(?:word ?press|wp|web|site|super|blog)?[ _-]?(?:admin(?:istrator)?s?|user|editor|author|master)\d*|root|no author|null|undefined|none|unknown|anonymous|guest(?: author)?|author|byline|staff|publisher|test(?:er|user)?|user\d*|name|default|by|administrador|administrateur|amministratore|administrador del sitio|админ(?:истратор)?|адміністратор|管理员|管理員|管理者|관리자|مدير|مدیر|एडमिन|प्रशासक|অ্যাডমিন|quản trị viên|ผู้ดูแลระบบ)$/iu

/** Whether a section's name says that none was chosen: “Uncategorized”, “Sin categoría”, “未分类”. */
export function isPlaceholderSection(name: string): boolean {
  return UNCHOSEN.has(folded(name))
}

/** As `isPlaceholderSection`, or the name of a page's template or of everything: “posts”, “Allgemein”, “Home”. */
export function isGenericSection(name: string): boolean {
  return UNCHOSEN.has(folded(name)) || GENERIC.has(folded(name))
}

/** Whether a name is an account of the content system, not a person or an agency: “admin”, “wordpressadmin”, “No Author”. */
export function isPlaceholderAuthor(name: string): boolean {
  return AUTHORS.test(name.normalize('NFC').trim())
}

function setOf(...rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.normalize('NFC').split('|')))
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().trim()
}
