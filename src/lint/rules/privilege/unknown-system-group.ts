import { apparentGroup, runTogether, systemGroup } from "../../../identity/kubernetes-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule } from "../../engine/rule.ts";
import { asItLooks } from "../../knowledge/characters.ts";

interface Misspelt {
  readonly group: string;
  readonly meant: string;
}

export const unknownSystemGroup = defineRule({
  name: "unknown-system-group",
  description: "a group that looks like one of Kubernetes' own, and is none",
  level: "error",
  fixes: false,
  messages: {
    several: ({ group, names }: { group: string; names: readonly string[] }) =>
      `this is one group, '${shorten(group)}', which gives no rights; write ${names.map((name) => shorten(name)).join(" and ")} as ${names.length} items`,
    misspelt: didYouMean,
    unknown: isUnknown,
    "apparently-misspelt": didYouMean,
    "apparently-unknown": isUnknown,
  },
  yieldsTo: [
    { rule: "folded-item", at: "place", found: ["several"] },
    { rule: "confusable-character", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
    { rule: "stray-whitespace", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
    { rule: "placeholder", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
    { rule: "angle-template", at: "place", found: ["apparently-misspelt", "apparently-unknown"] },
  ],
  check({ entries }, report) {
    for (const { groups } of entries) {
      for (const { value, span } of groups) {
        const said = whatIsWrong(value);
        if (said === undefined) continue;
        // Someone may have bound an unknown group all the same.
        const mayBeBound = said.found === "unknown" || said.found === "apparently-unknown";
        report(span, said, { field: "groups", severity: mayBeBound ? "warning" : "error" });
      }
    }
  },
});

function didYouMean({ group, meant }: Misspelt): string {
  return `there is no group '${shorten(group)}', so it gives no rights; did you mean '${meant}'?`;
}

function isUnknown({ group }: { group: string }): string {
  return `Kubernetes has no group '${shorten(group)}', and keeps 'system:' for its own; give a group of yours another name`;
}

type Said =
  | { found: "several"; group: string; names: readonly string[] }
  | { found: "misspelt" | "apparently-misspelt"; group: string; meant: string }
  | { found: "unknown" | "apparently-unknown"; group: string };

const whatIsWrong = oncePerText((group): Said | undefined => {
  const names = runTogether(group);
  if (names !== undefined) return { found: "several", group, names };
  const plain = systemGroup(group);
  if (plain.kind === "misspelt") return { found: "misspelt", group, meant: plain.meant };
  if (plain.kind === "unknown") return { found: "unknown", group };
  if (plain.kind === "known") return undefined;
  const apparent = apparentGroup(asItLooks(group));
  if (apparent.kind === "misspelt") return { found: "apparently-misspelt", group, meant: apparent.meant };
  return apparent.kind === "unknown" ? { found: "apparently-unknown", group } : undefined;
});
