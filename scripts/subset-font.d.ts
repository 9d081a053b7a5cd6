declare module 'subset-font' {
  /** Keeps only the glyphs that `text` needs. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff2'
      noLayoutClosure?: boolean
      noHinting?: boolean
      keepFeatures?: string[]
    },
  ): Promise<Buffer>
}
