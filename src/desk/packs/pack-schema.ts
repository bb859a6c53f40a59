import * as z from 'zod'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Article } from '../../article/article.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { photoShapeNames } from '../../card/contract/photo-shapes.ts'
import { postSchema } from '../../post/post.ts'
import { verdictSchema } from '../../verdict-schema.ts'

/**
 * The schema of `pack.json` and of a pack over HTTP. It contains no bytes: each card names its file. Fields may be
 * added, but never renamed or removed.
 */
const person = z.object({ name: z.string(), url: z.string().optional() })

const image = z.object({
  url: z.string().optional(),
  alt: z.string().optional(),
  credit: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
})

/** The article after cleaning. The input schema is another, far more lenient one. */
const article: z.ZodType<Article> = z.object({
  url: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  section: z.string().optional(),
  authors: z.array(person),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  tags: z.array(z.string()),
  image: image.optional(),
  site: z.object({ name: z.string() }).optional(),
  brand: z.string().optional(),
})

const hex32 = z.string().regex(/^[0-9a-f]{32}$/)

/** A picture file beside the pack. */
const pictureFile = {
  contentType: z.string(),
  /** Name of the file. */
  file: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  /** Same version, same bytes. */
  version: hex32,
}

const card = z.object({
  format: z.enum(formatNames),
  type: z.enum(['png', 'jpg', 'webp', 'svg']),
  ...pictureFile,
  /** Alternative text: the picture and the words on it. */
  alt: z.string(),
  verdicts: z.array(verdictSchema).readonly(),
  /** The design that was drawn: the pack's, or one that took over for the photo; absent for cards of earlier versions. */
  template: z.string().optional(),
  /** The visible part of the photo, as fractions of its size; only if the card was just drawn. */
  crop: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  /** Faces detected with certainty, and how many of them the card cuts; absent like `crop`. */
  faces: z.object({ found: z.int().min(0), cut: z.int().min(0) }).optional(),
  /** `frame/text` → its lines as set. */
  lines: z.record(z.string(), z.array(z.string()).readonly()),
})

const cleanPhoto = z.object({
  format: z.enum(photoShapeNames),
  type: z.literal('jpg'),
  ...pictureFile,
})

export const packSchema = z.object({
  /** Digest of all cards' versions. */
  version: hex32,
  article,
  /** Where each field of the article came from: `title` → `og:title`. */
  sources: z.record(z.string(), z.string()),
  brand: z.string(),
  template: z.string(),
  cards: z.array(card).readonly(),
  /** The photo without text, in the shapes that search engines ask for; absent without a photo or addresses. */
  photos: z.array(cleanPhoto).readonly().optional(),
  posts: z.array(postSchema).readonly(),
  /** The applied manual edits; absent without edits. */
  edits: (z.record(z.string(), z.string()) as unknown as z.ZodType<Edits>).optional(),
  /** HTML to paste; absent if the cards' addresses are unknown. */
  embeds: z
    .object({
      tags: z.string(),
      iframe: z.string().optional(),
      share: z.string().optional(),
      discovery: z.string().optional(),
    })
    .optional(),
  /** Findings on the pack as a whole; each card and post has its own. */
  verdicts: z.array(verdictSchema).readonly(),
})

export type Pack = Readonly<z.infer<typeof packSchema>>
export type PackedPhoto = Readonly<z.infer<typeof cleanPhoto>>
/** A clean photo that was not drawn. */
export type NamedPhoto = Omit<PackedPhoto, 'bytes'>
export type PackedCard = Readonly<z.infer<typeof card>>
