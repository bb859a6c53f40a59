import { utf8 } from '../../net/bytes.ts'
import type { Post } from '../../post/post.ts'
import type { Pack } from './pack-schema.ts'

/** A file of an exported pack. */
export interface PackFile {
  /** Folders separated by `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * A pack as files: cards, posts, alternative texts, tags, API payloads of the networks, and `pack.json`.
 * @param images file name, as in the pack's cards, → bytes; cards without are left out
 */
export function packFiles(pack: Pack, images: ReadonlyMap<string, Uint8Array>): readonly PackFile[] {
  const { cards, photos = [], posts, embeds } = pack
  const texts: Readonly<Record<string, string | undefined>> = {
    'posts.txt': posts.map(postText).join('\n\n\n'),
    'alt.txt': cards.map(({ file, alt }) => `${file}\n${alt}`).join('\n\n'),
    'tags.html': embeds && [embeds.tags, embeds.discovery].filter((part) => part !== undefined).join('\n'),
    'frame.html': embeds?.iframe,
    'api.json': JSON.stringify(
      Object.fromEntries(posts.map(({ network, api, threadApi }) => [network, { api, threadApi }])),
      null,
      2,
    ),
    'pack.json': JSON.stringify(pack, null, 2),
  }
  return [
    ...[...cards, ...photos].flatMap(({ file }) => {
      const bytes = images.get(file)
      return bytes === undefined ? [] : [{ path: file, bytes }]
    }),
    ...Object.entries(texts).flatMap(([path, text]) =>
      text === undefined ? [] : [{ path, bytes: utf8(`${text}\n`) }],
    ),
  ]
}

/** A post under its network's name, each of its texts under its own. */
function postText({ network, texts, thread }: Post): string {
  const parts = Object.entries(texts).map(([field, { text }]) => `${network}: ${field}\n\n${text}`)
  const story =
    thread?.map(({ text }, at) => `${network}: part ${at + 1} of ${thread.length}\n\n${text}`) ?? []
  return [...parts, ...story].join('\n\n')
}
