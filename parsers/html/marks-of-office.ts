export * from '../marks-of-office.ts'
