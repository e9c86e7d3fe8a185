/** What has to be there before questions are sent to this process. */
export interface Readiness {
  readonly corpus: 'loading' | 'loaded';
  readonly platforms: 'connecting' | 'connected' | 'stopping';
  readonly database: 'up' | 'away';
}

export function isReady({ corpus, platforms, database }: Readiness): boolean {
  return corpus === 'loaded' && platforms === 'connected' && database === 'up';
}
