/** Files one proof in a process of its own, so that a test can kill it: node tests/upload-process.ts NUMBER. */
import { Readable } from 'node:stream'
import { receive } from '#server/files.ts'
import { attachProof } from '#server/petitions/attach-file.ts'
import { actorOf } from '../scripts/demo/cast.ts'
import { samplePdf } from '../scripts/demo/sample-files.ts'

const one = await receive(Readable.from([samplePdf('killed in between')]), 1_000_000)
console.log(one.id)
const ctx = { actor: actorOf('chuyen-vien-ha-tang-hong-lien'), at: new Date('2026-10-14T09:00:00+07:00') }
await attachProof(ctx, process.argv[2] as string, 'photo', [
  { ...one, name: 'a.pdf', mediaType: 'application/pdf' },
])
