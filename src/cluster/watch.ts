// Follows a cluster's aws-auth: lists it, then watches it. A bad connection or a bad edit never loses it.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
import { EventEmitter } from "node:events";
import type { AwsAuth } from "../document/aws-auth.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import type { Mapper } from "../mapper.ts";
import { ClusterError } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { type LiveConfigMap, listConfigMap, watchConfigMap } from "./config-maps.ts";
import { checkKubeConfig } from "./connection.ts";
import { CurrentMapper } from "./current-mapper.ts";
import { checkTime, retryDelay, sleep } from "./retry.ts";
import type { WatchEvents, WatchOptions, WatchStatus } from "./watch-types.ts";

/** A watch that ends sooner counts as failed, in milliseconds. */
const MIN_WATCH_MS = 500;

/**
 * Watches a cluster's aws-auth until `signal` is aborted.
 *
 * It never emits `error`. What fails is tried again, and reported as `disconnected`.
 *
 * @throws TypeError for a `kubeConfig` that is not a kubeconfig, a `signal` that is not an AbortSignal, and a time that
 *   is not a time.
 */
export function watchAwsAuth(options: WatchOptions): AwsAuthWatch {
  return new AwsAuthWatch(options);
}

export class AwsAuthWatch extends EventEmitter<WatchEvents> {
  /** Resolves after the cluster was read for the first time. Rejects if the watch is stopped before that. */
  readonly ready: Promise<void>;
  /** Resolves after the watch has stopped and closed its connections. */
  readonly stopped: Promise<void>;

  readonly #source: ConfigMapSource;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #options: WatchOptions;
  readonly #now: () => number;
  readonly #maxRetryDelayMs: number;

  readonly #current: CurrentMapper;

  #state: WatchStatus["state"] = "starting";
  #confirmedAt: number | undefined;
  /** In a row: a watch that lasts sets it back to 0. */
  #failures = 0;
  #onReady = () => {};
  #onStopped = (_reason: unknown) => {};

  constructor(options: WatchOptions) {
    super();
    const { kubeConfig, namespace = AWS_AUTH_NAMESPACE, name = AWS_AUTH_NAME, signal } = options;
    const { silenceMs = 60_000, timeoutMs = 30_000, maxRetryDelayMs = 30_000, now = Date.now } = options;
    checkKubeConfig(kubeConfig);
    if (typeof (signal as Partial<AbortSignal> | undefined)?.addEventListener !== "function") {
      throw new TypeError("signal is not an AbortSignal; it is what ends the watch");
    }
    this.#source = { kubeConfig, namespace, name };
    this.#limits = {
      signal,
      silenceMs: Math.max(1000, checkTime("silenceMs", silenceMs)),
      timeoutMs: checkTime("timeoutMs", timeoutMs),
    };
    this.#maxRetryDelayMs = checkTime("maxRetryDelayMs", maxRetryDelayMs);
    this.#signal = signal;
    this.#options = options;
    this.#now = now;
    this.#current = new CurrentMapper(options, (event, ...args) => this.#tell(event, ...args));
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#onStopped = reject;
    });
    // Not every program waits for `ready`, and an unhandled rejection would end it.
    this.ready.catch(() => {});
    this.stopped = this.#run();
  }

  /** The mapper that is up to date now. Keep the watch, not the mapper. Before `ready` it maps no one. */
  get current(): Mapper {
    return this.#current.mapper;
  }

  /** The aws-auth that `current` resolves by. */
  get awsAuth(): AwsAuth {
    return this.#current.inUse.awsAuth;
  }

  get status(): WatchStatus {
    const confirmedAt = this.#confirmedAt;
    return {
      state: this.#state,
      exists: this.#current.exists,
      resourceVersion: this.#current.resourceVersion,
      confirmedAt: confirmedAt === undefined ? undefined : new Date(confirmedAt),
      ageMs: confirmedAt === undefined ? undefined : Math.max(0, this.#now() - confirmedAt),
      kept: this.#current.inUse.kept,
    };
  }

  async #run(): Promise<void> {
    while (!this.#signal.aborted) {
      try {
        const { configMap, resourceVersion } = await listConfigMap(this.#source, this.#limits);
        this.#apply(configMap);
        this.#connect();
        await this.#follow(resourceVersion);
      } catch (error) {
        if (!this.#signal.aborted) await this.#retry(error);
      }
    }
    this.#state = "stopped";
    this.#onStopped(this.#signal.reason);
  }

  /** Watches again and again, as long as the server ends its watches normally. */
  async #follow(from: string): Promise<never> {
    let version = from;
    for (;;) {
      // Not `now`, since the clock may be set meanwhile.
      let openedAt = Number.POSITIVE_INFINITY;
      const missingMs = () => MIN_WATCH_MS - Math.max(0, performance.now() - openedAt);
      const open = () => {
        openedAt = performance.now();
        this.#confirm();
      };
      let isQuiet = true;
      try {
        for await (const event of watchConfigMap(this.#source, version, this.#limits, open)) {
          isQuiet = false;
          version = event.object.metadata.resourceVersion ?? version;
          if (event.type === "BOOKMARK") this.#confirm();
          else this.#apply(event.type === "DELETED" ? undefined : event.object);
        }
      } finally {
        if (missingMs() <= 0) this.#failures = 0;
      }
      // A server or its proxy may end every watch at once. It must not be asked in a busy loop.
      if (isQuiet && missingMs() > 0) {
        throw new ClusterError("server", "the API server ends the watch as soon as it has begun");
      }
      if (missingMs() > 0) await sleep(missingMs(), this.#signal);
    }
  }

  #apply(configMap: LiveConfigMap | undefined): void {
    this.#confirm();
    this.#current.update(configMap, new Date(this.#now()));
  }

  #confirm(): void {
    this.#confirmedAt = this.#now();
  }

  #connect(): void {
    this.#onReady();
    if (this.#state === "connected") return;
    this.#state = "connected";
    this.#tell("connected");
  }

  async #retry(thrown: unknown): Promise<void> {
    const failures = ++this.#failures;
    const error =
      thrown instanceof ClusterError ? thrown : new ClusterError("server", `unexpected: ${String(thrown)}`);
    const { random = Math.random } = this.#options;
    // A server forgets old versions as a matter of course. It works, and a new list is enough.
    const isHousekeeping = error.code === "expired" && failures === 1;
    const retryInMs = isHousekeeping ? 0 : retryDelay(failures, this.#maxRetryDelayMs, random(), error);
    if (!isHousekeeping) {
      this.#state = "disconnected";
      this.#tell("disconnected", { error, retryInMs });
    }
    await sleep(retryInMs, this.#signal);
  }

  /** An error in a listener surfaces as with any emitter, but it must not stop the watch. */
  #tell<Event extends keyof WatchEvents>(event: Event, ...args: WatchEvents[Event]): void {
    try {
      (this.emit as (event: Event, ...args: WatchEvents[Event]) => boolean).call(this, event, ...args);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
