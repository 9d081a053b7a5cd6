import { z } from 'zod'

const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const variables = z.object({
  APP_MODE: z.enum(['demo', 'live']),
  APP_URL: z.url().default('http://127.0.0.1:3000'),
  APP_SECRET: z.string().min(32),
  /** Closes what denouncers wrote; in no table and in no backup. */
  VAULT_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length >= 32, 'base64 of 32 random bytes'),
  /** Keys in use before, with commas, so that what they closed still opens. */
  VAULT_KEYS_OLD: z.string().default(''),
  /** Files are kept here; with a bucket only what is on its way. */
  FILES_DIR: z.string().min(1),
  /** A store that speaks S3: where the four are named, kept files lie there. */
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Stands before every name, where a bucket is shared. */
  S3_PREFIX: z.string().default(''),
  /** So long may it be silent; a sending may take six times as long in all. */
  S3_SILENCE_MS: z.coerce.number().int().positive().max(9_000).default(8_000),
  INSTANCE_ID: z.string().default('unnamed'),
  /** A scanner for harmful code (clamd), by its socket or its address; without one nothing is held back. */
  CLAMD_SOCKET: z.string().optional(),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce.number().int().default(3310),
  /** So long may it be silent before the file is asked for again later. */
  CLAMD_SILENCE_MS: z.coerce.number().int().positive().default(30_000),
  /** Where poppler's pdftoppm and pdfinfo lie: needed to cover parts of a PDF, for nothing else. */
  POPPLER_DIR: z.string().default('/usr/bin'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Năm Rõ <nam-ro@localhost>'),
  SMS_GATEWAY_URL: z.string().optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  /** With marks a message takes two parts, without them one. */
  SMS_MARKS: z.enum(['yes', 'no']).default('yes'),
  /** A provider of identities (OpenID Connect); without issuer and client there is no such button. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** How the provider signs; 'none' is not to be chosen. */
  OIDC_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  OIDC_NAME: z.string().default('tài khoản định danh'),
})
const schema = variables.refine((all) => new Set(s3.map((name) => Boolean(all[name]))).size === 1, {
  message: `either all of ${s3.join(', ')} or none`,
})
export type Env = z.infer<typeof schema>

let read: Env | undefined

/** The environment, checked once. @throws Error that names what is missing. */
export function env(): Env {
  read ??= schema.parse(process.env)
  return read
}
