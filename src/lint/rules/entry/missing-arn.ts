import { arnKeyOf, knownKey } from "../../../document/keys.ts";
import { describePlace } from "../../../document/problem-words.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasNodeGroup } from "../../knowledge/node-roles.ts";

interface MissingArn {
  readonly section: string;
  readonly index: number;
  readonly key: "rolearn" | "userarn";
  /** Whether the entry is for nodes. */
  readonly isNode: boolean;
  /** The username that nobody gets; undefined where the entry has none. */
  readonly username: string | undefined;
}

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const missingArn = defineRule({
  name: "missing-arn",
  description: "an entry without rolearn or userarn, which is dropped",
  level: "error",
  fixes: false,
  messages: {
    missing: (said: MissingArn) =>
      `${describePlace(said.section, [said.index])} has no ${said.key}, ${effectOf(said)}`,
    empty: (said: MissingArn) =>
      `the ${said.key} of ${describePlace(said.section, [said.index])} is empty, ${effectOf(said)}`,
  },
  yieldsTo: [
    { rule: "unknown-key", at: "field", to: ["misspelt", "already-there"] },
    { rule: "wrong-type", at: "field", to: ["value", "item"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { problems, section, index, members, label, username } = entry;
      if (!problems.some(({ code }) => code === "missing-arn")) continue;
      const key = arnKeyOf(section.name);
      const member = members.find((other) => knownKey(other.key.value, section.name) === key);
      report(
        member?.key.span ?? label,
        {
          found: member === undefined ? "missing" : "empty",
          section: section.name,
          index,
          key,
          isNode: hasNodeGroup(entry).meant,
          username: username?.value || undefined,
        },
        { field: "arn" },
      );
    }
  },
});

function effectOf({ key, isNode, username }: MissingArn): string {
  const who = username === undefined ? "no one gets in by it" : `no one becomes '${shorten(username)}' by it`;
  return `so the entry is dropped and ${isNode ? "nodes cannot join by it" : who}; add ${key}: arn:aws:iam::<account>:${key === "rolearn" ? "role" : "user"}/<name>`;
}
