import { countText, fieldsOf } from '../post/count-text.ts'

/** The server's own counters, in a file that loads with the first key: most of it is tables of letters and domains. */
export { countText, fieldsOf }
