import { isMisspelt, knownKey } from "../keys.ts";
import { defineRule } from "../rule.ts";

/** Source: the reference checks no username (pkg/config/mapper.go); Kubernetes needs one for a rule or an audit line. */
export const missingUsername = defineRule({
  name: "missing-username",
  description: "an entry without a username, which signs in as no one in particular",
  level: "error",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { username, members, section, label } = entry;
      if (members.length === 0 || (username !== undefined && username.value !== "")) continue;
      const isUsername = (key: string) => knownKey(key, section.name) === "username";
      const hasWrongType = section.problems.some(
        ({ code, path }) => code === "wrong-type" && path[0] === entry.index && isUsername(String(path[1])),
      );
      if (hasWrongType || isMisspelt("username", entry)) continue; // these have findings of their own
      const member = members.findLast(({ key }) => isUsername(key.value));
      const what = member === undefined ? "this entry has no username" : "this username is empty";
      report(
        username?.span ?? member?.key.span ?? label,
        `${what}: whoever signs in by it has none, and no rule and no audit line can name them; add a username`,
      );
    }
  },
});
