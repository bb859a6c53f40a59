import { kindOfWord } from '../../article/kind/kind-of-words.ts'
import type { Kind } from '../../article/kind/kinds.ts'

/** How headlines mark live coverage and breaking news, apart from their language's label and the sections' names. */
const SAID: Readonly<Partial<Record<Kind, RegExp>>> = {
  live: /ライブ|中継|速報|生放送|実況|생중계|실시간|속보|라이브|直播|实时|即時|快讯|快訊|সরাসরি|সরাসরী|লাইভ|लाइव|थेट|நேரலை|నేరుగా|ప్రత్యక్ష|ലൈവ്|تغطية|مباشر|لحظه|براہ راست|לייב|שידור|ถ่ายทอดสด|เกาะติด|trực tiếp|\blive|ticker|en (?:direct|continu|vivo|directo)|ao vivo|em direto|diretta|canlı|онлайн|наживо|прям(?:ая|ой|а) (?:трансляц|эфир)|хроник|minut[oe] (?:a|per) minuto|na żywo|živě|direkt|última hora/iu,
  breaking:
    /速報|緊急|속보|긴급|快讯|快訊|突发|突發|即時|ব্রেকিং|জরুরি|ब्रेकिंग|बड़ी ख़?बर|பிரேக்கிங்|عاجل|فوری|بریکنگ|מבזק|ด่วน|khẩn|tin nóng|breaking|eilmeldung|\beil\b|urgent|alerte|flash|última hora|alerta|plantão|ultim[’']?ora|срочно|молния|терміново|екстрено|son dakika|flaş|pilne|z ostatniej chwili|net binnen|just nu|siste:|juuri nyt|terkini/iu,
}

/** Whether part of a headline (before its colon, in its brackets, after its dash) marks this kind of story. */
export function marksKind(part: string, kind: Kind, label: string, lang: string): boolean {
  const said = part.toLowerCase()
  if (said.includes(label.toLowerCase()) || new RegExp(`\\b${kind}\\b`).test(said)) return true
  return SAID[kind]?.test(part) === true || kindOfWord(part, lang) === kind
}
