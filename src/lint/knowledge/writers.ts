// Who writes a section of a live ConfigMap, as the API server notes it.
// Source: https://kubernetes.io/docs/reference/using-api/server-side-apply/#managed-fields
import { isObject, memberOf } from "../../apply/json.ts";
import type { LintConfigMap } from "../../document/document.ts";
import { plainValue } from "../../objects/plain.ts";

/** The writers of one section, each once, and EKS where another one has written over all that EKS wrote. */
export function writersOf({ object }: LintConfigMap, section: string): string[] {
  const value = plainValue(object.value);
  const managed = memberOf(memberOf(isObject(value) ? value : undefined, "metadata"), "managedFields");
  const names = new Set<string>();
  let isEksOverwritten = false;
  for (const entry of Array.isArray(managed) ? managed : []) {
    const manager = memberOf(entry, "manager");
    const data = memberOf(memberOf(entry, "fieldsV1"), "f:data");
    // The API server notes by this name what was there before the first server-side apply.
    if (typeof manager !== "string" || !isObject(data) || manager === "before-first-apply") continue;
    if (memberOf(data, `f:${section}`) !== undefined) names.add(commonName(manager));
    else if (manager === EKS && Object.keys(data).every((key) => key === ".")) isEksOverwritten = true;
  }
  const isDeclared = [...names].some((name) => DECLARATIVE.test(name));
  return section === "mapRoles" && isEksOverwritten && isDeclared ? [EKS, ...names] : [...names];
}

/** What EKS is called there: it adds the roles of managed node groups and Fargate profiles. */
const EKS = "vpcLambda";

/** Tools that write a section as their own files have it, whatever it holds. */
const DECLARATIVE = /terraform|hashicorp|tofu|pulumi|helm|argocd|flux|kustomize|ansible|crossplane/i;

/** The commands of kubectl count as one: people use several of them in turn. */
function commonName(manager: string): string {
  return /^kubectl\b/.test(manager) ? "kubectl" : manager;
}

/** What a manager is, where its name does not tell. */
export function describeWriter(name: string): string {
  return name === EKS ? "vpcLambda (EKS itself, for node groups and Fargate profiles)" : name;
}
