import type { Count } from '../network.ts'
import { youtube } from '../networks/youtube.ts'
import { linkEntities } from './entities/link-entities.ts'
import { judge } from './tally.ts'
import { utf8Length } from './utf8.ts'
import { tagsOf, youtubeTagLength } from './youtube-tags.ts'

const REFUSED = new RegExp(`[${youtube.refused.value.join('')}]`, 'g')

/** A video's title. Its unit is not published: the larger of UTF-16 units and code points, so UTF-16 units. */
export function countYoutubeTitle(text: string): Count {
  return judge(text, {
    length: text.length,
    max: youtube.maxTitle.value,
    unit: 'characters',
    refusals: [...(text.trim() === '' ? ['The title is empty.'] : []), ...refusedIn(text)],
    entities: linkEntities(text, ['hashtag']),
    fold: youtube.foldTitle.value,
  })
}

/** A video's description, in UTF-8 bytes as the API counts. */
export function countYoutubeDescription(text: string): Count {
  const entities = linkEntities(text, ['url', 'hashtag'])
  const hashtags = entities.filter(({ type }) => type === 'hashtag').length
  const [most, advised] = [youtube.maxHashtags.value, youtube.advisedHashtags.value]
  const risks: string[] = []
  if (hashtags > most) risks.push(`There are ${hashtags} hashtags; above ${most} YouTube ignores them all.`)
  else if (hashtags > advised) risks.push(`There are ${hashtags} hashtags; ${advised} or fewer are advised.`)
  return judge(text, {
    length: utf8Length(text),
    max: youtube.maxDescriptionBytes.value,
    unit: 'bytes',
    refusals: refusedIn(text),
    risks,
    entities,
    fold: youtube.foldDescription.value,
  })
}

/** A video's tags, written with commas between them. */
export function countYoutubeTags(text: string): Count {
  const tags = tagsOf(text)
  const most = youtube.maxTag.value
  const long = tags.find((tag) => tag.length > most)
  return judge(text, {
    length: youtubeTagLength(tags),
    max: youtube.maxTags.value,
    unit: 'characters',
    refusals: refusedIn(text),
    risks:
      long === undefined ? [] : [`The tag “${start(long)}” has ${long.length} characters; ${most} are safe.`],
  })
}

function start(tag: string): string {
  const most = youtube.maxTag.value
  return `${tag.slice(0, most)}…`.toWellFormed()
}

/** A community post, which goes out through YouTube's page. */
export function countYoutubePost(text: string): Count {
  return judge(text, {
    length: text.length,
    max: youtube.maxPostText.value,
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
  })
}

function refusedIn(text: string): string[] {
  const signs = new Set(text.match(REFUSED))
  return [...signs].map((sign) => `The text has “${sign}”, which YouTube refuses.`)
}
