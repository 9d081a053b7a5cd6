/** The order of a number: what `sha256sum` says of it. */
export const drawKey = (seed: string, number: string): string => `${seed}:${number}`

/**
 * The line with which a stranger draws the same sample: standard tools only, from the list that the site serves. Each
 * number has an order of its own, whatever else stands in the list: who leaves it or comes into it moves nobody else.
 */
export const drawCommand = (seed: string, sampleSize: number, list = 'danh-sach.csv'): string =>
  [
    `tail -n +2 ${list}`,
    `while read -r so; do echo "$(printf %s "${drawKey(seed, '$so')}" | sha256sum | cut -c1-64) $so"; done`,
    'LC_ALL=C sort',
    `head -n ${sampleSize}`,
    `cut -d ' ' -f 2`,
  ].join(' | ')

/** The list as it is served: a head, one number a line. */
export const listFile = (numbers: readonly string[]): string => ['so_ho_so', ...numbers, ''].join('\n')
