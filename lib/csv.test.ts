import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('writes what a spreadsheet reads back as it was', () => {
  expect(
    csv(
      ['Tên', 'Số'],
      [
        ['Nguyễn "Sáu", tổ 5', 3],
        ['hai\ndòng', -1],
      ],
    ),
  ).toBe('\u{feff}Tên,Số\r\n"Nguyễn ""Sáu"", tổ 5",3\r\n"hai\ndòng",-1\r\n')
})

it('gives no cell that a spreadsheet would run', () => {
  for (const sign of ['=', '+', '-', '@', '\t'])
    expect(csv(['a'], [[`${sign}1+1`]])).toBe(`\u{feff}a\r\n'${sign}1+1\r\n`)
})
