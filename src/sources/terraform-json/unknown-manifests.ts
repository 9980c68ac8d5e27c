// Resources of which a plan says only that they apply a manifest. It may be one of aws-auth.

import type { SourceProblem } from "../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { isNamedAwsAuth } from "./resource.ts";

type IsUnknown = (marks: SourceValue, after: SourceValue | undefined) => boolean;

function isMarked(value: SourceValue | undefined): boolean {
  return value?.kind === "scalar" && value.value === true;
}

const isConfigMapUnknown: IsUnknown = (marks, after) =>
  isMarked(valueAt(marks, "metadata", 0, "name")) &&
  literalOf(valueAt(after, "metadata", 0, "name")) === undefined &&
  isMarked(memberOf(marks, "data"));

const UNKNOWN: Readonly<Record<string, IsUnknown>> = {
  kubectl_manifest: (marks) => isMarked(memberOf(marks, "yaml_body")),
  kubernetes_manifest: (marks) => isMarked(memberOf(marks, "manifest")),
  kubernetes_config_map: isConfigMapUnknown,
  kubernetes_config_map_v1: isConfigMapUnknown,
  kubernetes_config_map_v1_data: isConfigMapUnknown,
};

/** Whether a resource of this type may have a manifest that is not known. Cheap: it is asked of each resource. */
export function mayHide({ type, address }: { readonly type: string; readonly address: string }): boolean {
  // What is called aws-auth is read as aws-auth.
  return Object.hasOwn(UNKNOWN, type) && !isNamedAwsAuth({ address });
}

/** @param marks `after_unknown` */
export function isHidden(
  type: string,
  marks: SourceValue | undefined,
  after: SourceValue | undefined,
): boolean {
  const isUnknown = Object.hasOwn(UNKNOWN, type) ? UNKNOWN[type] : undefined;
  return marks !== undefined && isUnknown?.(marks, after) === true;
}

/** So many addresses are named. */
const MOST_NAMED = 3;

/** Nobody is to take silence about them for "aws-auth stays as it is". */
export function hiddenProblems(addresses: readonly string[]): SourceProblem[] {
  if (addresses.length === 0) return [];
  const more = addresses.length - MOST_NAMED;
  const names = addresses.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  return [
    {
      message: `what ${names} will apply is known only after the apply, so it is not known whether it changes aws-auth`,
      isLoss: false,
    },
  ];
}
