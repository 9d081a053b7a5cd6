import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { freeSeats, mostPersons, type Seats, seatsWords } from '#domain/dialogues/registering.ts'
import { serviceCodes, services } from '#domain/dialogues/words.ts'

export type SiteChoice = Seats & { siteId: string; place: string }

/** At which of the places; a single one is said and not asked. */
export function SiteField({ state, sites }: { state: FormState; sites: SiteChoice[] }) {
  const [only, second] = sites
  if (only && !second) return <HiddenField name="site" value={only.siteId} />
  return (
    <Choice
      state={state}
      name="site"
      label="Điểm họp"
      options={sites.map((one) => ({
        value: one.siteId,
        label: one.place,
        hint: freeSeats(one) > 0 ? `${seatsWords([one])}` : `${seatsWords([one])}. Đăng ký thì vào hàng chờ.`,
      }))}
    />
  )
}

/** Where to reach them, where from, how many, and what they need. */
export function ComingFields({ state }: { state: FormState }) {
  return (
    <>
      <TextField
        state={state}
        name="persons"
        label="Số người đến"
        hint={`Kể cả ông/bà, nhiều nhất ${mostPersons} người.`}
        inputMode="numeric"
        defaultValue="1"
        short
      />
      <TextField state={state} name="village" label="Thôn, tổ dân phố" optional />
      <TextField
        state={state}
        name="phone"
        label="Số điện thoại"
        hint="Để báo khi có chỗ, khi đổi giờ, đổi nơi họp, và nhắc trước một ngày."
        inputMode="tel"
        autoComplete="tel"
        optional
        short
      />
      <TextField
        state={state}
        name="email"
        label="Thư điện tử"
        hint="Ghi một trong hai là đủ. Không ghi thì tự xem bằng mã đăng ký."
        type="email"
        inputMode="email"
        autoComplete="email"
        optional
      />
      <fieldset>
        <legend className="mb-2 font-semibold">
          Cần giúp gì <span className="font-normal text-than-nhat">(không bắt buộc)</span>
        </legend>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {serviceCodes.map((one) => (
            <CheckField key={one} state={state} name={`need-${one}`} label={`Cần ${services[one]}`} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
