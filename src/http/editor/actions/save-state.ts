import type { Context } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import type { Edits } from '../../../article/edits/edit-keys.ts'
import { pageKeys } from '../../../article/edits/page-state.ts'
import { readEdits, readEditsQuery } from '../../../article/edits/read-edits.ts'
import type { Desk } from '../../../desk/desk.ts'
import { Problem, problemStatus } from '../../../problem.ts'
import { authorizeAction, type PreviewGrant } from '../../access/preview-grant.ts'
import { signedParameters } from '../../access/preview-link.ts'
import { readBytes, readJson } from '../../answer/body.ts'
import { checkInput } from '../../answer/input.ts'
import { refuseUnknownDesigns } from '../../answer/known-designs.ts'
import { publicBase } from '../../answer/public-base.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { answerEditor } from '../answer.ts'
import { uiOf } from '../context.ts'
import { readAddress, readPasted } from '../material/read-material.ts'
import type { saveAnswer } from './save-answer.ts'
import { startFrame } from '../start/start-frame.ts'

/** Bytes; all possible edits, percent-encoded. */
const MAX_FORM = 1_000_000

const body = z.strictObject({
  url: z.string().optional(),
  text: z.string().optional(),
  edits: z.record(z.string(), z.unknown()).default({}),
  base: z.int().min(0).optional(),
})

interface Sent {
  readonly url?: string | undefined
  readonly text?: string | undefined
  readonly edits: Edits
  readonly base?: number | undefined
}

/** Saves what the editor's page shows as a version, and stores the article if it is new. Loaded with the first save. */
export async function saveState(
  c: Context<AppEnv>,
  deps: AppDeps,
  id: string | undefined,
): Promise<Response> {
  const grant = await authorizeAction(c, deps, { needs: 'save', id })
  const { desk } = deps
  if (desk === undefined) throw new Problem('unavailable', 'Nothing can be stored here just now.')
  const isForm = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  const sent = isForm ? await readForm(c) : readSent(await readJson(c.req))
  try {
    const saved = await saveSent(c, deps, desk, { id, sent, grant })
    // Without edits in the address: the page opens as saved.
    const page = await grant.linkTo(saved.id)
    return isForm
      ? new Response(null, { status: 303, headers: { location: page, 'cache-control': 'no-store' } })
      : jsonResponse({ ...saved, page } satisfies z.input<typeof saveAnswer>, 201)
  } catch (error) {
    if (!isForm || !(error instanceof Problem)) throw error
    return refusedForm(c, deps, error, sent)
  }
}

function readSent(input: unknown): Sent {
  const { url, text, edits, base } = checkInput(body, input)
  return { url, text, edits: readEdits(edits).edits, base }
}

/** A form names its edits as the query does. */
async function readForm(c: Context<AppEnv>): Promise<Sent> {
  const form = new URLSearchParams(new TextDecoder().decode(await readBytes(c.req, MAX_FORM)))
  const url = form.get('url') ?? undefined
  const text = form.get('text') ?? undefined
  const base = Number(form.get('base') ?? Number.NaN)
  const { edits } = readEditsQuery(form, [...pageKeys, ...signedParameters, 'url', 'text', 'ui', 'base'])
  return { url, text, edits, base: Number.isInteger(base) && base >= 0 ? base : undefined }
}

interface Order {
  readonly id: string | undefined
  readonly sent: Sent
  readonly grant: PreviewGrant
}

async function saveSent(
  c: Context<AppEnv>,
  deps: AppDeps,
  desk: Desk,
  { id, sent: { url, text, edits, base }, grant }: Order,
): Promise<{ id: string; version: number }> {
  refuseUnknownDesigns(edits, deps.engine)
  const address = publicBase(c, deps)
  const savedBy = grant.name ?? c.get('caller')
  if (id !== undefined) {
    const { version } = await desk.save({ id, edits, base, savedBy, address })
    deps.cardCache?.remove(id)
    return { id, version: version.version }
  }
  if (url === undefined && text === undefined)
    throw new Problem('invalid-input', 'Say which page is to be stored.', { field: 'url' })
  const stored = await desk.publish({
    of: url === undefined ? await readPasted(text ?? '') : { url: readAddress(url) },
    edits: { edits, savedBy },
    base: address,
  })
  deps.cardCache?.remove(stored.id)
  return { id: stored.id, version: stored.version.version }
}

/** Refusal of a form, as a page. Nothing is lost: the changes are still in the page before. */
async function refusedForm(
  c: Context<AppEnv>,
  deps: AppDeps,
  { code, message }: Problem,
  { url, text, edits }: Sent,
): Promise<Response> {
  c.set('problem', code)
  const ui = uiOf(c)
  const { pathname, search } = new URL(c.req.url)
  const isConflict = code === 'version-conflict'
  const main = html`<h1>${ui.say(isConflict ? 'changedElsewhere' : 'notSavedHeading')}</h1>
    <p class="lead" role="alert">${message}</p>
    <form method="post" action="${pathname}${search}">
      ${url === undefined ? '' : html`<input type="hidden" name="url" value="${url}" />`}
      ${text === undefined ? '' : html`<input type="hidden" name="text" value="${text}" />`}
      ${Object.entries(edits).map(
        ([key, value]) => html`<input type="hidden" name="${key}" value="${value}" /> `,
      )}
      <p>
        <a class="button" href="${pathname.replace(/\/save$/, '')}${search}">${ui.say('seeStored')}</a>
        <button class="button main">${ui.say(isConflict ? 'saveOver' : 'save')}</button>
      </p>
    </form>`
  return answerEditor(deps, {
    title: 'Handbill',
    ui,
    status: problemStatus[code],
    body: startFrame(main, ui),
  })
}
