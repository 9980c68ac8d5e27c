export function hashOfSources(root: string): Promise<string>;
export function recordBuild(root: string, hash: string): Promise<void>;
export function isStale(root: string): Promise<boolean>;
