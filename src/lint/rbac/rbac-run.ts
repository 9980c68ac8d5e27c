// The RBAC of a run, and what rules about it are told of each file.
import type { LintDocument } from "../../document/document.ts";
import { mentionsRbac } from "../../document/relevance.ts";
import { isKustomization } from "../../objects/kustomization.ts";
import type { OwnRbac, PlacedRbac } from "../engine/rbac.ts";
import { areFoldersApart, folderOf } from "../neighbours/paths.ts";
import type { RbacOfFile } from "../options-of-run.ts";
import { rbacRules } from "../rules/rbac-rules.ts";
import { type NamesOfFile, namesIn, together } from "./given-names.ts";
import { knownResources } from "./known-resources.ts";
import { rbacIn } from "./read-placed.ts";
import { RunObjects } from "./run-objects.ts";
import { codeMayBind, codeMayHaveRoles } from "./unrendered.ts";

export interface RbacRun {
  /** Takes a manifest into account. */
  addManifest(file: string, text: string): void;
  /** Takes Terraform, a script or a program into account, which is not read here. */
  addCode(text: string): void;
  /** That something in the run gives names that are not read here. */
  givesMore(): void;
  /**
   * What rules are told of a file, once everything has been added.
   *
   * @param mayBeLive Whether the run may be what a cluster has: then its objects tell whether they are all.
   */
  of(file: string, mayBeLive: boolean): RbacOfFile;
}

export function createRbacRun(): RbacRun {
  return new Run();
}

/** In characters, in all. What has been read takes many times as much memory. */
const MOST_KEPT = 4 * 1024 * 1024;

/** What changes names or namespaces of what it takes. */
const RENAMES =
  /^[ \t-]*["']?(?:namespace|namePrefix|nameSuffix|replacements|vars|transformers|components)["']?[ \t]*:/m;

class Run implements RbacRun {
  readonly #objects = new RunObjects();
  readonly #maps: { readonly folder: readonly string[]; readonly names: NamesOfFile }[] = [];
  /** By name: very many files lie in few folders. */
  readonly #bindingFolders = new Map<string, readonly string[]>();
  /** So that a file of the run is not read twice. */
  readonly #read = new Map<string, OwnRbac>();
  #kept = 0;
  #isOnlySource = true;

  addManifest(file: string, text: string): void {
    if (isKustomization(file)) {
      if (RENAMES.test(text)) this.#objects.areRenamed();
      if (/patches|helmCharts|resources:[^#]*https?:/s.test(text)) this.#objects.mayHaveMoreRoles();
    }
    if (mentionsRbac(text)) this.#addRbac(file, text);
    const names = mayHoldMap(text) ? namesIn(file, text) : undefined;
    if (names !== undefined) this.#maps.push({ folder: folderOf(file), names });
  }

  #addRbac(file: string, text: string): void {
    const read = rbacIn(text);
    this.#objects.add(file, text, read);
    this.#kept += text.length;
    if (this.#kept <= MOST_KEPT) this.#read.set(text, read);
    if (!read.objects.some(bindsPeople)) return;
    const folder = folderOf(file);
    this.#bindingFolders.set(folder.join("/"), folder);
  }

  addCode(text: string): void {
    if (codeMayBind(text)) this.#objects.mayBindMore();
    if (codeMayHaveRoles(text)) this.#objects.mayHaveMoreRoles();
  }

  givesMore(): void {
    this.#isOnlySource = false;
  }

  of(file: string, mayBeLive: boolean): RbacOfFile {
    const folder = folderOf(file);
    const isConcerned = this.#maps.some((map) => !areFoldersApart(map.folder, folder));
    const isBound = [...this.#bindingFolders.values()].some((each) => !areFoldersApart(each, folder));
    return {
      rules: rbacRules,
      beside: {
        isLive: mayBeLive && this.#objects.areOfCluster(),
        bound: isBound ? this.#objects.bound() : undefined,
        roles: this.#objects.roles(),
        resources: knownResources(),
        given: isConcerned ? this.#given() : undefined,
        ownIn: (document) => this.#read.get(document.text) ?? ownIn(document),
      },
    };
  }

  #known: ReturnType<typeof together> | undefined;

  /** Of all maps: a name that another cluster's map gives may be meant for several clusters. */
  #given() {
    this.#known ??= together(
      this.#maps.map(({ names }) => names),
      this.#isOnlySource,
    );
    return this.#known;
  }
}

function bindsPeople({ object }: PlacedRbac): boolean {
  return "subjects" in object && object.subjects.some(({ kind }) => kind === "Group" || kind === "User");
}

function mayHoldMap(text: string): boolean {
  return /aws-auth|mapRoles|mapUsers|mapAccounts|(?:role|user)arn/.test(text);
}

const read = new WeakMap<LintDocument, OwnRbac>();

function ownIn(document: LintDocument): OwnRbac {
  const known = read.get(document);
  if (known !== undefined) return known;
  const own = mentionsRbac(document.text) ? rbacIn(document.text) : NOTHING;
  read.set(document, own);
  return own;
}

const NOTHING: OwnRbac = { objects: [], faults: [] };

/** The same for what was written for lint: the file's own objects are told of elsewhere. */
export function withoutOwn({ rules, beside }: RbacOfFile): RbacOfFile {
  return { rules, beside: { ...beside, ownIn: () => NOTHING } };
}
