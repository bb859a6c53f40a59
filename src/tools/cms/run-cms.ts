// `npm run cms -- wordpress`: runs a real content system on this machine, connected to Handbill, and reports the
// result of each event.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CmsSystem, RunningCms } from './cms-system.ts'
import { freePort, startHandbill } from './handbill-server.ts'
import { payload } from './payload.ts'
import { strapi } from './strapi.ts'
import { wordpress } from './wordpress.ts'

const systems: Readonly<Record<string, CmsSystem>> = { payload, strapi, wordpress }

const [, , wanted = ''] = process.argv
const system = systems[wanted]
if (system === undefined) {
  console.error(`Usage: npm run cms -- ${Object.keys(systems).join('|')}`)
  process.exit(1)
}

const port = await freePort()
const handbill = await startHandbill(wanted, system.proof, system.settings?.(port))
const results: { what: string; ok: boolean; seconds: string }[] = []
let cms: RunningCms | undefined

/** Performs an action in the content system and waits for its effect in Handbill. */
async function step(
  what: string,
  act: () => Promise<unknown>,
  isRight: () => Promise<boolean>,
): Promise<void> {
  const started = performance.now()
  await act()
  // A deferred delivery is sent a minute later.
  const until = started + 100_000
  let ok = await isRight()
  while (!ok && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await cms?.tick?.()
    ok = await isRight()
  }
  results.push({ what, ok, seconds: ((performance.now() - started) / 1000).toFixed(1) })
  console.log(`${ok ? 'right' : 'WRONG'}  ${what}`)
}

try {
  cms = await system.start(handbill, port)
  const { create, change, saveDraft, remove, name } = cms
  const titleAt = async (url: string) =>
    (await handbill.articles()).find((article) => article.url === url)?.title
  const is = (url: () => string, title: string | undefined) => async () => (await titleAt(url())) === title

  let post = { id: '', url: '' }
  const url = () => post.url
  await step(
    'publish',
    async () => (post = await create('The ferry is back', 'publish')),
    is(url, 'The ferry is back'),
  )
  await step(
    'edit',
    () => change(post.id, { title: 'The ferry is back & “late”' }),
    is(url, 'The ferry is back & “late”'),
  )
  if (saveDraft !== undefined)
    await step(
      'a draft over what is published, which must change nothing',
      () => saveDraft(post.id, 'A draft'),
      async () => {
        await quiet()
        return is(url, 'The ferry is back & “late”')()
      },
    )
  await step('unpublish', () => change(post.id, { status: 'draft' }), is(url, undefined))
  await step(
    'publish again',
    // With its title: a draft may cover the published version.
    () => change(post.id, { title: 'The ferry is back & “late”', status: 'publish' }),
    is(url, 'The ferry is back & “late”'),
  )
  let draft = { id: '', url: '' }
  await step(
    'a draft, which must send nothing',
    async () => (draft = await create('Not yet', 'draft')),
    async () => {
      await quiet()
      return !(await handbill.articles()).some(({ title }) => title === 'Not yet')
    },
  )
  await step(
    'the draft is published',
    () => change(draft.id, { status: 'publish' }),
    async () => (await handbill.articles()).some(({ title }) => title === 'Not yet'),
  )
  await step('delete', () => remove(post.id), is(url, undefined))
  await step(
    'ten at once',
    async () => {
      for (let at = 0; at < 10; at += 1) await create(`Story ${at} of ten`, 'publish')
    },
    async () => (await handbill.articles()).filter(({ title }) => title.endsWith('of ten')).length === 10,
  )
  report(name)
} finally {
  await cms?.stop()
  await handbill.stop()
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1

/** Waits long enough for a delivery that should not have been sent. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2000))
}

/** Writes the last result of each system, for the documentation. */
function report(name: string): void {
  const rows = results.map(
    ({ what, ok, seconds }) => `| ${what} | ${ok ? 'right' : '**wrong**'} | ${seconds} |`,
  )
  const page = [
    `# ${name}, run against Handbill`,
    '',
    `The last run of \`npm run cms -- ${wanted}\`, ${new Date().toISOString().slice(0, 10)}: each event by the system’s own API, and`,
    'whether Handbill showed what it should.',
    '',
    '| event | outcome | seconds |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ]
  writeFileSync(join(import.meta.dirname, `../../../docs/cms-${wanted}.md`), page.join('\n'))
}
