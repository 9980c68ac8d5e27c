// Lists all that an identity may do, as `kubectl auth can-i --list` does.

import type { HeldRights } from "../../../exports/access-entries.ts";
import type { CallerIdentity } from "../../../exports/index.ts";
import { fullNameOf, type ListedRight, listedRights } from "../../../exports/rbac.ts";
import { toJson } from "../../../text/printable.ts";
import { dnsNames } from "../../input/ec2-dns-names.ts";
import { accessFrom, type RightsSources } from "../../input/rights-question.ts";
import { messageLine, table } from "../../output/messages.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { stepRows } from "../../output/right-lines.ts";
import type { CanCommandOptions } from "./options.ts";

interface InNamespace {
  /** `""` for the whole cluster. */
  readonly namespace: string;
  readonly rights: readonly ListedRight[];
}

export function listRights(
  sources: RightsSources,
  who: CallerIdentity,
  {
    namespace = "default",
    format,
    ec2DnsNames,
  }: Pick<CanCommandOptions, "namespace" | "format" | "ec2DnsNames">,
): Outcome {
  let isNameMissing = false;
  const names = dnsNames(ec2DnsNames, () => {
    isNameMissing = true;
  });
  const access = accessFrom(sources, names);
  const held = access.rightsOf(who, namespace);
  const isEverywhere = namespace === "";
  const lists: InNamespace[] = isEverywhere
    ? [
        { namespace, rights: listOf(held) },
        ...namespacesIn(held, sources).map((each) => {
          // What holds in the whole cluster is listed once.
          const own = access.rightsOf(who, each).rights.filter(({ via, ...right }) => {
            if (via === "rbac") return "binding" in right && right.binding.kind === "RoleBinding";
            return via === "policy" && "policy" in right && right.policy.scope.type !== "cluster";
          });
          return { namespace: each, rights: listedRights(own.map(({ rule }) => rule)) };
        }),
      ]
    : [{ namespace, rights: listOf(held) }];
  const { getsIn, chain, unknown } = held;
  const isOut = getsIn === "no" && !sources.sectionLost && !isNameMissing;
  const status = getsIn === "yes" ? exitStatus.listed : isOut ? exitStatus.notMapped : exitStatus.couldNotRun;
  if (format === "json") {
    return { result: toJson({ getsIn, chain, lists, unknown }), remarks: sources.remarks, status };
  }
  const more = unknown.flatMap((step) => stepRows(step, sources.name)).map((row) => row.join(" "));
  const noRbac =
    sources.input.rbac === undefined && getsIn === "yes" && unknown.every(({ step }) => step !== "rbac");
  const notes = [
    ...(noRbac
      ? [
          "warning: the list may be incomplete: RBAC is not given (--rbac), and a role may be bound to this username",
        ]
      : []),
    ...more.map((line) => `warning: the list may be incomplete: ${line}`),
    ...scopesIn(chain)
      .filter((each) => isEverywhere && each.includes("*"))
      .map((pattern) => `warning: an access policy holds in namespaces ${messageLine(pattern)}; ask with -n`),
  ];
  if (getsIn !== "yes") {
    const rows = chain.flatMap((step) => stepRows(step, sources.name));
    const answer = isOut ? "it does not get in" : "it is not known whom it becomes";
    return { result: `${answer}\n${table(rows)}`, remarks: [...sources.remarks, ...notes], status };
  }
  const shown = lists.filter(({ rights }) => rights.length > 0);
  return {
    result: table([
      [...(isEverywhere ? ["Namespace"] : []), "Resources", "Non-Resource URLs", "Resource Names", "Verbs"],
      ...shown.flatMap(({ namespace: each, rights }) =>
        rights.map((right) => [...(isEverywhere ? [each === "" ? "*" : each] : []), ...cells(right)]),
      ),
    ]),
    remarks: [...sources.remarks, ...notes],
    status,
  };
}

function listOf({ rights }: HeldRights): ListedRight[] {
  return listedRights(rights.map(({ rule }) => rule));
}

function cells({
  resource,
  apiGroup = "",
  resourceName,
  nonResourceURLs = [],
  verbs,
}: ListedRight): string[] {
  const full = resource === undefined ? "" : fullNameOf({ plural: resource, group: apiGroup });
  const names = resourceName === undefined ? [] : [resourceName];
  return [full, list(nonResourceURLs), list(names), list(verbs)].map(messageLine);
}

function list(texts: readonly string[]): string {
  return `[${texts.join(" ")}]`;
}

/** Where a binding or an access policy can give something, by name. */
function namespacesIn({ chain }: HeldRights, { input: { rbac } }: RightsSources): string[] {
  const ofBindings = (rbac?.roleBindings ?? []).map(({ metadata }) => metadata.namespace ?? "");
  const all = new Set([...OF_KUBERNETES, ...ofBindings, ...scopesIn(chain)]);
  return [...all].filter((each) => each !== "" && !each.includes("*")).sort();
}

/** Kubernetes makes bindings of its own there. */
const OF_KUBERNETES = ["kube-system", "kube-public"];

/** The namespaces of the access policies; `*` in one stands for any characters. */
function scopesIn(chain: HeldRights["chain"]): string[] {
  return chain.flatMap((each) =>
    each.step === "access-entry" ? each.accessEntry.policies.flatMap(({ scope }) => scope.namespaces) : [],
  );
}
