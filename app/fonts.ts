import localFont from 'next/font/local'

// Two calls because preloading is all or nothing per call: the body weight is asked for with the page,
// headings may follow. The shared family name makes them one font to CSS.
const regular = localFont({
  src: './fonts/be-vietnam-pro-400.woff2',
  weight: '400',
  style: 'normal',
  display: 'swap',
  variable: '--font-regular',
  adjustFontFallback: 'Arial',
  declarations: [{ prop: 'font-family', value: 'Be Vietnam Pro' }],
})

const semibold = localFont({
  src: './fonts/be-vietnam-pro-600.woff2',
  weight: '600',
  style: 'normal',
  display: 'swap',
  preload: false,
  variable: '--font-semibold',
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Be Vietnam Pro' }],
})

/** Class names that bring the font variables; set once, on <html>. */
export const fontVariables = `${regular.variable} ${semibold.variable}`
