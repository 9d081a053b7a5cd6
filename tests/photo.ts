import sharp from 'sharp'

const exif = {
  IFD0: { Make: 'Pixel of the test', Model: 'Mẫu' },
  IFD2: { DateTimeOriginal: '2026:10:14 09:00:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '21/1 2/1 3/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 50/1 0/1',
  },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Mẫu"/></rdf:RDF></x:xmpmeta>'

/** A photo as a phone makes it: bright, on its side, with place, time and device written into it. */
export const photo = (format: 'jpeg' | 'png' | 'webp' | 'avif', shade = 220): Promise<Buffer> =>
  sharp({ create: { width: 120, height: 60, channels: 3, background: { r: shade, g: 200, b: 120 } } })
    .withMetadata({ orientation: 6 })
    .withExif(exif)
    .withXmp(xmp)
    .toFormat(format)
    .toBuffer()
