import { env } from '#lib/env.ts'

const documentation = 'https://wiki.open311.org/GeoReport_v2'

/** What this interface is, and what it says beside the specification. */
export const discovery = () => {
  const site = env().APP_URL.replace(/\/$/, '')
  return {
    contact: `${site}/tro-giup`,
    key_service: 'Không cần khóa (api_key) để đọc hoặc gửi.',
    endpoints: [
      {
        specification: documentation,
        url: `${site}/api/open311/v2`,
        changeset: '2026-11-27:1',
        type: env().APP_MODE === 'demo' ? 'test' : 'production',
        formats: ['application/json', 'text/xml'],
      },
    ],
    openapi: `${site}/api/openapi.json`,
    extensions: [
      { name: 'title', description: 'Dòng đầu của nội dung đã che.' },
      { name: 'language', description: 'Ngôn ngữ của nội dung (BCP 47).' },
      { name: 'updates', description: 'Các bước đã qua, trong requests/<số>.' },
      {
        name: 'location_precision',
        description:
          'area: lat, long là trụ sở cơ quan của địa bàn, không phải nơi xảy ra; none: không có điểm.',
      },
      { name: 'kind', description: 'Loại việc theo pháp luật Việt Nam.' },
      { name: 'url', description: 'Trang công khai của hồ sơ.' },
      { name: 'page, page_size', description: 'Xem từng trang của danh sách.' },
      {
        name: 'idempotency_key',
        description: 'Khóa ngẫu nhiên của người gửi: gửi lại thì nhận lại hồ sơ đầu.',
      },
      { name: 'consent_public', description: 'yes: đồng ý công khai nội dung đã che tên.' },
      {
        name: 'code, code_url, first_answer_by',
        description: 'Mã mở hồ sơ, nơi nhập mã, ngày trả lời đầu tiên.',
      },
    ],
  }
}
