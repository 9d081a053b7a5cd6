import { outcomeCodes } from '#domain/dialogues/hall/words.ts'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { begun, ended, keptQueue, keptSeen, type Place, type SeenTurn, writtenOn } from './desk-use.ts'

type Values = Record<string, string>
const patience = 20_000

export const fieldsOf = (form: HTMLFormElement, pressed?: HTMLElement | null): Values =>
  Object.fromEntries(
    [...new FormData(form, pressed)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )

/** Where the answer leads; undefined when there is none: no network, no server. */
export async function sent(action: string, values: Values): Promise<string | undefined> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(values),
      signal: AbortSignal.timeout(patience),
    })
    return response.redirected ? response.url : undefined
  } catch {
    return undefined
  }
}

/** What a form of the desk would have written, as an entry of the device; undefined where it is nothing of a turn. */
export function keptOf(
  form: HTMLFormElement,
  typed: Values,
  where: Place,
  turns: SeenTurn[],
): Kept | undefined {
  const path = new URL(form.action).pathname
  const { id = '', act, next = '', newSeat = '', newName = '', newPlace = '' } = typed
  if (path.endsWith('/live/queue')) {
    return keptQueue(id, where, { seat: newSeat, name: newName, place: newPlace })
  }
  const turn = turns.find((one) => one.id === (path.endsWith('/live/move') ? id : path.split('/')[4]))
  if (!turn) return undefined
  // The version that the words were written upon, not the one that came meanwhile.
  const entry = keptSeen(where, { ...turn, version: Number(typed.version) || turn.version })
  if (path.endsWith('/live/move')) return act === 'start' ? begun(entry) : undefined
  if (path.endsWith('/write')) return written(entry, typed, next)
  return path.endsWith('/settle/submit') ? promised(entry, form, typed) : undefined
}

const wordNames = ['seat', 'name', 'place', 'body', 'answer', 'answeredByTitle']

function written(entry: Kept, typed: Values, next: string): Kept {
  const words = Object.fromEntries(
    wordNames.flatMap((name) => (name in typed ? [[name, typed[name] ?? '']] : [])),
  )
  const outcome = outcomeCodes.find((code) => code === next)
  if (outcome || next === 'stop') return ended(entry, words, outcome ?? '')
  return writtenOn(entry, { ...words, ...(next === 'return' && { startedAt: '' }) })
}

/** The points as they were chosen: who does it in words, since the list of staff is not kept. */
function promised(entry: Kept, form: HTMLFormElement, typed: Values): Kept {
  const person = form.elements.namedItem('assigneeId')
  const who = person instanceof HTMLSelectElement && person.value ? person.selectedOptions[0]?.text : ''
  const { task = '', dueOn = '', expectedResult = '', passedTo = '' } = typed
  const outcome = outcomeCodes.find((code) => code === typed.outcome) ?? 'promise'
  const said = ended(entry, {}, outcome)
  return writtenOn(said, { task, dueOn, passedTo, result: expectedResult, who: who ?? '' })
}

/** Those who else wait or speak here, taken along with what is kept. */
export function alsoHere(kept: Kept[], where: Place, turns: SeenTurn[]): Kept[] {
  const there = new Set(kept.map(({ values }) => values.turnId))
  return turns.filter(({ id }) => !there.has(id)).map((turn) => keptSeen(where, turn))
}
