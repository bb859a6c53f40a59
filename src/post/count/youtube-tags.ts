import { youtube } from '../networks/youtube.ts'

/**
 * What YouTube counts of a list of tags: their characters, two more for a tag with a space, which is kept in quotes,
 * and a comma between tags (developers.google.com/youtube/v3/docs/videos#snippet.tags[]).
 */
export function youtubeTagLength(tags: readonly string[]): number {
  const quotes = youtube.quotesOfSpacedTag.value
  const inTags = tags.reduce((sum, tag) => sum + tag.length + (/\s/.test(tag) ? quotes : 0), 0)
  return inTags + Math.max(0, tags.length - 1) * youtube.commaBetweenTags.value
}

/** Tags written as YouTube's page takes them, with commas between; empty ones and outer spaces do not count. */
export function tagsOf(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
