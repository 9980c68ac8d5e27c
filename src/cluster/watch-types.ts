// What a watch is given, what it tells, and how it says that it is.
import type { AccessDiff } from "../access/diff.ts";
import type { Problem, SectionName } from "../document/problem.ts";
import type { MapperOptions } from "../mapping/mapper-options.ts";
import type { ClusterError } from "./cluster-error.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";
import type { KeptSection, WhenInvalid } from "./served.ts";

export interface WatchOptions {
  /** A `KubeConfig` of @kubernetes/client-node; its current context is watched. */
  readonly kubeConfig: KubeConfigLike;
  /** Ends the watch, and closes what it has open. */
  readonly signal: AbortSignal;
  /** Default `kube-system`. */
  readonly namespace?: string | undefined;
  /** Default `aws-auth`. */
  readonly name?: string | undefined;
  /** What becomes of a section that stops parsing. Default `keep-last-good`. */
  readonly whenInvalid?: WhenInvalid | undefined;
  /** How identities are resolved. */
  readonly mapperOptions?: MapperOptions | undefined;
  /** How long a connection may be silent before it is taken for dead. Default 60 seconds; at least 1. */
  readonly silenceMs?: number | undefined;
  /** How long an answer may take to begin, and a list to come. Default 30 seconds. */
  readonly timeoutMs?: number | undefined;
  /** The longest time between two attempts, but for the server's own wish (Retry-After). Default 30 seconds. */
  readonly maxRetryDelayMs?: number | undefined;
  /** The time, in milliseconds since 1970. Default: the clock's. */
  readonly now?: (() => number) | undefined;
  /** From 0 to 1, for the jitter. Default: Math.random. */
  readonly random?: (() => number) | undefined;
}

export interface WatchEvents {
  /** Who gets in has changed. `current` is the new mapper already. */
  change: [diff: AccessDiff];
  /** A version of the ConfigMap came with problems; `kept` are the sections that are served as they were. */
  invalid: [invalid: { readonly problems: readonly Problem[]; readonly kept: readonly SectionName[] }];
  /** The ConfigMap is gone, and with it everyone's access. */
  deleted: [];
  /** What is served may grow old; it is asked for again after `retryInMs`. */
  disconnected: [disconnected: { readonly error: ClusterError; readonly retryInMs: number }];
  /** What is served is up to date (again). */
  connected: [];
}

export interface WatchStatus {
  readonly state: "starting" | "connected" | "disconnected" | "stopped";
  /** Whether the ConfigMap was there. */
  readonly exists: boolean;
  /** The version that is served; undefined before the first, and where there is none. */
  readonly resourceVersion: string | undefined;
  /** When the cluster last said that this is how things are; undefined before the first answer. */
  readonly confirmedAt: Date | undefined;
  /** How long ago that is, in milliseconds. */
  readonly ageMs: number | undefined;
  /** Sections that are served as they were, since they cannot be read any more. */
  readonly kept: readonly KeptSection[];
}
