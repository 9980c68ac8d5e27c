import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { expectFindings, expectSilent, expectSuggestion, findingsOf, roles, users } from "../../marked.ts";

const EC2 = "system:node:{{EC2PrivateDNSName}}";
const node = (
  name: string,
  username: string,
  groups: string,
) => `- rolearn: arn:aws:iam::111122223333:role/${name}
  username: ${username}
  ${groups}`;

it("finds a node's role without one of its groups, or without both", () => {
  expectFindings("node-role", roles(node("n", EC2, "«groups»: [system:nodes]")), [
    "system:bootstrappers is missing",
  ]);
  expectFindings("node-role", roles(node("n", EC2, "«Groups»:\n    - system:bootstrappers")), [
    "system:nodes is missing",
  ]);
  expectFindings("node-role", roles(node("n", `"${EC2}"`, "«groups»: []")), [
    "system:bootstrappers and system:nodes are missing; add these groups",
  ]);
  expectFindings(
    "node-role",
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/n", username: «"${EC2}"»}`),
    ["nodes cannot join"],
  );
});

it("finds a node's groups without its username", () => {
  expectFindings(
    "node-role",
    roles(node("n", "«spot:{{EC2PrivateDNSName}}»", "groups: [system:bootstrappers, system:nodes]")),
    ["a node's username is system:node:{{EC2PrivateDNSName}}"],
  );
  expectFindings(
    "node-role",
    roles(node("n", "«system:node:my-{{EC2PrivateDNSName}}»", "groups: [system:nodes]")),
  );
  expectFindings("node-role", roles(node("n", "«system:node»", "groups: [system:nodes]")));
  expectFindings(
    "node-role",
    users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: «a», groups: [system:nodes]}`),
  );
});

it("warns where only system:bootstrappers is there: a kubelet may ask for a certificate with any name", () => {
  const [found] = expectFindings(
    "node-role",
    roles(
      node(
        "n",
        "«aws:{{AccountID}}:instance:{{SessionName}}»",
        "groups: [system:bootstrappers, aws:instances]",
      ),
    ),
  );
  expect(found?.severity).toBe("warning");
});

it("finds a Fargate role without system:node-proxier", () => {
  expectFindings(
    "node-role",
    roles(
      node(
        "AmazonEKSFargatePodExecutionRole",
        "system:node:{{SessionName}}",
        "«groups»: [system:bootstrappers, system:nodes]",
      ),
    ),
    ["pods on Fargate are refused: system:node-proxier is missing"],
  );
});

it("finds what stands beside the template of a node's username", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const username of [
    `${EC2}'`,
    `${EC2}-`,
    "system:node::{{EC2PrivateDNSName}}",
    "system:node:i{{SessionName}}",
  ]) {
    expectFindings("node-role", roles(node("n", `«${username}»`, both)), [
      "no node can join with this username",
    ]);
  }
});

it("finds a Fargate role with the username of EC2 instances", () => {
  const groups = "groups: [system:bootstrappers, system:nodes, system:node-proxier]";
  expectFindings("node-role", roles(node("AmazonEKSFargatePodExecutionRole", `«${EC2}»`, groups)), [
    "pods on Fargate are refused: their sessions are not named after an EC2 instance; write system:node:{{SessionName}}",
  ]);
  expectSilent("node-role", roles(node("eksctl-fargate-NodeInstanceRole", EC2, groups)));
});

it("is silent about nodes of EC2, Windows, Fargate, and about hybrid ones", () => {
  const both = "system:bootstrappers, system:nodes";
  expectSilent(
    "node-role",
    roles(
      [
        node("n", EC2, `groups: [${both}]`),
        node("w", EC2, `groups: [eks:kube-proxy-windows, ${both}]`),
        node("fargate", "system:node:{{SessionName}}", `groups: [${both}, system:node-proxier]`),
        node("AmazonEKSHybridNodesRole", "system:node:{{SessionName}}", `groups: [${both}]`),
        node("one", "system:node:ip-10-0-0-1.ec2.internal", `groups: [${both}]`),
        node("x", "dev", "groups: [system:masters, nodes]"),
      ].join("\n"),
    ),
  );
});

it("finds one name for all pods on Fargate, whose nodes have names of their own", () => {
  const groups = "groups: [system:bootstrappers, system:nodes, system:node-proxier]";
  const text = roles(node("demo-fargate-pods", "«system:node:demo-pods»", groups));
  expectFindings("node-role", text, ["one name for all; write system:node:{{SessionName}}"]);
  const [found] = findingsOf("node-role", text.replaceAll(/[«»]/g, ""));
  expect(found?.severity).toBe("error");
  expect(found?.suggestion?.edits.map((edit) => edit.text)).toEqual(['"system:node:{{SessionName}}"']);
  expectSilent(
    "node-role",
    roles(node("demo-fargate", "system:node:fargate-ip-10-0-0-1.ec2.internal", groups)),
  );
  expectSilent("node-role", roles(node("demo", "system:node:demo-pods", groups)));
});

it("is silent where another rule has a word for the slip", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const text of [
    node("n", "system:node:{{ EC2PrivateDNSName }}", both),
    node("n", "system:node:<<EC2PrivateDNSName>>", both),
    node("n", "<system:node:{{EC2PrivateDNSName}}>", "groups: [<system:bootstrappers>, <system:nodes>]"),
    node("n", EC2, "groups: [system:bootstrapper, system:node]"),
    node("n", EC2, 'groups: ["system:bootstrappers - system:nodes"]'),
    node("n", EC2, 'groups: ["system:bootstrappers ", " system:nodes"]'),
    node("n", EC2, "groups: system:bootstrappers, system:nodes"),
    node("n", EC2, "group: [system:bootstrappers, system:nodes]"),
    node("n", EC2, "groups: ['{{ .Values.groups }}']"),
  ]) {
    expectSilent("node-role", roles(text));
  }
});

it("warns of hybrid nodes by the name of an instance, and not of instances that are called hybrid", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  const hybrid = (username: string) => roles(node("AmazonEKSHybridNodesRole", username, both));
  const [found] = expectFindings("node-role", hybrid(`«${EC2}»`), [
    "hybrid nodes are refused, and the role's name",
  ]);
  expect(found?.severity).toBe("warning");
  expectSuggestion("node-role", hybrid(EC2), hybrid("system:node:{{SessionName}}"));
  expectSilent("node-role", hybrid("system:node:{{SessionName}}"));
  expectSilent("node-role", roles(node("hybrid-spot-ondemand", EC2, both)));
});

it("finds a node's groups without a username, and says which one nodes have", () => {
  const words = ["a node's groups and no username, so no node can join by it; a node's username is"];
  expectFindings(
    "node-role",
    roles(node("n", '«""»', "groups: [system:bootstrappers, system:nodes]")),
    words,
  );
  expectFindings(
    "node-role",
    roles(`- {rolearn: "arn:aws:iam::111122223333:role/n", «groups»: [system:nodes]}`),
    words,
  );
});

it("is silent about a user with a node's username, who is refused for another reason", () => {
  expectSilent("node-role", users(`- {userarn: "arn:aws:iam::111122223333:user/a", username: "${EC2}"}`));
});

it("finds a node's template in an entry that is no node's", () => {
  expectFindings(
    "node-role",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev:«{{EC2PrivateDNSName}}»\n  groups: [devs]",
    ),
    ["this refuses every session that is not named after an EC2 instance"],
  );
});

it("finds a space inside a node's username, about which no other rule says anything", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  expectFindings("node-role", roles(node("n", "«'system:node: {{EC2PrivateDNSName}}'»", both)), [
    "no node can join with this username",
  ]);
});

it("looks at the username where the groups are misread, too", () => {
  expectFindings("node-role", roles(node("n", `«${EC2}'»`, "group: [system:bootstrappers, system:nodes]")));
  expectFindings("node-role", roles(node("n", "«dev»", "groups: [system:nodes, <group>]")));
  expectFindings("node-role", roles(node("EKSPodExecutionRole", `«${EC2}»`, "group: <groups>")));
  expectSilent("node-role", roles(node("n", `${EC2}'`, "groups: [<group>]")));
  expectSilent("node-role", roles(node("n", "dev:{{EC2PrivateDNSName}}", "groups: [<group>]")));
});

it("finds a template that is gone from the username, and says what was there and how to keep it", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const [name, username, right] of [
    ["eks-node", '"system:node:"', EC2],
    ["eks-node", "'system:node:{{'", EC2],
    ["n", "'system:node:{{}}'", EC2],
    ["n", "system:node:<no value>", EC2],
    ["n", "system:node:None", EC2],
    ["n", "system:node:null", EC2],
    ["n", "system:node:EC2PrivateDNSName", EC2],
    ["n", "system:node:SessionName", "system:node:{{SessionName}}"],
    ["EksHybridNodes", '"system:node:"', "system:node:{{SessionName}}"],
  ] as const) {
    const [found] = expectFindings("node-role", roles(node(name, `«${username}»`, both)), [
      `write ${right}, and escape it for that tool`,
    ]);
    expect(found?.severity).toBe("error");
    expect(found?.suggestion?.edits[0]?.text).toContain(right);
  }
  expectSilent("node-role", roles(node("n", "system:node:null.example.internal", both)));
});

it("warns where a role is called after Windows and lacks the group of its network", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  for (const name of [
    "eks-windows-node",
    "eksctl-a-nodegroup-WindowsNg-NodeInstanceRole-1",
    "win2019-workers",
  ]) {
    const [found] = expectFindings("node-role", roles(node(name, EC2, both.replace("groups", "«groups»"))), [
      "eks:kube-proxy-windows is missing",
    ]);
    expect(found?.severity).toBe("warning");
    expect(found?.suggestion?.edits.map(({ text }) => text)).toEqual([", eks:kube-proxy-windows"]);
  }
  for (const name of ["eks-node", "windows-cluster-linux-nodes", "winter-nodes"]) {
    expectSilent("node-role", roles(node(name, EC2, both)));
  }
});

it("says in one finding all that a role of Windows nodes lacks", () => {
  expectFindings("node-role", roles(node("eks-windows", EC2, "«groups»: [system:nodes]")), [
    "system:bootstrappers and eks:kube-proxy-windows are missing; they need system:bootstrappers, system:nodes and eks:kube-proxy-windows",
  ]);
});

it("knows the pod execution role by its words", () => {
  const both = "«groups»: [system:bootstrappers, system:nodes]";
  for (const name of ["pod-exec", "eks_pod_exec_role", "EKSPodExecRole", "PodExecution", "a-fargate"]) {
    expectFindings("node-role", roles(node(name, "system:node:{{SessionName}}", both)), [
      "system:node-proxier is missing",
    ]);
  }
});

it("finds a person's role in a node's group", () => {
  expectFindings(
    "node-role",
    roles(node("Developers", "«dev:{{SessionName}}»", "groups: [devs, system:nodes]")),
    ["the group 'system:nodes' is for nodes, and this entry is not a node's"],
  );
});

it("leaves a person with a node's username to person-as-node", () => {
  expectSilent("node-role", roles(node("github-actions", EC2, "groups: [deployers]")));
  expectSilent("node-role", roles(node("n", EC2, "groups: [deployers]")));
});

const suggested = (text: string) => {
  const [found] = findingsOf("node-role", text);
  return applyEdits(text, found?.suggestion?.edits ?? []).text;
};

it("says in edits which groups to add, however the others are written", () => {
  for (const [before, after] of [
    ["groups: [system:nodes]", "groups: [system:nodes, system:bootstrappers]"],
    ["groups: []", "groups: [system:bootstrappers, system:nodes]"],
    ["groups:\n    - system:nodes # all", "groups:\n    - system:nodes # all\n    - system:bootstrappers"],
  ] as const) {
    expect(suggested(roles(node("n", EC2, before)))).toBe(roles(node("n", EC2, after)));
  }
  const bare = `- rolearn: arn:aws:iam::111122223333:role/n\n  username: ${EC2}`;
  expect(suggested(roles(bare))).toBe(roles(`${bare}\n  groups: [system:bootstrappers, system:nodes]`));
  const flow = `- {rolearn: "arn:aws:iam::111122223333:role/n", username: "${EC2}"}`;
  expect(suggested(roles(flow))).toBe(
    roles(flow.replace(/}$/, ", groups: [system:bootstrappers, system:nodes]}")),
  );
});

it("says in edits which username to write, where the role is plainly a node's", () => {
  const both = "groups: [system:bootstrappers, system:nodes]";
  expect(suggested(roles(node("eks-node", "spot", both)))).toBe(roles(node("eks-node", `"${EC2}"`, both)));
  // A node's role, or a person's: that is not known.
  expect(suggested(roles(node("n", "spot", both)))).toBe(roles(node("n", "spot", both)));
});

it("finds a template of an instance's name that is misspelt, in an entry that is no node's", () => {
  expectFindings("node-role", roles(node("shared", "shared:«{{ec2PrivateDNSName}}»", "groups: [devs]")), [
    "once {{EC2PrivateDNSName}} is spelt right here",
  ]);
});

it("is an error where a person's role refuses every session", () => {
  const [found] = expectFindings(
    "node-role",
    roles(node("eks-admin", "admin:«{{EC2PrivateDNSName}}»", "groups: [devs]")),
  );
  expect(found?.severity).toBe("error");
  expect(found?.suggestion?.edits[0]?.text).toBe("admin:{{SessionName}}");
});
