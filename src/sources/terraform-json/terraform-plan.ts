// Terraform's and OpenTofu's plan, as `terraform show -json` prints it.
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../document/manifest.ts";
import { type JoinedText, joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput, SourceProblem, SourceReading } from "../model/reading.ts";
import { asStored, storedBefore } from "../model/stored.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { withPolicies } from "./access.ts";
import { beforeCreation } from "./before-creation.ts";
import { type Envelope, faultIn, formOf, openEnvelope, refusalOf } from "./envelope.ts";
import { jsonValue } from "./json-value.ts";
import { type Changes, readChanges } from "./read-changes.ts";
import { readStateResource } from "./read-state.ts";
import type { Found } from "./resource.ts";
import { readScripts } from "./scripts.ts";
import { resourcesInValues, type StateResource } from "./state-resources.ts";
import { hiddenProblems } from "./unknown-manifests.ts";

export const terraformPlan: Source = {
  name: "terraform-plan",
  what: "Terraform's or OpenTofu's plan as JSON (terraform show -json tfplan)",
  reads: "ConfigMaps, manifests, access entries and clusters, before the plan and after it",
  recognizes: (input) => {
    const form = formOf(input);
    return form === "plan" || form === "log" || form === "binary";
  },
  isAlone: true,
  read: async (input) => {
    const plan = openPlan(input);
    if (!("changes" in plan)) return plan;
    for (const side of [plan.changes.before, plan.changes.after]) await readScripts(side, input);
    return readingOfPlan(plan);
  },
  readWithoutInner: (input) => {
    const plan = openPlan(input);
    return "changes" in plan ? readingOfPlan(plan) : plan;
  },
};

interface Plan {
  readonly envelope: Envelope;
  readonly text: JoinedText;
  readonly changes: Changes;
}

/** What its resources say, without the scripts in them; or why nothing can be read. */
function openPlan(input: SourceInput): Plan | SourceReading {
  const envelope = openEnvelope(input);
  const text = joinTexts([{ name: input.file, text: input.text }]);
  const refusal = refusalOf(envelope);
  if (refusal !== undefined) return { text, documents: [], problems: [refusal] };
  const changes = readChanges(envelope.json, envelope.members.get("resource_changes"));
  readUnchanged(envelope, changes);
  const [first, ...more] = changes.takingOver;
  const live = first === undefined || more.length > 0 ? undefined : liveData(envelope);
  changes.before.documents.push(...changes.takingOver.map((each) => beforeCreation(each, live)));
  if (!hasChanges(envelope)) readPlanned(envelope, changes.after);
  return { envelope, text, changes };
}

function hasChanges({ members }: Envelope): boolean {
  return members.has("resource_changes");
}

function readingOfPlan({ envelope, text, changes: { before, after, hidden } }: Plan): SourceReading {
  const said = new Set(after.problems.map(({ message }) => message));
  const ofBefore = before.problems.filter(({ message }) => !said.has(message));
  const problems = [...after.problems, ...ofBefore, ...hiddenProblems(hidden), ...problemsOf(envelope)];
  const had = asStored(readingOf(before));
  return {
    text,
    ...storedBefore(readingOf(after), had),
    problems,
    ...(hasChanges(envelope) ? { before: had } : {}),
  };
}

export function readingOf({ documents, clusters, slips, ...access }: Found): Omit<SourceReading, "text"> {
  return { documents, clusters, slips, ...withPolicies(access) };
}

/** The data of the cluster's aws-auth, where exactly one data source has read it. */
function liveData({ json, members }: Envelope): SourceValue | undefined {
  const found = [...priorResources({ json, members })].flatMap(({ mode, type, values }) => {
    if (mode !== "data" || !/^kubernetes_config_map(?:_v1)?$/.test(type) || values === undefined) return [];
    const read = jsonValue(json, values);
    const metadata = valueAt(read, "metadata", 0);
    const isAwsAuth =
      literalOf(memberOf(metadata, "name")) === AWS_AUTH_NAME &&
      literalOf(memberOf(metadata, "namespace")) === AWS_AUTH_NAMESPACE;
    const data = memberOf(read, "data");
    return isAwsAuth && data?.kind === "map" ? [data] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function priorResources({ json, members }: Pick<Envelope, "json" | "members">): Iterable<StateResource> {
  const state = members.get("prior_state");
  return resourcesInValues(json, state && json.object(state).get("values"));
}

/** What the state has and the plan does not speak of, as where it was made with `-target`, stays as it is. */
function readUnchanged(envelope: Envelope, { before, after, addresses }: Changes): void {
  const { json } = envelope;
  for (const resource of priorResources(envelope)) {
    if (addresses.has(resource.address)) continue;
    readStateResource(json, resource, after);
    // A data source has been read for the plan, so it says nothing of the time before.
    if (resource.mode !== "data") readStateResource(json, resource, before);
  }
}

/** Someone has cut the plan short: what it leads to is there, but not what is unknown of it. */
function readPlanned({ json, members }: Envelope, found: Found): void {
  for (const resource of resourcesInValues(json, members.get("planned_values"))) {
    readStateResource(json, resource, found);
  }
}

function problemsOf({ json, members }: Envelope): SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (json.fault === undefined && !members.has("resource_changes")) {
    problems.push({
      message:
        "the plan has no resource_changes, so what is not known until apply cannot be told: give all that 'terraform show -json' prints",
      isLoss: true,
    });
  }
  const errored = members.get("errored");
  if (errored !== undefined && json.text.slice(errored.start, errored.end) === "true") {
    problems.push({
      message: "the plan ended with an error, so some changes may not be in it: correct it, and plan again",
      at: errored,
      isLoss: true,
    });
  }
  const fault = faultIn(json);
  return fault === undefined ? problems : [...problems, fault];
}
