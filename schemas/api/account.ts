/** Accounts: who is logged in, who may, what was done. */
import { z } from 'zod'
import { page, pageQuery, Timestamp } from './common.ts'

/** viewer reads; reviewer uploads, checks and corrects; admin manages accounts as well. */
export const Role = z.enum(['viewer', 'reviewer', 'admin'])
export type Role = z.infer<typeof Role>

export const SessionInfo = z
  .object({
    /** null where nobody is logged in */
    user: z.object({ name: z.string(), displayName: z.string(), role: Role }).nullable(),
    /** goes as X-CSRF-Token with every POST, PUT and DELETE; null before login */
    csrf: z.string().nullable(),
    /** false on a server that is open to its own machine only and has no accounts */
    needsLogin: z.boolean(),
  })
  .meta({ id: 'SessionInfo' })
export type SessionInfo = z.infer<typeof SessionInfo>

export const Login = z.strictObject({ name: z.string().min(1).max(64), password: z.string().min(1).max(1024) }).meta({ id: 'Login' })

const UserName = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)
export const User = z
  .object({ name: UserName, displayName: z.string(), role: Role, disabled: z.boolean(), createdAt: Timestamp })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>
export const UserList = z.object({ items: z.array(User) }).meta({ id: 'UserList' })

export const NewUser = z
  .strictObject({
    name: UserName,
    displayName: z.string().trim().min(1).max(100),
    role: Role,
    password: z.string().min(10).max(1024),
  })
  .meta({ id: 'NewUser' })
export type NewUser = z.infer<typeof NewUser>

export const UserChange = z
  .strictObject({
    displayName: z.string().trim().min(1).max(100).optional(),
    role: Role.optional(),
    password: z.string().min(10).max(1024).optional(),
    disabled: z.boolean().optional(),
  })
  .meta({ id: 'UserChange' })
export type UserChange = z.infer<typeof UserChange>

export const AuditEntry = z
  .object({
    id: z.number().int(),
    at: Timestamp,
    by: z.string(),
    /** "login", "login-failed", "upload", "correct", "user-add", … */
    action: z.string(),
    target: z.string().nullable(),
    detail: z.unknown(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>
export const AuditPage = page(AuditEntry).meta({ id: 'AuditPage' })
export const AuditQuery = z.object({ by: z.string().max(64).optional(), action: z.string().max(40).optional(), ...pageQuery })
