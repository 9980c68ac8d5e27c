// Tells what has changed, after it is in use, and off the path of logins: in slices, at most a tenth of the time, and of
// the newest version alone.
import { diffSteps } from "../access/diff.ts";
import type { ServedVersion } from "./current-mapper.ts";
import { inSteps } from "./in-steps.ts";
import { nextTurn } from "./newest.ts";
import { sleep } from "./retry.ts";
import type { WatchEvents, WatchOptions } from "./watch-types.ts";

export type Tell = <Event extends keyof WatchEvents>(event: Event, ...args: WatchEvents[Event]) => void;

/** After each telling there is a break of so many times as long. */
const BREAK = 9;
const MAX_BREAK_MS = 10_000;

export class Teller {
  readonly #mapperOptions: WatchOptions["mapperOptions"];
  readonly #signal: AbortSignal;
  readonly #tell: Tell;

  /** Undefined before the first answer. */
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
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#telling = this.#run();
  }

  /** Resolves once the newest version has been told of. */
  async done(): Promise<void> {
    await this.#telling;
  }

  async #run(): Promise<void> {
    // Whoever waits for an answer has it before anything is told.
    await nextTurn();
    while (this.#newest !== undefined && this.#newest !== this.#told) {
      const version = this.#newest;
      const workMs = await this.#tellOf(version, this.#told);
      this.#told = version;
      await sleep(Math.min(MAX_BREAK_MS, BREAK * workMs), this.#signal);
    }
    this.#isTelling = false;
  }

  /** @returns How long it took, listeners included. */
  async #tellOf(version: ServedVersion, before: ServedVersion | undefined): Promise<number> {
    const { problems } = version.awsAuth;
    // The first answer is not a change.
    const compared =
      before && (await inSteps(diffSteps(before.awsAuth, version.awsAuth, this.#mapperOptions)));
    const start = performance.now();
    if (compared !== undefined && compared.result.changes.length > 0) this.#tell("change", compared.result);
    if (!version.exists && before?.exists === true) this.#tell("deleted");
    if (problems.length > 0) {
      this.#tell("invalid", { problems, kept: version.kept.map(({ section }) => section) });
    }
    return (compared?.workMs ?? 0) + (performance.now() - start);
  }
}
