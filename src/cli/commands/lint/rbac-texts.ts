// What the files of a run say of RBAC, kept until all have been read.
import { mentionsRbac } from "../../../document/relevance.ts";
import type { RbacRun } from "../../../lint/rbac/rbac-run.ts";
import { isKustomization } from "../../../objects/kustomization.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { pathName } from "../../input/read-text.ts";

/** What gives names that are not read where bindings are compared with aws-auth: in manifests, and in other files. */
const MANIFEST_GIVES =
  /\bkind:\s*["']?(?:IAMIdentityMapping|AccessEntry)\b|"kind":\s*"(?:IAMIdentityMapping|AccessEntry)"|AWS::EKS::AccessEntry|accessEntr(?:ies|yArn)|iamIdentityMappings|identityMappings/;
const CODE_GIVES =
  /access_?entr|access-entr|iamidentitymapping|aws[-_]?auth|map_?roles|map_?users|identityMappings/i;
const CODE_BINDS = /role_?-?binding|kubernetes_(?:cluster_)?role|["'](?:Cluster)?Role["']/i;

/** In characters, in all. More is data, not what people write. */
const MOST_KEPT = 64 * 1024 * 1024;

export class RbacTexts {
  readonly #manifests: [file: string, text: string][] = [];
  readonly #code: string[] = [];
  #kept = 0;
  #holdsRbac = false;
  #givesMore = false;

  /** Takes a file into account, whether or not it is linted. */
  add({ path, isManifest, read }: FoundFile, text: string): void {
    if (read !== undefined) return;
    const isCode = isManifest === false || !(/\.(?:ya?ml|json)$/i.test(path) || path === "-");
    if (isCode) {
      this.#givesMore ||= CODE_GIVES.test(text);
      if (CODE_BINDS.test(text)) this.#keep(text.length, () => this.#code.push(text));
      return;
    }
    this.#givesMore ||= MANIFEST_GIVES.test(text);
    const holdsRbac = mentionsRbac(text);
    this.#holdsRbac ||= holdsRbac;
    if (holdsRbac || isKustomization(path) || mayMap(text)) {
      this.#keep(text.length, () => this.#manifests.push([pathName(path), text]));
    }
  }

  #keep(length: number, keep: () => void): void {
    this.#kept += length;
    if (this.#kept <= MOST_KEPT) keep();
    else this.#givesMore = true;
  }

  /** Undefined where no file mentions RBAC: then nothing of it is loaded. */
  async run(): Promise<RbacRun | undefined> {
    if (!this.#holdsRbac) return undefined;
    const { createRbacRun } = await import("../../../lint/rbac/rbac-run.ts");
    const run = createRbacRun();
    for (const [file, text] of this.#manifests) run.addManifest(file, text);
    for (const text of this.#code) run.addCode(text);
    if (this.#givesMore) run.givesMore();
    this.#manifests.length = 0;
    this.#code.length = 0;
    return run;
  }
}

function mayMap(text: string): boolean {
  return /aws-auth|mapRoles|mapUsers|mapAccounts|(?:role|user)arn/.test(text);
}
