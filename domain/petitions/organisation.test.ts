import { describe, expect, it } from 'vitest'
import { StepSender } from './filing.ts'
import { refusalOfOrganisation, senderNames, senderWords } from './organisation.ts'

const organisation = {
  capacity: 'organisation',
  organisation: 'Hợp tác xã  Bến Gương',
  post: 'Giám đốc',
  name: 'Nguyễn Thị Mẫu',
  address: 'tổ 5, phường Hồng Liên',
  channel: 'code',
}
const faultsOf = (typed: Record<string, string>): Record<string, string> => {
  const parsed = StepSender.safeParse(typed)
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
}

describe('an organisation sends', () => {
  it('with its own name and those of its representative', () => {
    expect(StepSender.parse(organisation)).toMatchObject({
      organisation: 'Hợp tác xã Bến Gương',
      post: 'Giám đốc',
    })
    const bare = faultsOf({ capacity: 'organisation', channel: 'code' })
    expect(Object.keys(bare).sort()).toEqual(['address', 'name', 'organisation', 'post'])
    expect(bare.name).toMatch(/^Tổ chức gửi qua người đại diện/)
    expect(bare.post).toBe(bare.name)
  })

  it('never without a name, and not with names without end', () => {
    expect(faultsOf({ ...organisation, unnamed: 'yes' }).unnamed).toContain('phải ghi tên')
    expect(faultsOf({ ...organisation, organisation: 'ộ'.repeat(201) }).organisation).toContain('200')
    expect(faultsOf({ ...organisation, post: 'ộ'.repeat(121) }).post).toContain('120')
  })

  it('and an individual is asked for none of it', () => {
    const { capacity: _, organisation: __, post: ___, ...person } = organisation
    expect(StepSender.parse(person)).toMatchObject({ capacity: 'person', organisation: '', post: '' })
    expect(faultsOf({ ...person, capacity: 'king' }).capacity).toBeDefined()
  })
})

describe('what an organisation may send', () => {
  it('is everything but a denunciation, which is for individuals', () => {
    expect(refusalOfOrganisation('organisation', 'denunciation')?.message).toContain('Luật Tố cáo')
    expect(refusalOfOrganisation('person', 'denunciation')).toBeUndefined()
    for (const kind of ['feedback', 'proposal', null]) {
      expect(refusalOfOrganisation('organisation', kind)).toBeUndefined()
    }
  })
})

it('is named in full, and covered in full', () => {
  const kept = { name: 'Nguyễn Thị Mẫu', organisation: 'Hợp tác xã Bến Gương', post: 'Giám đốc' }
  expect(senderWords(kept)).toBe('Hợp tác xã Bến Gương, do Nguyễn Thị Mẫu (Giám đốc) đại diện')
  expect(senderWords({ ...kept, organisation: '' })).toBe('Nguyễn Thị Mẫu')
  expect(senderNames(kept)).toEqual(['Nguyễn Thị Mẫu', 'Hợp tác xã Bến Gương'])
  expect(senderNames(undefined)).toEqual([])
})
