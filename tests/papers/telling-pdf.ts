/** A PDF of these objects, the first of them its catalogue. */
function pdfOf(objects: string[], info = ''): Buffer {
  let body = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = body.length
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${info} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

const stream = (text: string, head = '') => `<< ${head} /Length ${text.length} >>\nstream\n${text}\nendstream`
const text = (y: number, words: string) => `BT /F1 16 Tf 72 ${y} Td (${words}) Tj ET`

/**
 * A page that tells a name in every way a PDF has: as letters, under a white area, in a layer that is off,
 * in a remark, as a property, in what is attached, in its outline.
 */
export function tellingPdf(): Buffer {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">NGUYEN THI MAU</x:xmpmeta>'
  const page = [
    text(760, 'NGUYEN THI MAU 0900 000 123'),
    '1 1 1 rg 300 740 200 40 re f 0 0 0 rg',
    `/OC /L1 BDC ${text(740, 'THI MAU in a layer')} EMC`,
    text(620, 'Kinh gui Uy ban nhan dan'),
    text(590, 'Muong to 5 tac tu dau thang 11'),
  ].join('\n')
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >> /Names << /EmbeddedFiles << /Names [(a.txt) 8 0 R] >> >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [10 0 R] /Resources << /Font << /F1 5 0 R >> /Properties << /L1 7 0 R >> >> >>',
      stream(page),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      stream(xmp, '/Type /Metadata /Subtype /XML'),
      '<< /Type /OCG /Name (NGUYEN) >>',
      '<< /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>',
      stream('NGUYEN THI MAU', '/Type /EmbeddedFile'),
      '<< /Type /Annot /Subtype /Text /Rect [72 700 92 720] /Contents (remark on NGUYEN) >>',
      '<< /Title (Mau bi mat) /Author (NGUYEN THI MAU) >>',
    ],
    '/Info 11 0 R',
  )
}

/** A PDF of so many plain pages. */
export function longPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${5 + n} 0 R`).join(' ')
  const one =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    stream(text(760, 'Trang')),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array<string>(pages).fill(one),
  ])
}
