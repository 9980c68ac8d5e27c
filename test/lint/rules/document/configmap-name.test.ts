import { expect, it } from "vitest";
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
