import { expect, it } from "vitest";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  roles,
  users,
} from "../../marked.ts";

it("finds a session's ARN, and writes the role's", () => {
  const marked = roles(
    "- rolearn: «arn:aws-cn:sts::111122223333:assumed-role/team/dev/i-0123»\n  username: x:{{SessionName}}\n  groups: [a]",
  );
  expectFindings("assumed-role-arn", marked, [
    "write arn:aws-cn:iam::111122223333:role/dev, which lets all of its sessions in",
  ]);
  expectFix(
    "assumed-role-arn",
    marked.replace(/[«»]/g, ""),
    roles("- rolearn: arn:aws-cn:iam::111122223333:role/dev\n  username: x:{{SessionName}}\n  groups: [a]"),
  );
  expectFindings("assumed-role-arn", users("- userarn: «'arn:aws:iam::111122223333:assumed-role/dev/x'»"));
});

it("takes a star in place of the session for all sessions of the role", () => {
  const entry = (arn: string) => roles(`- rolearn: ${arn}\n  username: x\n  groups: [a]`);
  const sessions = entry("arn:aws:sts::111122223333:assumed-role/dev/*");
  expectFix("assumed-role-arn", sessions, entry("arn:aws:iam::111122223333:role/dev"));
  expectSilent("wildcard-arn", sessions);
  expectSilent("assumed-role-arn", entry("arn:aws:sts::111122223333:assumed-role/dev-*/x"));
});

it("offers no fix where all sessions would become the one that is meant", () => {
  const entry = (username: string) =>
    roles(`- rolearn: arn:aws:sts::111122223333:assumed-role/dev/alice\n  ${username}\n  groups: [admins]`);
  expectNoFix("assumed-role-arn", entry("username: alice"));
  expectNoFix("assumed-role-arn", entry("username: dev:{{AccountID}}"));
  expectNoFix("assumed-role-arn", entry("userid: alice"));
});

it("suggests the role's ARN where it is not safe to write it", () => {
  const text = roles("- rolearn: arn:aws:sts::111122223333:assumed-role/dev/alice\n  username: alice");
  const [found] = findingsOf("assumed-role-arn", text);
  expect(found?.suggestion?.edits).toMatchObject([{ text: "arn:aws:iam::111122223333:role/dev" }]);
});

it("names the line that lets the role in, and takes this entry out", () => {
  const session = "- rolearn: «arn:aws:sts::111122223333:assumed-role/dev/x»\n  username: dev\n";
  const role = "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev";
  const [found] = expectFindings("assumed-role-arn", roles(session + role), [
    "line 5 lets that role in, with the same username and groups: delete this entry",
  ]);
  expect(found?.related).toMatchObject([{ line: 5, what: "the entry that counts" }]);
  expectFix("assumed-role-arn", roles(session + role).replace(/[«»]/g, ""), roles(role));
});

it("is silent about roles, and about a role that is called so", () => {
  expectSilent("assumed-role-arn", roles("- rolearn: arn:aws:iam::111122223333:role/assumed-role"));
  expectSilent("assumed-role-arn", roles("- rolearn: arn:aws:sts::111122223333:federated-user/bob"));
});
