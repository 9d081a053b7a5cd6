/**
 * Rows as CSV (RFC 4180) that spreadsheet programs open in Vietnamese: a byte-order mark, CRLF, and a sign
 * before what they would take for a formula.
 */
export function csv(head: string[], rows: (string | number)[][]): string {
  return `\u{feff}${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
