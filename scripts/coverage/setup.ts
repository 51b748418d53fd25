/** Has every process that a test starts count what it runs: Node writes the counts where this variable says. */
import { PROCESSES } from './processes.ts'

process.env.NODE_V8_COVERAGE = PROCESSES
