import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { findingLines } from '../../../../src/node/cli/output/finding-lines.ts'
import type { Verdict } from '../../../../src/verdict.ts'

const noLink = (place: string): Verdict => ({
  code: 'link-missing',
  severity: 'info',
  place,
  message: 'No link.',
})

const small = (place: string, figure: number): Verdict => ({
  code: 'photo-small',
  severity: 'warning',
  place,
  message: `It was enlarged ${figure} times.`,
  figure,
})

const headline = (place: string, figure: number): Verdict => ({
  code: 'headline-small',
  severity: 'warning',
  place,
  message: `The headline is small: 6 lines at ${figure} pixels.`,
  figure,
})

const cut = (place: string, lost: string): Verdict => ({
  code: 'text-cut',
  severity: 'warning',
  place,
  message: `Left out: “${lost}”`,
})

it('prints a finding of many places once, and errors first', () => {
  const heavy: Verdict = { code: 'over-budget', severity: 'warning', place: 'og', message: 'Too heavy.' }
  const networks = ['twitter', 'facebook', 'bluesky', 'threads', 'push'].map(noLink)
  const lines = findingLines([...networks, heavy, noLink('twitter')])
  expect(lines.map(stripVTControlCharacters)).toEqual([
    '  ! og: Too heavy.',
    '  · twitter, facebook, bluesky and 2 more: No link.',
  ])
})

it('names four places rather than three and one more', () => {
  const lines = findingLines(['a', 'b', 'c', 'd'].map(noLink))
  expect(lines.map(stripVTControlCharacters)).toEqual(['  · a, b, c, d: No link.'])
})

it('removes control characters of an article', () => {
  const sneaky = { ...noLink('og'), message: 'A \u001b[31mred\u202e word.' }
  expect(findingLines([sneaky]).map(stripVTControlCharacters)).toEqual(['  · og: A  [31mred  word.'])
})

it('reports a small photo once, for the format that enlarges it most', () => {
  const lines = findingLines([small('og/photo', 1.3), small('story/photo', 2.9), small('square/photo', 1.6)])
  expect(lines.map(stripVTControlCharacters)).toEqual([
    '  ! story/photo, square/photo, og/photo: It was enlarged 2.9 times.',
  ])
})

it('says that a headline is small once, where it is smallest, and keeps posts apart', () => {
  const lines = findingLines([
    headline('og/head/headline', 52),
    headline('story/copy/headline', 44),
    cut('twitter/text', 'and the radio'),
    cut('bluesky/text', 'and the radio of an airliner'),
  ])
  expect(lines.map(stripVTControlCharacters)).toEqual([
    '  ! story/copy/headline, og/head/headline: The headline is small: 6 lines at 44 pixels.',
    '  ! twitter/text: Left out: “and the radio”',
    '  ! bluesky/text: Left out: “and the radio of an airliner”',
  ])
})
