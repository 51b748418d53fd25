/**
 * The published line between values to rely on and values to look at.
 * Reads: a confidence. Writes: yes or no. How it was measured: corpus/CALIBRATION.md.
 */

/** Values of at least this confidence are to be relied on; those below carry "cần xem" in every export and view. */
export const DOUBT_THRESHOLD = 0.93

/** The most that a value may claim whose rule was never measured: it stays below the line. */
export const UNMEASURED = 0.9

/** What a value below the line carries. */
export const DOUBT_LABEL = { vi: 'cần xem', en: 'to be checked' }

/** True where a person should look at a value before relying on it. */
export const isDoubtful = ({ confidence }: { confidence: number }): boolean => confidence < DOUBT_THRESHOLD
