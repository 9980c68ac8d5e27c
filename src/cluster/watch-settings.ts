// The options of a watch, checked, with their defaults.
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { checkKubeConfig } from "./connection.ts";
import { checkTime } from "./retry.ts";
import type { WatchOptions } from "./watch-types.ts";

export interface WatchSettings {
  readonly source: ConfigMapSource;
  readonly limits: Limits & { readonly signal: AbortSignal };
  readonly maxRetryDelayMs: number;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * @param signal Ends the watch, whoever it was that stopped it.
 * @throws TypeError
 */
export function watchSettings(options: WatchOptions, signal: AbortSignal): WatchSettings {
  const { kubeConfig, namespace = AWS_AUTH_NAMESPACE, name = AWS_AUTH_NAME } = options;
  const { silenceMs = 60_000, timeoutMs = 30_000, maxRetryDelayMs = 30_000 } = options;
  checkKubeConfig(kubeConfig);
  const given: Partial<AbortSignal> | null | undefined = options.signal;
  if (given !== undefined && typeof given?.addEventListener !== "function") {
    throw new TypeError("signal is not an AbortSignal; it is what ends the watch");
  }
  return {
    source: { kubeConfig, namespace, name },
    limits: {
      signal,
      silenceMs: Math.max(1000, checkTime("silenceMs", silenceMs)),
      timeoutMs: checkTime("timeoutMs", timeoutMs),
    },
    maxRetryDelayMs: checkTime("maxRetryDelayMs", maxRetryDelayMs),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
  };
}
