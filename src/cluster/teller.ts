// Tells what has changed, after it is in use, and off the path of logins: in slices, at most a thirtieth of the time, and
// of the newest version alone.
import { diffDocumentSteps } from "../access/diff-documents.ts";
import type { ServedVersion } from "./current-mapper.ts";
import { inSteps } from "./in-steps.ts";
import { sleep } from "./retry.ts";
import type { WatchEvents, WatchOptions } from "./watch-types.ts";

export type Tell = <Event extends keyof WatchEvents>(event: Event, ...args: WatchEvents[Event]) => void;

/** So long after a version is in use, telling of it begins. */
const FIRST_MS = 10;

/** After each telling there is a break of so many times as long: what it leaves to the collector takes time as well. */
const BREAK = 29;
const MAX_BREAK_MS = 10_000;

export class Teller {
  readonly #mapperOptions: WatchOptions["mapperOptions"];
  readonly #signal: AbortSignal;
  readonly #tell: Tell;

  /** What differences begin from: the version that was told of, or else the first one. The first one is no change. */
  #from: ServedVersion | undefined;
  #told: ServedVersion | undefined;
  #newest: ServedVersion | undefined;
  #isTelling = false;
  #telling = Promise.resolve();

  /** @param signal When it is aborted, there are no more breaks. */
  constructor(mapperOptions: WatchOptions["mapperOptions"], signal: AbortSignal, tell: Tell) {
    this.#mapperOptions = mapperOptions;
    this.#signal = signal;
    this.#tell = tell;
  }

  /** Has `version` told of, unless a newer one comes before its turn. */
  add(version: ServedVersion): void {
    this.#newest = version;
    this.#from ??= version;
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#telling = this.#run();
  }

  /** Resolves once the newest version has been told of. */
  async done(): Promise<void> {
    await this.#telling;
  }

  async #run(): Promise<void> {
    // Whoever waits for an answer has it before anything is told, and edits in a row are told of together.
    await sleep(FIRST_MS, this.#signal);
    while (this.#newest !== undefined && this.#newest !== this.#told) {
      const version = this.#newest;
      const workMs = await this.#tellOf(version, this.#from ?? version);
      this.#from = this.#told = version;
      await sleep(Math.min(MAX_BREAK_MS, BREAK * workMs), this.#signal);
    }
    this.#isTelling = false;
  }

  /** @returns How long it took, listeners included. */
  async #tellOf(version: ServedVersion, from: ServedVersion): Promise<number> {
    const steps = diffDocumentSteps(from.awsAuth, version.awsAuth, this.#mapperOptions);
    const compared = version === from ? undefined : await inSteps(steps);
    const start = performance.now();
    if (compared !== undefined && compared.result.changes.length > 0) this.#tell("change", compared.result);
    if (from.exists && !version.exists) this.#tell("deleted");
    const { problems } = version.awsAuth;
    if (problems.length > 0) {
      this.#tell("invalid", { problems, kept: version.kept.map(({ section }) => section) });
    }
    return (compared?.workMs ?? 0) + (performance.now() - start);
  }
}
