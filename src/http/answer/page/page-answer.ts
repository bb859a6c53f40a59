import type { Context } from 'hono'
import type { PageDocument } from '../../../embed/pages/page-document.ts'
import { cacheControl } from '../caching.ts'
import type { AppEnv } from '../../deps.ts'
import { answerText, contentTypes } from '../text-answer.ts'
import { sha256, toBase64 } from '../../../net/bytes.ts'

interface PageOptions {
  /** Whether other sites may frame it. */
  readonly framed: boolean
  /** Values of a `Link` header. */
  readonly links?: readonly string[]
}

/** Sends a page about an article. Its policy allows its own style, pictures and script, and nothing else. */
export async function answerPage(
  c: Context<AppEnv>,
  page: PageDocument,
  { framed, links = [] }: PageOptions,
): Promise<Response> {
  const script = page.script === undefined ? '' : `script-src ${await sourceOf(page.script)}; `
  const policy =
    `default-src 'none'; ${script}style-src ${await sourceOf(page.style)}; ` +
    `img-src ${['data:', ...page.imageOrigins].join(' ')}; base-uri 'none'; form-action 'none'; ` +
    `frame-ancestors ${framed ? '*' : "'none'"}`
  return answerText(c, page.html, {
    contentType: contentTypes.html,
    cache: cacheControl.page,
    headers: {
      'content-security-policy': policy,
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      // Publishers count where readers come from: send the origin, but not this page's path.
      'referrer-policy': 'strict-origin-when-cross-origin',
      // Allows frames on cross-origin isolated sites (COEP).
      'cross-origin-resource-policy': 'cross-origin',
      ...(framed ? {} : { 'x-frame-options': 'DENY' }),
      ...(links.length === 0 ? {} : { link: links.join(', ') }),
    },
  })
}

/** The hash of an inline text, as a source of the policy (CSP 3, section 2.3.1). */
async function sourceOf(text: string): Promise<string> {
  return `'sha256-${toBase64(await sha256(text))}'`
}
