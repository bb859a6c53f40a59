import { createFaceChooser } from './choose-face.ts'
import { type FaceRequest, type FontCatalogue, isBold, type ListedFace, type TextWeight } from './font-catalogue.ts'
import { listOwnFaces } from './own-faces.ts'
import { dominantScript, scriptOf } from '../analysis/script.ts'
import { clusterStarts } from '../analysis/segment.ts'

/**
 * Problem: of a hundred files a headline needs one or two, which must be known without opening any.
 * Method: the script of the language first, because its face determines the line height; then the text's other
 * scripts. For each script the first family with all its letters in the text, the brand's own first, so that no
 * word mixes two designs. Then every cluster gets its face as in the typesetter, and unused faces are dropped.
 * Limits: letters come from cmaps; a cluster that only a layout table could compose counts as missing.
 */

/** Scripts written together and drawn by one regional face. */
const HAN_COMPANY = new Set(['Hani', 'Hira', 'Kana', 'Bopo'])
const NATIONAL_HAN = new Set(['Hans', 'Hant', 'Jpan', 'Kore'])
const HAN = 'Hani'
const HANGUL = 'Hang'
const LATIN = 'Latn'
const UNSCRIPTED = new Set(['Zyyy', 'Zinh', 'Zzzz'])

export interface PlannedFaces {
  /** In fallback order; the first determines the line's metrics. */
  readonly faces: readonly ListedFace[]
  /** Custom faces that have some of a script's letters in the text, but not these, and therefore set none of it. */
  readonly lacking: readonly LackingFace[]
}

export interface LackingFace {
  readonly face: ListedFace
  readonly letters: readonly string[]
}

/**
 * Files for a text.
 * @param unavailable files that could not be read
 */
export function planFaces(
  text: string,
  request: FaceRequest,
  catalogue: FontCatalogue,
  unavailable: ReadonlySet<string>,
): PlannedFaces {
  const home = homeScript(request.lang)
  const letters = lettersByScript(text)
  const style = NATIONAL_HAN.has(home) ? home : hanStyle(letters)
  const available = (face: ListedFace) => !unavailable.has(face.file)
  const own = listOwnFaces(request, scriptToFit(text, letters, home)).filter(available)
  const weight = own[0] === undefined ? request.weight : companionWeight(own[0], request.weight)
  const companions = { ...request, weight }

  const order = new Set<ListedFace>()
  const spare: ListedFace[] = []
  const lacking: LackingFace[] = []
  for (const script of scriptsInOrder(text, letters, home)) {
    const forms = script === HAN || script === HANGUL ? style : script
    const national = (face: ListedFace) => script !== HAN || face.scripts.includes(forms)
    const lead = own.find((face) => hasAny(face, letters.get(script)) && national(face))
    const missing = lead === undefined ? [] : lettersMissing(lead, letters.get(script))
    if (lead !== undefined && missing.length > 0) lacking.push({ face: lead, letters: missing })
    const usable = catalogue.facesFor(script, forms, companions).filter(available)
    // Neither weight nor regional form is given up for one rare letter: only that letter falls back.
    const whole = usable.find(
      (face) =>
        isBold(face.weight) === isBold(weight) &&
        face.scripts.includes(forms) &&
        lettersMissing(face, letters.get(script)).length === 0,
    )
    const head = (missing.length === 0 ? lead : undefined) ?? whole ?? usable[0]
    if (head) order.add(head)
    spare.push(...usable)
  }
  for (const face of [...spare, ...own, ...catalogue.fallbacks(companions).filter(available)]) order.add(face)
  return { faces: onlyUsed(text, [...order]), lacking }
}

/** The script whose letters determine the scale of a custom face. */
function scriptToFit(text: string, letters: ReadonlyMap<string, unknown>, home: string): string {
  if (letters.size === 0) return NATIONAL_HAN.has(home) ? HAN : home
  const dominant = dominantScript(text)
  return HAN_COMPANY.has(dominant) ? HAN : dominant
}

/** Companions of a custom face get its weight. */
function companionWeight(lead: ListedFace, wanted: TextWeight): TextWeight {
  if (isBold(lead.weight) === isBold(wanted)) return wanted
  return isBold(lead.weight) ? 700 : 400
}

/**
 * Scripts that need faces: the language's own, if the text has it or no other, then the others in the text. Always
 * includes Latin: some companions have no digits, which should come from a face of the same role.
 */
function scriptsInOrder(
  text: string,
  letters: ReadonlyMap<string, unknown>,
  home: string,
): readonly string[] {
  const own = home === 'Kore' ? [HANGUL, HAN] : NATIONAL_HAN.has(home) ? [HAN] : [home]
  if (letters.size === 0) return [own[0]!, LATIN]
  const dominant = dominantScript(text)
  const first = own.find((script) => letters.has(script)) ?? (HAN_COMPANY.has(dominant) ? HAN : dominant)
  return [...new Set([first, ...letters.keys(), LATIN])]
}

/** Distinct letters with their marks, by script in order of first use; Han and its syllabaries together. */
function lettersByScript(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const cluster of clustersOf(text)) {
    const script = scriptOf(cluster.codePointAt(0)!)
    if (UNSCRIPTED.has(script)) continue
    const key = HAN_COMPANY.has(script) ? HAN : script
    const letters = found.get(key)
    if (letters) letters.add(cluster)
    else found.set(key, new Set([cluster]))
  }
  return found
}

function lettersMissing(face: ListedFace, letters: ReadonlySet<string> = new Set()): string[] {
  const choose = createFaceChooser([face])
  return [...letters].filter((cluster) => choose(cluster).missing)
}

const FIGURE = 0x30

/** Whether a face is useful for a script: it has one of the letters, or, without letters, the digits. */
function hasAny(face: ListedFace, letters: ReadonlySet<string> | undefined): boolean {
  if (letters === undefined) return face.covers(FIGURE)
  return lettersMissing(face, letters).length < letters.size
}

/** The regional form of Han letters if the language does not say: kana are Japanese, Hangul is Korean. */
function hanStyle(letters: ReadonlyMap<string, ReadonlySet<string>>): string {
  if ([...(letters.get(HAN) ?? [])].some(isKana)) return 'Jpan'
  return letters.has(HANGUL) ? 'Kore' : 'Hans'
}

function isKana(cluster: string): boolean {
  const script = scriptOf(cluster.codePointAt(0)!)
  return script === 'Hira' || script === 'Kana'
}

/** Keeps the first face, and those to which the typesetter would assign a cluster. */
function onlyUsed(text: string, order: readonly ListedFace[]): readonly ListedFace[] {
  const [first] = order
  if (first === undefined) return []
  const used = new Set([first])
  const choose = createFaceChooser(order)
  for (const cluster of clustersOf(text)) {
    const { face } = choose(cluster)
    if (face) used.add(face)
  }
  return order.filter((face) => used.has(face))
}

function* clustersOf(text: string): Iterable<string> {
  const starts = clusterStarts(text)
  for (let i = 1; i < starts.length; i++) yield text.slice(starts[i - 1], starts[i])
}

const scriptsOfLanguages = new Map<string, string>()
/** Limit of cached languages: a newsroom has a few, and invented tags must not fill the memory. */
const MOST_LANGUAGES = 512

/** The usual script of a language: `ur` Arab, `zh-TW` Hant, `pa` Guru. Latin if unknown. */
function homeScript(lang: string): string {
  let script = scriptsOfLanguages.get(lang)
  if (script === undefined) {
    if (scriptsOfLanguages.size >= MOST_LANGUAGES) scriptsOfLanguages.clear()
    scriptsOfLanguages.set(lang, (script = likelyScript(lang)))
  }
  return script
}

function likelyScript(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? LATIN
  } catch {
    return LATIN
  }
}
