import type { DemoPetition } from './petition-seed.ts'
import { clearancePetitions } from './petitions-clearance.ts'
import { environmentPetitions } from './petitions-environment.ts'
import { healthPetitions } from './petitions-health.ts'
import { landPetitions } from './petitions-land.ts'
import { longLetters } from './petitions-long-letters.ts'
import { marketPetitions } from './petitions-market.ts'
import { officePetitions } from './petitions-office.ts'
import { orderPetitions } from './petitions-order.ts'
import { roadsPetitions } from './petitions-roads.ts'
import { schoolPetitions } from './petitions-school.ts'
import { streetsPetitions } from './petitions-streets.ts'
import { waterPowerPetitions } from './petitions-water-power.ts'
import { welfarePetitions } from './petitions-welfare.ts'

/** Everything the people of the demo place have sent; the petition of the market traders comes first. */
export const petitions: DemoPetition[] = [
  ...marketPetitions,
  ...landPetitions,
  ...clearancePetitions,
  ...roadsPetitions,
  ...streetsPetitions,
  ...environmentPetitions,
  ...waterPowerPetitions,
  ...longLetters,
  ...welfarePetitions,
  ...healthPetitions,
  ...schoolPetitions,
  ...orderPetitions,
  ...officePetitions,
]
