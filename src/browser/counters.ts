import { countText, fieldsOf } from '../post/count-text.ts'

/** The server's own counters, in a file loaded with the first key press: most of it is tables of letters and domains. */
export { countText, fieldsOf }
