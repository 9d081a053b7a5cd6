import { execFileSync } from 'node:child_process'
import { inflateRawSync } from 'node:zlib'

/** The words of a Word document, as they stand in its main part. */
export function wordsOfDocx(file: Buffer): string {
  const name = 'word/document.xml'
  const entry = file.lastIndexOf(name) - 46
  if (file.readUInt32LE(entry) !== 0x02014b50) throw new Error(`no ${name} in this file`)
  const at = file.readUInt32LE(entry + 42)
  const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const packed = file.subarray(begin, begin + file.readUInt32LE(entry + 20))
  const xml = file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
  return plain(
    xml
      .toString('utf8')
      .replaceAll('</w:p>', ' ')
      .replaceAll(/<[^>]*>/g, ''),
  )
}

/** The words of a PDF, in the order in which its cells were written. */
export function textOfPdf(file: Buffer): string {
  return plain(execFileSync('/usr/bin/pdftotext', ['-raw', '-', '-'], { input: file, encoding: 'utf8' }))
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00a0]+/g, ' ')
