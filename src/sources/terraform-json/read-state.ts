// Reads what the resources of a state say of who gets in.

import type { JsonText } from "./json-text.ts";
import { jsonValue } from "./json-value.ts";
import { readerFor } from "./read-resource.ts";
import type { Found } from "./resource.ts";
import type { StateResource } from "./state-resources.ts";
import { withHoles } from "./unknowns.ts";

export function readStateResource(json: JsonText, resource: StateResource, found: Found): void {
  const { address, type, at, whole, values, sensitive } = resource;
  const read = readerFor(resource, () => json.text.slice(whole.start, whole.end));
  if (read === undefined) return;
  if (resource.isDeposed) {
    found.problems.push(notCounted(address, at));
    return;
  }
  if (values === undefined) return;
  const marks = { unknown: undefined, sensitive: sensitive && jsonValue(json, sensitive) };
  const known = withHoles(jsonValue(json, values), marks, address);
  if (known !== undefined) read({ address, type, at, values: known }, found);
}

/** An object that has been replaced, and that Terraform still has to destroy. */
export function notCounted(address: string, at: StateResource["at"]): Found["problems"][number] {
  return {
    message: `a deposed object of ${address} is not counted: Terraform has replaced it, and destroys it with the next apply`,
    at,
    isLoss: false,
  };
}
