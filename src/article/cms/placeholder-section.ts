/**
 * WordPress' name and slug for "Uncategorized", as its translations write it (translate.wordpress.org): what a post has
 * that was not filed. Other systems copy the English word.
 */
const PLACEHOLDERS = new Set(
  `uncategorized uncategorised no-category unfiled
  unkategorisiert nicht-kategorisiert non-classe non-classé non-categorise non-catégorisé
  sin-categoria sin-categoría sense-categoria sem-categoria senza-categoria geen-categorie ongecategoriseerd
  uden-kategori ikke-kategoriseret ukategoriseret ukategorisert okategoriserad okategoriserade luokittelematon
  kategoriaton bez-kategorii nezarazene nezařazené nezaradene nezaradené egyeb-kategoria egyéb-kategória kategorizalatlan
  fara-categorie fără-categorie kategorisiz kategorize-edilmemis kategorize-edilmemiş nekategorizirano некатегоризовано
  без-рубрики без-категории без-категорії без-категория некатегоризирано χωρίς-κατηγορία μη-κατηγοριοποιημένο
  ללא-קטגוריה غير-مصنف دسته‌بندی-نشده دسته-بندی-نشده غیر-زمرہ-بند अवर्गीकृत श्रेणीरहित अश्रेणीबद्ध অশ্রেণীভুক্ত வகைப்படுத்தப்படாதது
  వర్గీకరించబడలేదు ವರ್ಗೀಕರಿಸದ വര്‍ഗ്ഗീകരിക്കാത്തത് 未分類 未分类 미분류 tak-berkategori tidak-berkategori tiada-kategori
  chua-duoc-phan-loai chưa-được-phân-loại chua-phan-loai chưa-phân-loại ไม่มีหมวดหมู่ kategoriyasiz`.split(/\s+/),
)

/** "General" in WordPress' translations of the default category: a real section elsewhere, so only by its id. */
const GENERAL = new Set(['allgemein', 'genel', 'yleinen', 'כללי', 'общие', 'general', 'général', 'generale'])

/** WordPress gives its default category this id. */
const FIRST_ID = 1

/** Whether a section's name or slug says only that the article was not filed. */
export function isPlaceholder(name: string, id?: unknown): boolean {
  const key = decoded(name).normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-')
  return PLACEHOLDERS.has(key) || (id === FIRST_ID && GENERAL.has(key))
}

/** Slugs in other scripts are percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
