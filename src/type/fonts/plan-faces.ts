import { createFaceChooser } from './choose-face.ts'
import { type FaceRequest, type FontCatalogue, isBold, type ListedFace, type TextWeight } from './font-catalogue.ts'
import { listOwnFaces } from './own-faces.ts'
import { dominantScript, scriptOf } from '../analysis/script.ts'
import { clusterStarts } from '../analysis/segment.ts'

/**
 * Problem: of a hundred files a headline needs one or two, and which ones must be known without opening any.
 * Method: the script of the language comes first, since its face gives the lines their height; then the other scripts
 *   of the text. In each script the first family that has every letter of it here is taken, the brand's own before
 *   others, so that no word is set in two designs. Then every cluster is given its face as the typesetter will, and faces that got none are left out.
 * Limits: letters come from cmaps; a cluster that only a layout table could make counts as missing.
 */

/** Written in one breath and drawn by one national face. */
const HAN_COMPANY = new Set(['Hani', 'Hira', 'Kana', 'Bopo'])
const NATIONAL_HAN = new Set(['Hans', 'Hant', 'Jpan', 'Kore'])
const HAN = 'Hani'
const HANGUL = 'Hang'
const LATIN = 'Latn'
const UNSCRIPTED = new Set(['Zyyy', 'Zinh', 'Zzzz'])

export interface PlannedFaces {
  /** In the order of fallback; the first one gives the line its metrics. */
  readonly faces: readonly ListedFace[]
  /** Own faces that have some of a script's letters here and not these, so that they set none of it. */
  readonly lacking: readonly LackingFace[]
}

export interface LackingFace {
  readonly face: ListedFace
  readonly letters: readonly string[]
}

/**
 * Files for a text.
 * @param unavailable Files that could not be read.
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
    // Neither boldness nor a country's letter forms are given up for one rare letter: that one alone falls back.
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

/** The script whose letters decide how large an own face is set. */
function scriptToFit(text: string, letters: ReadonlyMap<string, unknown>, home: string): string {
  if (letters.size === 0) return NATIONAL_HAN.has(home) ? HAN : home
  const dominant = dominantScript(text)
  return HAN_COMPANY.has(dominant) ? HAN : dominant
}

/** What stands beside an own face is as bold as that is. */
function companionWeight(lead: ListedFace, wanted: TextWeight): TextWeight {
  if (isBold(lead.weight) === isBold(wanted)) return wanted
  return isBold(lead.weight) ? 700 : 400
}

/**
 * Scripts to find faces for: the language's own, if the text has it or nothing else, then those it also has. Latin is
 * always among them: some companions have no figures, and these should come from a face of the same role.
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

/** Whether a face sets something of a script: one of the letters here, where there are none the figures. */
function hasAny(face: ListedFace, letters: ReadonlySet<string> | undefined): boolean {
  if (letters === undefined) return face.covers(FIGURE)
  return lettersMissing(face, letters).length < letters.size
}

/** Whose Han letters, where the language does not say: kana are Japanese, Hangul is Korean. */
function hanStyle(letters: ReadonlyMap<string, ReadonlySet<string>>): string {
  if ([...(letters.get(HAN) ?? [])].some(isKana)) return 'Jpan'
  return letters.has(HANGUL) ? 'Kore' : 'Hans'
}

function isKana(cluster: string): boolean {
  const script = scriptOf(cluster.codePointAt(0)!)
  return script === 'Hira' || script === 'Kana'
}

/** Keeps the first face and those the typesetter would give a cluster to. */
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
/** Languages cached; a newsroom has a few, a caller who makes them up must not fill the memory. */
const MOST_LANGUAGES = 512

/** The script a language is usually written in: `ur` Arab, `zh-TW` Hant, `pa` Guru. Latin where it is not known. */
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
