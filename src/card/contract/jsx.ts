/**
 * Types of a template's tree, as satori's JSX runtime makes it. Satori's own declarations need the whole DOM and fail
 * in programs that check libraries (`skipLibCheck: false`), so no published type names them.
 */
export interface JSXElement {
  /** A tag, or the function of a component. */
  readonly type: string | ((props: unknown) => JSXNode)
  readonly props: unknown
  readonly key: string | null
}

export type JSXNode = JSXElement | string | number | bigint | boolean | null | undefined | Iterable<JSXNode>
