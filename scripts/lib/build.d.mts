export declare function isStale(part: 'main' | 'all'): boolean
export declare function ensureBuilt(part: 'main' | 'all', options?: { quiet?: boolean }): Promise<void>
