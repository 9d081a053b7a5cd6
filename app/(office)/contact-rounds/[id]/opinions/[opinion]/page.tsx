import type { Metadata } from 'next'
import { Fate, OpinionLine } from '#components/contact/opinion-ledger.tsx'
import { competenceWord, fieldWord, meetingWhen, standingTones } from '#components/contact/words.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { opinionStandings } from '#domain/contacts/ledger.ts'
import { can } from '#domain/people/permissions.ts'
import { contactOpinionPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Ý kiến cử tri' }

/** One opinion: what was said, what came of it, and whether it was said before. */
export default async function OpinionPage({ params }: { params: Promise<{ id: string; opinion: string }> }) {
  const { id, opinion: opinionId } = await params
  const { staff, file, state, home, back } = await contactOpinionPage(id, opinionId)
  const { line, opinion, meeting, same, suggested, name, row } = file
  const version = String(opinion.version)
  const isOpen = file.writes && (row.state === 'announced' || row.state === 'closed')
  const reads = can(staff.ctx.actor, 'petition.watch')
  return (
    <>
      <PageTitle
        title={`Ý kiến ${line.no}`}
        lead={`${meeting.place}, ${meetingWhen(meeting)}.`}
        back={back}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        <p className="text-lg whitespace-pre-line">{line.body}</p>
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={standingTones[line.standing]} label={opinionStandings[line.standing]} />
          {line.times > 1 && <Badge tone="soon" label={`Đã nêu ${line.times} lần`} />}
        </p>
        <Fate line={line} />
        {isOpen && !opinion.outcome && (
          <ButtonRow>
            <ButtonLink href={`${home}/forward`} tone="primary">
              Chuyển cơ quan giải quyết
            </ButtonLink>
            <ButtonLink href={`${home}/change`}>Sửa, ghi câu trả lời</ButtonLink>
          </ButtonRow>
        )}
        {isOpen && opinion.outcome === 'answered' && (
          <ButtonRow>
            <ButtonLink href={`${home}/change`}>Sửa ý kiến, câu trả lời</ButtonLink>
          </ButtonRow>
        )}
        <DataList
          facts={[
            { label: 'Thôn, tổ dân phố', value: line.village },
            { label: 'Cử tri', value: name },
            { label: 'Lĩnh vực', value: fieldWord(line.field) },
            { label: 'Thẩm quyền', value: competenceWord(line.competence) },
            { label: 'Việc đề nghị', value: line.task },
            { label: 'Kết quả phải đạt', value: opinion.expectedResult },
            {
              label: 'Hồ sơ',
              value:
                line.number &&
                (reads ? (
                  <a href={`/petitions/${line.number}`} className="inline-flex min-h-11 items-center">
                    {line.number}
                  </a>
                ) : (
                  line.number
                )),
            },
          ].filter(({ value }) => value)}
        />
        <Panel title={`Đã nêu ở đợt khác (${same.length})`}>
          {same.length === 0 && <p>Chưa nối với ý kiến nào.</p>}
          <ul className="divide-y divide-ke">
            {same.map((one) => (
              <li key={one.id} className="space-y-1 py-3">
                <p className="font-semibold">{one.session}</p>
                <OpinionLine line={one} href={`/contact-rounds/${one.roundId}/opinions/${one.id}`} />
              </li>
            ))}
          </ul>
          {isOpen && same.length > 0 && (
            <PostButton action={`${home}/unlink`} values={{ version }}>
              Bỏ nối
            </PostButton>
          )}
        </Panel>
        {isOpen && suggested.length > 0 && (
          <Panel title="Có thể là ý kiến đã nêu">
            <ul className="divide-y divide-ke">
              {suggested.map((one) => (
                <li key={one.id} className="space-y-2 py-3">
                  <p className="font-semibold">{one.session}</p>
                  <p>{one.body}</p>
                  <p className="text-than-nhat">
                    {one.village}. {fieldWord(one.field)}.
                  </p>
                  <PostButton action={`${home}/link`} values={{ version, earlierId: one.id }}>
                    Nối: cùng một ý kiến
                  </PostButton>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  )
}
