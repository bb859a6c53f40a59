/** JSX runtime of custom designs: `"jsxImportSource": "handbill"`. */
export { Fragment, jsx, jsxs, type JSX } from 'satori/jsx/jsx-runtime'
