import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectSilent, findingsOf } from "../../marked.ts";

const section = 'data:\n  mapRoles: ""\n';

it("finds another kind, name and namespace, each where it stands", () => {
  expectFindings(
    "configmap-name",
    `kind: «Configmap»\nmetadata:\n  name: «aws_auth»\n  namespace: «"default"»\n${section}`,
    ["write ConfigMap", "write aws-auth", "write kube-system"],
  );
  expectFindings("configmap-name", `kind: «Secret»\nmetadata: {name: aws-auth}\n${section}`);
  expectFindings("configmap-name", `kind: ConfigMap\n«metadata»: {}\n${section}`, ['add "name: aws-auth"']);
});

it("finds them in JSON and in a List beside the right one", () => {
  expectFindings(
    "configmap-name",
    '{"kind":"List","items":[{"kind":"ConfigMap","metadata":{"name":"aws-auth"},"data":{"mapRoles":""}},{"kind":"ConfigMap","metadata":{"name":«"aws-auth-2"»},"data":{"mapRoles":""}}]}',
  );
});

it("says what a text without any aws-auth holds", () => {
  expectFindings("configmap-name", "«»kind: Service\nmetadata: {name: web}\n", ["it holds Service web"]);
  const other =
    "«»kind: ConfigMap\nmetadata: {name: coredns, namespace: kube-system}\ndata: {Corefile: ''}\n";
  expectFindings("configmap-name", other, ["it holds ConfigMap kube-system/coredns"]);
  expect(findingsOf("configmap-name", "")[0]?.message).toBe("no aws-auth ConfigMap in it: it is empty");
});

it("is silent about the right one, a patch, a manifest without namespace, and other ConfigMaps beside it", () => {
  expectSilent(
    "configmap-name",
    `kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n${section}`,
  );
  expectSilent("configmap-name", `kind: ConfigMap\nmetadata: {name: aws-auth}\n${section}`);
  expectSilent("configmap-name", section);
  expectSilent(
    "configmap-name",
    `${section}---\nkind: ConfigMap\nmetadata: {name: coredns}\ndata: {Corefile: ""}\n`,
  );
});

it("leaves a file that cannot be read to yaml-syntax", () => {
  expectSilent("configmap-name", "data: [");
});

const NODE =
  "    - rolearn: arn:aws:iam::111122223333:role/eks-node\n      username: system:node:{{EC2PrivateDNSName}}\n      groups: [system:bootstrappers, system:nodes]\n";
const ADMIN = "    - rolearn: arn:aws:iam::111122223333:role/a\n      username: a\n      groups: [admins]\n";
const roles = `data:\n  mapRoles: |\n${NODE}${ADMIN}`;
const named = (name: string) =>
  `kind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: kube-system\n${roles}`;

it("suggests the right name, unless another ConfigMap has it already", () => {
  const [alone] = findingsOf("configmap-name", named("aws_auth"));
  expect(alone?.suggestion?.edits.map(({ text }) => text)).toEqual(["aws-auth"]);
  const [beside, ...others] = findingsOf("configmap-name", `${named("aws-auth")}---\n${named("aws_auth")}`);
  expect(others).toEqual([]);
  expect(beside?.suggestion).toBeUndefined();
  expect(beside?.message).toMatch(/; the one that is read is at line 1: move the entries there$/);
  expect(beside?.related?.[0]?.line).toBe(1);
});

it("suggests no name where another rule would find more then", () => {
  for (const text of [
    named("aws_auth").replace(NODE, ""),
    named("aws_auth").replace(ADMIN, ""),
    `${named("aws_auth")}  mapGroups: "[]"\n`,
    `${named("aws_auth")}immutable: true\n`,
    named("aws_auth").replace("  namespace", "  ownerReferences: [{kind: A}]\n  namespace"),
  ]) {
    expect(findingsOf("configmap-name", text).map(({ suggestion }) => suggestion)).toEqual([undefined]);
  }
});

it("names the input of another back end, and says nothing else of it", () => {
  const dynamic = '{«"LastUpdatedDateTime"»: "1", "mapRoles": [{"rolearn": "x"}]}';
  const [finding] = expectFindings("configmap-name", dynamic, ["the authenticator's back end DynamicFile"]);
  expect(finding?.severity).toBe("error");
  expect(lint(dynamic.replace(/[«»]/g, ""))).toHaveLength(1);
  const server = "«clusterID»: a\nserver:\n  mapRoles: []\n";
  expectFindings("configmap-name", server, ["which its back end MountedFile reads, not a ConfigMap"]);
  const wrapped = `«kind»: ConfigMap\nmetadata: {name: x}\ndata:\n  a: |\n    server:\n      mapUsers: []\n`;
  expectFindings("configmap-name", wrapped, ["this ConfigMap holds the authenticator's own configuration"]);
  const [beside] = expectFindings("configmap-name", `${named("aws-auth")}---\n${wrapped}`);
  expect(beside?.severity).toBe("info");
});

it("says first that a mapping with lists is not a ConfigMap", () => {
  const marked = '{«"mapUsers"»: [{"userarn": "x"}]}';
  expectFindings("configmap-name", marked, [
    /^this is not a ConfigMap, .*; put mapUsers, as text, under its data$/,
  ]);
  expect(lint(marked.replace(/[«»]/g, ""))[0]?.rule).toBe("configmap-name");
  expectSilent("configmap-name", "mapUsers: '[]'\n");
});
