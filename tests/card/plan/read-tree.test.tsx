import { describe, expect, test } from 'vitest'
import {
  type BoxStyle,
  Frame,
  Photo,
  Rule,
  Span,
  Text,
  type Words,
} from '../../../src/card/contract/elements.ts'
import { paintLayers } from '../../../src/card/plate/paint-layers.ts'
import { readTree } from '../../../src/card/plan/read-tree.ts'

function Pair({ first, second }: { first: string; second?: string }) {
  return (
    <Frame name="pair" style={{ width: 100, height: 50 }} anchor="bottom">
      <Text name="first" face="plain" weight={400} size={20} color="#000000">
        {first}
      </Text>
      {second && (
        <Text name="second" face="plain" weight={400} size={20} color="#000000">
          {second}
        </Text>
      )}
      <Rule width={40} height={4} color="#ff0000" />
    </Frame>
  )
}

const frame = (face: string, style: BoxStyle) => (
  <Frame name="pair" style={style}>
    <Text name="first" face={face as never} weight={400} size={20} color="#000000">
      one
    </Text>
  </Frame>
)

describe('reading a template', () => {
  test('frames become empty boxes with a key; their texts are kept apart', () => {
    const { boxes, frames } = readTree(
      <div style={{ width: 200 }}>
        <Pair first="one" second="two" />
      </div>,
    )
    expect(boxes.props.children[0]).toMatchObject({ type: 'div', key: 'pair', props: { children: [] } })
    expect(frames.get('pair')).toMatchObject({
      anchor: 'bottom',
      items: [
        { kind: 'text', name: 'first', content: 'one' },
        { kind: 'text', name: 'second', content: 'two' },
        { kind: 'rule', width: 40 },
      ],
    })
  })

  test('loose text is refused: satori would set it, and wrongly', () => {
    expect(() => readTree(<div>{'loose'}</div>)).toThrow('text on a card goes into <Text>')
  })

  test('elements satori would fetch or set are refused', () => {
    expect(() => readTree(<img src="https://example.com/a.png" />)).toThrow('<img> has no place in a card')
  })

  test('a face that cards do not have, and a turned frame, are refused by name', () => {
    expect(() => readTree(<div>{frame('Comic', {})}</div>)).toThrow('has the face “Comic”; faces are display')
    expect(() => readTree(<div>{frame('plain', { transform: 'rotate(8deg)' })}</div>)).toThrow(
      '<Frame name="pair"> cannot be turned',
    )
  })

  test('two frames of one name are refused', () => {
    const twice = (
      <div>
        <Pair first="a" />
        <Pair first="b" />
      </div>
    )
    expect(() => readTree(twice)).toThrow('two frames are named pair')
  })
})

test('the background of a photo is painted under it, everything else over it', () => {
  const { boxes, photos } = readTree(
    <div style={{ backgroundColor: '#ffffff' }}>
      <Photo style={{ width: 10, height: 10 }} />
      <div style={{ backgroundColor: '#ff0000' }} />
    </div>,
  )
  const { under, over } = paintLayers(boxes, new Set(photos.keys()))
  const visibility = (root: typeof boxes) => [
    root.props.style['visibility'],
    ...root.props.children.map((child) => child.props.style['visibility']),
  ]
  expect(visibility(under)).toEqual(['visible', 'hidden', 'hidden'])
  expect(visibility(over)).toEqual(['hidden', 'visible', 'visible'])
})

const readWords = (words: Words, { decoration = false, vertical = false } = {}) =>
  readTree(
    <div>
      <Frame name="it" style={{ width: 9, height: 9 }} writing={vertical ? 'vertical' : undefined}>
        <Text name="it" face="plain" weight={400} size={20} color="#000000" decoration={decoration}>
          {words}
        </Text>
      </Frame>
    </div>,
  ).frames.get('it')!.items[0]

describe('spans', () => {
  test('are stretches of one text', () => {
    const unit = <Span size={0.62}>%</Span>
    expect(readWords(['4.1', false, ' ', unit])).toMatchObject({
      content: '4.1 %',
      spans: [{ start: 4, end: 5, size: 0.62 }],
    })
    expect(readWords(['4.1', <Span weight={400}>{undefined}</Span>])).not.toHaveProperty('spans')
  })

  test.each([
    ['an unknown prop', <Span {...{ italic: true }}>%</Span>, {}, '<Span> has no “italic”'],
    ['a weight no face has', <Span {...{ weight: 500 as never }}>%</Span>, {}, 'asks for weight 500'],
    ['a size beyond the line', <Span size={1.2}>%</Span>, {}, 'has size 1.2; it is a part of the text’s'],
    ['another element', <Rule width={1} height={1} color="#000000" />, {}, 'holds words and Span only'],
    ['a box', <div />, {}, 'holds words and Span only'],
    ['a span in a span', <Span>{(<Span>%</Span>) as never}</Span>, {}, 'holds words only'],
    ['one in a decoration', <Span>%</Span>, { decoration: true }, 'is a decoration and has no <Span>'],
    ['two sizes in columns', <Span size={0.5}>%</Span>, { vertical: true }, 'vertical text has one'],
  ])('%s is refused by name', (_, words, options, message) => {
    expect(() => readWords(['4.1 ', words], options)).toThrow(message)
  })
})
