// The files of a run, and what stands beside each of their aws-auth ConfigMaps.
import { AWS_AUTH_NAME } from "../../document/manifest.ts";
import { readWrittenArn } from "../../identity/written-arn.ts";
import { isKustomization } from "../../objects/kustomization.ts";
import { addTo } from "../../text/add-to.ts";
import type {
  NeighbourMapLine,
  NeighbourNodeRole,
  NeighbourPlace,
  NeighbourServiceAccount,
  Neighbours,
} from "../engine/surroundings.ts";
import { mayHoldFacts, readFileFacts } from "./file-facts.ts";
import { type Kustomization, pathFrom, readKustomization } from "./kustomization.ts";
import { areFilesApart, areFoldersApart, folderOf, sharedFolders } from "./paths.ts";
import { areToldApart } from "./told-apart.ts";
import { linesOfMap, type WrittenMap, writtenMaps } from "./written-map.ts";

/** Files that are linted together. Paths are relative to one folder, or absolute, with `/`. */
export interface Neighbourhood {
  /** Takes a file into account: each manifest that is there, and each other file that may give somebody access. */
  add(file: string, text: string): void;
  /** What stands beside the aws-auth ConfigMap in a file, once all files have been added. */
  of(file: string): Neighbours;
}

/** What `add` has been given does not change `LintOptions` that `of` was asked for before. */
export function createNeighbourhood(): Neighbourhood {
  return new Files();
}

/** A file that may hold an aws-auth ConfigMap. */
interface MapFile {
  readonly file: string;
  readonly text: string;
  readonly folder: readonly string[];
  /** The same, as one name. */
  readonly folderName: string;
}

const mayHoldMap = (text: string) => text.includes(AWS_AUTH_NAME) && text.includes("ConfigMap");
/** What gives access in files that are no manifests. */
const GIVES_ACCESS =
  /access_?entr|access-entr|iamidentitymapping|aws_auth|map_roles|mapRoles|identityMappings/i;
const MANIFEST = /\.(?:ya?ml|json)$/i;

/** Longer kustomizations are not read. */
const MOST_READ = 1024 * 1024;
/** So much of other files is kept, in all. */
const MOST_KEPT = 16 * MOST_READ;

/** In a folder with more maps than that, each is for a cluster of its own. */
const MOST_MAPS = 20;

class Files implements Neighbourhood {
  readonly #nodeRoles: NeighbourNodeRole[] = [];
  readonly #serviceAccounts: NeighbourServiceAccount[] = [];
  readonly #mappedElsewhere: string[] = [];
  readonly #maps = new Map<string, MapFile>();
  readonly #kustomizations: Kustomization[] = [];
  /** Texts in which a role may get access in a way that is not read. */
  readonly #giveAccess: string[] = [];
  readonly #written = new Map<string, readonly WrittenMap[]>();
  #missed: ReadonlyMap<string, readonly NeighbourNodeRole[]> | undefined;
  readonly #boundGroups = new Set<string>();
  readonly #boundUsers = new Set<string>();

  add(file: string, text: string): void {
    this.#missed = undefined;
    if (!MANIFEST.test(file) && file !== "<stdin>") {
      const kept = this.#giveAccess.reduce((sum, { length }) => sum + length, text.length);
      if (GIVES_ACCESS.test(text) && kept <= MOST_KEPT) this.#giveAccess.push(text);
      return;
    }
    if (mayHoldMap(text)) {
      const folder = folderOf(file);
      this.#maps.set(file, { file, text, folder, folderName: folder.join("/") });
    }
    if (isKustomization(file) && text.length <= MOST_READ) {
      const kustomization = readKustomization(file, text);
      if (kustomization !== undefined) this.#kustomizations.push(kustomization);
    }
    if (!mayHoldFacts(text)) return;
    const facts = readFileFacts(file, text);
    this.#nodeRoles.push(...facts.nodeRoles);
    this.#serviceAccounts.push(...facts.serviceAccounts);
    this.#mappedElsewhere.push(...facts.mappedElsewhere);
    for (const group of facts.boundGroups) this.#boundGroups.add(group);
    for (const user of facts.boundUsers) this.#boundUsers.add(user);
  }

  of(file: string): Neighbours {
    this.#missed ??= this.#missedRoles();
    return {
      nodeRoles: this.#missed.get(file) ?? [],
      serviceAccounts: this.#serviceAccounts,
      sameConfigMaps: this.#sameConfigMaps(file),
      boundGroups: this.#boundGroups,
      boundUsers: this.#boundUsers,
      mapLines: () => this.#mapLines(file),
    };
  }

  /** Of the map of the cluster that a file is for. */
  #mapLines(file: string): readonly NeighbourMapLine[] {
    const map = this.#maps.get(this.#mapFor(file) ?? "");
    return map === undefined || areFilesApart(map.file, file) ? [] : linesOfMap(map.file, map.text);
  }

  /** For each file with a map, the roles of its cluster's nodes that get no access in another way. */
  #missedRoles(): ReadonlyMap<string, readonly NeighbourNodeRole[]> {
    const missed = new Map<string, NeighbourNodeRole[]>();
    const maps = [...this.#maps.values()];
    const mapped = new Set(this.#mappedElsewhere.map((arn) => readWrittenArn(arn).name));
    for (const role of this.#nodeRoles) {
      const map = this.#mapFor(role.file);
      const name = role.role.slice(role.role.lastIndexOf("/") + 1);
      if (map === undefined || mapped.has(name)) continue;
      const isThere = ({ text }: Pick<MapFile, "text">) => text.includes(name);
      if (this.#giveAccess.some((text) => isThere({ text }))) continue;
      if (maps.some((other) => other.file !== map && isThere(other))) continue;
      addTo(missed, map, role);
    }
    return missed;
  }

  /** The file with the map of the cluster that another file is for; undefined where that is not clear. */
  #mapFor(beside: string): string | undefined {
    if (this.#maps.has(beside)) return beside;
    const folder = folderOf(beside);
    const maps = [...this.#maps.values()]
      .filter((map) => !areFoldersApart(map.folder, folder))
      .map(({ file, folder: other }) => ({ file, shared: sharedFolders(other, folder) }));
    const nearest = Math.max(...maps.map(({ shared }) => shared));
    const [first, ...others] = maps.filter(({ shared }) => shared === nearest);
    return others.length === 0 ? first?.file : undefined;
  }

  #sameConfigMaps(file: string): NeighbourPlace[] {
    const folder = this.#maps.get(file)?.folderName;
    const others = [...this.#maps.values()].filter((map) => map.file !== file);
    const beside = others.filter((map) => map.folderName === folder);
    if (beside.length >= MOST_MAPS) return [];
    const candidates = others.filter(
      (map) =>
        (beside.includes(map) && !this.#isBuilt(file, map.file)) || this.#areBuiltTogether(file, map.file),
    );
    const [own] = candidates.length === 0 ? [] : this.#mapsIn(file);
    if (own === undefined) return [];
    return candidates
      .flatMap((map) => this.#mapsIn(map.file))
      .filter((other) => !areToldApart(own, other))
      .map((other) => ({ file: other.file, line: other.line }));
  }

  /** Whether a kustomization takes both as objects of their own. */
  #areBuiltTogether(a: string, b: string): boolean {
    const [pathA, pathB] = [pathFrom("", a), pathFrom("", b)];
    return this.#kustomizations.some(({ resources }) => resources.has(pathA) && resources.has(pathB));
  }

  /** Whether a kustomization takes one of them in any way: then it says what becomes of them. */
  #isBuilt(a: string, b: string): boolean {
    return this.#kustomizations.some(({ resources, patches }) =>
      [a, b].some((file) => resources.has(pathFrom("", file)) || patches.has(pathFrom("", file))),
    );
  }

  #mapsIn(file: string): readonly WrittenMap[] {
    const known = this.#written.get(file);
    if (known !== undefined) return known;
    const map = this.#maps.get(file);
    const read = map === undefined ? [] : writtenMaps(file, map.text);
    this.#written.set(file, read);
    return read;
  }
}
