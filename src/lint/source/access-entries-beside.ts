// The access entries of a reading as rules are told them, with what EKS refuses of them and what they are compared with.
import type { RefusalOptions } from "../../access-entries/refusal.ts";
import { refusalsOf } from "../../access-entries/refusals.ts";
import type { Source } from "../../document/source.ts";
import { authenticationModes } from "../../schema/access-entry.ts";
import type { SourceCluster, SourceReading } from "../../sources/model/reading.ts";
import { textWithHoles } from "../../sources/model/text-holes.ts";
import { literalOf } from "../../sources/model/value.ts";
import { servedOf } from "../../sources/served.ts";
import type {
  AccessEntriesBeside,
  ClusterMode,
  PlacedEntry,
  PlacedRefusal,
} from "../engine/access-entries.ts";
import type { ClusterFacts, NeighbourMapLine, Neighbours } from "../engine/surroundings.ts";
import { placedEntries, withTypes } from "./placed-entries.ts";

/** What is known besides the reading. */
interface Known {
  readonly cluster: ClusterFacts | undefined;
  readonly neighbours: Neighbours | undefined;
  readonly form: string | undefined;
}

/** Undefined where the reading has none. */
export function accessEntriesBeside(
  reading: SourceReading,
  source: Source,
  { cluster, neighbours, form = "" }: Known,
): AccessEntriesBeside | undefined {
  const { text, besides = {} } = reading;
  const own = placedEntries(reading, form, source, false);
  if (own.length === 0) return undefined;
  const entries = withTypes([...own, ...placedEntries({ text, ...besides }, form, source, true)]);
  return {
    entries,
    refusals: entries.filter(({ isBeside }) => !isBeside).flatMap((each) => refusedIn(each, cluster)),
    modes: [...(reading.clusters ?? []), ...(besides.clusters ?? [])].flatMap(modeOf),
    lines: [...linesIn(reading, form), ...(neighbours?.mapLines?.() ?? [])],
    form,
  };
}

/** What EKS refuses of an entry, at its place. */
export function refusedIn(of: PlacedEntry, cluster: ClusterFacts | undefined): PlacedRefusal[] {
  return refusalsOf(of.entry, clusterOf(of, cluster))
    .filter(({ field }) => !of.isAssociation || field === "policies" || field === "principalArn")
    .map((refusal) => ({ refusal, of, span: spanFor(refusal, of) }));
}

/** The cluster's ARN tells where it is: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelastickubernetesservice.html */
const CLUSTER_ARN = /^arn:([\w-]+):eks:[\w-]+:(\d{12}):cluster\//;

function clusterOf({ entry }: PlacedEntry, { account, partition }: ClusterFacts = {}): RefusalOptions {
  const [, ofArn, accountOfArn] = CLUSTER_ARN.exec(entry.cluster ?? "") ?? [];
  return { accountId: account ?? accountOfArn, partition: partition ?? ofArn };
}

function spanFor({ field, item = 0 }: PlacedRefusal["refusal"], of: PlacedEntry) {
  switch (field) {
    case "principalArn":
      return of.span;
    case "type":
      return of.type?.span ?? of.span;
    case "username":
      return of.username?.span ?? of.span;
    case "groups":
      return of.groups[item]?.span ?? of.groupsAt ?? of.span;
    case "policies":
      return of.policies[item]?.span ?? of.span;
  }
}

function modeOf({ name, namedBy = [], authenticationMode }: SourceCluster): ClusterMode[] {
  const written = literalOf(authenticationMode);
  const mode = authenticationModes.find((each) => each === written);
  if (mode === undefined) return [];
  return [{ clusters: [textWithHoles(name).text, ...namedBy], mode }];
}

/** The entries of the ConfigMaps in the same text. One that may not be there says nothing. */
function linesIn(reading: SourceReading, form: string): NeighbourMapLine[] {
  const { documents, besides } = reading;
  return [...documents, ...(besides?.documents ?? [])].flatMap((document) => {
    const { backEnd = "EKSConfigMap", isPossible } = document;
    if (backEnd !== "EKSConfigMap" || isPossible === true) return [];
    const { roles, users } = servedOf(document, reading, form).awsAuth;
    return [...roles, ...users].map((mapping) => ({
      mapping,
      file: mapping.origin?.file ?? reading.text.fileAt(document.at.start).name,
      line: mapping.origin?.range?.start.line ?? reading.text.locate(document.at.start).line,
    }));
  });
}
