// What a watch serves: the mapper by the ConfigMap as it was seen last, swapped in one step, and what that changes.
import { diffAccess } from "../access/diff.ts";
import { parseAwsAuth } from "../document/parse.ts";
import { createMapper, type Mapper } from "../mapper.ts";
import type { LiveConfigMap } from "./config-maps.ts";
import { NOTHING, type Served, serve } from "./served.ts";
import type { WatchEvents, WatchOptions } from "./watch-types.ts";

type Tell = <Event extends keyof WatchEvents>(event: Event, ...args: WatchEvents[Event]) => void;

export class Serving {
  readonly #options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">;
  readonly #tell: Tell;

  #mapper: Mapper;
  /** Undefined before the first answer. */
  #served: Served | undefined;
  #version: string | undefined;
  #exists = false;

  constructor(options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">, tell: Tell) {
    this.#options = options;
    this.#tell = tell;
    this.#mapper = createMapper(NOTHING.awsAuth, options.mapperOptions);
  }

  get mapper(): Mapper {
    return this.#mapper;
  }

  get served(): Served {
    return this.#served ?? NOTHING;
  }

  get version(): string | undefined {
    return this.#version;
  }

  get exists(): boolean {
    return this.#exists;
  }

  /** @param configMap Undefined where there is none. */
  apply(configMap: LiveConfigMap | undefined, now: Date): void {
    if (configMap === undefined) {
      this.#empty();
      return;
    }
    const version = configMap.metadata.resourceVersion;
    if (this.#exists && version !== undefined && version === this.#version) return;
    const { whenInvalid = "keep-last-good" } = this.#options;
    // Not the data alone: they could have a key named like one of a ConfigMap.
    const awsAuth = parseAwsAuth({ data: configMap.data ?? {} });
    // What was served before a deletion is not good any more.
    const served = serve(this.#exists ? this.#served : undefined, awsAuth, whenInvalid, now);
    this.#exists = true;
    this.#version = version;
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
}
