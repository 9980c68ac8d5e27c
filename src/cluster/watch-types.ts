// The options, the events and the status of a watch.
import type { AccessDiff } from "../access/change.ts";
import type { Problem, SectionName } from "../document/problem.ts";
import type { MapperOptions } from "../mapping/mapper-options.ts";
import type { ClusterError } from "./cluster-error.ts";
import type { KeptSection, WhenInvalid } from "./keep-last-good.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

export interface WatchOptions {
  /** A `KubeConfig` of @kubernetes/client-node. Its current context is watched. */
  readonly kubeConfig: KubeConfigLike;
  /** When it is aborted, the watch ends and closes its connections, as with `close()`. */
  readonly signal?: AbortSignal | undefined;
  /** Default `kube-system`. */
  readonly namespace?: string | undefined;
  /** Default `aws-auth`. */
  readonly name?: string | undefined;
  /** What happens to a section that stops parsing. Default `keep-last-good`. */
  readonly whenInvalid?: WhenInvalid | undefined;
  /** How identities are resolved. */
  readonly mapperOptions?: MapperOptions | undefined;
  /** After how many milliseconds of silence a connection counts as dead. Default 60 seconds; at least 1 second. */
  readonly silenceMs?: number | undefined;
  /** The longest time until an answer begins, and until a whole list has arrived, in milliseconds. Default 30 seconds. */
  readonly timeoutMs?: number | undefined;
  /**
   * The longest time between two attempts, in milliseconds, unless the server asks for more (Retry-After).
   * Default 30 seconds.
   */
  readonly maxRetryDelayMs?: number | undefined;
  /** The time, in milliseconds since 1970. Default: the clock. */
  readonly now?: (() => number) | undefined;
  /** A number from 0 to 1, for the jitter of retries. Default: Math.random. */
  readonly random?: (() => number) | undefined;
}

/**
 * The events of a watch. They are emitted after a version is in use, and never hold up a login. If versions follow each
 * other too quickly for that, only the newest one is reported, with the difference from the version that was reported
 * before.
 */
export interface WatchEvents {
  /**
   * Somebody's access has changed. `current` is already the new mapper. Each difference begins where the one before it
   * ended, so no change is lost. A change that was undone before it was reported is in none of them.
   */
  change: [diff: AccessDiff];
  /** The ConfigMap's new version has problems. `kept` are the sections that keep their last good version. */
  invalid: [invalid: { readonly problems: readonly Problem[]; readonly kept: readonly SectionName[] }];
  /** The ConfigMap was deleted, so no one has access. Not emitted if it was created again before that. */
  deleted: [];
  /** The watch broke off, so `current` may become outdated. The next attempt is in `retryInMs` milliseconds. */
  disconnected: [disconnected: { readonly error: ClusterError; readonly retryInMs: number }];
  /** `current` is up to date, for the first time or again. */
  connected: [];
}

export interface WatchStatus {
  readonly state: "starting" | "connected" | "disconnected" | "stopped";
  /** Whether the cluster had the ConfigMap when it last answered. */
  readonly exists: boolean;
  /** The ConfigMap's version in use. Undefined before the first answer, and if the cluster has no ConfigMap. */
  readonly resourceVersion: string | undefined;
  /** When the cluster last confirmed that this is the newest version. Undefined before the first answer. */
  readonly confirmedAt: Date | undefined;
  /** The time since `confirmedAt`, in milliseconds. */
  readonly ageMs: number | undefined;
  /** Sections that can no longer be read, and keep their last good version. */
  readonly kept: readonly KeptSection[];
}
