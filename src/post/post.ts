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

/** One way to write a post: what it begins with, where in the article that is from, and its link. */
const variant = countedText.extend({
  angle: z.enum(['headline', 'sentence', 'quote', 'figure', 'question']),
  /** Field of the article the beginning was taken from. */
  from: z.string(),
  link: z.string().optional(),
  /** Whether it is the post’s own text. */
  chosen: z.boolean(),
})

/** The shape of a post in a pack and over HTTP. Fields may be added, none renamed or taken away. */
export const postSchema = z.object({
  network: z.enum(networkNames),
  /** The format of the card that goes with it. */
  card: z.string(),
  /** Alternative text for that card. */
  alt: z.string(),
  /** The article’s address as this network gets it. */
  link: z.string().optional(),
  /**
   * By name: `text`; on Facebook `link` and `photo`; on YouTube `title`, `description`, `tags`, `community`; for push
   * `title` and `body`; `comment` where the link goes into one.
   */
  texts: z.record(z.string(), countedText),
  /** The same post told in other ways; one of them is chosen. */
  variants: z.array(variant).readonly().optional(),
  /** The same story in numbered parts, where one post does not hold it. */
  thread: z.array(countedText).readonly().optional(),
  /** Opens the network’s own form with the post in it. */
  compose: z.string().optional(),
  /** Ready to send: call → its fields, named as the network’s API names them. */
  api: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** The calls of the thread, in order. `{…}` is for the sender to fill in from the answers before. */
  threadApi: z
    .array(z.object({ call: z.string(), body: z.record(z.string(), z.unknown()) }))
    .readonly()
    .optional(),
  verdicts: z.array(verdictSchema).readonly(),
})

export type Post = Readonly<z.infer<typeof postSchema>>
export type PostVariant = Readonly<z.infer<typeof variant>>
export type CountedText = Readonly<z.infer<typeof countedText>>
