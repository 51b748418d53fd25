/** Id of a document from that of its record: "#" does not go into addresses. */
export const documentIdOf = (recordId: string): string => recordId.replace('#', '-')
