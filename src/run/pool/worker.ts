/** What a child process runs: the engine at the parent's orders. The parsers of formats are loaded when the first such file comes. */
import { engine } from '../engine.ts'
import { serve } from './serve.ts'

serve(engine, process)
