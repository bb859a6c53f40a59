import { readFileSync } from 'node:fs'
import { handbillSign } from './handbill.mjs'

const signed = []
for (const { path, pairs, kid, secret, expires } of JSON.parse(readFileSync(0, 'utf8')))
  signed.push(await handbillSign(path, pairs, kid, secret, expires ?? undefined))
console.log(JSON.stringify(signed))
