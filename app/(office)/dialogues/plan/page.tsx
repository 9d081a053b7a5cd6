import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DialogueTable } from '#components/dialogue/dialogue-table.tsx'
import { DutyTable } from '#components/dialogue/duty-table.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { quotaWords } from '#domain/reception/quotas.ts'
import { receivers } from '#domain/reception/words.ts'
import { dayOf, formatSpan } from '#lib/dates.ts'
import { dutyBoard } from '#server/dialogues/duty-board.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Kế hoạch đối thoại, tiếp công dân' }

type Query = { searchParams: Promise<{ nam?: string | string[] }> }

/** The plan of a year, and who owes how many dialogues and days of reception. */
export default async function DialoguePlanPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.read')) notFound()
  const today = dayOf(ctx.at)
  const { nam } = await searchParams
  const thisYear = Number(today.slice(0, 4))
  const year = typeof nam === 'string' && /^20\d\d$/.test(nam) ? Number(nam) : thisYear
  const { dialogues, reception, plan } = await dutyBoard(ctx, year)
  return (
    <>
      <PageTitle
        title={`Kế hoạch đối thoại năm ${year}`}
        lead="Hội nghị hoãn chưa có ngày, không tổ chức không được tính. Tiếp công dân tính buổi đã công bố do chính người đứng đầu tiếp."
        back={{ href: `/dialogues?nam=${year}`, label: 'Đối thoại' }}
      />
      <div className="space-y-8">
        {dialogues.length > 0 && (
          <DutyTable
            caption="Hội nghị đối thoại phải tổ chức"
            unit="hội nghị"
            rows={dialogues.map(({ office, duty, standing }) => ({
              ...{ office, ...standing, period: `năm ${year}`, article: duty.article },
              owes: `ít nhất ${duty.perYear} hội nghị mỗi năm`,
            }))}
          />
        )}
        {reception.length > 0 && year === thisYear && (
          <DutyTable
            caption="Ngày tiếp công dân của người đứng đầu"
            unit="ngày"
            rows={reception.map(({ office, quota, standing }) => ({
              ...{
                office,
                ...standing,
                article: quota.article,
                period: formatSpan(standing.from, standing.to),
              },
              owes: `${receivers[quota.receiver]} tiếp ${quotaWords(quota)}`,
            }))}
          />
        )}
        {plan.length === 0 ? (
          <EmptyState title={`Chưa có hội nghị nào trong kế hoạch năm ${year}`}>
            Đề xuất đã duyệt hiện ở đây, theo cơ quan và theo ngày.
          </EmptyState>
        ) : (
          plan.map(({ office, rows }) => (
            <DialogueTable
              key={office}
              caption={`${office}: ${rows.length} hội nghị`}
              rows={rows}
              today={today}
            />
          ))
        )}
        <ButtonRow>
          <ButtonLink href={`/dialogues/plan?nam=${year - 1}`}>Năm {year - 1}</ButtonLink>
          <ButtonLink href={`/dialogues/plan?nam=${year + 1}`}>Năm {year + 1}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}
