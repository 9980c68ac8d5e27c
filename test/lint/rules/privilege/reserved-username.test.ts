import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const entry = (username: string, groups = "a") =>
  roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: ${username}, groups: [${groups}]}`);

it.each(["system:", "eks:", "aws:", "amazon:", "iam:"])("finds a username in %s", (prefix) => {
  expectFindings("reserved-username", entry(`"«${prefix}»x:{{SessionName}}"`), [
    `usernames that begin with '${prefix}' are reserved`,
  ]);
  expectFindings(
    "reserved-username",
    users(`- userarn: arn:aws:iam::111122223333:user/a\n  Username: «${prefix}»a`),
  );
});

it("says of a group's name that as a username it gives none of the group's rights", () => {
  expectFindings("reserved-username", entry('«"system:masters"»'), [
    "'system:masters' is the name of a group, and as a username it gives none",
  ]);
});

it("is silent about the usernames of nodes, misspelt ones included", () => {
  expectSilent(
    "reserved-username",
    entry("system:node:x").replace("system:node:x", '"system:node:{{EC2PrivateDNSName}}"'),
  );
  expectSilent("reserved-username", entry('"system:node:{{SessionName}}"'));
  expectSilent("reserved-username", entry('"system:node:{{ EC2PrivateDNSName}}"'));
  expectSilent("reserved-username", entry('"system:node:<<SessionName>>"'));
});

it("finds the username of one node, and others that only begin like a node's", () => {
  expectFindings("reserved-username", entry('"«system:»node:ip-10-0-0-1"', "system:authenticated"));
  expectFindings("reserved-username", entry('"«system:»node:{{AccountID}}"', "system:authenticated"));
});

it("leaves an entry that has a node's groups to node-role", () => {
  expectSilent(
    "reserved-username",
    entry('"system:nodes:{{EC2PrivateDNSName}}"', "system:bootstrappers, system:nodes"),
  );
});

it("is silent about prefixes in another case or another place", () => {
  expectSilent("reserved-username", entry("System:a"));
  expectSilent("reserved-username", entry("systems:a"));
  expectSilent("reserved-username", entry("a:system:b"));
  expectSilent("reserved-username", entry("aws"));
});
