// A cluster's aws-auth as it changes: listed, then watched, and never lost to a bad connection or a bad edit.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
import { EventEmitter } from "node:events";
import { diffAccess } from "../diff/diff.ts";
import { createMapper, type Mapper } from "../mapping/mapper.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../schema/manifest.ts";
import { type AwsAuth, parseAwsAuth } from "../schema/parse.ts";
import { ClusterError } from "./cluster-error.ts";
import {
  type ConfigMapSource,
  type Limits,
  type LiveConfigMap,
  listConfigMap,
  watchConfigMap,
} from "./config-maps.ts";
import { retryDelay, sleep } from "./retry.ts";
import { NOTHING, type Served, serve } from "./served.ts";
import type { WatchEvents, WatchOptions, WatchStatus } from "./watch-types.ts";

/**
 * Watches a cluster's aws-auth until `signal` is aborted.
 *
 * An `error` never comes of it: what fails is tried again, told as `disconnected`.
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

  #mapper: Mapper;
  #served: Served | undefined;
  #state: WatchStatus["state"] = "starting";
  #version: string | undefined;
  #exists = false;
  #confirmedAt: number | undefined;
  /** In a row, without anything heard of a watch in between. */
  #failures = 0;
  #onReady = () => {};
  #onStopped = (_reason: unknown) => {};

  constructor(options: WatchOptions) {
    super();
    const { kubeConfig, namespace = AWS_AUTH_NAMESPACE, name = AWS_AUTH_NAME, signal } = options;
    const { silenceMs = 60_000, timeoutMs = 30_000, now = Date.now } = options;
    this.#source = { kubeConfig, namespace, name };
    this.#limits = { signal, silenceMs: Math.max(1000, silenceMs), timeoutMs };
    this.#signal = signal;
    this.#options = options;
    this.#now = now;
    this.#mapper = createMapper(NOTHING.awsAuth, options.mapperOptions);
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
    return this.#mapper;
  }

  /** What is served now. */
  get awsAuth(): AwsAuth {
    return (this.#served ?? NOTHING).awsAuth;
  }

  get status(): WatchStatus {
    const confirmedAt = this.#confirmedAt;
    return {
      state: this.#state,
      exists: this.#exists,
      resourceVersion: this.#version,
      confirmedAt: confirmedAt === undefined ? undefined : new Date(confirmedAt),
      ageMs: confirmedAt === undefined ? undefined : Math.max(0, this.#now() - confirmedAt),
      kept: (this.#served ?? NOTHING).kept,
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
      const startedAt = this.#now();
      let isQuiet = true;
      for await (const event of watchConfigMap(this.#source, version, this.#limits, () => this.#confirm())) {
        isQuiet = false;
        this.#failures = 0;
        version = event.object.metadata.resourceVersion ?? version;
        if (event.type === "DELETED") this.#apply(undefined);
        else if (event.type === "BOOKMARK") this.#confirm();
        else this.#apply(event.object);
      }
      // A server, or a proxy before it, that ends every watch at once must not be asked in a busy loop.
      if (isQuiet && this.#now() - startedAt < 500) {
        throw new ClusterError("server", "the API server ends the watch as soon as it has begun");
      }
      this.#failures = 0;
    }
  }

  #apply(configMap: LiveConfigMap | undefined): void {
    this.#confirm();
    if (configMap === undefined) {
      this.#empty();
      return;
    }
    const version = configMap.metadata.resourceVersion;
    if (this.#exists && version !== undefined && version === this.#version) return;
    this.#exists = true;
    this.#version = version;
    const { whenInvalid = "keep-last-good" } = this.#options;
    const awsAuth = parseAwsAuth(configMap.data ?? {});
    const served = serve(this.#served, awsAuth, whenInvalid, new Date(this.#now()));
    this.#swap(served);
    const { problems } = awsAuth;
    if (problems.length > 0) {
      this.#tell("invalid", { problems, kept: served.kept.map(({ section }) => section) });
    }
  }

  /** As in the reference, a deleted ConfigMap lets no one in. */
  #empty(): void {
    const wasThere = this.#exists;
    this.#exists = false;
    this.#version = undefined;
    if (wasThere || this.#served === undefined) this.#swap(NOTHING);
    if (wasThere) this.#tell("deleted");
  }

  #swap(served: Served): void {
    const before = this.#served;
    const { mapperOptions = {} } = this.#options;
    const mapper = createMapper(served.awsAuth, mapperOptions);
    this.#served = served;
    this.#mapper = mapper;
    // The first answer is no change.
    if (before === undefined) return;
    const diff = diffAccess(before.awsAuth, served.awsAuth, mapperOptions);
    if (diff.changes.length > 0) this.#tell("change", diff);
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
    const { maxRetryDelayMs = 30_000, random = Math.random } = this.#options;
    // A forgotten version is the server's housekeeping: it is there, and a list is all it takes.
    const isHousekeeping = error.code === "expired" && failures === 1;
    const retryInMs = isHousekeeping ? 0 : retryDelay(failures, maxRetryDelayMs, random(), error);
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
