import sharp from 'sharp'
import { type PhotoFile, photoFile } from '../../../src/card/photo/photo.ts'

/** A person drawn well enough for face detection: the middle of the face, and half its height. */
export interface Person {
  readonly x: number
  readonly y: number
  readonly half: number
}

/** A photo of people in front of a wall and floor, as PNG: equal pixels from every decoder. */
export async function peoplePhoto(
  people: readonly Person[],
  { width = 900, height = 600 } = {},
): Promise<PhotoFile> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><radialGradient id="skin" cx=".4" cy=".35"><stop offset="0" stop-color="#f0c3a0"/><stop offset="1" stop-color="#c48d6c"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="#8fa3ad"/><rect y="66%" width="100%" height="34%" fill="#6d7a6a"/>
    ${people.map(figure).join('')}</svg>`
  return photoFile(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()))
}

function figure({ x, y, half }: Person): string {
  return `<g transform="translate(${x} ${y}) scale(${half / 66})">
    <ellipse cy="-18" rx="62" ry="76" fill="#2b1d14"/><rect x="-24" y="50" width="48" height="50" fill="#c48d6c"/>
    <ellipse rx="50" ry="66" fill="url(#skin)"/>
    <ellipse cx="-20" cy="-10" rx="10" ry="5" fill="#f4efe9"/><ellipse cx="20" cy="-10" rx="10" ry="5" fill="#f4efe9"/>
    <circle cx="-20" cy="-10" r="5" fill="#2a1a10"/><circle cx="20" cy="-10" r="5" fill="#2a1a10"/>
    <path d="M-33 -24q13 -8 25 -1M33 -24q-13 -8 -25 -1" stroke="#2b1d14" stroke-width="5" fill="none"/>
    <path d="M0 -8q-5 20 -9 27q9 6 18 0" stroke="#a06a4a" stroke-width="3.5" fill="none"/>
    <path d="M-19 36q19 11 38 0q-19 -5 -38 0" fill="#a0433d"/><path d="M-80 150q0 -55 80 -60q80 5 80 60z" fill="#34507a"/></g>`
}
