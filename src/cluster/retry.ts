// How long to wait before a cluster is asked again.
import type { ClusterError } from "./cluster-error.ts";

const FIRST_DELAY = 200;
const LONGEST_WISH = 5 * 60 * 1000;

/** setTimeout takes more than 24 days for no time at all. */
const LONGEST_TIME = 2 ** 31 - 1;

/** @throws TypeError for what setTimeout would take for no time at all. */
export function checkTime(name: string, ms: number): number {
  if (ms > 0 && ms <= LONGEST_TIME) return ms;
  throw new TypeError(`${name} is not a time in milliseconds`);
}

/**
 * Doubles with each failure, with jitter, so that the authenticators of a cluster do not all come back at once.
 *
 * @param failures How many there have been in a row, from 1.
 * @param random From 0 to 1.
 */
export function retryDelay(failures: number, longest: number, random: number, error?: ClusterError): number {
  const doubled = Math.min(longest, FIRST_DELAY * 2 ** Math.min(failures - 1, 30));
  const wished = Math.min(error?.retryAfterMs ?? 0, LONGEST_WISH);
  return Math.max(wished, doubled * (0.5 + random / 2));
}

/** Resolves early where `signal` is aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener("abort", wake, { once: true });
  });
}
