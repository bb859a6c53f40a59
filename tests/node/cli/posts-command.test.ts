import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { networkNames } from '../../../src/post/network.ts'
import { data, handbill, workFolder } from './command-line.ts'

const folder = workFolder()
const hindi = join(data, 'hindi.json')

describe('handbill posts', () => {
  test('prints every text under its count', async () => {
    const { status, stdout } = await handbill(folder, ['posts', hindi, '-n', 'twitter,facebook'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^— twitter text: \d+ of 280 weighted characters\n.*\p{Script=Devanagari}/u)
    expect(stdout).toContain('— facebook photo: ')
    expect(stdout).toContain('— twitter alternative text of the twitter card')
    expect(stdout).not.toContain('youtube')
  })

  test('prints JSON that other programs read', async () => {
    const { stdout } = await handbill(folder, ['posts', hindi, '--json'])
    const { posts } = JSON.parse(stdout) as { posts: { network: string; api: object }[] }
    expect(posts.map(({ network }) => network)).toEqual(networkNames)
    expect(Object.keys(posts[0]!.api)).toContain('POST /2/tweets')
  })

  test('needs no picture', async () => {
    writeFileSync(join(folder, 'gone.json'), '{"title": "Fog", "lang": "en", "image": {"url": "gone.jpg"}}')
    expect(await handbill(folder, ['posts', 'gone.json', '-n', 'twitter'])).toMatchObject({ status: 0 })
  })

  test('says on standard error what was shortened', async () => {
    const long = JSON.stringify({ title: 'Tides', description: `${'long '.repeat(90)}end.`, lang: 'en' })
    const { status, stderr } = await handbill(folder, ['posts', '-', '-n', 'twitter'], { input: long })
    expect(status).toBe(0)
    expect(stderr.replace(/\n +/g, ' ')).toContain(
      'twitter/text: Too long for the network: the standfirst lost “',
    )
  })

  test('takes Liquid of one’s own, by language, and chapters', async () => {
    mkdirSync(join(folder, 'texts'))
    writeFileSync(join(folder, 'texts/twitter.liquid'), 'English {{ title }}')
    writeFileSync(join(folder, 'texts/twitter.hi.liquid'), 'हिन्दी {{ title }}')
    writeFileSync(
      join(folder, 'chapters.json'),
      '[{"at":0,"title":"Start"},{"at":30,"title":"Middle"},{"at":90,"title":"End"}]',
    )
    const args = ['posts', hindi, '--texts', 'texts', '--chapters', 'chapters.json']
    const { stdout } = await handbill(folder, args)
    expect(stdout).toMatch(/^— twitter text: .*\nहिन्दी /)
    expect(stdout).toContain('0:00 Start\n0:30 Middle\n1:30 End')
  })

  test.each([
    [['-n', 'myspace'], '--networks'],
    [['--texts', 'nowhere'], '--texts'],
    [['--chapters', join(data, 'hindi.json')], 'hindi.json'],
    [['-t', 'poster'], 'template'],
    [['--lang', 'hindi'], '--lang'],
  ])('refuses %j and names it', async (args, named) => {
    const { status, stdout, stderr } = await handbill(folder, ['posts', hindi, ...args])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('names the text and the variable when Liquid reads what is not there', async () => {
    mkdirSync(join(folder, 'wrong'))
    writeFileSync(join(folder, 'wrong/twitter.liquid'), '{{ headline }}')
    const { status, stderr } = await handbill(folder, ['posts', hindi, '--texts', 'wrong'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/texts\.twitter.*"headline".*title, description/)
  })
})
