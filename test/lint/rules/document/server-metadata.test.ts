import { expect, it } from "vitest";
import { parse } from "yaml";
import { fix } from "../../../../src/lint/fix.ts";
import {
  expectFindings,
  expectFix,
  expectNoFix,
  expectSilent,
  findingsOf,
  liveFindingsOf,
} from "../../marked.ts";

const rule = "server-metadata";
const manifest = (metadata: string) => `apiVersion: v1
kind: ConfigMap
metadata:
${metadata.replace(/^/gm, "  ")}
data:
  mapUsers: |
    - userarn: arn:aws:iam::111122223333:user/ann
      username: ann
      groups: [dev]
`;
const name = "name: aws-auth\nnamespace: kube-system";

it("finds what an API server refuses over another ConfigMap", () => {
  const found = expectFindings(rule, manifest(`${name}\n«uid»: 0aee9b85\n«resourceVersion»: "5"`), [
    "metadata.uid is set by the API server",
    "metadata.resourceVersion is set by the API server, anew with each change",
  ]);
  expect(found.map(({ severity }) => severity)).toEqual(["error", "error"]);
});

it("warns of managedFields, which client-side apply takes", () => {
  const [finding] = expectFindings(rule, manifest(`${name}\n«managedFields»:\n- manager: kubectl`), [
    "it refuses kubectl apply --server-side",
  ]);
  expect(finding?.severity).toBe("warning");
  expectFindings(rule, manifest(`${name}\n«managedFields»: []`));
});

it.each([
  'creationTimestamp: "2026-01-31T12:00:00Z"',
  "creationTimestamp: null",
  "generation: 3",
  "selfLink: /api/v1/namespaces/kube-system/configmaps/aws-auth",
  'uid: ""',
  "uid:",
  "uid: null",
  'resourceVersion: "0"',
  'resourceVersion: ""',
  "managedFields:",
  "labels:\n  uid: x\n  resourceVersion: y",
])("is silent about what the API server takes: %s", (line) => {
  expectSilent(rule, manifest(`${name}\n${line}`));
});

it("is silent about what a cluster has", () => {
  expect(liveFindingsOf(rule, manifest(`${name}\nuid: x`))).toEqual([]);
});

it("looks at each object of a List, and not at other objects", () => {
  const object = (kind: string) =>
    `{"apiVersion":"v1","kind":"${kind}","metadata":{"name":"aws-auth","namespace":"kube-system","uid":"x"},"data":{"mapRoles":""}}`;
  const list = (kind: string) =>
    `{"apiVersion":"v1","kind":"List","items":[${object(kind)},${object(kind)}]}`;
  expect(findingsOf(rule, list("ConfigMap"))).toHaveLength(2);
  expect(findingsOf(rule, '{"kind":"Service","metadata":{"name":"x","uid":"x"}}')).toEqual([]);
});

it("takes them out of a block, with their own comments, and leaves the others", () => {
  expectFix(
    rule,
    manifest(
      '# who\nname: aws-auth\nresourceVersion: "5" # old\nmanagedFields:\n- manager: kubectl\n  fieldsV1: {}\n# where\nnamespace: kube-system\nuid: "x"',
    ),
    manifest("# who\nname: aws-auth\n# where\nnamespace: kube-system"),
  );
});

it("takes out a block of text, and the first key", () => {
  expectFix(rule, manifest(`uid: >-\n  0aee\n${name}`), manifest(name));
  expectFix(rule, manifest(`uid: |\n  0aee\n${name}`), manifest(name));
});

it("keeps Windows' line breaks", () => {
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  expectFix(rule, crlf(manifest(`uid: x\n${name}\nresourceVersion: "1"`)), crlf(manifest(name)));
});

it.each([
  ["{ uid: x, name: aws-auth, namespace: kube-system }", "{ name: aws-auth, namespace: kube-system }"],
  ["{ name: aws-auth, uid: x, namespace: kube-system }", "{ name: aws-auth, namespace: kube-system }"],
  ["{ name: aws-auth, namespace: kube-system, uid: x }", "{ name: aws-auth, namespace: kube-system }"],
  [
    "{name: aws-auth, namespace: kube-system, uid: x, resourceVersion: '1'}",
    "{name: aws-auth, namespace: kube-system}",
  ],
  [
    '{\n    "name": "aws-auth",\n    "namespace": "kube-system",\n    "managedFields": [{ "manager": "a" }],\n    "uid": "x"\n  }',
    '{\n    "name": "aws-auth",\n    "namespace": "kube-system"\n  }',
  ],
])("takes them out of braces: %s", (before, after) => {
  const inBraces = (metadata: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\ndata: { mapUsers: "- {userarn: 'arn:aws:iam::111122223333:user/ann', username: ann, groups: [dev]}" }\n`;
  expectFix(rule, inBraces(before), inBraces(after));
});

it("takes them out of JSON", () => {
  const object = (metadata: object) =>
    JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata, data: { mapRoles: "" } }, null, 2);
  const before = object({ uid: "x", name: "aws-auth", resourceVersion: "1", namespace: "kube-system" });
  const { text } = fix(before);
  expect(parse(text)).toEqual(parse(object({ name: "aws-auth", namespace: "kube-system" })));
});

it.each([
  ["the only key", "uid: x"],
  ["a key that stands twice", `${name}\nuid: x\nuid: y`],
  ["a comment between braces", "{ name: aws-auth, uid: x, # old\n    namespace: kube-system }"],
  ["an anchor", `${name}\nuid: &id x\nlabels:\n  id: *id`],
])("leaves to people: %s", (_, metadata) => {
  const text = metadata.startsWith("{")
    ? manifest(name).replace(/metadata:\n.*\n.*\n/, `metadata: ${metadata}\n`)
    : manifest(metadata);
  expectNoFix(rule, text);
});
