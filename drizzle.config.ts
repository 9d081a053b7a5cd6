import { defineConfig } from 'drizzle-kit'

/** Tables are generated from db/schema; policies, functions and grants are written by hand beside them. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './db/migrations',
  schemaFilter: ['public', 'auth'],
})
