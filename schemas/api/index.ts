/** What goes over the wire: requests and answers of /api/v1. The server serves them, the web reads them. */
export * from './account.ts'
export * from './campaigns.ts'
export * from './check.ts'
export * from './common.ts'
export * from './documents.ts'
export * from './jobs.ts'
export * from './records.ts'
