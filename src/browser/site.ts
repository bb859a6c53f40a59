import { addCopyButtons } from './site/copy.ts'
import { startSearch } from './site/search.ts'
import { startTryOut } from './site/try-out.ts'

/** The script of home, docs and setup: copying, searching, and drawing a headline while it is typed. */
addCopyButtons()
startSearch()
startTryOut()
