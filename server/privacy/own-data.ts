import { desc, eq, sql } from 'drizzle-orm'
import { senderSays } from '#db/schema/answers.ts'
import { event } from '#db/schema/events.ts'
import { file } from '#db/schema/files.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { dataRequest } from '#db/schema/privacy.ts'
import { tx } from '#db/tx.ts'
import { eventSentence } from '#domain/events.ts'
import { channels, senderWords } from '#domain/petitions/words.ts'
import { dataRequestKinds, dataRequestResults } from '#domain/privacy/words.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { ownWords } from '#server/vault/own-words.ts'

/** The format's own number: grows when a field changes its meaning. */
const version = 1

/**
 * Everything kept of whoever sent this petition, for them to take along (Điều 4 Luật Bảo vệ dữ liệu cá nhân). Of
 * other people nothing: who of the staff did what stands as what was done.
 */
export function ownData(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const held = sql`(select acl.held())`
    const [found] = await db
      .select({ row: petition, office: unit.name })
      .from(petition)
      .innerJoin(unit, eq(unit.id, petition.unitId))
      .where(eq(petition.id, held))
    if (!found) throw new NotFound()
    const { row, office } = found
    const of = row.id
    const { body, place, extra, sender, notes } = await ownWords(db, of)
    const files = await db.select().from(file).where(eq(file.petitionId, of)).orderBy(file.at)
    const says = await db
      .select()
      .from(senderSays)
      .where(eq(senderSays.petitionId, of))
      .orderBy(senderSays.at)
    const events = await db.select().from(event).where(eq(event.petitionId, of)).orderBy(event.seq)
    const asked = await db
      .select()
      .from(dataRequest)
      .where(eq(dataRequest.petitionId, of))
      .orderBy(desc(dataRequest.at))
    return {
      phienBan: version,
      xuatLuc: ctx.at.toISOString(),
      hoSo: {
        so: row.number,
        coQuan: office,
        tiepNhanLuc: row.receivedAt.toISOString(),
        loai: row.kindLabel,
        dongYCongKhai: row.consentPublic,
        baoTinQua: channels[row.channel],
      },
      nguoiGui: sender && {
        hoTen: sender.name,
        diaChi: sender.address,
        dienThoai: sender.phone,
        thuDienTu: sender.email,
        toChuc: sender.organisation,
        chucVu: sender.post,
      },
      noiDung: { don: body, noiXayRa: place, boSung: [...notes.values()] },
      traLoiThem: extra.map(({ label, value }) => ({ cauHoi: label, traLoi: value })),
      tep: files
        .filter(({ kind }) => kind === 'sender')
        .map(({ name, size, sha256, at }) => ({ ten: name, soByte: size, sha256, luc: at.toISOString() })),
      yKien: says.map(({ word, reason, rating, at }) => ({
        ...{ yKien: senderWords[word], lyDo: reason, mucHaiLong: rating },
        luc: at.toISOString(),
      })),
      dienBien: events.map(({ at, type, payload }) => ({
        luc: at.toISOString(),
        viec: eventSentence(type, payload),
      })),
      yeuCauVeDuLieu: asked.map(({ kind, body, at, dueOn, result, reply }) => ({
        yeuCau: dataRequestKinds[kind].label,
        noiDung: body,
        luc: at.toISOString(),
        han: dueOn,
        ketQua: result && dataRequestResults[result],
        traLoi: reply,
      })),
    }
  })
}
