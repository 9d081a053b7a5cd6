import type { RegisterLetter, SpokenSource } from '#domain/petitions/registration.ts'

type Spoken = { source: SpokenSource; body: string; areaCode: string; place: string; name: string }

/**
 * What was said before others, at a dialogue or to deputies, as the letter that it lives on as: a proposal of one
 * person, named only where they gave a name, who reads how far it is by the code.
 */
export const spokenLetter = ({ source, body, areaCode, place, name }: Spoken): RegisterLetter => ({
  ...{ kind: 'proposal', source, forwardedBy: '', signed: '', ref: '', firstNumber: '' },
  ...{ body, areaCode, place },
  ...{ headCount: 1, representatives: [], capacity: 'person', organisation: '', post: '' },
  ...{ unnamed: name ? '' : 'yes', name, address: place, phone: '', email: '', channel: 'code' },
})
