// The rules inside roles, with the places of what they name.
import type { LintText } from "../../document/nodes.ts";
import type { Span } from "../../document/source.ts";
import type { PolicyRule } from "../../schema/rbac.ts";
import type { KnownResources, OwnRbac } from "../engine/rbac.ts";
import { isPlaceholder } from "./placeholders.ts";
import { rolesIn } from "./rbac.ts";

export interface PlacedText {
  readonly value: string;
  readonly span: Span;
  readonly text: LintText | undefined;
}

export interface PlacedRule {
  readonly rule: PolicyRule;
  readonly kind: "Role" | "ClusterRole";
  /** Without what is still to be filled in. */
  readonly verbs: readonly PlacedText[];
  readonly resources: readonly PlacedText[];
  readonly groups: readonly string[];
  /** Where its groups are said, or else the rule. */
  readonly groupsAt: Span;
}

export function policyRulesIn(own: OwnRbac): PlacedRule[] {
  return rolesIn(own).flatMap(({ object, span, text }) =>
    object.rules.flatMap((rule, index): PlacedRule[] => {
      const path = ["rules", index];
      const placed = (key: "verbs" | "resources") =>
        (rule[key] ?? []).flatMap((value, at) =>
          isPlaceholder(value)
            ? []
            : [{ value, span: span([...path, key, at]), text: text([...path, key, at]) }],
        );
      const groups = rule.apiGroups ?? [];
      // What a group will be is not known, and so nothing of the rule.
      if (groups.some(isPlaceholder)) return [];
      return [
        {
          rule,
          kind: object.kind,
          verbs: placed("verbs"),
          resources: placed("resources"),
          groups,
          groupsAt: span([...path, "apiGroups"]),
        },
      ];
    }),
  );
}

/** Whether Kubernetes has each of the groups: then it is known what is in them. */
export function areBuiltIn(groups: readonly string[], { pluralsIn }: KnownResources): boolean {
  return groups.length > 0 && groups.every((group) => group === REMOVED || pluralsIn(group).length > 0);
}

/** It had deployments, ingresses and others until Kubernetes 1.22. */
const REMOVED = "extensions";

/** The name in front of a subresource. */
export function resourceName(resource: string): string {
  const slash = resource.indexOf("/");
  return slash === -1 ? resource : resource.slice(0, slash);
}

/** `apps`, or in words where the name is empty. */
export function groupInWords(group: string): string {
  return group === "" ? 'the core group ("")' : `'${group}'`;
}
