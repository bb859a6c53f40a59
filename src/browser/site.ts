import { addCopyButtons } from './site/copy.ts'
import { startSearch } from './site/search.ts'
import { startTryOut } from './site/try-out.ts'

/** The script of home, docs and setup: copying, searching, and the headline that is drawn as one types. */
addCopyButtons()
startSearch()
startTryOut()
