/** File types of a card, by extension. */
export const cardTypes = ['png', 'jpg', 'webp', 'svg'] as const

export type CardType = (typeof cardTypes)[number]
