// The resources of a state, in both of its forms, and of the values that a plan leads to.
import type { Place } from "../model/value.ts";
import type { JsonText } from "./json-text.ts";
import type { ResourceHead } from "./read-resource.ts";

/** A resource as it stands in a state. Its attributes are not read yet. */
export interface StateResource extends ResourceHead {
  /** Where it is named. */
  readonly at: Place;
  /** All that is said of it. */
  readonly whole: Place;
  readonly values: Place | undefined;
  readonly sensitive?: Place | undefined;
  readonly isDeposed: boolean;
}

/** Nobody nests modules as deep. */
const MAX_MODULES = 50;

/**
 * Of `values` or `planned_values`: modules in modules.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#values-representation
 */
export function* resourcesInValues(json: JsonText, values: Place | undefined): Generator<StateResource> {
  const root = values && json.object(values).get("root_module");
  if (root !== undefined) yield* resourcesInModule(json, root, MAX_MODULES);
}

function* resourcesInModule(json: JsonText, module: Place, depth: number): Generator<StateResource> {
  const members = json.object(module);
  for (const whole of itemsAt(json, members.get("resources"))) {
    const resource = json.object(whole);
    const at = resource.get("address") ?? whole;
    yield {
      address: json.textAt(at) ?? "",
      mode: json.textAt(resource.get("mode")),
      type: json.textAt(resource.get("type")) ?? "",
      at,
      whole,
      values: resource.get("values"),
      sensitive: resource.get("sensitive_values"),
      isDeposed: resource.has("deposed_key"),
    };
  }
  if (depth === 0) return;
  for (const child of itemsAt(json, members.get("child_modules"))) {
    yield* resourcesInModule(json, child, depth - 1);
  }
}

/**
 * Of `terraform.tfstate`, version 4. It has no addresses.
 * Source: https://github.com/opentofu/opentofu/blob/main/internal/states/statefile/version4.go
 */
export function* resourcesInFile(json: JsonText, resources: Place | undefined): Generator<StateResource> {
  for (const each of itemsAt(json, resources)) {
    const resource = json.object(each);
    const [module, mode, type = "", name = ""] = ["module", "mode", "type", "name"].map((key) =>
      json.textAt(resource.get(key)),
    );
    const steps = [module, mode === "data" ? "data" : undefined, type, name];
    const address = steps.filter((step) => step !== undefined).join(".");
    for (const whole of itemsAt(json, resource.get("instances"))) {
      const instance = json.object(whole);
      const index = instance.get("index_key");
      yield {
        address: index === undefined ? address : `${address}[${json.text.slice(index.start, index.end)}]`,
        mode,
        type,
        at: resource.get("name") ?? each,
        whole,
        values: instance.get("attributes"),
        isDeposed: instance.has("deposed"),
      };
    }
  }
}

export function itemsAt(json: JsonText, list: Place | undefined): Iterable<Place> {
  return list === undefined ? [] : json.items(list);
}
