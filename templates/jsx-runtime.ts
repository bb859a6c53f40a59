import * as runtime from 'satori/jsx/jsx-runtime'
import type { BoxStyle } from '../src/card/contract/elements.ts'
import type { JSXElement, JSXNode } from '../src/card/contract/jsx.ts'

/** JSX runtime of custom designs: `"jsxImportSource": "handbill"`. */

type Create = (
  type: string | ((props: never) => JSXNode),
  props: Readonly<Record<string, unknown>>,
  key?: string | number | bigint | null,
) => JSXElement

export const jsx = runtime.jsx as Create
export const jsxs = runtime.jsxs as Create
export const Fragment = runtime.Fragment as unknown as (props: { readonly children?: JSXNode }) => JSXNode

/** What TypeScript checks the elements of a design against. */
export declare namespace JSX {
  type Element = JSXElement
  type ElementType = string | ((props: never) => JSXNode)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    readonly key?: string | number | bigint | null | undefined
  }
  interface IntrinsicElements {
    readonly div: { readonly style?: BoxStyle | undefined; readonly children?: JSXNode }
  }
}
