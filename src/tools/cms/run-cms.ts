// `npm run cms -- wordpress`: a real content system on this machine, wired to Handbill, and what became of each event.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startHandbill } from './handbill-server.ts'
import { startWordPress } from './wordpress.ts'

/** A content system that runs, and what its own API does to an article. */
export interface RunningCms {
  /** Name and version. */
  readonly name: string
  create(title: string, status: 'publish' | 'draft'): Promise<{ readonly id: string; readonly url: string }>
  change(
    id: string,
    change: { readonly title?: string; readonly status?: 'publish' | 'draft' },
  ): Promise<void>
  remove(id: string): Promise<void>
  /** Lets the system do what it has put off. */
  tick(): Promise<void>
  stop(): Promise<void>
}

const systems: Readonly<Record<string, (handbill: { url: string; secret: string }) => Promise<RunningCms>>> =
  {
    wordpress: startWordPress,
  }

const [, , wanted = ''] = process.argv
const start = systems[wanted]
if (start === undefined) {
  console.error(`Usage: npm run cms -- ${Object.keys(systems).join('|')}`)
  process.exit(1)
}

const handbill = await startHandbill(wanted)
const results: { what: string; ok: boolean; seconds: string }[] = []
let cms: RunningCms | undefined

/** Does something in the content system and waits until Handbill shows what it should. */
async function step(
  what: string,
  act: () => Promise<unknown>,
  isRight: () => Promise<boolean>,
): Promise<void> {
  const started = performance.now()
  await act()
  // A delivery that is put off is sent a minute later.
  const until = started + 100_000
  let ok = await isRight()
  while (!ok && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await cms?.tick()
    ok = await isRight()
  }
  results.push({ what, ok, seconds: ((performance.now() - started) / 1000).toFixed(1) })
  console.log(`${ok ? 'right' : 'WRONG'}  ${what}`)
}

try {
  cms = await start(handbill)
  const { create, change, remove, name } = cms
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
  await step('unpublish', () => change(post.id, { status: 'draft' }), is(url, undefined))
  await step(
    'publish again',
    () => change(post.id, { status: 'publish' }),
    is(url, 'The ferry is back & “late”'),
  )
  let draft = { id: '', url: '' }
  await step(
    'a draft, which must send nothing',
    async () => (draft = await create('Not yet', 'draft')),
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000))
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

/** The last result of each system, for readers of the documentation. */
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
