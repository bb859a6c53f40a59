/** What a card's file may be, by extension. */
export const cardTypes = ['png', 'jpg', 'webp', 'svg'] as const

export type CardType = (typeof cardTypes)[number]
