/** What content systems and themes print where nobody chose a section. */
const SECTIONS = new Set(
  [
    'uncategorized|uncategorised|no category|none|category|categories|general|default|posts?|articles?|article page|blog post|tags?|all|home|homepage|main|front page|frontpage|index|top stories|latest|featured|web|page|content|story|stories|other|misc|miscellaneous',
    'allgemein|unkategorisiert|nicht kategorisiert|startseite|artikel|beiträge|sonstiges|ohne kategorie',
    'non classé|non classée|accueil|sans catégorie|sin categoría|sin categorizar|inicio|portada|general|sem categoria|não categorizado|capa|início|senza categoria|non categorizzato|prima pagina|homepage',
    'geen categorie|okategoriserade|ikke kategoriseret|ukategorisert|kategorioimaton|luokittelematon|bez kategorii|nezařazené|nezaradené|egyéb kategória|fără categorie|nekategorizirano|nerazvrščeno|без категории|без категорії|без рубрики|некатегоризирано|χωρίς κατηγορία|kategorilenmemiş|genel|kateqoriyasız',
    'غير مصنف|عام|دسته‌بندی نشده|غیر زمرہ بند|ללא קטגוריה|כללי|अवर्गीकृत|श्रेणी नहीं|অশ্রেণীভুক্ত|பகுக்கப்படாதது|వర్గీకరించబడలేదు|未分类|未分類|미분류|chưa phân loại|chưa được phân loại|tak berkategori|tidak berkategori|tanpa kategori|ไม่มีหมวดหมู่',
  ]
    .join('|')
    .split('|')
    .flatMap((name) => (name.includes('?') ? [name.replace(/.\?/u, ''), name.replace('?', '')] : [name])),
)

/** Accounts that are nobody's name. */
const AUTHORS =
  /^(?:(?:word ?press|wp|web|site|super|blog)?[ _-]?(?:admin(?:istrator)?s?|user|editor|author|master)\d*|root|no author|null|undefined|none|unknown|anonymous|guest(?: author)?|author|byline|staff|publisher|test(?:er|user)?|user\d*|name|default|by|administrador|administrateur|amministratore|administrador del sitio|админ(?:истратор)?|адміністратор|管理员|管理員|管理者|관리자|مدير|مدیر|एडमिन|प्रशासक|অ্যাডমিন|quản trị viên|ผู้ดูแลระบบ)$/iu

/** Whether a section's name says that there is none: “Uncategorized”, “Allgemein”, “未分类”. */
export function isPlaceholderSection(name: string): boolean {
  return SECTIONS.has(name.normalize('NFC').toLowerCase().trim())
}

/** Whether a name is an account of the content system, not a person or an agency: “admin”, “wordpressadmin”, “No Author”. */
export function isPlaceholderAuthor(name: string): boolean {
  return AUTHORS.test(name.normalize('NFC').trim())
}
