// Reads a file in another form than a manifest's where the files around it are not on the disk. Sources ask for these files
// in the middle of their work, and cannot wait: what is asked for is fetched, and the file is read again.
import { posix } from "node:path";
import { joinTexts } from "../../sources/model/joined-text.ts";
import type { Source, SourceInput, SourceReading } from "../../sources/model/reading.ts";
import { readSources, type SourceRead } from "../../sources/sources.ts";
import type { FilesAround, NamedText } from "./read-text.ts";

/** A module calls a module, and that one names a file: each takes a round. */
const MOST_ROUNDS = 20;

export async function readFormsAround(
  { name, text }: NamedText,
  around: FilesAround,
  sources: readonly Source[],
): Promise<SourceRead[]> {
  const folder = posix.dirname(around.path);
  const texts = new Asked((path) => around.read(path));
  const names = new Asked((path) => around.list(path));
  const input: SourceInput = {
    file: around.path,
    text,
    beside: (path) => texts.get(below(folder, path)),
    list: (path) => names.get(below(folder, path)),
    get siblings() {
      return names.get(folder) ?? [];
    },
  };
  let read = await readSources(input, sources);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const isNew = [await texts.fetch(), await names.fetch()].includes(true);
    if (!isNew) break;
    read = await readSources(input, sources);
  }
  const nameOf = (path: string) => (path === around.path ? name : around.nameOf(path));
  return read.map((each) => ({ ...each, reading: renamed(each.reading, nameOf) }));
}

/** Undefined for what is outside of the repository. */
function below(folder: string, path: string): string | undefined {
  const target = posix.join(folder, path);
  return posix.isAbsolute(path) || target === ".." || target.startsWith("../") ? undefined : target;
}

/** What has been asked for, and what of it is there. */
class Asked<Value> {
  readonly #known = new Map<string, Value | undefined>();
  readonly #missing = new Set<string>();
  readonly #fetchOne: (path: string) => Promise<Value | undefined>;

  constructor(fetchOne: (path: string) => Promise<Value | undefined>) {
    this.#fetchOne = fetchOne;
  }

  get(path: string | undefined): Value | undefined {
    if (path !== undefined && !this.#known.has(path)) this.#missing.add(path);
    return path === undefined ? undefined : this.#known.get(path);
  }

  /** Fetches what was missing. False where nothing of it is there. */
  async fetch(): Promise<boolean> {
    let isNew = false;
    for (const path of this.#missing) {
      const value = await this.#fetchOne(path);
      this.#known.set(path, value);
      isNew ||= value !== undefined;
    }
    this.#missing.clear();
    return isNew;
  }
}

function renamed(reading: SourceReading, nameOf: (path: string) => string): SourceReading {
  const files = reading.text.files.map(({ name, text }) => ({ name: nameOf(name), text }));
  return { ...reading, text: joinTexts(files) };
}
