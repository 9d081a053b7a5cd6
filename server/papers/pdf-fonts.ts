import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { createPdf } from 'pdfmake'

export type PdfDocument = Parameters<typeof createPdf>[0]

const load = createRequire(import.meta.url)
const faces = dirname(load.resolve('@expo-google-fonts/tinos/package.json'))
const face = (name: string) => join(faces, name, `Tinos_${name}.ttf`)

type Pdfmake = {
  setFonts: (fonts: object) => void
  setLocalAccessPolicy: (may: (path: string) => boolean) => void
  setUrlAccessPolicy: (may: (url: string) => boolean) => void
  createPdf: (document: PdfDocument) => { getBuffer: () => Promise<Buffer> }
}

let ready: Pdfmake | undefined

/** Loaded when the first PDF is made. It reads our own four faces and nothing else. */
export function pdfmake(): Pdfmake {
  if (ready) return ready
  ready = load('pdfmake') as Pdfmake
  ready.setLocalAccessPolicy((path) => path.startsWith(faces))
  ready.setUrlAccessPolicy(() => false)
  ready.setFonts({
    Tinos: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  })
  return ready
}
