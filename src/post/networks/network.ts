import type { Counter } from '../count/count.ts'
import type { FieldName } from '../network.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'

/** A network: how it counts each text it takes, its main one first, and how a post for it is written. */
export interface Network {
  readonly counters: Readonly<Partial<Record<FieldName, Counter>>>
  /** @throws Problem for a text of one's own that fits in no form. */
  write(order: PostOrder): Post
}
