// Follows a cluster's aws-auth: lists it, then watches it. A bad connection or a bad edit never loses it.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
import { EventEmitter } from "node:events";
import type { AwsAuth } from "../document/aws-auth.ts";
import type { Mapper } from "../mapper.ts";
import { ClusterError } from "./cluster-error.ts";
import type { ConfigMapChange } from "./config-map-watch.ts";
import { listConfigMap } from "./config-maps.ts";
import { CurrentMapper } from "./current-mapper.ts";
import { type Follower, follow } from "./follow.ts";
import { nextTurn } from "./newest.ts";
import { retryDelay, sleep } from "./retry.ts";
import { type Tell, Teller } from "./teller.ts";
import { type WatchSettings, watchSettings } from "./watch-settings.ts";
import type { WatchEvents, WatchOptions, WatchStatus } from "./watch-types.ts";

/** The newest version must not wait for long, whatever the last one took. */
const MAX_REST_MS = 25;

/**
 * Watches a cluster's aws-auth until it is closed, or until `signal` is aborted.
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
  /** Resolves after the watch has stopped, closed its connections, and told of what was last in use. */
  readonly stopped: Promise<void>;

  readonly #stopping = new AbortController();
  readonly #signal = this.#stopping.signal;
  readonly #settings: WatchSettings;
  readonly #current: CurrentMapper;
  readonly #teller: Teller;

  #state: WatchStatus["state"] = "starting";
  #confirmedAt: number | undefined;
  /** In a row: a watch that lasts sets it back to 0. */
  #failures = 0;
  #onReady = () => {};
  #onStopped = (_reason: unknown) => {};

  constructor(options: WatchOptions) {
    super();
    this.#settings = watchSettings(options, this.#signal);
    this.#current = new CurrentMapper(options);
    const tell: Tell = (event, ...args) => this.#tell(event, ...args);
    this.#teller = new Teller(options.mapperOptions, this.#signal, tell);
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#onStopped = reject;
    });
    // Not every program waits for `ready`, and an unhandled rejection would end it.
    this.ready.catch(() => {});
    this.stopped = this.#runUntil(options.signal);
  }

  /** Ends the watch. Resolves as `stopped` does. */
  async close(): Promise<void> {
    this.#stopping.abort(new Error("the watch was closed"));
    await this.stopped;
  }

  /** Closes the watch at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /**
   * The mapper that is up to date now. Keep the watch, not the mapper. Before `ready` it says `not-ready` of everyone.
   */
  get current(): Mapper {
    return this.#current.mapper;
  }

  /** The aws-auth that `current` resolves by. */
  get awsAuth(): AwsAuth {
    return this.#current.version.awsAuth;
  }

  get status(): WatchStatus {
    const confirmedAt = this.#confirmedAt;
    const { exists, resourceVersion, kept } = this.#current.version;
    return {
      state: this.#state,
      exists,
      resourceVersion,
      confirmedAt: confirmedAt === undefined ? undefined : new Date(confirmedAt),
      ageMs: confirmedAt === undefined ? undefined : Math.max(0, this.#settings.now() - confirmedAt),
      kept,
    };
  }

  async #runUntil(signal: AbortSignal | undefined): Promise<void> {
    const stop = () => this.#stopping.abort(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    await this.#run();
    signal?.removeEventListener("abort", stop);
    this.#state = "stopped";
    this.#onStopped(this.#signal.reason);
    await this.#teller.done();
  }

  async #run(): Promise<void> {
    const { source, limits } = this.#settings;
    while (!this.#signal.aborted) {
      try {
        const { configMap, resourceVersion } = await listConfigMap(source, limits);
        await this.#serve({ read: () => configMap, wasDeleted: false });
        this.#connect();
        await follow(this.#settings, resourceVersion, this.#follower);
      } catch (error) {
        if (!this.#signal.aborted) await this.#retry(error);
      }
    }
  }

  readonly #follower: Follower = {
    onOpen: () => this.#confirm(),
    onNews: async ({ change }) => {
      if (change === undefined) this.#confirm();
      else await rest(await this.#serve(change), this.#signal);
    },
    onLasted: () => {
      this.#failures = 0;
    },
  };

  /** @returns How long it took, in milliseconds. */
  async #serve({ read, wasDeleted }: ConfigMapChange): Promise<number> {
    const start = performance.now();
    const configMap = read();
    this.#confirm();
    const version = await this.#current.serve(configMap, wasDeleted, new Date(this.#settings.now()));
    if (version !== undefined) this.#teller.add(version);
    return performance.now() - start;
  }

  #confirm(): void {
    this.#confirmedAt = this.#settings.now();
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
    const { maxRetryDelayMs, random } = this.#settings;
    // A server forgets old versions as a matter of course. It works, and a new list is enough.
    const isHousekeeping = error.code === "expired" && failures === 1;
    const retryInMs = isHousekeeping ? 0 : retryDelay(failures, maxRetryDelayMs, random(), error);
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

/** Gives logins as much time as the last version has taken. What comes meanwhile waits, and the newest is taken. */
async function rest(workMs: number, signal: AbortSignal): Promise<void> {
  if (workMs < 1) await nextTurn();
  else await sleep(Math.min(workMs, MAX_REST_MS), signal);
}
