import { build, isBuilt } from '../start/build.mjs'

/** `next build` of the sources as they are; a build of just these sources is taken as it is. */
export async function buildStage() {
  if (isBuilt()) console.log('Đã có bản dựng của đúng mã nguồn này.')
  else await build({ ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  return { passed: 1, failed: 0 }
}
