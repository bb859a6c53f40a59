import {
  elementName,
  type BoxStyle,
  type ColumnsProps,
  type FrameProps,
  type LogoProps,
  type MarkProps,
  type PhotoProps,
  type RowProps,
  type RuleProps,
  type ScrimProps,
  type TextProps,
} from '../contract/elements.ts'
import type { JSXElement, JSXNode } from '../contract/jsx.ts'
import { checkFrameStyle, checkProps, checkStyle, checkVoice, checkWeight } from './check-element.ts'
import { readWords, type SpannedWords } from './spans.ts'

/** A box for satori: a `div`, with a key for a frame, photo, scrim or logo. */
export interface BoxNode {
  readonly type: 'div'
  readonly key: string | null
  readonly props: { readonly style: BoxStyle; readonly children: readonly BoxNode[] }
}

export type TextItem = { readonly kind: 'text' } & SpannedWords & Omit<TextProps, 'children'>
export type RowItem = { readonly kind: 'row'; readonly texts: readonly TextItem[] } & Omit<
  RowProps,
  'children'
>
export type ColumnsItem = { readonly kind: 'columns'; readonly texts: readonly TextItem[] } & Omit<
  ColumnsProps,
  'children'
>
export type RuleItem = { readonly kind: 'rule' } & RuleProps
export type FrameItem = TextItem | RowItem | ColumnsItem | RuleItem

export interface FrameSpec extends Omit<FrameProps, 'style' | 'children'> {
  readonly items: readonly FrameItem[]
}

/** A template's tree, split into boxes to lay out and, by key, their content. */
export interface Blueprint {
  readonly boxes: BoxNode
  readonly frames: ReadonlyMap<string, FrameSpec>
  readonly photos: ReadonlyMap<string, PhotoProps>
  readonly scrims: ReadonlyMap<string, ScrimProps>
  readonly logos: ReadonlyMap<string, LogoProps>
  readonly marks: ReadonlyMap<string, MarkProps>
}

/** All texts of a frame, including rows and columns, from top to bottom. */
export function textsIn({ items }: FrameSpec): readonly TextItem[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return [item]
    return item.kind === 'rule' ? [] : item.texts
  })
}

/** Reads a template's result. Throws Error for anything a card cannot contain: an error in the template. */
export function readTree(root: JSXNode): Blueprint {
  const frames = new Map<string, FrameSpec>()
  const photos = new Map<string, PhotoProps>()
  const scrims = new Map<string, ScrimProps>()
  const logos = new Map<string, LogoProps>()
  const marks = new Map<string, MarkProps>()

  function read(element: JSXElement): BoxNode {
    const { type, props } = element
    const name = elementName(type)
    if (name === 'Frame') {
      const { style, children, ...frame } = checkProps('Frame', props) as FrameProps
      if (frames.has(frame.name)) throw new Error(`two frames are named ${frame.name}`)
      const spec = { ...frame, items: readItems(frame.name, children) }
      checkSpans(spec)
      frames.set(frame.name, spec)
      return box(checkFrameStyle(frame.name, style), frame.name)
    }
    if (name === 'Photo') return keyed(photos, 'photo', checkProps('Photo', props) as PhotoProps)
    if (name === 'Scrim') return keyed(scrims, 'scrim', checkProps('Scrim', props) as ScrimProps)
    if (name === 'Logo') return keyed(logos, 'logo', checkProps('Logo', props) as LogoProps)
    if (name === 'Mark') return keyed(marks, 'mark', checkProps('Mark', props) as MarkProps)
    if (name === undefined && typeof type === 'function')
      return readOne((type as (props: unknown) => JSXNode)(props))
    if (type !== 'div')
      throw new Error(`<${String(type)}> has no place in a card; use div, Frame, Photo, Scrim, Logo, Mark`)
    const { style, children } = checkProps('div', props) as { style?: BoxStyle; children?: JSXNode }
    return box(style, null, elementsIn(children).map(read))
  }

  function readOne(node: JSXNode): BoxNode {
    const elements = elementsIn(node)
    const [only] = elements
    if (only === undefined || elements.length > 1)
      throw new Error('a component of a card returns one element')
    return read(only)
  }

  return { boxes: readOne(root), frames, photos, scrims, logos, marks }
}

function readItems(frame: string, children: JSXNode): readonly FrameItem[] {
  const items = elementsIn(children).map(readItem)
  const names = items.flatMap((item) => {
    if (item.kind === 'rule') return []
    return item.kind === 'text' ? [item.name] : item.texts.map(({ name }) => name)
  })
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`two texts of frame ${frame} are named ${twice}`)
  return items
}

function readItem(element: JSXElement): FrameItem {
  const { type, props } = element
  const name = elementName(type)
  if (name === 'Text') return readText(element)
  if (name === 'Rule') return { kind: 'rule', ...(checkProps('Rule', props) as RuleProps) }
  if (name === 'Row') {
    const { children, ...row } = checkProps('Row', props) as RowProps
    return { kind: 'row', ...row, texts: elementsIn(children).map(readText) }
  }
  if (name === 'Columns') {
    const { children, ...columns } = checkProps('Columns', props) as ColumnsProps
    return { kind: 'columns', ...columns, texts: elementsIn(children).map(readText) }
  }
  if (name === undefined && typeof type === 'function') {
    const [only, ...more] = elementsIn((type as (props: unknown) => JSXNode)(props))
    if (only !== undefined && more.length === 0) return readItem(only)
  }
  throw new Error('a Frame holds Text, Row, Columns and Rule only')
}

/** @throws Error if columns of vertical text have spans of another size: each letter takes a square of the text's size */
function checkSpans(frame: FrameSpec): void {
  if (frame.writing !== 'vertical') return
  const sized = textsIn(frame).find(({ spans }) => spans?.some(({ size }) => size !== undefined))
  if (sized) throw new Error(`a <Span> of <Text name="${sized.name}"> has a size; vertical text has one`)
}

function readText({ type, props }: JSXElement): TextItem {
  if (elementName(type) !== 'Text') throw new Error('a Row and Columns hold Text only')
  const { children, ...text } = checkProps('Text', props) as TextProps
  checkWeight(`<Text name="${text.name}">`, text.weight)
  checkVoice(`<Text name="${text.name}">`, text.face)
  if (typeof children === 'object') return { kind: 'text', ...text, ...readWords(text, children) }
  return { kind: 'text', ...text, content: children || '' }
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
  // satori requires a display value for a box with two children.
  return {
    type: 'div',
    key,
    props: { style: { display: 'flex', boxSizing: 'border-box', ...checkStyle(style) }, children },
  }
}

/** The elements among JSX children; false conditions are skipped, loose text is an error. */
function elementsIn(node: JSXNode): readonly JSXElement[] {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (Array.isArray(node)) return node.flatMap(elementsIn)
  if (typeof node === 'object' && 'type' in node) return [node as JSXElement]
  throw new Error('text on a card goes into <Text> inside <Frame>')
}
