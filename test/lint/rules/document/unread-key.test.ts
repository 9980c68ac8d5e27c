import { expect, it } from "vitest";
import { expectFindings, expectSilent } from "../../marked.ts";

const data = (rest: string) => `data:\n  mapUsers: |\n    []\n${rest}`;
const role = "    - rolearn: arn:aws:iam::111122223333:role/a\n      username: a\n";

it.each([
  [
    "mapGroups",
    "    - grouparn: arn:aws:iam::111122223333:group/dev\n",
    /cannot map IAM groups; map a role that/,
  ],
  ["roles", role, /; move its entries to mapRoles$/],
  ["users", role.replace("rolearn", "userarn").replace("role/", "user/"), /; move its entries to mapUsers$/],
  ["mapRoles.yaml", role, /; name the key mapRoles \(kustomize: files: \[mapRoles=mapRoles.yaml\]\)$/],
  ["mapARNs", "    - arn:aws:iam::111122223333:role/a\n", /; move its entries to mapRoles$/],
  [
    "config.yaml",
    `    server:\n      mapRoles:\n${role}`,
    /the configuration of the authenticator's own server/,
  ],
  ["accounts", '    - "111122223333"\n', /; move its entries to mapAccounts$/],
  ["admin", "    arn:aws:iam::111122223333:role/a\n", /; move its entries to mapRoles$/],
  ["ops", '    ["arn:aws:iam::111122223333:role/a"]\n', /; move its entries to mapRoles$/],
  ["mapTeams", "    - dev\n", /; move its entries to mapRoles or mapUsers, or delete the key$/],
  ["both", `${role}${role.replace("rolearn", "userarn")}`, /mapRoles or mapUsers, or delete the key$/],
])("finds %s", (key, text, message) => {
  const [finding] = expectFindings("unread-key", data(`  «${key}»: |\n${text}`), [message]);
  expect(finding?.severity).toBe("error");
  expect(finding?.message).toContain(`'${key}' is not read, so nobody gets in by it`);
});

it("finds one that is YAML itself, one beside the data, and one in JSON", () => {
  expectFindings("unread-key", data("  «admins»:\n    - arn:aws:iam::111122223333:role/a\n"));
  expectFindings("unread-key", `${data("")}«mapGroups»: []\n`);
  expectFindings(
    "unread-key",
    '{"kind": "ConfigMap", "metadata": {"name": "aws-auth"}, "data": {«"roles"»: "[{\\"rolearn\\": \\"x\\"}]"}}',
  );
});

it("leaves alone notes, misspelt sections, other ConfigMaps, and the text of one section", () => {
  expectSilent("unread-key", data("  README: |\n    who asks for access: see the wiki\n"));
  expectSilent("unread-key", data("  notes: see arn:aws:iam::111122223333:role/a for the owner\n"));
  expectSilent(
    "unread-key",
    data("  notes: |\n    The role arn:aws:iam::111122223333:role/a\n    is the owner's.\n"),
  );
  expectSilent("unread-key", data("  cluster: arn:aws:eks:eu-west-1:111122223333:cluster/prod\n"));
  expectSilent("unread-key", data("  account: '111122223333'\n"));
  expectSilent("unread-key", data("  accounts: ask the platform team\n"));
  expectSilent("unread-key", data(`  maproles: |\n${role}  map_users: ""\n`));
  expectSilent("unread-key", `kind: ConfigMap\nmetadata: {name: other}\n${data(`  roles: |\n${role}`)}`);
  expectSilent("unread-key", "- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n");
  expectSilent("unread-key", "kind: ConfigMap\nmetadata: {name: aws-auth}\nmapRoles: ''\n");
  expectSilent("unread-key", data("  empty:\n"));
});
