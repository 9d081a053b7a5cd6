import { createHash } from 'node:crypto'

/** The same key gives the same id in every copy of the demo place, so that tests can name people. */
export function demoId(key: string): string {
  const hex = createHash('sha256').update(`nam-ro-demo:${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
