import { articleId } from '../state/address.ts'
import { askForLink } from '../state/draft.ts'
import { tell, word } from '../page/say.ts'
import { toClipboard } from './clipboard.ts'

/** A link to exactly this state, for somebody else. */
export async function copyLink(): Promise<void> {
  await toClipboard(makeLink())
  tell(word('linkCopied'))
}

async function makeLink(): Promise<string> {
  const { url } = await askForLink(mayOf())
  return url
}

/** A link allows to look, and to try where the page it is made on is for any address. */
function mayOf(): 'look' | 'try' {
  return articleId() === undefined ? 'try' : 'look'
}
