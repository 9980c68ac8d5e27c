import { it } from "vitest";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles, users } from "../../marked.ts";

const entry = (groups: string) =>
  `- userarn: arn:aws:iam::111122223333:user/a\n  username: a\n  groups: ${groups}`;

it("finds later repeats, however they are quoted", () => {
  expectFindings("duplicate-group", users(entry("[a, b, «'a'», «\"\\u0061\"»]")), [
    "this entry gives 'a' already, so the second one does nothing",
  ]);
});

it("takes them out of flow lists with their comma, and of block lists with their line", () => {
  expectFix("duplicate-group", users(entry("[a, b , a, a]")), users(entry("[a, b]")));
  expectFix("duplicate-group", users(entry("[a, b , a, c]")), users(entry("[a, b, c]")));
  expectFix(
    "duplicate-group",
    users(entry("\n  # first\n  - a # one\n  - b\n  - a\n  # last\n  - c")),
    users(entry("\n  # first\n  - a # one\n  - b\n  # last\n  - c")),
  );
});

it("takes the last line of a section out", () => {
  expectFix(
    "duplicate-group",
    'data:\n  mapUsers: "- userarn: arn:aws:iam::111122223333:user/a\\n  username: a\\n  groups:\\n  - a\\n  - a"\n',
    'data:\n  mapUsers: "- userarn: arn:aws:iam::111122223333:user/a\\n  username: a\\n  groups:\\n  - a"\n',
  );
});

it("does not fix what stands on a line with something else, or behind an anchor", () => {
  expectNoFix("duplicate-group", users(entry("[a, # why\n  a]")));
  expectNoFix("duplicate-group", users(entry("\n  - a\n  - a # see TICKET-1")));
  expectNoFix("duplicate-group", roles("- &x {rolearn: y, groups: [a, a]}"));
});

it("is silent about groups that differ in case, and in different entries", () => {
  expectSilent("duplicate-group", users(`${entry("[a, A]")}\n${entry("[a]").replace("user/a", "user/b")}`));
});
