import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { foldedWords } from '#domain/search/fold.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'

beforeAll(demoPlace)

/** What the database makes of each text. */
async function inDatabase(texts: string[]): Promise<string[][]> {
  const rows = await asSuperuser<{ folded: string[] }>(
    (sql) => sql<{ folded: string[] }[]>`
      select array(select left(one, 40) from unnest(string_to_array(acl.fold(t), ' ')) one where one <> '') as folded
      from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb) with ordinality x (t, n) order by n`,
  )
  return rows.map(({ folded }) => folded)
}

/** Whatever a column of text can hold: no NUL, no half of a pair. */
const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

describe('the fold of the database', () => {
  it('is the fold of the pages, for Vietnamese in both normal forms', async () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy ÀÁẢÃẠằắẳẵặ.,“”ð\u200b\u00ad']
    const letter = fc.constantFrom(...letters, '\u0301', '\u0323', '\u031b')
    const texts = fc.sample(fc.array(letter, { maxLength: 60 }), 400).map((list) => list.join(''))
    const all = texts.flatMap((text) => [
      text,
      text.normalize('NFC'),
      text.normalize('NFD'),
      text.toUpperCase(),
    ])
    expect(await inDatabase(all)).toEqual(all.map(foldedWords))
  })

  it('is the fold of the pages, for anything that can be kept', async () => {
    const all = fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), 600).map(storable)
    expect(await inDatabase(all)).toEqual(all.map(foldedWords))
  })

  it('makes words and pairs of neighbours, none across two texts', async () => {
    const [row] = await asSuperuser(
      (sql) => sql`select words, acl.search_lexemes(words)::text as lexemes
        from acl.search_words(array['Cấp sổ', null, '', 'đỏ đỏ']::text[]) words`,
    )
    expect(row).toEqual({ words: ' cap so / do do ', lexemes: "'cap' 'cap_so' 'do' 'do_do' 'so'" })
    const [none] = await asSuperuser(
      (sql) =>
        sql`select acl.search_lexemes(acl.search_words('{}'))::text as lexemes, acl.search_words(array[repeat('a', 50)]) as long`,
    )
    expect(none).toEqual({ lexemes: '', long: ` ${'a'.repeat(40)} ` })
  })
})
