import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectSilent, expectSuggestion, roles } from "../../marked.ts";

/** One entry for each list of groups. */
const entries = (...groups: readonly string[]) =>
  roles(
    groups
      .map(
        (list, index) =>
          `- {rolearn: "arn:aws:iam::111122223333:role/r${index}", username: u${index}, groups: [${list}]}`,
      )
      .join("\n"),
  );

const three = (group: string) => [group, group, group];

it("finds a group that one entry gives, almost spelt like one that three others give", () => {
  const [found] = expectFindings("misspelt-group", entries(...three("developers"), "«devolopers», viewers"), [
    "only this entry gives 'devolopers', and 3 others give 'developers', which is almost the same: if it is a slip, no binding names it and it gives no rights; write 'developers'",
  ]);
  expect(found?.severity).toBe("warning");
});

it.each([
  ["developers", "devlopers"],
  ["platform-admins", "paltform-admins"],
  ["team-a-developers", "team-a-develoeprs"],
  ["billing-viewers", "billing-viewrs"],
  ["org:platform:readonly", "org:platform:raedonly"],
  ["checkout-crew", "chekcout-crew"],
  ["commerce", "comerce"],
])("takes %s for what %s was meant to be", (meant, group) => {
  const text = entries(...three(meant), group);
  expectFindings("misspelt-group", entries(...three(meant), `«${group}»`));
  expectSuggestion("misspelt-group", text, entries(...three(meant), meant));
});

it.each([
  ["developers", "Developers"],
  ["team-admins", "team_admins"],
  ["readonly", "read-only"],
])("takes two entries with %s as enough where %s differs in case and marks alone", (meant, group) => {
  expectFindings("misspelt-group", entries(meant, meant, `«${group}»`));
});

it.each([
  ["dev", "devs"],
  ["developer", "developers"],
  ["team-a", "team-b"],
  ["team-1", "team-2"],
  ["team-11", "team-1-1"],
  ["prod-admin", "preprod-admin"],
  ["trainees", "trainers"],
  ["trading-team", "tracing-team"],
  ["analysts", "analysis"],
  ["infra-admins", "intra-admins"],
  ["eu-west-viewers", "eu-east-viewers"],
  ["staging", "stating"],
  ["readers", "leaders"],
  ["viewers", "viewer"],
  ["operators", "operations"],
  ["production-a", "production-b"],
  ["engineering", "engineers"],
  ["payments", "payment"],
  ["system:nodes", "system:node"],
])("takes %s and %s for two groups", (common, other) => {
  expectSilent("misspelt-group", entries(...three(common), other));
  expectSilent("misspelt-group", entries(...three(other), common));
});

it("is silent where the group is not common, where both are, and where the entry gives both", () => {
  expectSilent("misspelt-group", entries("developers", "developers", "devolopers"));
  expectSilent("misspelt-group", entries(...three("developers"), "devolopers", "devolopers"));
  expectSilent("misspelt-group", entries(...three("developers"), "devolopers, developers"));
});

const beside = (...boundGroups: readonly string[]) => ({
  nodeRoles: [],
  serviceAccounts: [],
  sameConfigMaps: [],
  boundGroups: new Set(boundGroups),
  boundUsers: new Set<string>(),
});

it("asks the bindings beside the document: what one names is no slip, and may be what was meant", () => {
  const told = (text: string, ...bound: readonly string[]) =>
    lint(text, { neighbours: beside(...bound) })
      .filter(({ rule }) => rule === "misspelt-group")
      .map(({ message }) => message);
  expect(told(entries("devolopers"), "developers")).toEqual([
    "no binding in the files that were linted names 'devolopers', and one names 'developers', which is almost the same: if this is a slip, the group gives no rights; write 'developers'",
  ]);
  expect(told(entries("devolopers"), "developers", "devolopers")).toEqual([]);
  expect(told(entries("devolopers", ...three("developers")), "devolopers")).toEqual([]);
});
