/** What goes wrong, for who runs the server. It holds no values: errors of the database carry those of the query beside their words. */
export const logError = (error: unknown): void => console.error(error instanceof Error ? error.stack : String(error))
