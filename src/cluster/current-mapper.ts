// The mapper that answers now. A new version of the ConfigMap swaps it in one step.
import { VersionParser } from "../document/versions.ts";
import { createMapper, type Mapper } from "../mapper.ts";
import type { LiveConfigMap } from "./config-maps.ts";
import { inSteps } from "./in-steps.ts";
import { type AwsAuthInUse, keepLastGood, NO_ONE } from "./keep-last-good.ts";
import { NOT_READY } from "./not-ready.ts";
import type { WatchOptions } from "./watch-types.ts";

/** A version of the ConfigMap that has been in use. */
export interface ServedVersion extends AwsAuthInUse {
  /** Whether the cluster had the ConfigMap. */
  readonly exists: boolean;
  readonly resourceVersion: string | undefined;
  readonly uid: string | undefined;
}

const NOTHING: ServedVersion = { ...NO_ONE, exists: false, resourceVersion: undefined, uid: undefined };

/** Longer than those of what is told: a version that takes away somebody's access is worth a login that waits. */
const SLICE_MS = 4;

export class CurrentMapper {
  readonly #options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">;
  readonly #parser = new VersionParser();

  #mapper: Mapper = NOT_READY;
  /** Undefined before the first answer. */
  #version: ServedVersion | undefined;

  /** @throws TypeError for options that are not valid. */
  constructor(options: Pick<WatchOptions, "mapperOptions" | "whenInvalid">) {
    this.#options = options;
    createMapper(NO_ONE.awsAuth, options.mapperOptions);
  }

  get mapper(): Mapper {
    return this.#mapper;
  }

  get version(): ServedVersion {
    return this.#version ?? NOTHING;
  }

  /**
   * Serves a version. Nothing else is worked out here, since it holds up logins. One version is served after the other:
   * the caller waits for it.
   *
   * @param configMap Undefined where the cluster has none.
   * @param wasDeleted Whether the ConfigMap was deleted since the version before, even if it is there again.
   * @returns What is in use from now on. Undefined where that was in use already.
   */
  async serve(
    configMap: LiveConfigMap | undefined,
    wasDeleted: boolean,
    now: Date,
  ): Promise<ServedVersion | undefined> {
    const before = this.#version;
    if (configMap === undefined) return before?.exists === false ? undefined : this.#use(NOTHING);
    const { resourceVersion, uid } = configMap.metadata;
    if (before?.exists && resourceVersion !== undefined && resourceVersion === before.resourceVersion) {
      return undefined;
    }
    // While the connection was lost, only the uid shows that it is another ConfigMap.
    const isAnother = wasDeleted || (before?.exists === true && isOther(before.uid, uid));
    const { whenInvalid = "keep-last-good" } = this.#options;
    const { result: awsAuth } = await inSteps(this.#parser.parse(configMap.data ?? {}), SLICE_MS);
    // After a deletion, the earlier sections are no longer good. Neither are those of versions that were skipped:
    // only what was in use is kept.
    const good = before?.exists === true && !isAnother ? before : undefined;
    const inUse = keepLastGood(good, awsAuth, whenInvalid, now);
    return this.#use({ ...inUse, exists: true, resourceVersion, uid });
  }

  #use(version: ServedVersion): ServedVersion {
    this.#mapper = createMapper(version.awsAuth, this.#options.mapperOptions);
    this.#version = version;
    return version;
  }
}

function isOther(before: string | undefined, uid: string | undefined): boolean {
  return before !== undefined && uid !== undefined && before !== uid;
}
