import type { AppDeps } from '../deps.ts'
import { pageHeaders } from '../answer/page/page-headers.ts'
import type { Html } from '../answer/page/page.ts'
import { contentTypes, textResponse } from '../answer/text-answer.ts'
import { editorDocument } from './shell/document.ts'
import type { Ui } from './words/ui.ts'

interface Answer {
  readonly title: string
  readonly ui: Ui
  /** Of the article. */
  readonly lang?: string | undefined
  readonly status?: number
  readonly marks?: Html
  readonly body: Html
}

/** Answers a page for one reader: not cached, and not indexed by search engines. */
export async function answerEditor(
  deps: AppDeps,
  { title, ui, lang, status = 200, marks, body }: Answer,
): Promise<Response> {
  const text = await editorDocument(deps, { title, ui, lang, marks }, body)
  return textResponse(text.toString(), {
    contentType: contentTypes.html,
    status,
    headers: {
      ...pageHeaders({ script: true, form: true }),
      'content-language': ui.lang,
      vary: 'accept-language',
      'x-robots-tag': 'noindex, nofollow',
      // RFC 9110, section 15.5.2, requires it on every 401; browsers show no login window for this scheme.
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="handbill"' } : {}),
    },
  })
}
