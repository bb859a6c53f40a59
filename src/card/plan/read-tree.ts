import type { JSXElement, JSXNode } from 'satori/jsx'
import {
  Frame,
  Logo,
  Photo,
  Rule,
  Scrim,
  Text,
  type BoxStyle,
  type FrameProps,
  type LogoProps,
  type PhotoProps,
  type RuleProps,
  type ScrimProps,
  type TextProps,
} from '../contract/elements.ts'

/** A box for satori: a `div`, with a key where a frame, photo, scrim or logo goes. */
export interface BoxNode {
  readonly type: 'div'
  readonly key: string | null
  readonly props: { readonly style: BoxStyle; readonly children: readonly BoxNode[] }
}

export type TextItem = { readonly kind: 'text'; readonly content: string } & Omit<TextProps, 'children'>
export type RuleItem = { readonly kind: 'rule' } & RuleProps
export type FrameItem = TextItem | RuleItem

export interface FrameSpec extends Omit<FrameProps, 'style' | 'children'> {
  readonly items: readonly FrameItem[]
}

/** A template's tree, taken apart: boxes to lay out, and by key what goes into them. */
export interface Blueprint {
  readonly boxes: BoxNode
  readonly frames: ReadonlyMap<string, FrameSpec>
  readonly photos: ReadonlyMap<string, PhotoProps>
  readonly scrims: ReadonlyMap<string, ScrimProps>
  readonly logos: ReadonlyMap<string, LogoProps>
}

/** Reads what a template returned. Throws Error when the tree holds anything a card cannot have: a mistake of the template. */
export function readTree(root: JSXNode): Blueprint {
  const frames = new Map<string, FrameSpec>()
  const photos = new Map<string, PhotoProps>()
  const scrims = new Map<string, ScrimProps>()
  const logos = new Map<string, LogoProps>()

  function read(element: JSXElement): BoxNode {
    const { type, props } = element
    if (type === Frame) {
      const { style, children, ...frame } = props as FrameProps
      if (frames.has(frame.name)) throw new Error(`two frames are named ${frame.name}`)
      frames.set(frame.name, { ...frame, items: elementsIn(children).map(readItem) })
      return box(style, frame.name)
    }
    if (type === Photo) return keyed(photos, 'photo', props as PhotoProps)
    if (type === Scrim) return keyed(scrims, 'scrim', props as ScrimProps)
    if (type === Logo) return keyed(logos, 'logo', props as LogoProps)
    if (typeof type === 'function') return readOne((type as (props: unknown) => JSXNode)(props))
    if (type !== 'div')
      throw new Error(`<${String(type)}> has no place in a card; use div, Frame, Photo, Logo`)
    const { style, children } = props as { style?: BoxStyle; children?: JSXNode }
    return box(style, null, elementsIn(children).map(read))
  }

  function readOne(node: JSXNode): BoxNode {
    const elements = elementsIn(node)
    const [only] = elements
    if (only === undefined || elements.length > 1)
      throw new Error('a component of a card returns one element')
    return read(only)
  }

  return { boxes: readOne(root), frames, photos, scrims, logos }
}

function readItem(element: JSXElement): FrameItem {
  if (element.type === Text) {
    const { children, ...text } = element.props as TextProps
    return { kind: 'text', ...text, content: children ?? '' }
  }
  if (element.type === Rule) return { kind: 'rule', ...(element.props as RuleProps) }
  throw new Error('a Frame holds Text and Rule only')
}

function keyed<Props extends { readonly style: BoxStyle }>(
  into: Map<string, Props>,
  kind: string,
  props: Props,
): BoxNode {
  const key = `${kind} ${into.size + 1}`
  into.set(key, props)
  return box(props.style, key)
}

function box(style: BoxStyle | undefined, key: string | null, children: readonly BoxNode[] = []): BoxNode {
  // satori requires a display value once a box has two children.
  return {
    type: 'div',
    key,
    props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
  }
}

/** The elements among JSX children; false conditions leave nothing, loose text is a mistake. */
function elementsIn(node: JSXNode): readonly JSXElement[] {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (Array.isArray(node)) return node.flatMap(elementsIn)
  if (typeof node === 'object' && 'type' in node) return [node as JSXElement]
  throw new Error('text on a card goes into <Text> inside <Frame>')
}
