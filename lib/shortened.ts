/** The beginning of a text on one line, up to a whole word. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most).replace(/\s+\S*$/, '')}…` : line
}
