import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PaperFields } from '#components/petition/paper-fields.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { defaultsFor } from '#domain/papers/defaults.ts'
import { standingCodes, standings } from '#domain/papers/facts.ts'
import { factsFor, fittingKinds } from '#domain/papers/needs.ts'
import { matterOf, type PaperKind, paperKinds, paperLabel } from '#domain/papers/words.ts'
import { outcomes } from '#domain/petitions/words.ts'
import { keptState } from '#server/kept-form.ts'
import { decisionPage } from '#server/office-page.ts'
import { possibleSigners } from '#server/papers/possible-signers.ts'

export const metadata: Metadata = { title: 'Lập văn bản' }

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ loai?: string; sua?: string }>
}

/** Which paper, then what it says: two steps on one address, so that a refusal finds its way back. */
export default async function PapersPage({ params, searchParams }: Props) {
  const { number } = await params
  const { loai, sua } = await searchParams
  const { staff, file, why, state: refused, action } = await decisionPage(number, 'papers')
  const { row } = file
  const state = sua === undefined ? refused : await keptState(`/petitions/${number}/papers/preview`)
  const matter = matterOf(row)
  const kinds = fittingKinds(matter, row.state, row.intakeOutcome)
  const kind = kinds.find((one) => one === (loai ?? state.values.kind))
  const about = <PetitionBrief {...file} {...row} />
  if (!kind) {
    return (
      <DecisionFrame
        number={number}
        title="Lập văn bản"
        lead="Chọn văn bản. Số được cấp khi ban hành, theo năm và theo từng loại."
        why={why}
        about={about}
      >
        <ul className="space-y-2.5">
          {kinds.map((one) => (
            <li key={one}>
              <ButtonLink href={`/petitions/${number}/papers?loai=${one}`}>
                {paperLabel(one, matter)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </DecisionFrame>
    )
  }
  const isSame = state.values.kind === kind
  const shown = isSame ? state : { values: {}, errors: {} }
  const answer = file.answers.find((one) => !one.returnedAt)
  const defaults = defaultsFor(kind, {
    ...{
      matter,
      body: file.body,
      answerDueOn: row.answerDueOn,
      refusalArticle: row.refusalArticle,
    },
    answer: answer && { ...answer, outcome: outcomes[answer.outcome].label },
  })
  return (
    <DecisionFrame
      number={number}
      title={paperLabel(kind, matter)}
      lead="Xem bản thảo trước; chưa cấp số ở bước này."
      why={why}
      about={about}
    >
      <Form action={action} state={shown}>
        <HiddenField name="version" value={String(row.version)} />
        <HiddenField name="kind" value={kind} />
        <PaperFields state={shown} {...factsFor(kind, matter)} defaults={defaults} />
        {!isByOfficer(kind) && <SignerFields state={shown} signers={await possibleSigners(staff.ctx, row)} />}
        <SubmitButton>Xem bản thảo</SubmitButton>
      </Form>
      <p className="mt-4">
        <a href={`/petitions/${number}/papers?loai=`} className="inline-flex min-h-11 items-center">
          Chọn văn bản khác
        </a>
      </p>
    </DecisionFrame>
  )
}

const isByOfficer = (kind: PaperKind) => 'signedByOfficer' in paperKinds[kind]

function SignerFields({
  state,
  signers,
}: {
  state: Parameters<typeof SelectField>[0]['state']
  signers: { id: string; name: string; title: string }[]
}) {
  return (
    <>
      <SelectField
        state={state}
        name="signerId"
        label="Người ký"
        optional
        empty="Người đứng đầu cơ quan"
        options={signers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      />
      <SelectField
        state={state}
        name="standing"
        label="Quyền hạn ghi khi ký"
        optional
        empty="Theo chức vụ và loại văn bản"
        options={standingCodes.map((value) => ({ value, label: standings[value] }))}
      />
    </>
  )
}
