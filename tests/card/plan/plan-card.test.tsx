import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { Frame, Photo, Scrim, Text } from '../../../src/card/contract/elements.ts'
import type { CardTemplate } from '../../../src/card/contract/template.ts'
import type { CardRequest } from '../../../src/card/plan/card-plan.ts'
import { planCard } from '../../../src/card/plan/plan-card.ts'
import { articles } from '../articles.ts'

const bare: CardTemplate = {
  name: 'bare',
  description: 'A headline and nothing else.',
  formats: ['og', 'story'],
  tones: ['light'],
  kinds: ['news'],
  render: ({ headline, format: { width, height } }) => (
    <Frame name="all" style={{ width, height }}>
      <Text name="headline" face="display" weight={700} size={[20, 90]} color="#000000">
        {headline}
      </Text>
    </Frame>
  ),
}

const Pair = () => [<div />, <div />]

/** The same over a photo and a scrim, in a colour. */
function over(color: string): CardTemplate {
  return {
    ...bare,
    render: ({ headline, format: { width, height } }) => (
      <div style={{ width, height }}>
        <Photo style={{ width, height }} />
        <Scrim style={{ width, height }} from="bottom" color="#000000" behind={['all']} />
        <Frame name="all" style={{ width, height }}>
          <Text name="headline" face="display" weight={700} size={40} color={color}>
            {headline}
          </Text>
        </Frame>
      </div>
    ),
  }
}

const request: CardRequest = {
  article: articles.english,
  brand: exampleBrand,
  template: 'bare',
  format: 'og',
  type: 'png',
}

describe('a plan', () => {
  test('has another key when the fonts are others, and the same plate', async () => {
    const [one, other] = [
      await planCard(request, [bare], 'fonts 1'),
      await planCard(request, [bare], 'fonts 2'),
    ]
    expect(one.key).not.toBe(other.key)
    expect(one.plateKey).toBe(other.plateKey)
  })

  test('has the same plate for another title, and for another type of file', async () => {
    const plan = await planCard(request, [bare], '')
    const other = { ...request, type: 'jpg', article: { ...articles.english, title: 'Other' } } as const
    const planned = await planCard(other, [bare], '')
    expect(planned.plateKey).toBe(plan.plateKey)
    expect(planned.key).not.toBe(plan.key)
  })

  test('has another plate when the texts over a scrim have another colour', async () => {
    const [white, grey] = [
      await planCard(request, [over('#ffffff')], ''),
      await planCard(request, [over('#aaaaaa')], ''),
    ]
    expect(white.plateKey).not.toBe(grey.plateKey)
  })

  test('has the same plate for another title over a scrim', async () => {
    const other = { ...request, article: { ...articles.english, title: 'Other' } }
    const [one, two] = [
      await planCard(request, [over('#ffffff')], ''),
      await planCard(other, [over('#ffffff')], ''),
    ]
    expect(one.plateKey).toBe(two.plateKey)
  })

  test('is refused in a format the template is not composed for, naming those it is', async () => {
    await expect(planCard({ ...request, format: 'square' }, [bare], '')).rejects.toMatchObject({
      code: 'unknown-format',
      field: 'format',
      message: 'The design “bare” has no format “square”; it has og, story.',
    })
  })

  test('is refused for a component of two elements: a mistake of the template', async () => {
    const paired: CardTemplate = { ...bare, render: () => <div>{<Pair />}</div> }
    await expect(planCard(request, [paired], '')).rejects.toThrow('a component of a card returns one element')
  })
})

describe('options an editor chose', () => {
  const options = {
    columns: { kind: 'number', description: 'Columns.', least: 1, most: 3, usual: 2 },
  } as const
  const columned: CardTemplate = {
    ...bare,
    options,
    render: ({ options: { columns }, format: { width, height } }) => (
      <Frame name="all" style={{ width, height }}>
        <Text name="headline" face="display" weight={700} size={20} color="#000000">
          {String(columns)}
        </Text>
      </Frame>
    ),
  }
  const chosen = async (editedOptions: CardRequest['editedOptions'], more: Partial<CardRequest> = {}) => {
    const { blueprint, verdicts } = await planCard({ ...request, ...more, editedOptions }, [columned], '1')
    return { shown: blueprint.frames.get('all')!.items[0], verdicts }
  }

  test('count before those of the caller', async () => {
    expect(await chosen({ columns: '3' }, { options: { columns: 1 } })).toMatchObject({
      shown: { content: '3' },
      verdicts: [],
    })
  })

  test.each([
    ['a design does not have', { rows: '3' }, 'option.rows', 'has no option “rows”; it has columns'],
    ['cannot be', { columns: '7' }, 'option.columns', 'is a number from 1 to 3'],
  ])('%s are left out and named', async (_, edited, place, message) => {
    const { shown, verdicts } = await chosen(edited)
    expect(shown).toMatchObject({ content: '2' })
    expect(verdicts).toMatchObject([{ code: 'field-ignored', severity: 'info', place }])
    expect(verdicts[0]!.message).toContain(message)
  })
})
