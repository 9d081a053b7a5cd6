import { demoId } from '#db/seed/demo/demo-id.ts'
import { ownAbsences } from '#server/people/absences.ts'
import { tellAbsence } from '#server/people/tell-absence.ts'
import { managedTemplates, writeTemplate } from '#server/petitions/answer-templates.ts'
import { prepareLetter } from '#server/petitions/preparations.ts'
import { actorOf } from './cast.ts'
import { hourOf, type Telling } from './story.ts'

/** A complaint written on the site, to be printed and signed: no number, no limit yet. */
export async function* preparedAtHome(): Telling {
  const at = hourOf('2026-11-18', 1210)
  yield at
  await prepareLetter({ actor: { kind: 'public' }, at: new Date(at) }, 'demo-prepared-at-home', {
    ...{ kind: 'complaint', name: 'Liễu Thị Khoai', address: 'Tổ dân phố 3, phường Hồng Liên' },
    ...{ areaCode: '90101', place: 'Ngõ 20 phố Sen Bắc' },
    body: 'Quyết định số 225/QĐ-UBND ngày 26/10/2026 thu hồi 12 m² sân trước của nhà tôi để mở ngõ, nhưng mốc cắm lấn vào cả bậc thềm. Tôi nhận quyết định ngày 30/10/2026. Tôi khiếu nại việc cắm mốc và diện tích ghi trong quyết định.',
    extra: [
      {
        key: 'decision',
        label: 'Quyết định hoặc việc làm bị khiếu nại',
        value: 'Quyết định số 225/QĐ-UBND ngày 26/10/2026',
      },
      { key: 'known-on', label: 'Biết quyết định, việc làm đó từ ngày nào', value: '2026-10-30' },
      { key: 'wish', label: 'Ông/bà yêu cầu gì', value: 'Đo lại và cắm lại mốc ngoài bậc thềm' },
    ],
  })
}

/** On leave for some weeks; a colleague of the same department stands in. */
export async function* surveyorOnLeave(): Telling {
  const [day, away] = ['2026-11-18', 'chuyen-vien-dia-chinh-hac-tri']
  const at = hourOf(day, 500)
  yield at
  const ctx = { actor: actorOf(away, day), at: new Date(at) }
  if ((await ownAbsences(ctx)).absences.length > 0) return
  await tellAbsence(ctx, {
    ...{ personId: '', fromOn: '2026-11-20', toOn: '2026-12-31' },
    standInId: demoId('chuyen-vien-ha-tang-hac-tri'),
  })
}

const templates = [
  {
    ...{ by: 'truong-phong-ha-tang-hong-lien', unitCode: 'hong-lien-ha-tang', title: 'Nạo vét mương, cống' },
    ...{ kind: '', field: 'drainage' },
    outcome: 'settled',
    body: 'Kính gửi ông/bà {{nguoi-gui}}. {{don-vi}} đã làm xong việc tại {{noi-xay-ra}}: {{ket-qua}}. Ảnh trước, sau và biên bản nghiệm thu gửi kèm. Sau trận mưa tới, nước còn đọng ở đâu xin ông/bà báo lại bằng mã của hồ sơ {{so-ho-so}}.',
  },
  {
    ...{ by: 'chu-tich-hong-lien', unitCode: 'hong-lien-ubnd', title: 'Giải thích, nêu bước tiếp theo' },
    ...{ kind: '', field: '' },
    outcome: 'explained',
    body: 'Kính gửi ông/bà {{nguoi-gui}}. {{co-quan}} đã xem hồ sơ số {{so-ho-so}}, nhận {{ngay-nhan}}. Theo {{can-cu}}, {{ket-qua}}. Bước tiếp theo: {{buoc-tiep}}. Cần hỏi thêm, xin ông/bà gặp {{don-vi}} trong giờ làm việc.',
  },
] as const

/** Two texts to begin an answer with. */
export async function* answerTemplates(): Telling {
  const at = hourOf('2026-10-01', 540)
  yield at
  for (const { by, unitCode, ...words } of templates) {
    const ctx = { actor: actorOf(by, '2026-10-01'), at: new Date(at) }
    const kept = (await managedTemplates(ctx)).templates
    if (kept.some(({ title }) => title === words.title)) continue
    await writeTemplate(ctx, { ...words, unitId: demoId(unitCode) })
  }
}
