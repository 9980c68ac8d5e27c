// What `can` and `who-can` are asked: a verb, and a resource or a URL, as `kubectl auth can-i` reads them.
import {
  fullNameOf,
  isResourceVerb,
  isUrlVerb,
  type RbacAction,
  type ResourceTable,
} from "../../exports/rbac.ts";
import { messageLine } from "../output/messages.ts";

export interface ActionWords {
  readonly verb: string;
  /** `po`, `deployments.apps`, `pods/exec`, `/healthz`. */
  readonly resource: string;
  readonly name?: string | undefined;
  readonly subresource?: string | undefined;
  /** `""` for all namespaces. Default: `default`, as kubectl's is. */
  readonly namespace?: string | undefined;
}

export interface AskedAction {
  readonly action: RbacAction;
  /** A line for each thing that is perhaps not meant so. */
  readonly remarks: readonly string[];
}

export function readAction(words: ActionWords, table: ResourceTable): AskedAction {
  const { verb, resource: written } = words;
  const remarks: string[] = [];
  const warn = (message: string) => void remarks.push(`warning: ${messageLine(message)}`);
  if (written.startsWith("/")) {
    if (!isUrlVerb(verb)) warn(`verb '${verb}' is not a known verb of URLs: get, put, post, head, delete …`);
    return { action: { verb, nonResourceURL: written }, remarks };
  }
  if (!isResourceVerb(verb))
    warn(`verb '${verb}' is not a known verb: get, list, watch, create, update, patch …`);
  const named = table.resourceNamed(written);
  const { resource, apiGroup, known, alsoIn } = named;
  const subresource = words.subresource ?? named.subresource;
  const full = fullNameOf({ plural: resource, group: apiGroup });
  if (known === undefined && resource !== "*") {
    const meant = named.nearest === undefined ? "" : `; did you mean ${named.nearest}?`;
    warn(
      `Kubernetes has no resource '${full}'; it may be a custom resource, so it is asked as it is written${meant}`,
    );
  }
  if (known !== undefined && !named.hasSubresource) {
    warn(
      `${full} has no subresource '${subresource}'; a name is an argument of its own: ${full} ${subresource}`,
    );
  }
  if (alsoIn.length > 0) {
    const others = alsoIn.map((group) => fullNameOf({ plural: resource, group })).join(", ");
    warn(`'${written}' is read as ${full}, as kubectl reads it; there is ${others} too`);
  }
  const name = nameIn({ ...words, subresource }, warn);
  const namespace = namespaceOf(words, known, name, warn);
  return {
    action: {
      verb,
      resource,
      apiGroup,
      ...(subresource !== "" && { subresource }),
      ...(name !== undefined && { name }),
      ...(namespace !== "" && { namespace }),
    },
    remarks,
  };
}

type Warn = (message: string) => void;

/** A request to create has no name in its URL, and one to delete a collection has none either. */
function nameIn({ verb, name, subresource }: ActionWords, warn: Warn): string | undefined {
  if (name === undefined) return undefined;
  if ((verb === "create" && subresource === "") || verb === "deletecollection") {
    warn(
      `a request to ${verb} names no object, so no rule with resourceNames allows it; asked without '${name}'`,
    );
    return undefined;
  }
  if (verb === "list" || verb === "watch") {
    warn(`${verb} with a name is ${verb} with --field-selector metadata.name=${name}`);
  }
  return name;
}

/** A request for the namespace X is in the namespace X: https://github.com/kubernetes/apiserver (RequestInfo). */
function namespaceOf(
  { namespace }: ActionWords,
  known: ReturnType<ResourceTable["resource"]>,
  name: string | undefined,
  warn: Warn,
): string {
  if (known === undefined || known.isNamespaced) return namespace ?? "default";
  if (known.plural === "namespaces" && known.group === "" && name !== undefined) return name;
  if (namespace !== undefined && namespace !== "") {
    warn(`${fullNameOf(known)} is not in a namespace, so it is asked for the cluster`);
  }
  return "";
}
