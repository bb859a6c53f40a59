/** JSX of designs of one's own: `"jsxImportSource": "handbill"`. */
export { Fragment, jsx, jsxs, type JSX } from 'satori/jsx/jsx-runtime'
