import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds entries without groups, at their ARN or at the key", () => {
  expectFindings("no-groups", roles("- rolearn: «x»\n  username: a"));
  expectFindings("no-groups", roles("- rolearn: x\n  username: a\n  «groups»: []"));
  expectFindings("no-groups", roles("- rolearn: x\n  username: a\n  «Groups»:"));
});

it("is silent about groups, nodes, and what other rules say better", () => {
  expectSilent("no-groups", roles("- rolearn: x\n  username: a\n  groups: [b]"));
  expectSilent("no-groups", roles("- rolearn: x\n  username: system:node:{{EC2PrivateDNSName}}"));
  expectSilent("no-groups", roles("- rolearn: x\n  username: a\n  groups: text"));
  expectSilent("no-groups", roles("- rolearn: x\n  username: a\n  group: text"));
});

it("finds an entry for one node, of which node-role says nothing", () => {
  expectFindings("no-groups", roles("- rolearn: «x»\n  username: system:node:ip-10-0-0-1.ec2.internal"));
});

it("leaves an entry without an ARN to missing-arn", () => {
  expectSilent("no-groups", roles("- username: a"));
});
