/** A child process that does what its files say. */
import { serve } from '../../src/run/pool/serve.ts'
import { obedient } from './obedient.ts'

serve(obedient, process)
