/** Figures and letters that nobody mistakes for one another when they are read out. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The few signs by which somebody finds again what was kept on a device: 'T-4F7KM2'. They follow from the
 * random end of its id, so that device and server say the same without asking each other.
 */
export function shortCode(entryId: string): string {
  let rest = Number.parseInt(entryId.replace(/-/g, '').slice(-8), 16) % 2 ** 30
  let code = ''
  for (let at = 0; at < 6; at++) {
    code = signs[rest % 32] + code
    rest = Math.floor(rest / 32)
  }
  return `T-${code}`
}

/** What somebody typed, if it is such a code: 't- 4f7km2' → 'T-4F7KM2'. The dash tells it from a name. */
export function readShortCode(typed: string): string | undefined {
  const text = typed
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^T[‐‑–—]/, 'T-')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^T-[0-9A-HJKMNP-TV-Z]{6}$/.test(text) ? text : undefined
}
