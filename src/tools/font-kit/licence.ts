import type { FontFamily } from '../../type/fonts/font-manifest.ts'
import type { FamilyRecipe } from './recipe.ts'

/** A family's licence for the manifest, and the text of the file it names. */
export interface Licence {
  readonly entry: FontFamily['licence']
  readonly text: string
}

const OFL_OPENING = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'
const OFL_FILE = 'licences/OFL-1.1.txt'
const OFL_HEADER =
  'The copyright notice of each family is in ../manifest.json; this licence is for all of them.'

/**
 * The Open Font License begins with the holder's notice, and the rest is the same for all: the notice goes into the
 * manifest, the text is stored once. Any other licence is stored whole, in the family's own file.
 */
export function readLicence(recipe: FamilyRecipe, text: string): Licence {
  const start = text.indexOf(OFL_OPENING)
  if (start > 0 && recipe.copyright === undefined) {
    // Some packages repeat the notice for every file of the family.
    const copyright = text
      .slice(0, start)
      .trim()
      .split(/ \S+\.ttf: /, 1)[0]!
    return {
      entry: { spdx: recipe.spdx, file: OFL_FILE, copyright },
      text: `${OFL_HEADER}\n\n${tidy(text.slice(start))}`,
    }
  }
  if (recipe.copyright === undefined)
    throw new Error(`The licence of ${recipe.name} names no copyright holder: add it to the recipe`)
  const file = `licences/${recipe.id}.txt`
  return { entry: { spdx: recipe.spdx, file, copyright: recipe.copyright }, text }
}

/** Packages differ in trailing blanks and in the scheme of one address. */
function tidy(text: string): string {
  return `${text
    .replaceAll(/[ \t\r]+$/gm, '')
    .replaceAll('http://', 'https://')
    .trim()}\n`
}
