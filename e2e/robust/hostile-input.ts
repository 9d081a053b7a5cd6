import fc from 'fast-check'

const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202e\u2066đảo chiều\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  'ở'.normalize('NFD').repeat(3000),
  'x'.repeat(60_000),
  '<script>alert(1)</script>',
  "'; drop table petition; --",
  '{{7*7}}#{7*7}',
  '../../../../etc/passwd',
  '%00%0a%0d',
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  'null',
  '[]',
  '{"$ne":null}',
  '99',
  '90101',
  'yes',
  'no',
  'feedback',
  'unclassified',
  'sms',
  'email',
  'code',
  '0900000001',
  'ten@hopthu.vn',
  '2026-000001',
]

/** Values that break careless programs, and values that a form nearly expects. */
export const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ minLength: 40, maxLength: 5000 }) },
)

const fieldName = (known: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__', 'constructor', '', '\u0000', '$ACTION_1:0', '1_$ACTION'),
    },
  )

/** Fields of a form: some missing, some doubled, some strange. */
export const fields = (known: string[]) => fc.array(fc.tuple(fieldName(known), value), { maxLength: 10 })

export type Shape = 'urlencoded' | 'multipart' | 'broken-multipart' | 'json' | 'text' | 'cut'
export const shape: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('urlencoded' as const) },
  { weight: 2, arbitrary: fc.constant('multipart' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('broken-multipart' as const, 'json' as const, 'text' as const, 'cut' as const),
  },
)

const encode = (text: string) => encodeURIComponent(text.toWellFormed())

/** One page with hostile signs in the places that vary, and addresses that no page has. */
export const hostilePath = (pages: string[]) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...pages), hostilePart)
        .map(([page, part]) => page.replaceAll(/\[[^\]]+\]/g, part)),
    },
    { weight: 1, arbitrary: hostilePart.map((part) => `/${part}`) },
  )

const hostilePart = fc.oneof(
  fc.constantFrom(
    ...[
      '%00',
      '%ff',
      '%E0%A4%A',
      '%',
      '..',
      '..%2f..%2fetc%2fpasswd',
      '%5c%5cdich',
      '.',
      '__proto__',
      '%2e%2e',
    ],
    ...[
      '2026-000001',
      '2026-999999',
      '0000-000000',
      '9'.repeat(5000),
      '%F0%9F%92%A5',
      "'--",
      '%0d%0aSet-Cookie:a=b',
    ],
    ...['00000000-0000-0000-0000-000000000000', '99', '-1', '1', '_next', 'page', '[...nextauth]', 'signin'],
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => encode(text)),
)

/** What stands behind the question mark: known names with values they never have. */
export const query = fc.oneof(
  fc.constant(''),
  fc
    .array(fc.tuple(fc.constantFrom(...queryNames()), value), { minLength: 1, maxLength: 4 })
    .map(
      (pairs) => `?${pairs.map(([key, text]) => `${encode(key)}=${encode(text.slice(0, 1000))}`).join('&')}`,
    ),
  fc.constantFrom(
    '?',
    '?%',
    '?%00=%ff',
    '?_rsc=1',
    '?xong&xong=2',
    '?tiep=//dich.vn',
    `?tiep=${'a'.repeat(8000)}`,
  ),
)

function queryNames(): string[] {
  return [
    ...[
      'tiep',
      'xong',
      'lan',
      'vua',
      'het-han',
      'het-gio',
      'muc',
      'sau',
      'so',
      'number',
      'state',
      'unit',
      'cu',
    ],
    ...['after', 'before', 'field', 'kind', '_rsc', '__proto__', 'for', 'callbackUrl', 'error'],
  ]
}

/** Cookies as they are, with their values cut or exchanged, or made up. */
export const cookieHeader = (real: string[]) => {
  const names = ['session', 'draft', 'kept', 'holder', 'setup', 'shown', 'newcode'].map(
    (name) => `namro_${name}`,
  )
  const values = real.flatMap((one) => one.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1)))
  const madeUp = fc.oneof(
    fc.constantFrom(...values),
    fc.constantFrom(...values).map((one) => one.slice(0, -3)),
    fc.string({ unit: 'binary', maxLength: 100 }).map(encode),
    fc.constantFrom('', '%', '%ff', '"', 'null', '{}', 'a'.repeat(3000)),
  )
  return fc.oneof(
    fc.constantFrom(...real),
    fc
      .array(fc.tuple(fc.constantFrom(...names), madeUp), { maxLength: 7 })
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('; ')),
  )
}

/** The bytes and the content type of a request body. */
export function bodyOf(
  pairs: [string, string][],
  as: Shape,
): { body: Uint8Array<ArrayBuffer>; type: string } {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const form = pairs.map(([key, text]) => `${encode(key)}=${encode(text)}`).join('&')
  const part = ([key, text]: [string, string]) =>
    `--grenze\r\nContent-Disposition: form-data; name="${key.replace(/["\r\n]/g, '')}"\r\n\r\n${text}\r\n`
  switch (as) {
    case 'urlencoded':
      return { body: bytes(form), type: 'application/x-www-form-urlencoded' }
    case 'cut':
      return {
        body: bytes(`${form.slice(0, Math.floor(form.length / 2))}%`),
        type: 'application/x-www-form-urlencoded',
      }
    case 'multipart':
      return {
        body: bytes(`${pairs.map(part).join('')}--grenze--\r\n`),
        type: 'multipart/form-data; boundary=grenze',
      }
    case 'broken-multipart':
      return {
        body: bytes(pairs.map(part).join('').slice(0, -3)),
        type: 'multipart/form-data; boundary=andere',
      }
    case 'json':
      return { body: bytes(JSON.stringify(Object.fromEntries(pairs))), type: 'application/json' }
    case 'text':
      return { body: bytes(pairs.map((pair) => pair.join('=')).join('\n')), type: 'text/plain' }
  }
}
