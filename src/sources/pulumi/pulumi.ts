// Pulumi's state (`pulumi stack export`, or a backend's own file), and its preview.
// Source: sdk/go/common/apitype/core.go and pkg/display/json.go of github.com/pulumi/pulumi
import { joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput, SourceProblem, SourceReading } from "../model/reading.ts";
import { asStored, storedBefore } from "../model/stored.ts";
import type { Place } from "../model/value.ts";
import { JsonText } from "../terraform-json/json-text.ts";
import { type Who, whoGetsIn } from "./read-resources.ts";
import { type StateResource, stateResource } from "./state-resource.ts";

export const pulumi: Source = {
  name: "pulumi",
  what: "Pulumi's state or preview as JSON (pulumi stack export, pulumi preview --json)",
  reads: "ConfigMaps, access entries and clusters, and what @pulumi/eks makes of its arguments",
  recognizes: ({ text }) => /^\s*\{/.test(text) && text.includes('"urn:pulumi:') && FORM.test(text),
  read,
};

const FORM = /"(?:deployment|checkpoint|steps|resourcePlans|resourcePreEvent)"\s*:/;

function read({ file, text }: SourceInput): SourceReading {
  const json = new JsonText(text);
  const members = json.object({ start: json.next(text.startsWith("\ufeff") ? 1 : 0) });
  const found = members.has("steps") ? readPreview(json, members.get("steps")) : readState(json, members);
  const { fault } = json;
  const problems = fault === undefined ? found.problems : [...found.problems, cut(fault.offset, text)];
  return { text: joinTexts([{ name: file, text }]), ...found, problems };
}

function cut(offset: number, text: string): SourceProblem {
  const start = Math.min(offset, text.length);
  return {
    message:
      start === text.length
        ? "the JSON ends too early, so what follows is not known: write it anew"
        : "this is not JSON, so what follows is not read: write it anew",
    at: { start, end: Math.min(start + 1, text.length) },
    isLoss: true,
  };
}

type Found = Omit<SourceReading, "text"> & { readonly problems: readonly SourceProblem[] };

function readState(json: JsonText, members: ReadonlyMap<string, Place>): Found {
  const checkpoint = members.get("checkpoint");
  const deployment =
    checkpoint === undefined ? members.get("deployment") : json.object(checkpoint).get("latest");
  const resources = deployment && json.object(deployment).get("resources");
  if (resources === undefined) {
    const problems = json.fault === undefined ? [{ message: NO_STATE, isLoss: true }] : [];
    return { documents: [], problems };
  }
  const states = Array.from(json.items(resources), (each) => stateResource(json, each));
  return {
    ...asStored(whoGetsIn(states.filter((each) => each !== undefined))),
    problems: [],
  };
}

const NO_STATE =
  "this has neither the resources of a stack nor the steps of a preview: write 'pulumi stack export', or 'pulumi preview --json --show-sames'";

/** A resource that is replaced has several steps: before the first one it is as it was, and after the last as it will be. */
function readPreview(json: JsonText, steps: Place | undefined): Found {
  const before = new Map<string, StateResource>();
  const after = new Map<string, StateResource>();
  let [isCreation, isWithSame] = [true, false];
  for (const step of steps === undefined ? [] : json.items(steps)) {
    const members = json.object(step);
    const op = json.textAt(members.get("op"));
    const isSame = op === "same";
    const [from, to] = [members.get("oldState"), members.get("newState")];
    const old = from && stateResource(json, from, isSame ? undefined : "before");
    const next = to && stateResource(json, to);
    isCreation &&= op === "create";
    isWithSame ||= isSame && json.textAt(members.get("urn"))?.includes("pulumi:pulumi:Stack::") !== true;
    if (old !== undefined && !before.has(old.urn)) before.set(old.urn, old);
    if (next !== undefined && !GONE.has(op ?? "")) after.set(next.urn, next);
  }
  const had = asStored(whoGetsIn([...before.values()]));
  const who = storedBefore(whoGetsIn([...after.values()]), had);
  const isAbout = [who, had].some(holdsAnything);
  const problems = isAbout && !isWithSame && !isCreation ? [{ message: WITHOUT_SAME, isLoss: true }] : [];
  return { ...who, before: had, problems };
}

/** Operations that leave nothing. */
const GONE: ReadonlySet<string> = new Set(["delete", "delete-replaced", "discard", "discard-replaced"]);

const WITHOUT_SAME =
  "the preview says nothing of resources that stay as they are, so who gets in by them is not known: write 'pulumi preview --json --show-sames'";

function holdsAnything({ documents, accessEntries, associations }: Who): boolean {
  return documents.length + accessEntries.length + associations.length > 0;
}
