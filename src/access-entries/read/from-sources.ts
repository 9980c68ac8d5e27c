// Access entries and clusters in the forms that sources read: CloudFormation, Terraform, eksctl and others.
import { accessIn } from "../../sources/access-entries.ts";
import { cloudformation } from "../../sources/cloudformation/cloudformation.ts";
import { eksctl } from "../../sources/eksctl/eksctl.ts";
import { ack } from "../../sources/kubernetes/ack.ts";
import { clusterApi } from "../../sources/kubernetes/cluster-api.ts";
import { crossplane } from "../../sources/kubernetes/crossplane.ts";
import type { Source, SourceReading } from "../../sources/model/reading.ts";
import { literalOf } from "../../sources/model/value.ts";
import { pulumi } from "../../sources/pulumi/pulumi.ts";
import { terraformPlan } from "../../sources/terraform-json/terraform-plan.ts";
import { terraformState } from "../../sources/terraform-json/terraform-state.ts";
import { modeOf } from "./aws/cluster.ts";
import type { GivenText } from "./input.ts";
import type { AccessCluster, Part } from "./part.ts";
import type { AccessEntriesProblem } from "./problem.ts";

/** Those that answer at once, the more particular ones first. */
const SOURCES: readonly Source[] = [
  terraformPlan,
  terraformState,
  cloudformation,
  pulumi,
  eksctl,
  clusterApi,
  ack,
  crossplane,
];

export interface FoundBySources {
  readonly parts: Part[];
  readonly clusters: AccessCluster[];
  readonly problems: AccessEntriesProblem[];
  /** Whether any source took the text for its own. */
  isRead: boolean;
  /** Whether it is in no other form besides. */
  isAlone: boolean;
}

export function readBySources(given: GivenText): FoundBySources {
  const found: FoundBySources = { parts: [], clusters: [], problems: [], isRead: false, isAlone: false };
  for (const source of SOURCES) {
    if (!source.recognizes(given)) continue;
    const reading = source.readWithoutInner?.(given) ?? source.read(given);
    if (reading instanceof Promise) continue;
    addReading(reading, source.name, given, found);
    found.isRead = true;
    found.isAlone = source.isAlone === true;
    if (found.isAlone) break;
  }
  return found;
}

/** Adds what a source has read. */
export function addReading(
  reading: SourceReading,
  source: string,
  { isObject }: Pick<GivenText, "isObject">,
  found: FoundBySources,
): void {
  const { entries, associations } = accessIn(reading, source);
  const placed =
    (kind: Part["kind"]) =>
    (entry: Part["entry"]): Part => ({
      kind,
      entry: isObject ? withoutPlaces(entry) : entry,
    });
  found.parts.push(...entries.map(placed("entry")), ...associations.map(placed("policies")));
  found.clusters.push(
    ...(reading.clusters ?? []).map((cluster) => clusterIn(cluster, reading, source, isObject)),
  );
  for (const { message, at, isLoss } of reading.problems ?? []) {
    const { text } = reading;
    const file = text.fileAt(at?.start ?? 0).name;
    const range = at && !isObject && { start: text.locate(at.start), end: text.locate(at.end) };
    found.problems.push({
      code: "not-read",
      ...(file === "" ? {} : { file }),
      ...(range ? { range } : {}),
      message,
      isLoss,
    });
  }
}

function clusterIn(
  { name, authenticationMode, at }: NonNullable<SourceReading["clusters"]>[number],
  { text }: SourceReading,
  source: string,
  isObject: boolean,
): AccessCluster {
  const own = literalOf(name);
  const mode = modeOf(literalOf(authenticationMode) ?? "");
  const file = text.fileAt(at.start).name;
  return {
    ...(own === undefined ? {} : { name: own }),
    ...(mode === undefined ? {} : { authenticationMode: mode }),
    origin: {
      source,
      path: [],
      ...(isObject
        ? {}
        : {
            ...(file === "" ? {} : { file }),
            range: { start: text.locate(at.start), end: text.locate(at.end) },
          }),
    },
  };
}

/** An object that was given has no places: those are of the text that it was written as to be read. */
function withoutPlaces(entry: Part["entry"]): Part["entry"] {
  const { policies } = entry;
  const bare = <Each extends { readonly origin?: Part["entry"]["origin"] }>(each: Each): Each => {
    if (each.origin === undefined) return each;
    const { file: _, range: __, ...rest } = each.origin;
    return { ...each, origin: rest };
  };
  return { ...bare(entry), policies: policies.map(bare) };
}
