// The mapper that answers now. A new version of the ConfigMap swaps it in one step, and the swap tells what changed.
import { diffAccess } from "../access/diff.ts";
import { parseAwsAuth } from "../document/parse.ts";
import { createMapper, type Mapper } from "../mapper.ts";
import type { LiveConfigMap } from "./config-maps.ts";
import { type AwsAuthInUse, keepLastGood, NO_ONE } from "./keep-last-good.ts";
import type { WatchEvents, WatchOptions } from "./watch-types.ts";

type Tell = <Event extends keyof WatchEvents>(event: Event, ...args: WatchEvents[Event]) => void;

export class CurrentMapper {
  readonly #options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">;
  readonly #tell: Tell;

  #mapper: Mapper;
  /** Undefined before the first answer. */
  #inUse: AwsAuthInUse | undefined;
  #resourceVersion: string | undefined;
  #exists = false;

  constructor(options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">, tell: Tell) {
    this.#options = options;
    this.#tell = tell;
    this.#mapper = createMapper(NO_ONE.awsAuth, options.mapperOptions);
  }

  get mapper(): Mapper {
    return this.#mapper;
  }

  get inUse(): AwsAuthInUse {
    return this.#inUse ?? NO_ONE;
  }

  get resourceVersion(): string | undefined {
    return this.#resourceVersion;
  }

  get exists(): boolean {
    return this.#exists;
  }

  /** @param configMap Undefined where the cluster has none. */
  update(configMap: LiveConfigMap | undefined, now: Date): void {
    if (configMap === undefined) {
      this.#remove();
      return;
    }
    const { resourceVersion } = configMap.metadata;
    if (this.#exists && resourceVersion !== undefined && resourceVersion === this.#resourceVersion) return;
    const { whenInvalid = "keep-last-good" } = this.#options;
    // The data is wrapped, because it could have a key that is also a ConfigMap's.
    const awsAuth = parseAwsAuth({ data: configMap.data ?? {} });
    // After a deletion, the earlier sections are no longer good.
    const inUse = keepLastGood(this.#exists ? this.#inUse : undefined, awsAuth, whenInvalid, now);
    this.#exists = true;
    this.#resourceVersion = resourceVersion;
    this.#swap(inUse);
    const { problems } = awsAuth;
    if (problems.length > 0) {
      this.#tell("invalid", { problems, kept: inUse.kept.map(({ section }) => section) });
    }
  }

  /** As in the reference, a deleted ConfigMap lets no one in. */
  #remove(): void {
    const existed = this.#exists;
    this.#exists = false;
    this.#resourceVersion = undefined;
    if (existed || this.#inUse === undefined) this.#swap(NO_ONE);
    if (existed) this.#tell("deleted");
  }

  #swap(inUse: AwsAuthInUse): void {
    const before = this.#inUse;
    const { mapperOptions = {} } = this.#options;
    const mapper = createMapper(inUse.awsAuth, mapperOptions);
    this.#inUse = inUse;
    this.#mapper = mapper;
    // The first answer is not a change.
    if (before === undefined) return;
    const diff = diffAccess(before.awsAuth, inUse.awsAuth, mapperOptions);
    if (diff.changes.length > 0) this.#tell("change", diff);
  }
}
