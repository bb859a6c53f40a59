import { articleId } from '../state/address.ts'
import { askForLink } from '../state/draft.ts'
import { tell, word } from '../page/say.ts'
import { toClipboard } from './clipboard.ts'

/** A link to exactly this state, to share. */
export async function copyLink(): Promise<void> {
  await toClipboard(makeLink())
  tell(word('linkCopied'))
}

async function makeLink(): Promise<string> {
  const { url } = await askForLink(mayOf())
  return url
}

/** A link allows viewing, and trying changes if its page works for any address. */
function mayOf(): 'look' | 'try' {
  return articleId() === undefined ? 'try' : 'look'
}
