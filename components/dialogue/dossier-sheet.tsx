import { Panel } from '#components/ui/panel.tsx'
import { byField, type DossierFacts, type DossierItem } from '#domain/papers/dossier.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'
import { PromiseList } from './promise-list.tsx'

/** What a leader reads before a dialogue: short lines, the answer one tap away, nothing to be typed. */
export function DossierSheet({ facts }: { facts: DossierFacts }) {
  const { dialogue, promises, items, leftOut, questions, villages, figures } = facts
  const order = new Map(items.map((one, at) => [one, at + 1]))
  const open = items.filter(({ answer }) => !answer).length
  return (
    <div className="max-w-page space-y-6">
      <p>{[dialogue.sites, dialogue.chairs && `Chủ trì: ${dialogue.chairs}`].filter(Boolean).join('. ')}</p>
      <Panel title="Việc đã hứa lần trước">
        <PromiseList promises={promises} />
      </Panel>
      <Panel title={`Nội dung (${formatNumber(items.length)})`}>
        {items.length === 0 && <p>Chưa có nội dung trong chương trình.</p>}
        {open > 0 && <p>{formatNumber(open)} nội dung chưa có trả lời chuẩn bị.</p>}
        {byField(items).map(([field, inside]) => (
          <section key={field} className="mt-4">
            <h3 className="font-semibold">{field}</h3>
            <ul className="divide-y divide-ke">
              {inside.map((one) => (
                <li key={one.title} className="py-2">
                  <DossierPoint one={one} at={order.get(one) ?? 0} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Panel>
      {leftOut.length > 0 && (
        <Panel title="Để ngoài chương trình">
          <ul className="list-disc space-y-1 pl-5">
            {leftOut.map(({ title, reason }) => (
              <li key={title}>
                {title}. Lý do: {reason}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {questions.length > 0 && (
        <Panel title="Câu hỏi gửi trước">
          <ul className="list-disc space-y-1 pl-5">
            {questions.map(({ text, supporters }) => (
              <li key={text}>
                {text} ({formatNumber(supporters)} người)
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="Ý kiến theo thôn, tổ dân phố">
        {villages.length === 0 && <p>Chưa có ý kiến nào được ghi.</p>}
        <ul className="space-y-1">
          {villages.map(({ name, opinions, people }) => (
            <li key={name}>
              {name}: {formatNumber(opinions)} ý kiến của {formatNumber(people)} người
            </li>
          ))}
        </ul>
      </Panel>
      {figures && (
        <Panel title="Số liệu 12 tháng">
          <p className="text-than-nhat">Từ {formatDay(figures.since)}.</p>
          <ul className="space-y-1">
            {figures.rows.map(({ label, value }) => (
              <li key={label}>
                {label}: <span className="figures font-semibold">{value}</span>
              </li>
            ))}
          </ul>
          {figures.fields.length > 0 && (
            <>
              <h3 className="mt-3 font-semibold">Theo lĩnh vực</h3>
              <ul className="space-y-1">
                {figures.fields.map(([field, n]) => (
                  <li key={field}>
                    {field}: <span className="figures">{formatNumber(n)}</span> đơn
                  </li>
                ))}
              </ul>
            </>
          )}
        </Panel>
      )}
    </div>
  )
}

function DossierPoint({ one, at }: { one: DossierItem; at: number }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">
        <span className="font-semibold">
          {at}. {one.title}
        </span>
        <span className="block text-sm text-than-nhat">
          {one.counts}. {one.unit && `${one.unit}: `}
          {one.standing}.
        </span>
      </summary>
      <div className="space-y-2 pb-2">
        {one.exchange && <p>{one.exchange}</p>}
        {one.answer ? (
          <p className="whitespace-pre-line border-l-4 border-ke pl-3">{one.answer}</p>
        ) : (
          <p>Chưa có trả lời chuẩn bị.</p>
        )}
        {one.says.length > 0 && (
          <>
            <p className="font-semibold">Bà con nói</p>
            <ul className="list-disc space-y-1 pl-5">
              {one.says.map((said, line) => (
                // Two may say the same words; the lines never move.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <li key={line}>{said}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}
