import { describe, expect, it } from 'vitest'
import { sameSitePath } from './same-site-path.ts'

describe('where to go after signing in', () => {
  it.each(['/inbox', '/petitions/2026-000012/assign', '/petitions?view=overdue&page=2', '/tro-giup#ma'])(
    '%s stays',
    (path) => expect(sameSitePath(path, '/inbox')).toBe(path),
  )

  it.each([
    undefined,
    '',
    'inbox',
    'https://xau.example/',
    '//xau.example/',
    '/\\xau.example',
    '/\t/xau.example',
    '/\n/xau.example',
    '\\\\xau.example',
    'javascript:alert(1)',
    '/trang\\..\\..',
    ' /inbox',
    `/${'a'.repeat(600)}`,
  ])('%j leads to the usual page', (path) => expect(sameSitePath(path, '/inbox')).toBe('/inbox'))
})
