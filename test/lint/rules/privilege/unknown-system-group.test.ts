import { expect, it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, roles, users } from "../../marked.ts";

const entry = (groups: string) =>
  roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: a, groups: [${groups}]}`);

it("finds misspelt groups, and says which was meant", () => {
  expectFindings(
    "unknown-system-group",
    entry(
      `«system:master», «"system:node"», «'system:bootstrapper'», «System:masters», «system:MASTERS», «sytem:nodes», «"system::masters"», «eks:kube-proxy-window»`,
    ),
    [
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:bootstrappers'",
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'eks:kube-proxy-windows'",
    ],
  );
});

it("finds another mark, or a space, where the colon belongs", () => {
  expectFindings(
    "unknown-system-group",
    entry(
      `«system-masters», «system.nodes», «"system: masters"», «systemnodes», «system nodes», «":system:nodes"»`,
    ),
    [
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:nodes'",
    ],
  );
});

it("finds a space and a mark inside the name", () => {
  expectFindings(
    "unknown-system-group",
    entry(`«system:boots trappers», «sys tem:nodes», «"system:master]"», «"system:mas%ters"»`),
    [
      "so it gives no rights; write 'system:bootstrappers'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:masters'",
    ],
  );
});

it("finds marks that became part of the group", () => {
  expectFindings(
    "unknown-system-group",
    entry(`«"system:masters,"», «'"system:nodes"'», «system:nodes  -»`),
    [
      "so it gives no rights; write 'system:masters'",
      "so it gives no rights; write 'system:nodes'",
      "so it gives no rights; write 'system:nodes'",
    ],
  );
});

it("finds several groups that are written as one, on one line", () => {
  expectFindings(
    "unknown-system-group",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/node
        username: system:node:{{EC2PrivateDNSName}}
        groups:
        - «system:bootstrappers - system:nodes»
        - «system:bootstrappers,system:nodes»
        - «"system:bootstrappers system:node"»
        - «viewers, system:masters»
    `),
    [
      "this is one group, 'system:bootstrappers - system:nodes', which gives no rights; write system:bootstrappers and system:nodes as 2 items",
    ],
  );
  const noDash = roles(
    "- rolearn: x\n  username: a\n  groups:\n  - «system:bootstrappers\n    system:nodes»\n  - viewers",
  );
  expectFindings("unknown-system-group", noDash, ["write system:bootstrappers and system:nodes as 2 items"]);
  // With its dash, further right, it is folded-item's.
  const folded = roles(
    "- rolearn: x\n  username: a\n  groups:\n  - system:bootstrappers\n    - system:nodes",
  );
  expectSilent("unknown-system-group", folded);
});

it("warns of a group in system: that is near to none, for users too", () => {
  const [found] = expectFindings(
    "unknown-system-group",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: a, groups: [«system:platform-team»]}`),
    ["Kubernetes has no group 'system:platform-team'"],
  );
  expect(found?.severity).toBe("warning");
});

it("is silent about the groups that there are", () => {
  expectSilent(
    "unknown-system-group",
    entry(
      "system:masters, system:nodes, system:bootstrappers, system:bootstrappers:kops, system:node-proxier, system:authenticated, system:unauthenticated, system:serviceaccounts, system:serviceaccounts:default, system:monitoring, eks:kube-proxy-windows",
    ),
  );
});

it("is silent about groups of one's own, and about what other rules have a word for", () => {
  expectSilent(
    "unknown-system-group",
    entry(
      `systems, team:masters, custom:nodes, eks:admins, masters, __proto__, system-monitoring, my-system-nodes, "Team A, Ops Team", "cn=system:x, ou=y"`,
    ),
  );
  expectSilent(
    "unknown-system-group",
    entry(`"system:nodes ", "system:{{AccountID}}", "system:<team>", "system:m\u0430sters", ""`),
  );
});

it("finds a letter in it that is not ASCII, and looks like no other", () => {
  expectFindings("unknown-system-group", entry("«system:mästers», «system:überwachung»"), [
    "so it gives no rights; write 'system:masters'",
    "Kubernetes has no group 'system:überwachung'",
  ]);
});

it("finds a misspelt prefix beside a misspelt name, whatever mark stands between", () => {
  const groups = [
    "susmte:master",
    "sytem:master",
    "system;masters",
    "system-master",
    "sytem-masters",
    "sysetm:node",
    "esk:kube-proxy-windows",
  ];
  expectFindings(
    "unknown-system-group",
    entry(groups.map((group) => `«"${group}"»`).join(", ")),
    groups.map((group) =>
      group.includes("windows")
        ? "write 'eks:kube-proxy-windows'"
        : group.includes("node")
          ? "write 'system:nodes'"
          : "write 'system:masters'",
    ),
  );
  expectSilent(
    "unknown-system-group",
    entry(
      "custom:nodes, custom:node, tenant:master, stream:masters, dev:masters, aks:admins, gke:masters, sysops:master, systems-team, system-node-team",
    ),
  );
});

it("suggests the group that is meant, and to delete the item where the entry has it", () => {
  const one = entry("system:master, viewers");
  expectSuggestion("unknown-system-group", one, one.replace("system:master", "system:masters"));
  const both = entry("system:masters, system:master");
  expectFindings("unknown-system-group", entry("system:masters, «system:master»"), [
    "this entry gives 'system:masters' too, so delete this item",
  ]);
  expectSuggestion("unknown-system-group", both, entry("system:masters"));
});

it("suggests an item for each of several groups that are written as one", () => {
  const node = (groups: string) =>
    roles(
      `- rolearn: arn:aws:iam::111122223333:role/node\n  username: system:node:{{EC2PrivateDNSName}}\n  groups:\n    - ${groups}`,
    );
  expectSuggestion(
    "unknown-system-group",
    node("system:bootstrappers - system:node"),
    node("system:bootstrappers\n    - system:nodes"),
  );
});

it("warns of several groups of one's own in one item, and leaves the names of a directory alone", () => {
  const list = (groups: string) => entry(groups);
  const [found] = expectFindings("unknown-system-group", list('«"devs, ops"», «devs;ops»'), [
    "this is one group, 'devs, ops', which gives no rights unless a binding names all of that; write devs and ops as 2 items",
  ]);
  expect(found?.severity).toBe("warning");
  expectSuggestion("unknown-system-group", list('"devs, ops"'), list("devs, ops"));
  expectSilent("unknown-system-group", list('"cn=admins,ou=groups", "devs,", "Domain Admins, Ops Team"'));
});
