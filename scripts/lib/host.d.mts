export declare const STAND_IN: string
export declare function electronBinary(): string | null
export declare function findHost(): { kind: 'electron' | 'chromium'; executable: string; label: string }
