/** Where this system keeps what programs can make anew: the folder of the cache where the user names none. */
import { homedir } from 'node:os'
import path from 'node:path'

export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'thidua', 'Cache')
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'thidua')
  // a relative path there is to be ignored (XDG Base Directory Specification)
  const base = env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : path.join(homedir(), '.cache')
  return path.join(base, 'thidua')
}
