import * as z from 'zod'
import { verdictSchema } from '../verdict-schema.ts'
import { networkNames } from './network.ts'

const entity = z.object({
  type: z.enum(['url', 'hashtag', 'mention', 'list', 'cashtag']),
  text: z.string(),
  start: z.int(),
  end: z.int(),
})

/** A text as its network counts it. */
const countedText = z
  .object({
    text: z.string(),
    length: z.int(),
    max: z.int(),
    unit: z.string(),
    valid: z.boolean(),
    faults: z.array(z.string()).readonly(),
    entities: z.array(entity).readonly(),
    fold: z.int().optional(),
  })
  .meta({ description: 'A text as its network counts it.' })

/** One form of a post: its opening, the source of that in the article, and its link. */
const variant = countedText.extend({
  angle: z.enum(['headline', 'sentence', 'quote', 'figure', 'question']),
  /** The article's field with the opening. */
  from: z.string(),
  /** Which of the post's texts it is. */
  field: z.string(),
  /** Above the body of a notification. */
  title: countedText.optional(),
  link: z.string().optional(),
  /** Whether it is the post’s own text. */
  chosen: z.boolean(),
})

/** The schema of a post in a pack and over HTTP. Fields may be added, but never renamed or removed. */
export const postSchema = z.object({
  network: z.enum(networkNames),
  /** The format of its card. */
  card: z.string(),
  /** Alternative text for that card. */
  alt: z.string(),
  /** The article’s address for this network. */
  link: z.string().optional(),
  /**
   * By name: `text`; on Facebook `link` and `photo`; on YouTube `title`, `description`, `tags`, `community`; for
   * push `title` and `body`; `comment` if the link goes into one.
   */
  texts: z.record(z.string(), countedText),
  /** Other forms of the same post; one of them is chosen. */
  variants: z.array(variant).readonly().optional(),
  /** The same story in numbered parts, if one post is too short. */
  thread: z.array(countedText).readonly().optional(),
  /** The address of the network’s own form, prefilled with the post. */
  compose: z.string().optional(),
  /** Ready to send: call → its fields, named as in the network’s API. */
  api: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** The calls of the thread, in order. The sender fills in `{…}` from earlier responses. */
  threadApi: z
    .array(z.object({ call: z.string(), body: z.record(z.string(), z.unknown()) }))
    .readonly()
    .optional(),
  verdicts: z.array(verdictSchema).readonly(),
})

export type Post = Readonly<z.infer<typeof postSchema>>
export type PostVariant = Readonly<z.infer<typeof variant>>
export type CountedText = Readonly<z.infer<typeof countedText>>
