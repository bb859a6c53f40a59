import { describe, expect, test } from 'vitest'
import type { Card, PlacedText } from '../../../src/card/engine.ts'
import { faultsOfPlaces } from '../../../src/node/cli/templates/check-places.ts'

type Edges = readonly [left: number, top: number, right: number, bottom: number]

const box = ([left, top, right, bottom]: Edges) => ({ left, top, right, bottom })

function text(place: string, ink: Edges, frame: Edges): PlacedText {
  return { place, ink: box(ink), frame: box(frame), decoration: false }
}

/** A card whose `dropped` texts were left out. */
function card(places: readonly PlacedText[], dropped: readonly string[] = []): Card {
  const verdicts = dropped.map((place) => ({ code: 'text-dropped', severity: 'info', place, message: '' }))
  return { places, verdicts } as unknown as Card
}

const LINE: Edges = [72, 0, 1008, 104]

describe('a frame of which a text was left out', () => {
  test('is empty when the others fill little of its height', () => {
    const words = text('words/headline', [72, 300, 900, 420], [72, 300, 1008, 1000])
    expect(faultsOfPlaces('square', card([words], ['square/words/standfirst']), true)).toEqual([
      'square/words: 17 % of it is used, and a text was left out',
    ])
  })

  test('is full when its one line is', () => {
    const long = text('strip/brand', [72, 40, 900, 65], LINE)
    expect(faultsOfPlaces('square', card([long], ['square/strip/kicker']), true)).toEqual([])
    const short = text('strip/credit', [72, 40, 372, 65], LINE)
    expect(faultsOfPlaces('square', card([short], ['square/strip/brand']), true)).toEqual([
      'square/strip: 32 % of it is used, and a text was left out',
    ])
  })
})

test('text avoids areas that networks cover, and some lies in areas that they crop', () => {
  const low = text('words/headline', [700, 600, 1180, 650], [68, 100, 1212, 652])
  expect(faultsOfPlaces('youtube', card([low]), true)).toEqual([
    'words/headline: is where YouTube’s running time is',
  ])
  const edge = text('words/headline', [64, 200, 320, 260], [64, 100, 1136, 542])
  expect(faultsOfPlaces('og', card([edge]), false)).toEqual(['no word of the story is in WhatsApp’s square'])
  expect(faultsOfPlaces('og', card([edge]), true)).toEqual([])
})
