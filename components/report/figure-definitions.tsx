import { measureOf } from '#domain/reports/measures.ts'
import { leastRanked, openCodes } from '#domain/reports/open-figures.ts'

/** How each figure for everybody is counted, and what is not told. */
export function FigureDefinitions() {
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-xl">Cách tính</h2>
      <dl className="space-y-3">
        {openCodes.map((code) => {
          const { label, counts, of } = measureOf(code)
          return (
            <div key={code}>
              <dt className="font-semibold">{label}</dt>
              <dd>
                {counts}
                {of && `; tỷ lệ tính trên ${of}, làm tròn một chữ số thập phân`}.
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="mt-3">
        Dưới 5 đơn thì không nêu số, vì có thể đoán ra người. “Không nêu riêng”: nêu ra thì tính được số nhỏ
        bên cạnh. Tố cáo và đơn chỉ ít người được xem không có trong các số này.
      </p>
      <p className="mt-3">
        “Đã giải trình, thông tin” là trả lời bằng giải thích, chưa phải việc đã làm; câu trả lời ấy phải dẫn
        văn bản và nêu bước tiếp theo. Cơ quan có dưới {leastRanked} đơn đến hạn không xếp theo tỷ lệ quá hạn.
      </p>
    </section>
  )
}
