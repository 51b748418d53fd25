/** LibreOffice where it is installed with Writer: other parts of it alone open no Word file. */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const WRITER = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(
  program => existsSync(program) && existsSync(join(dirname(realpathSync(program)), 'libswlo.so')),
)
