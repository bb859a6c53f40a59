export interface CreditedCaption {
  /** The caption without the credit; undefined if there is nothing else. */
  readonly alt: string | undefined
  readonly credit: string | undefined
}

/** Labels before a picture's owner, in languages whose captions use them. */
const LABEL = String.raw`(?:(?:image|photo|picture|pic|photograph|file photo|file image|representational image|graphic|illustration)s?(?:\s*(?:credits?|courtesy|source|by))?|credits?|courtesy|source|foto|bild|fotos|photographie|crédits?(?:\s+photo)?|crédito|imagen|imagem|immagine|фото|зображення|صورة|الصورة|تصویر|फोटो|फ़ोटो|तस्वीर|ছবি|छायाचित्र|புகைப்படம்|ഫോട്ടോ|写真|画像|提供|图|图片|圖|사진)`

/** `(Image courtesy: Twitter/@someone)` and `[Photo: Agency]` at the end. */
const BRACKETED = new RegExp(
  String.raw`[(（\[]\s*${LABEL}\s*[:：/=—–-]\s*([^()（）\[\]]{1,200})[)）\]]\s*\.?$`,
  'iu',
)
/** `(AP Photo/Ann Example)`, `(REUTERS)`, `(© Example)`: the bracket is the credit. */
const AGENCY =
  /[(（[]\s*((?:©|\(c\))?\s*(?:AP|AFP|PTI|ANI|IANS|UNI|REUTERS|EPA|dpa|ANSA|EFE|TASS|Xinhua|Kyodo|Yonhap|Getty Images|Shutterstock)\b[^()（）[\]]{0,120}|©[^()（）[\]]{1,120})[)）\]]\s*\.?$/iu
/** `… | Photo Credit: Agency`, `… Foto: dpa`. */
const TRAILING = new RegExp(
  String.raw`(?:^|[.।。!?|•·–—/]\s*|\s{1,3})(?:${LABEL}\s*[:：]|©)\s*((?:[^.।。:：]|(?<=\b\p{L}{1,3})\.){1,120}?)\s*\.?$`,
  'iu',
)
/** `… 撮影・田中`: Japanese captions also separate the label with a dot or slash. */
const JAPANESE = /(?:^|[。．.!?]\s*|\s)(?:撮影|写真|提供)\s*[・／/＝=:：]\s*([^。・:：]{1,60})[。.]?$/u
/** `… at the pier. PTI`: an agency alone after the last sentence, when the credit has its own element. */
const LAST_AGENCY =
  /(?:^|[.।。!?|]\s+)((?:AP|AFP|PTI|ANI|IANS|REUTERS|Reuters|EPA|dpa|ANSA|EFE|TASS|Xinhua|Kyodo|Yonhap|Getty Images)(?:\s+[Pp]hoto)?(?:\/[^.。/]{1,60})?)$/u

/** Separates a caption from the credit at its end. Texts over 1,000 characters are not captions. */
export function splitCredit(caption: string): CreditedCaption {
  const text = caption.replace(/\s+/gu, ' ').trim()
  if (text.length > 1000) return { alt: text, credit: undefined }
  for (const pattern of [BRACKETED, AGENCY, TRAILING, JAPANESE, LAST_AGENCY]) {
    const found = pattern.exec(text)
    if (found === null) continue
    const credit = (found[1] ?? '').trim()
    const ending = /^[.।。!?]/u.exec(found[0])?.[0] ?? ''
    const alt = `${text.slice(0, found.index)}${ending}`.replace(/[\s|•·–—/,;:]+$/u, '').trim()
    if (credit !== '') return { alt: alt === '' ? undefined : alt, credit }
  }
  return { alt: text === '' ? undefined : text, credit: undefined }
}
