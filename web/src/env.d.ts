/** What vite makes of files that are no code. */
declare module '*.css'
