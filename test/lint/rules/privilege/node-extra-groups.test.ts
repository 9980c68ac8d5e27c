import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { expectFindings, expectSilent, findingsOf, roles } from "../../marked.ts";

const node = (username: string, groups: string) =>
  roles(
    `- {rolearn: "arn:aws:iam::111122223333:role/eks-node", username: "${username}", groups: [${groups}]}`,
  );

it("finds each group that no node needs", () => {
  expectFindings(
    "node-extra-groups",
    node(
      "system:node:{{EC2PrivateDNSName}}",
      "system:bootstrappers, system:nodes, «system:masters», «'team-a'»",
    ),
    ["no node needs the group 'system:masters'", "no node needs the group 'team-a'"],
  );
  expectFindings(
    "node-extra-groups",
    node("system:node:{{SessionName}}", "«developers», system:node-proxier"),
  );
});

it("points at the node's entry that an alias brings the group into", () => {
  expectFindings(
    "node-extra-groups",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/a
        groups: &g [ops]
      - «rolearn»: arn:aws:iam::111122223333:role/eks-node
        username: system:node:{{EC2PrivateDNSName}}
        groups: *g
    `),
    ["no node needs the group 'ops'"],
  );
});

it("finds it in a node's username that is misspelt", () => {
  expectFindings("node-extra-groups", node("system:node:{{ EC2PrivateDNSName }}", "«developers»"));
});

it("is silent about what nodes need, and about what other rules have a word for", () => {
  expectSilent(
    "node-extra-groups",
    node(
      "system:node:{{EC2PrivateDNSName}}",
      `system:bootstrappers, system:bootstrappers:a, system:nodes, system:node-proxier, "eks:kube-proxy-windows", system:node, "system:bootstrappers - system:nodes", "system:nodes ", "", null, "<group>", "x-{{SessionName}}"`,
    ),
  );
});

it("is silent about others than nodes", () => {
  expectSilent("node-extra-groups", node("dev:{{SessionName}}", "developers, system:nodes"));
  expectSilent("node-extra-groups", node("system:node:{{AccountID}}", "developers"));
});

it("finds a group whose name holds a space", () => {
  expectFindings("node-extra-groups", node("system:node:{{SessionName}}", "«my team», «'a, b'»"));
});

it("is silent about a group that a generator is still to fill in, whatever else is off", () => {
  expectSilent("node-extra-groups", node("system:node:{{SessionName}}", "'{{ .Values.group }}'"), {
    rules: { placeholder: "off" },
  });
});

it("says in edits which group to leave out, but not where admins may need it", () => {
  const edits = (groups: string) =>
    findingsOf("node-extra-groups", node("system:node:{{SessionName}}", groups)).map(
      ({ suggestion }) => suggestion?.edits.length,
    );
  expect(edits("system:bootstrappers, system:nodes, viewers")).toEqual([1]);
  expect(edits("system:bootstrappers, system:nodes, system:masters")).toEqual([undefined]);
  expect(edits("viewers")).toEqual([undefined]);
  const block = (groups: string) =>
    roles(
      `- rolearn: arn:aws:iam::111122223333:role/eks-node\n  username: system:node:{{SessionName}}\n  groups:\n${groups}`,
    );
  const text = block("    - viewers # why\n    - system:nodes");
  const [found] = findingsOf("node-extra-groups", text);
  expect(applyEdits(text, found?.suggestion?.edits ?? []).text).toBe(block("    - system:nodes"));
});
