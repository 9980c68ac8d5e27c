import { defineRule } from "../../engine/rule.ts";
import { isRole, yieldsToUnclearArns } from "../../knowledge/arn-facts.ts";
import { rivalOf } from "../../knowledge/arns.ts";
import { meantReading, rightArn } from "../../knowledge/meant-arn.ts";
import { linesOf, placeWithin } from "../../knowledge/places.ts";

/** What keeps the entry from being moved: another one is for the same identity. */
type Taken = { readonly line?: number | undefined };

/** Source: the reference looks an ARN up in both maps, whatever it names (pkg/mapper/configmap/mapper.go). */
export const arnSection = defineRule({
  name: "arn-section",
  description: "a user's ARN under mapRoles, or a role's under mapUsers",
  level: "warning",
  fixes: false,
  messages: {
    "user-in-roles": ({ kind, line }: { kind: "user" | "root" } & Taken) =>
      kind === "root"
        ? `${misplaced("the root user's", "mapRoles", "users", "mapUsers")}; map a role or a user instead`
        : `${misplaced("a user's", "mapRoles", "users", "mapUsers")}${move("mapUsers", "userarn", line)}`,
    "role-in-users": ({ line }: Taken) =>
      `${misplaced("a role's", "mapUsers", "roles", "mapRoles")}${move("mapRoles", "rolearn", line)}`,
  },
  yieldsTo: yieldsToUnclearArns,
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      const { arn, section } = entry;
      if (arn === undefined) continue;
      // What is wrong with the ARN besides is mended first, and then it is this.
      const reading = meantReading(arn);
      const { kind } = reading;
      const isUser = kind === "user" || kind === "root";
      if (section.name === "mapRoles" ? !isUser : !isRole(reading)) continue;
      const rival = rivalOf(entry, rightArn(arn.value) ?? arn.value);
      const span = rival && placeWithin(rival, rival.arn?.span ?? rival.span);
      const related = span === undefined ? [] : [{ span, what: "the same identity" }];
      const remark = { field: "arn", related } as const;
      const line = span && lineOf(span);
      if (isUser) report(arn.span, { found: "user-in-roles", kind, line }, remark);
      else report(arn.span, { found: "role-in-users", line }, remark);
    }
  },
});

/** Whether the entry works is not said: what else there is to say about its ARN may keep it from that. */
function misplaced(whose: string, here: string, what: string, there: string): string {
  return `this is ${whose} ARN under ${here}: aws-iam-authenticator looks in both maps, but other tools look for ${what} under ${there} alone`;
}

function move(to: string, key: string, line: number | undefined): string {
  if (line !== undefined) return `; line ${line} is for the same identity, so keep one entry, under ${to}`;
  return `; move the entry to ${to}, with ${key} as its key`;
}
