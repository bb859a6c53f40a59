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

/** The shape of a post in a pack and over HTTP. Fields may be added, none renamed or taken away. */
export const postSchema = z.object({
  network: z.enum(networkNames),
  /** The format of the card that goes with it. */
  card: z.string(),
  /** Alternative text for that card. */
  alt: z.string(),
  /** The article’s address as this network gets it. */
  link: z.string().optional(),
  /** By name: `text`; on Facebook `link`, `photo`, `comment`; on YouTube `title`, `description`, `tags`, `community`. */
  texts: z.record(z.string(), countedText),
  /** The same story in numbered parts, where one post does not hold it. */
  thread: z.array(countedText).readonly().optional(),
  /** Opens the network’s own form with the post in it. */
  compose: z.string().optional(),
  /** Ready to send: call → its fields, named as the network’s API names them. */
  api: z.record(z.string(), z.record(z.string(), z.unknown())),
  verdicts: z.array(verdictSchema).readonly(),
})

export type Post = Readonly<z.infer<typeof postSchema>>
export type CountedText = Readonly<z.infer<typeof countedText>>
