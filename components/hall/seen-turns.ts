import type { SeenTurn } from './desk-use.ts'
import type { ShownTurn } from './turn-type.ts'

/**
 * Who waits and who speaks at a place, as its device takes them along when the line breaks; and the one that
 * a page is about. */
export const seenTurns = (turns: readonly ShownTurn[], siteId: string, own?: string): SeenTurn[] =>
  turns
    .filter((one) => one.siteId === siteId && (one.id === own || ['waiting', 'speaking'].includes(one.state)))
    .map(({ id, version, state, seat, name, place, body, answer }) => ({
      ...{ id, version, isSpeaking: state === 'speaking', seat, name, place, body, answer },
    }))
