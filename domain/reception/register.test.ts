import { describe, expect, it } from 'vitest'
import { formOn, type RegisterEntry, registerColumns, registerCsv } from './register.ts'
import { partsByForm, readRegisterFilter, registerAddress } from './register-filter.ts'

const entry: RegisterEntry = {
  ...{
    id: 'v',
    entryNo: 7,
    day: '2026-10-14',
    contents: 'Mương tắc',
    kind: 'request',
    present: 1,
    sameContent: 3,
  },
  visitor: { name: 'Nguyễn Thị Mẫu', address: 'Tổ 5', idNumber: '001061000001' },
  ...{
    settledBy: 'UBND phường',
    within: true,
    guidedTo: 'UBND tỉnh',
    guidedNo: '3/HD',
    takenUp: 'transferred',
  },
  ...{ takenBy: 'Sở Xây dựng', takenNo: '9/PC', result: 'Đang xem', note: 'Ghi thêm' },
}
const cells = (form: 12 | 13, it = entry) => registerColumns[form].map(({ value }) => value(it))

describe('the register', () => {
  it('is on the form of the day of the reception', () => {
    expect([formOn('2026-06-30'), formOn('2026-07-01')]).toEqual([12, 13])
    expect(partsByForm({ from: '2026-06-01', to: '2026-07-31' })).toEqual([
      { form: 12, from: '2026-06-01', to: '2026-06-30' },
      { form: 13, from: '2026-07-01', to: '2026-07-31' },
    ])
    expect(partsByForm({ from: '2026-08-01', to: '2026-08-02' }).map(({ form }) => form)).toEqual([13])
  })

  it('has thirteen columns in the order of Mẫu 03/TCD', () => {
    expect(registerColumns[13].map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(cells(13)).toEqual([
      ...[
        '7',
        '14/10/2026',
        'Nguyễn Thị Mẫu, Tổ 5',
        '001061000001',
        'Mương tắc',
        'Đề nghị',
        '3',
        'UBND phường',
        'x',
      ],
      ...['UBND tỉnh, số 3/HD', 'Chuyển đơn: Sở Xây dựng, số 9/PC', 'Đang xem', 'Ghi thêm'],
    ])
  })

  it('has twelve before: type and number in one, taking up and passing on apart', () => {
    expect(cells(12)).toEqual([
      ...[
        '7',
        '14/10/2026',
        'Nguyễn Thị Mẫu, Tổ 5',
        '001061000001',
        'Mương tắc',
        'Đề nghị/3',
        'UBND phường',
        '',
      ],
      ...['UBND tỉnh, số 3/HD', 'Sở Xây dựng, số 9/PC', 'Đang xem', 'Ghi thêm'],
    ])
    expect(cells(12, { ...entry, takenUp: 'accepted' }).slice(7, 10)).toEqual([
      'Sở Xây dựng, số 9/PC',
      'UBND tỉnh, số 3/HD',
      '',
    ])
  })

  it('tells neither who denounces nor what', () => {
    const row = cells(13, { ...entry, kind: 'denunciation', visitor: undefined })
    expect(row[5]).toBe('Tố cáo')
    for (const told of ['Nguyễn', '001061000001', 'Mương']) expect(row.join(' ')).not.toContain(told)
  })

  it('goes out as a file in the same order, where nothing is read as a formula', () => {
    const csv = registerCsv(13, [{ ...entry, note: '=1+1', contents: 'Nói "xa quá", về' }])
    const [head, row] = csv.slice(1).split('\r\n')
    expect(head?.split('","')).toHaveLength(13)
    expect(row).toContain(`"'=1+1"`)
    expect(row).toContain('"Nói ""xa quá"", về"')
  })

  it('keeps its filter in the address; nonsense counts as nothing', () => {
    const filter = readRegisterFilter(
      { tu: '2026-10-01', den: '2026-10-31', loai: 'request', viec: 'old', buoi: 'x' },
      '2026-11-26',
    )
    expect(filter).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
      kind: 'request',
      sitting: undefined,
      matter: 'old',
    })
    expect(registerAddress('/registers/reception', filter)).toBe(
      '/registers/reception?tu=2026-10-01&den=2026-10-31&loai=request&viec=old',
    )
    expect(readRegisterFilter({ tu: '2026-13-01', den: ['a'] }, '2026-11-26')).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-26',
    })
  })
})
