import {
  accountExample,
  type AccountNetwork,
  accountNetworks,
  type Accounts,
  accountsAmong,
  readAccount,
} from '../accounts.ts'
import type { Author } from '../article.ts'
import { readUrl } from '../canonical-url.ts'
import { caps } from '../caps.ts'
import { nameAsGiven } from '../text/byline-name.ts'
import { cleanField, cutAtWord } from '../text/clean-field.ts'
import { isPlaceholderAuthor } from '../text/placeholders.ts'
import { note } from './clean-up.ts'
import type { DraftAuthor } from './draft.ts'
import type { Found } from './found.ts'
import { quoted } from './ledger.ts'
import { type AssemblyContext, invalidField, refuseUnfit } from './read-field.ts'
import { readPicture } from './read-image.ts'

/** The authors in byline order without duplicates, with page, portrait and accounts if known. */
export function readAuthors(
  found: Found<readonly DraftAuthor[]> | undefined,
  base: string | undefined,
  lang: string,
  context: AssemblyContext,
): readonly Author[] {
  const authors: Author[] = []
  for (const [at, given] of (found?.value ?? []).slice(0, caps.authors).entries()) {
    const written = cutAtWord(cleanField(given.name).text, caps.authorName)
    const name = nameAsGiven(written, lang)
    if (name !== written)
      note(`authors.${at}.name`, `${quoted(written)} is written ${quoted(name)}.`, context)
    if (name === '' || authors.some((author) => author.name === name)) continue
    if (isPlaceholderAuthor(name)) {
      note(`authors.${at}.name`, `${quoted(name)} is an account, not a name; left out.`, context)
      continue
    }
    const address = given.url === undefined ? undefined : readUrl(given.url, base)
    if (address?.reason !== undefined && context.options.strict) {
      throw invalidField(`authors.${at}.url`, address.reason, context)
    }
    const url = address?.url
    const portrait = readPicture(`authors.${at}.portrait`, given.portrait, base, context)
    const givenHandles = readAccounts(`authors.${at}.handles`, given.handles, context)
    const handles = withAccounts(givenHandles, url)
    authors.push({
      name,
      ...(url !== undefined && { url }),
      ...(portrait !== undefined && { portrait }),
      ...(handles !== undefined && { handles }),
    })
  }
  if (found !== undefined && authors.length > 0) context.sources.authors = found.source
  return authors
}

/** Adds an account if the author's page is a profile on a network. */
function withAccounts(given: Accounts | undefined, url: string | undefined): Accounts | undefined {
  const found = url === undefined ? {} : accountsAmong([url])
  const all = { ...found, ...given }
  return Object.keys(all).length === 0 ? undefined : all
}

function readAccounts(
  field: string,
  given: Accounts | undefined,
  context: AssemblyContext,
): Accounts | undefined {
  const accounts: Partial<Record<AccountNetwork, string>> = {}
  for (const network of accountNetworks) {
    const raw = given?.[network]
    if (raw === undefined) continue
    const account = readAccount(network, raw)
    if (account !== undefined) accounts[network] = account
    else {
      const reason = `is ${quoted(raw)}; write it as in ${accountExample(network)}`
      refuseUnfit(`${field}.${network}`, reason, context)
    }
  }
  return Object.keys(accounts).length === 0 ? undefined : accounts
}
