import { postNetworks, type PostNetwork } from '../article/brand/post-policy.ts'

/** Where a post goes: a brand knows the same names. */
export const networkNames = postNetworks

export type NetworkName = PostNetwork

/** The texts a network takes: each has a way of counting and a limit of its own. */
export type FieldName = 'text' | 'title' | 'description' | 'tags' | 'alt'
