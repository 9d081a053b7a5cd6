import { Opener } from '#components/ui/opener.tsx'
import { type RuleVersion, ruleVersions } from '#domain/warnings/rules.ts'
import { warnings } from '#domain/warnings/words.ts'
import { formatShortDay } from '#lib/dates.ts'

/** By which rules it is warned, since when and on which ground. */
export function RuleGrounds({ versions = ruleVersions }: { versions?: readonly RuleVersion[] }) {
  return (
    <details className="mt-8">
      <Opener>Cảnh báo theo quy tắc nào</Opener>
      <dl className="mt-2 max-w-page space-y-3">
        {versions.map(({ rule, version, validFrom, ground }) => (
          <div key={`${rule} ${version}`}>
            <dt className="font-semibold">
              {warnings[rule].label}, bản {version}, từ {formatShortDay(validFrom)}
            </dt>
            <dd>
              {warnings[rule].what} {ground}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-page">
        Tố cáo và hồ sơ giữ kín không được tính, không hiện ở đây. Cảnh báo không phải kết luận: nó chỉ ra chỗ
        cần xem.
      </p>
    </details>
  )
}
