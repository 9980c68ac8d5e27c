// What was read of a text that stands in another one, with the places of that one.
import type { FlatText } from "./flat.ts";
import type { JoinedText } from "./joined-text.ts";
import type {
  Slip,
  SourceAccessEntry,
  SourceAccessPolicy,
  SourceCluster,
  SourceDocument,
  SourcePolicyAssociation,
  SourceProblem,
  SourceReading,
} from "./reading.ts";
import type { SourceValue } from "./value.ts";

/** The same for every reading: what is optional there is a list here. */
export type Found = Required<Pick<SourceReading, FoundList>> & Pick<SourceReading, "server">;

type FoundList = "documents" | "accessEntries" | "associations" | "clusters" | "slips" | "problems";

/** @param reading What was read of `flat.text`. @param holder What people call the text: `a block`. Default: nothing. */
export function within(reading: SourceReading, flat: FlatText): Found {
  const { place, words } = flat;
  const value = (each: SourceValue | undefined) => (each === undefined ? undefined : flat.value(each));
  const policy = (each: SourceAccessPolicy): SourceAccessPolicy => ({
    at: place(each.at),
    policyArn: value(each.policyArn),
    scope: value(each.scope),
  });
  const document = (each: SourceDocument): SourceDocument => ({
    ...each,
    name: words(each.name),
    at: place(each.at),
    content: flat.value(each.content),
  });
  const accessEntry = (each: SourceAccessEntry): SourceAccessEntry => ({
    ...each,
    name: words(each.name),
    at: place(each.at),
    cluster: value(each.cluster),
    principalArn: value(each.principalArn),
    type: value(each.type),
    username: value(each.username),
    groups: value(each.groups),
    policies: each.policies.map(policy),
  });
  const association = (each: SourcePolicyAssociation): SourcePolicyAssociation => ({
    name: words(each.name),
    cluster: value(each.cluster),
    principalArn: value(each.principalArn),
    ...policy(each),
  });
  const cluster = (each: SourceCluster): SourceCluster => ({
    ...each,
    name: value(each.name),
    authenticationMode: value(each.authenticationMode),
    at: place(each.at),
  });
  const slip = ({ fix: _, ...each }: Slip): Slip => ({
    ...each,
    at: place(each.at),
    ...wordsOf(each, words),
  });
  const problem = (each: SourceProblem): SourceProblem => ({
    ...each,
    message: words(each.message),
    at: each.at === undefined ? undefined : place(each.at),
  });
  return {
    documents: reading.documents.map(document),
    accessEntries: (reading.accessEntries ?? []).map(accessEntry),
    associations: (reading.associations ?? []).map(association),
    clusters: (reading.clusters ?? []).map(cluster),
    slips: (reading.slips ?? []).map(slip),
    problems: [...(reading.problems ?? []).map(problem), ...flat.lines.map(lineProblem)],
    ...(reading.server === undefined ? {} : { server: reading.server }),
  };
}

function wordsOf({ data }: Slip, words: FlatText["words"]): Pick<Slip, "data"> {
  if (data === undefined) return {};
  const said = Object.entries(data).map(([key, each]) => [
    key,
    typeof each === "string"
      ? words(each)
      : Array.isArray(each)
        ? each.map((one: string) => words(one))
        : each,
  ]);
  return { data: Object.fromEntries(said) };
}

/** Other forms than a manifest's text cannot say that lines are missing. */
function lineProblem({ hole, at }: FlatText["lines"][number]): SourceProblem {
  return {
    message: `what ${hole.expression} stands for is not known, so lines may be missing here`,
    at,
    isLoss: true,
  };
}

/** What several texts of one file say. */
export function together(text: JoinedText, parts: readonly Partial<Found>[]): SourceReading & Found {
  const server = parts.find((part) => part.server !== undefined)?.server;
  return {
    text,
    documents: parts.flatMap(({ documents = [] }) => documents),
    accessEntries: parts.flatMap(({ accessEntries = [] }) => accessEntries),
    associations: parts.flatMap(({ associations = [] }) => associations),
    clusters: parts.flatMap(({ clusters = [] }) => clusters),
    slips: parts.flatMap(({ slips = [] }) => slips),
    problems: parts.flatMap(({ problems = [] }) => problems),
    ...(server === undefined ? {} : { server }),
  };
}
