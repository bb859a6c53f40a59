/** Writes `docs/brand.schema.json` from the schema that checks brands: `npm run brand:schema`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { brandJsonSchema } from '../../article/brand/brand-json-schema.ts'

const target = fileURLToPath(new URL('../../../docs/brand.schema.json', import.meta.url))
writeFileSync(target, await format(JSON.stringify(brandJsonSchema()), { parser: 'json', printWidth: 110 }))
