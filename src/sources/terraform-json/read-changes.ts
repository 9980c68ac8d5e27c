// Reads what a plan changes: each resource as it is before, and as it is to be.
// Source: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation

import type { SourceDocument } from "../model/reading.ts";
import type { Place } from "../model/value.ts";
import { takesOver } from "./before-creation.ts";
import type { JsonText } from "./json-text.ts";
import { jsonValue } from "./json-value.ts";
import { type ResourceHead, readerFor } from "./read-resource.ts";
import { notCounted } from "./read-state.ts";
import { type Found, nothingFound, type ReadResource } from "./resource.ts";
import { itemsAt } from "./state-resources.ts";
import { isHidden, mayHide } from "./unknown-manifests.ts";
import { withHoles } from "./unknowns.ts";

export interface Changes {
  readonly before: Found;
  readonly after: Found;
  /** Those of `after` that are made over what the cluster has. */
  readonly takingOver: SourceDocument[];
  /** The addresses of resources whose manifest is not known at all. */
  readonly hidden: string[];
  /** The addresses of all resources that the plan speaks of. */
  readonly addresses: ReadonlySet<string>;
}

export function readChanges(json: JsonText, list: Place | undefined): Changes {
  const changes: Omit<Changes, "addresses"> & { readonly addresses: Set<string> } = {
    before: nothingFound(),
    after: nothingFound(),
    takingOver: [],
    hidden: [],
    addresses: new Set<string>(),
  };
  for (const whole of itemsAt(json, list)) {
    const members = json.object(whole);
    const at = members.get("address") ?? whole;
    const address = json.textAt(at) ?? "";
    const [mode, type = ""] = ["mode", "type"].map((key) => json.textAt(members.get(key)));
    changes.addresses.add(address);
    const head = { address, mode, type };
    if (mayHide(head)) findHidden(json, head, members.get("change"), changes);
    const read = readerFor(head, () => json.text.slice(whole.start, whole.end));
    if (read === undefined) continue;
    if (members.has("deposed")) changes.after.problems.push(notCounted(address, at));
    else readChange({ json, head, at, read }, members.get("change"), changes);
  }
  return changes;
}

function findHidden(
  json: JsonText,
  { address, type }: ResourceHead,
  change: Place | undefined,
  { hidden }: Changes,
): void {
  const members = change && json.object(change);
  const attribute = (key: string) => {
    const place = members?.get(key);
    return place && jsonValue(json, place);
  };
  if (isHidden(type, attribute("after_unknown"), attribute("after"))) hidden.push(address);
}

interface Changed {
  readonly json: JsonText;
  readonly head: ResourceHead;
  readonly at: Place;
  readonly read: ReadResource;
}

function readChange(changed: Changed, change: Place | undefined, changes: Changes): void {
  const { json, head, at, read } = changed;
  const { before, after, takingOver } = changes;
  const { address, type } = head;
  const members: ReadonlyMap<string, Place> = change === undefined ? new Map() : json.object(change);
  const attribute = (key: string) => {
    const place = members.get(key);
    return place && jsonValue(json, place);
  };
  const actions = Array.from(itemsAt(json, members.get("actions")), (action) => json.textAt(action));
  const old = withHoles(
    attribute("before"),
    { unknown: undefined, sensitive: attribute("before_sensitive") },
    address,
  );
  const marks = { unknown: attribute("after_unknown"), sensitive: attribute("after_sensitive") };
  // What Terraform forgets stays in the cluster.
  const next = actions.includes("forget") ? old : withHoles(attribute("after"), marks, address);
  // What a data source says of the past is not in the plan: it is read again.
  if (head.mode !== "data" && old?.kind === "map") read({ address, type, at, values: old }, before);
  if (next?.kind !== "map") return;
  const known = after.documents.length;
  read({ address, type, at, values: next }, after);
  if (actions.length === 1 && actions[0] === "create" && takesOver(type)) {
    takingOver.push(...after.documents.slice(known));
  }
}
