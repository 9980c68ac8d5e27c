// How long to wait before the cluster is asked again.
import type { ClusterError } from "./cluster-error.ts";

const FIRST_DELAY_MS = 200;
const MAX_RETRY_AFTER_MS = 5 * 60 * 1000;

/** setTimeout treats a longer time, more than 24 days, as no time at all. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** @throws TypeError for a time that setTimeout would treat as no time at all. */
export function checkTime(name: string, ms: number): number {
  if (ms > 0 && ms <= MAX_TIMER_MS) return ms;
  throw new TypeError(`${name} is not a time in milliseconds`);
}

/**
 * The delay in milliseconds. It doubles with each failure, up to `longest`; the server can ask for a longer one.
 * Jitter keeps the authenticators of a cluster from all coming back at once.
 *
 * @param failures How many failures there were in a row, from 1.
 * @param random A number from 0 to 1, for the jitter.
 */
export function retryDelay(failures: number, longest: number, random: number, error?: ClusterError): number {
  const doubled = Math.min(longest, FIRST_DELAY_MS * 2 ** Math.min(failures - 1, 30));
  const askedFor = Math.min(error?.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
  return Math.max(askedFor, doubled * (0.5 + random / 2));
}

/** Resolves after `ms`, or earlier when `signal` is aborted. */
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
