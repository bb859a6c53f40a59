import type { Counter } from '../count/count.ts'
import type { FieldName } from '../network.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'

/** How a network counts each text it takes, its main one first. */
export type Counters = Readonly<Partial<Record<FieldName, Counter>>>

/** How a post for a network is written. */
export interface Network {
  /** @throws Problem for a text of one's own that fits in no form. */
  write(order: PostOrder): Post
}
