import sharp from 'sharp'
import { type PhotoFile, photoFile } from '../../../src/card/photo/photo.ts'

/** A drawn landscape with a bright sky, a dark foreground and an off-centre figure: difficult for crops and scrims. */
export async function scenePhoto(width = 2000, height = 1333): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#7fb2d9"/><stop offset="1" stop-color="#f7e3c4"/></linearGradient></defs>
    <rect width="1500" height="1000" fill="url(#sky)"/>
    <circle cx="1180" cy="240" r="90" fill="#fff6da"/>
    <path d="M0 620 L260 380 L470 600 L720 300 L1010 640 L1260 430 L1500 620 V1000 H0Z" fill="#5a7389"/>
    <path d="M0 720 Q400 610 800 730 T1500 700 V1000 H0Z" fill="#3d5a3f"/>
    <path d="M0 860 Q500 790 1500 880 V1000 H0Z" fill="#26382a"/>
    <g transform="translate(980 500)"><circle cy="-20" r="42" fill="#c98f6b"/><path d="M-60 260 Q-70 40 0 30 Q70 40 60 260Z" fill="#b3362b"/></g>
  </svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer())
}

export async function sceneFile(width?: number, height?: number): Promise<PhotoFile> {
  return photoFile(await scenePhoto(width, height))
}
