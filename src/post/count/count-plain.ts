import type { Count } from '../network.ts'
import { facebook } from '../networks/facebook.ts'
import { linkedin } from '../networks/linkedin.ts'
import { linkEntities } from './entities/link-entities.ts'
import { judge } from './tally.ts'

/** A Facebook post, in UTF-16 units; the fold is that of telephones, the earlier one. */
export function countFacebookText(text: string): Count {
  return judge(text, {
    length: text.length,
    max: facebook.maxText.value,
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
    fold: facebook.foldMobile.value,
  })
}

/** A LinkedIn post before its characters are escaped (see escapeLittleText), in UTF-16 units. */
export function countLinkedinText(text: string): Count {
  return judge(text, {
    length: text.length,
    max: linkedin.maxText.value,
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
    fold: linkedin.fold.value,
  })
}

/** Text in place of a picture, in UTF-16 units. */
export function countAlt(max: number): (text: string) => Count {
  return (text) => judge(text, { length: text.length, max, unit: 'characters' })
}
