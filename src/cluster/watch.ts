// A cluster's aws-auth as it changes: listed, then watched, and never lost to a bad connection or a bad edit.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
import { EventEmitter } from "node:events";
import type { AwsAuth } from "../document/aws-auth.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import type { Mapper } from "../mapper.ts";
import { ClusterError } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { type LiveConfigMap, listConfigMap, watchConfigMap } from "./config-maps.ts";
import { checkKubeConfig } from "./connection.ts";
import { checkTime, retryDelay, sleep } from "./retry.ts";
import { Serving } from "./serving.ts";
import type { WatchEvents, WatchOptions, WatchStatus } from "./watch-types.ts";

/** A watch that ends sooner has not begun well, in milliseconds. */
const LASTING = 500;

/**
 * Watches a cluster's aws-auth until `signal` is aborted.
 *
 * An `error` never comes of it: what fails is tried again, told as `disconnected`.
 *
 * @throws TypeError for a `kubeConfig` or a `signal` that is none, and for times that are none.
 */
export function watchAwsAuth(options: WatchOptions): AwsAuthWatch {
  return new AwsAuthWatch(options);
}

export class AwsAuthWatch extends EventEmitter<WatchEvents> {
  /** Settles once the cluster has been read for the first time; rejects where the watch is stopped before. */
  readonly ready: Promise<void>;
  /** Resolves once the watch has stopped, and nothing of it is open any more. */
  readonly stopped: Promise<void>;

  readonly #source: ConfigMapSource;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #options: WatchOptions;
  readonly #now: () => number;
  readonly #longestDelay: number;

  readonly #serving: Serving;

  #state: WatchStatus["state"] = "starting";
  #confirmedAt: number | undefined;
  /** In a row, without a watch that lasted in between. */
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
    this.#longestDelay = checkTime("maxRetryDelayMs", maxRetryDelayMs);
    this.#signal = signal;
    this.#options = options;
    this.#now = now;
    this.#serving = new Serving(options, (event, ...args) => this.#tell(event, ...args));
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#onStopped = reject;
    });
    // Nobody has to wait for it.
    this.ready.catch(() => {});
    this.stopped = this.#run();
  }

  /** Resolves by what is served now: keep the watch, not the mapper. Before `ready` it maps no one. */
  get current(): Mapper {
    return this.#serving.mapper;
  }

  /** What is served now. */
  get awsAuth(): AwsAuth {
    return this.#serving.served.awsAuth;
  }

  get status(): WatchStatus {
    const confirmedAt = this.#confirmedAt;
    return {
      state: this.#state,
      exists: this.#serving.exists,
      resourceVersion: this.#serving.version,
      confirmedAt: confirmedAt === undefined ? undefined : new Date(confirmedAt),
      ageMs: confirmedAt === undefined ? undefined : Math.max(0, this.#now() - confirmedAt),
      kept: this.#serving.served.kept,
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

  /** Watches, over and over, for as long as the server ends its watches in good order. */
  async #follow(from: string): Promise<never> {
    let version = from;
    for (;;) {
      // Not the clock, which may be set.
      let openedAt = Number.POSITIVE_INFINITY;
      const rest = () => LASTING - Math.max(0, performance.now() - openedAt);
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
        if (rest() <= 0) this.#failures = 0;
      }
      // A server, or a proxy before it, that ends every watch at once must not be asked in a busy loop.
      if (isQuiet && rest() > 0) {
        throw new ClusterError("server", "the API server ends the watch as soon as it has begun");
      }
      if (rest() > 0) await sleep(rest(), this.#signal);
    }
  }

  #apply(configMap: LiveConfigMap | undefined): void {
    this.#confirm();
    this.#serving.apply(configMap, new Date(this.#now()));
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
    // A forgotten version is the server's housekeeping: it is there, and a list is all it takes.
    const isHousekeeping = error.code === "expired" && failures === 1;
    const retryInMs = isHousekeeping ? 0 : retryDelay(failures, this.#longestDelay, random(), error);
    if (!isHousekeeping) {
      this.#state = "disconnected";
      this.#tell("disconnected", { error, retryInMs });
    }
    await sleep(retryInMs, this.#signal);
  }

  /** What a listener throws is its own bug, as with any emitter; it must not stop the watch. */
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
