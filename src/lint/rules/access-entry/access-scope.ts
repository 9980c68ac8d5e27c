import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith, rewriteAll } from "../../knowledge/access-entries.ts";

interface Misspelt {
  readonly type: string;
  readonly meant: "cluster" | "namespace" | undefined;
  /** Whether the right word is all that is missing. */
  readonly isWhole: boolean;
}

/** What is to be done besides. */
const BESIDE = {
  cluster: ", and delete the namespaces",
  namespace: ", and name the namespaces",
} as const;

/** https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html */
export const accessScope = defineRule({
  name: "access-scope",
  description: "a scope of an access policy that EKS refuses",
  level: "error",
  fixes: false,
  messages: {
    missing: () =>
      "EKS refuses a policy without a scope; write the type cluster, or the type namespace with the namespaces",
    type: ({ type, meant, isWhole }: Misspelt) =>
      `EKS refuses the scope '${shorten(type)}' of a policy; write ${meant === undefined ? "cluster or namespace" : `${meant}${isWhole ? "" : BESIDE[meant]}`}`,
    "no-namespaces": () =>
      "EKS refuses the scope namespace without namespaces; name them ('*' stands for any characters), or write the type cluster",
    namespaces: () =>
      "EKS refuses namespaces beside the scope cluster, which is all of them; delete them, or write the type namespace",
  },
  yieldsTo: [{ rule: "access-entry-type-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "scope-missing",
      "scope-type-unknown",
      "scope-without-namespaces",
      "scope-with-namespaces",
    )) {
      const policy = of.policies[refusal.item ?? 0];
      const typeAt = policy?.scopeType?.span ?? span;
      switch (refusal.code) {
        case "scope-missing":
          report(typeAt, { found: "missing" });
          break;
        case "scope-type-unknown": {
          const { type, meant } = refusal.data;
          const count = of.entry.policies[refusal.item ?? 0]?.scope.namespaces.length ?? 0;
          // The right word alone would be refused as well.
          const isWhole = count > 0 === (meant === "namespace");
          const suggestion =
            meant === undefined || !isWhole ? undefined : rewriteAll(policy?.scopeType, meant);
          report(typeAt, { found: "type", type, meant, isWhole }, { suggestion });
          break;
        }
        case "scope-without-namespaces":
          report(typeAt, { found: "no-namespaces" });
          break;
        case "scope-with-namespaces":
          report(policy?.namespaces ?? typeAt, { found: "namespaces" });
          break;
      }
    }
  },
});
