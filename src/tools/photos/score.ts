import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { photoFile } from '../../card/photo/photo.ts'
import type { Rect } from '../../card/photo/scale/raster.ts'
import { inside } from '../../card/photo/crop/window.ts'
import { loadPhotoCutter } from '../../node/media/photo.ts'

/**
 * `npm run photos:score -- FOLDER`: counts the marked heads and subjects that crops keep. The folder has photos and
 * a `heads.json`: file name → `{"heads": [[x, y, width, height] …], "subject": [x, y, width, height]}`, all as
 * fractions of the picture. A mark is kept if 90 % of it is in the crop, and lost below 20 %; those larger than the
 * crop do not count.
 */
type Mark = readonly [x: number, y: number, width: number, height: number]
type Marks = Readonly<Record<string, { readonly heads: readonly Mark[]; readonly subject?: Mark }>>

/** Photo boxes of the headline design, and the covered part at the top of a story. */
const boxes = {
  og: { width: 480, height: 630 },
  twitter: { width: 480, height: 600 },
  youtube: { width: 520, height: 720 },
  square: { width: 1080, height: 470 },
  portrait: { width: 1080, height: 640 },
  story: { width: 1080, height: 1120, covered: { top: 250, bottom: 0, words: 0 } },
}
const KEPT = 0.9
const CUT = 0.2
/** Marks are made by eye: those slightly larger than the crop count as fitting. */
const ALLOWANCE = 1.02

class Tally {
  readonly counts = { kept: 0, cut: 0, lost: 0 }
  readonly losses: string[] = []

  add(mark: Mark, window: Rect, name: string): void {
    const [x, y, width, height] = mark
    if (width > window.width * ALLOWANCE || height > window.height * ALLOWANCE) return
    const share = inside({ x, y, width, height }, window)
    const outcome = share >= KEPT ? 'kept' : share >= CUT ? 'cut' : 'lost'
    this.counts[outcome]++
    if (outcome !== 'kept') this.losses.push(`${name} ${outcome}`)
  }

  toString(): string {
    const { kept, cut, lost } = this.counts
    return `${kept} kept, ${cut} cut, ${lost} lost of ${kept + cut + lost}`
  }
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: npm run photos:score -- FOLDER')
  process.exit(2)
}
const marks = JSON.parse(readFileSync(join(folder, 'heads.json'), 'utf8')) as Marks
const cutter = loadPhotoCutter()
const heads = new Tally()
const subjects = new Tally()
for (const [name, { heads: marked, subject }] of Object.entries(marks)) {
  const file = await photoFile(new Uint8Array(readFileSync(join(folder, name))))
  for (const [format, box] of Object.entries(boxes)) {
    const { window } = await cutter.cut(file, box)
    for (const mark of marked) heads.add(mark, window, `${name} ${format}: head`)
    if (subject) subjects.add(subject, window, `${name} ${format}: subject`)
  }
}
for (const loss of [...heads.losses, ...subjects.losses]) console.error(loss)
console.log(`heads: ${heads.toString()}\nsubjects: ${subjects.toString()}`)
