import { textWeights } from '../../type/fonts/font-catalogue.ts'
import type { BoxStyle, Voice } from '../contract/elements.ts'

/** The props of each element. A typo in a template is an error that names the prop. */
const props: Readonly<Record<string, ReadonlySet<string>>> = {
  div: words('style children'),
  Frame: words('name style anchor align writing children'),
  Text: words(
    'name children most shorter face weight italic size color maxLines cutAt upper spacing leading chip flush decoration dropBelow yields gap',
  ),
  Span: words('children weight color size'),
  Row: words('name between spread shrink dir children dropBelow yields gap'),
  Columns: words('name widths between rule padding children dropBelow yields gap'),
  Rule: words('width height color dropBelow yields gap'),
  Photo: words('of style shape fit subject tone'),
  Scrim: words('style from color behind atLeast reach'),
  Logo: words('style src align'),
  Mark: words('style viewBox path color stroke mirror'),
}

/** CSS that affects a box without text. */
const properties = words(`
  display position left top right bottom overflow boxSizing opacity visibility boxShadow
  width height minWidth minHeight maxWidth maxHeight aspectRatio
  flex flexDirection flexWrap flexGrow flexShrink flexBasis gap rowGap columnGap
  alignItems alignSelf alignContent justifyContent
  margin marginTop marginRight marginBottom marginLeft
  padding paddingTop paddingRight paddingBottom paddingLeft
  backgroundColor backgroundImage backgroundSize backgroundPosition backgroundRepeat
  border borderTop borderRight borderBottom borderLeft borderWidth borderStyle borderColor borderRadius
  borderTopWidth borderRightWidth borderBottomWidth borderLeftWidth
  borderTopColor borderRightColor borderBottomColor borderLeftColor
  borderTopLeftRadius borderTopRightRadius borderBottomLeftRadius borderBottomRightRadius
  transform transformOrigin
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** @throws Error naming a prop that the element does not have */
export function checkProps(element: string, given: unknown): unknown {
  const known = props[element]!
  for (const [name, value] of Object.entries(given as object))
    if (value !== undefined && !known.has(name))
      throw new Error(`<${element}> has no “${name}”; it has ${[...known].join(', ')}`)
  return given
}

/** @throws Error naming the element with a weight that no face has */
export function checkWeight(element: string, weight: number): void {
  if (!(textWeights as readonly number[]).includes(weight))
    throw new Error(`${element} asks for weight ${weight}; faces have ${textWeights.join(', ')}`)
}

/** All voices; the type of `elements.ts` ensures that none is missing. */
const voices: Readonly<Record<Voice, true>> = {
  display: true,
  serif: true,
  condensed: true,
  text: true,
  plain: true,
}

/** @throws Error naming the element with an unknown `face` */
export function checkVoice(element: string, face: string): void {
  if (!Object.hasOwn(voices, face))
    throw new Error(`${element} has the face “${face}”; faces are ${Object.keys(voices).join(', ')}`)
}

/** @throws Error for a transform: the box would be rotated, but not its text */
export function checkFrameStyle(name: string, style: BoxStyle | undefined): BoxStyle | undefined {
  if (style?.['transform'] !== undefined)
    throw new Error(`<Frame name="${name}"> cannot be turned or scaled: its text would stay as it is`)
  return style
}

/** @throws Error naming a CSS property that has no effect on a card */
export function checkStyle(style: BoxStyle | undefined): BoxStyle | undefined {
  for (const name of Object.keys(style ?? {}))
    if (!properties.has(name)) throw new Error(`the style “${name}” has no effect on a card’s boxes`)
  return style
}
