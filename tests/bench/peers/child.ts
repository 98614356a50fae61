/** A fresh process: `child.mjs ours|typst text.json` measures one round and prints it. */
import { readFileSync } from 'node:fs'
import { measureOurs } from './ours'
import { planFor } from './samples'
import type { PeerText } from './text'
import { measureTypst } from './typst'

const [engine, file = ''] = process.argv.slice(2)
const text = JSON.parse(readFileSync(file, 'utf8')) as PeerText
const measure = engine === 'typst' ? measureTypst : measureOurs
process.stdout.write(JSON.stringify(measure(text, planFor(text.times))))
