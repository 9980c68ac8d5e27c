// What the reference would call wrong, where it is only not known yet.
import type { Problem } from "../document/problem.ts";
import type { SectionHole } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";
import { type Markers, unknownOf } from "./markers.ts";
import type { Hole } from "./model/hole.ts";

/** A marker in the place of an entry, of a list of groups or of a section is a problem for the reader of a manifest. */
export class LostValues {
  /** Those that have nothing to do with a hole. */
  readonly problems: Problem[] = [];
  readonly sections: SectionHole[] = [];
  readonly #entries = new Set<string>();
  readonly #groups = new Map<string, Hole>();

  /** @param text The text that was read. */
  constructor(problems: readonly Problem[], text: string, markers: Markers) {
    for (const problem of problems) {
      const { range, section, path = [], lost } = problem;
      const written = range === undefined ? "" : text.slice(range.start.offset, range.end.offset);
      const [hole] = markers.in(written);
      const [index, key] = path;
      if (hole === undefined || section === undefined) this.problems.push(problem);
      else if (lost === "section" || typeof index !== "number") {
        this.sections.push({ ...unknownOf(hole), section });
      } else if (path.length === 1) {
        this.#entries.add(keyOf(section, index));
        this.sections.push({ ...unknownOf(hole), section, index });
      } else if (typeof key === "string" && /^groups$/i.test(key))
        this.#groups.set(keyOf(section, index), hole);
      else this.problems.push(problem);
    }
  }

  /** Whether it is not known what stands in an entry's place. */
  hasEntry(section: SectionName, index: number): boolean {
    return this.#entries.has(keyOf(section, index));
  }

  /** What an entry has in the place of its list of groups. */
  groupsOf(section: SectionName, index: number): Hole | undefined {
    return this.#groups.get(keyOf(section, index));
  }
}

function keyOf(section: SectionName, index: number): string {
  return `${section} ${index}`;
}
