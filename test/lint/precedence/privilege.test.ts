import { it } from "vitest";
import { roles, users } from "../marked.ts";
import { expectYields, type Pair } from "./yields.ts";

const ROLE = "rolearn: arn:aws:iam::111122223333:role/node";
const EC2 = "system:node:{{EC2PrivateDNSName}}";
const CI = "rolearn: arn:aws:iam::111122223333:role/github-actions";
const ONE_NODE = "system:node:ip-10-0-0-1.ec2.internal";
const BOTH = "groups: [system:bootstrappers, system:nodes]";

const HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\n";

const entry = (arn: string, username: string, groups: string) =>
  roles(`- ${arn}\n  username: ${username}\n  ${groups}`);
const dev = (groups: string) => entry("rolearn: arn:aws:iam::111122223333:role/dev", "dev", groups);
const node = (groups: string) => entry(ROLE, EC2, groups);
const joins = (username: string) => entry(ROLE, username, BOTH);
const user = (username: string) =>
  users(`- userarn: arn:aws:iam::111122223333:user/a\n  username: ${username}\n  groups: [a]`);
/** A user with a node's username, which person-as-node would tell first. */
const persons = (username: string) => [user(username), "person-as-node"] as const;
/** A node's role without a node's groups, so that the username alone says that it is one. */
const lone = (username: string) => entry(ROLE, username, "groups: []");

const extraGroups: readonly Pair[] = [
  [
    "system-masters",
    "node-extra-groups",
    "masters",
    node("groups: [system:bootstrappers, system:nodes, system:masters]"),
  ],
  ["node-extra-groups", "empty-group", "empty", node('groups: [system:bootstrappers, system:nodes, ""]')],
  [
    "node-extra-groups",
    "wrong-type",
    "empty",
    node("groups: [system:bootstrappers, system:nodes, [viewers]]"),
    "empty-group",
  ],
  [
    "node-extra-groups",
    "placeholder",
    "extra",
    node('groups: [system:bootstrappers, system:nodes, "<team>"]'),
  ],
  [
    "node-extra-groups",
    "angle-template",
    "extra",
    node('groups: [system:bootstrappers, system:nodes, "team-<<AccountID>>"]'),
    "placeholder",
  ],
  ["node-extra-groups", "person-as-node", "extra", entry(CI, EC2, "groups: [deployers]")],
];

const unknownGroups: readonly Pair[] = [
  ["unknown-system-group", "folded-item", "several", dev("groups:\n    - system:masters\n      - viewers")],
  ["unknown-system-group", "confusable-character", "apparently-misspelt", dev("groups: [system:mаsters]")],
  ["unknown-system-group", "stray-whitespace", "apparently-misspelt", dev('groups: [" system:mastres "]')],
  ["unknown-system-group", "role-as-group", "unknown", dev("groups: [system:discovery]")],
  ["unknown-system-group", "placeholder", "apparently-misspelt", dev('groups: ["<system:nodes>"]')],
  [
    "unknown-system-group",
    "angle-template",
    "apparently-unknown",
    dev('groups: ["system:<<AccountID>>"]'),
    "placeholder",
  ],
];

const otherGroups: readonly Pair[] = [
  ["role-as-group", "node-extra-groups", "cluster-admin", node("groups: [system:nodes, cluster-admin]")],
  ["literal-wildcard", "placeholder", "group", dev("groups: ['<*>']")],
];

const nodeRole: readonly Pair[] = [
  ["node-role", "unknown-key", "groups-not-read", node("group: [system:bootstrappers, system:nodes]")],
  ["node-role", "wrong-type", "groups-not-read", node("groups: system:bootstrappers, system:nodes")],
  ["node-role", "person-as-node", "missing-groups", entry(CI, EC2, "groups: [deployers]")],
  ["node-role", "placeholder", "groups-not-read", node('groups: [system:nodes, "<bootstrappers>"]')],
  [
    "node-role",
    "stray-whitespace",
    "groups-not-read",
    node('groups: [system:bootstrappers, "system:nodes "]'),
    "unknown-system-group",
  ],
  [
    "node-role",
    "unknown-system-group",
    "groups-not-read",
    node("groups: [system:bootstrapper, system:nodes]"),
  ],
  [
    "node-role",
    "folded-item",
    "groups-not-read",
    node("groups:\n    - system:bootstrappers\n      - system:nodes"),
    "unknown-system-group",
  ],
  ["node-role", "placeholder", "misspelt-username", joins(`<${EC2}>`)],
  ["node-role", "stray-whitespace", "misspelt-username", joins(`"${EC2} "`)],
  ["node-role", "unknown-template", "misspelt-username", joins("system:node:{{ EC2PrivateDNSName }}")],
  ["node-role", "unbalanced-template", "misspelt-username", joins("system:node:{{EC2PrivateDNSName}")],
  [
    "node-role",
    "angle-template",
    "misspelt-username",
    joins("system:node:<<EC2PrivateDNSName>>"),
    "placeholder",
  ],
  [
    "node-role",
    "unknown-key",
    "no-username",
    joins(EC2).replace("username", "user_name"),
    "missing-username",
  ],
  ["node-role", "wrong-type", "no-username", joins("[a]"), "missing-username"],
  ["missing-username", "node-role", "empty", joins('""')],
  ["missing-username", "node-role", "missing", joins("x").replace(/ *username: x\n/, "")],
  ["node-role", "stray-whitespace", "no-username", joins('" "')],
];

const reservedUsername: readonly Pair[] = [
  ["reserved-username", "node-role", "reserved", joins("system:nodes:x")],
  ["reserved-username", "node-role", "meant-for-node", entry(ROLE, `${EC2}-`, "groups: [a]")],
  ["reserved-username", "person-as-node", "reserved", entry(CI, ONE_NODE, "groups: [deployers]")],
  ["reserved-username", "unknown-template", "meant-for-node", ...persons("system:node:{{ SessionName }}")],
  ["reserved-username", "unbalanced-template", "meant-for-node", ...persons("system:node:{{SessionName}")],
  [
    "reserved-username",
    "angle-template",
    "meant-for-node",
    user("system:node:<<SessionName>>"),
    "placeholder person-as-node",
  ],
  ["reserved-username", "stray-whitespace", "meant-for-node", ...persons('"system:node:{{SessionName}} "')],
  [
    "reserved-username",
    "unknown-key",
    "meant-for-node",
    user(EC2).replace("username", "user_name"),
    "person-as-node",
  ],
  [
    "reserved-username",
    "wrong-type",
    "meant-for-node",
    entry(ROLE, "system:x", "groups: system:nodes"),
    "node-role",
  ],
  [
    "reserved-username",
    "placeholder",
    "meant-for-node",
    entry(ROLE, "system:x", 'groups: ["<system:nodes>"]'),
    "node-role",
  ],
];

const others: readonly Pair[] = [
  ["session-in-user", "person-as-node", "instance", user(EC2)],
  ["unbalanced-template", "node-role", "stays-as-it-is", joins("'system:node:{{'")],
  ["unknown-template", "node-role", "unknown", joins("'system:node:{{}}'")],
  ["placeholder", "node-role", "unfilled", joins("system:node:<no value>")],
  [
    "cluster-role-as-node",
    "placeholder",
    "sure",
    entry("rolearn: arn:aws:iam::ACCOUNT_ID:role/AWSServiceRoleForAmazonEKS", EC2, BOTH),
  ],
];

const noNode: readonly Pair[] = [
  [
    "role-path",
    "cluster-role-as-node",
    "path",
    entry("rolearn: arn:aws:iam::111122223333:role/a/AWSServiceRoleForAmazonEKS", EC2, BOTH),
  ],
];

const noNodeRole: readonly Pair[] = [
  ["no-node-role", "yaml-syntax", "not-read", roles("- rolearn: [a")],
  ["no-node-role", "section-name", "not-read", node(BOTH).replace("mapRoles", "maproles")],
  ["no-node-role", "section-not-text", "not-read", node(BOTH).replace("mapRoles: |", "mapRoles:")],
  [
    "no-node-role",
    "unquoted-template",
    "not-read",
    node(`${BOTH}\n- rolearn: x\n  username: @dev`),
    "yaml-syntax",
  ],
  ["no-node-role", "wrong-type", "not-read", node(`${BOTH}\n- rolearn: .inf`), "yaml-syntax"],
  ["no-node-role", "node-role", "not-read", entry(ROLE, "system:node:i-{{SessionName}}", "groups: [a]")],
  ["no-node-role", "section-not-list", "not-read", node(BOTH).replace(/- (?=rolearn)/, "nodes:\n      ")],
  ["no-node-role", "nobody", "no-entry", `${HEAD}data:\n  mapRoles: "[]"\n`],
  ["no-node-role", "section-name", "no-section", `${HEAD}stringData:\n  mapRoles: x\n`, "nobody"],
  ["nobody", "section-name", "empty", `${HEAD}stringData:\n  mapRoles: x\n`],
  ["nobody", "section-name", "empty", `${HEAD}mapRoles: x\n`],
  [
    "nobody",
    "unread-key",
    "empty",
    `${HEAD}data:\n  roles: "- rolearn: arn:aws:iam::111122223333:role/dev"\n`,
  ],
  ["nobody", "unread-key", "empty", `${HEAD}data:\n  mapUsers.yaml: ""\n`],
  ["no-node-role", "unknown-key", "not-read", lone(EC2).replace("username", "user_name"), "node-role"],
  ["no-node-role", "unknown-template", "not-read", lone("system:node:{{ SessionName }}"), "node-role"],
  ["no-node-role", "unbalanced-template", "not-read", lone("system:node:{{SessionName}"), "node-role"],
  [
    "no-node-role",
    "angle-template",
    "not-read",
    lone("system:node:<<SessionName>>"),
    "placeholder node-role",
  ],
  ["no-node-role", "stray-whitespace", "not-read", lone(`"${EC2} "`), "node-role"],
  ["no-node-role", "placeholder", "not-read", lone(`<${EC2}>`), "node-role"],
  ["no-node-role", "unknown-system-group", "not-read", entry(ROLE, ONE_NODE, "groups: [system:node]")],
  [
    "no-node-role",
    "folded-item",
    "not-read",
    entry(ROLE, ONE_NODE, "groups:\n    - system:bootstrappers\n      - system:nodes"),
    "unknown-system-group",
  ],
];

it.each(
  [
    ...extraGroups,
    ...unknownGroups,
    ...otherGroups,
    ...nodeRole,
    ...reservedUsername,
    ...others,
    ...noNode,
    ...noNodeRole,
  ].map((pair) => ({
    name: pair.slice(0, 3).join(" "),
    pair,
  })),
)("$name", ({ pair }) => {
  expectYields(pair);
});
