// Which objects of a file the lint rules see as aws-auth, and what the rest is called.
import { expect, it } from "vitest";
import { readDocument } from "../../src/document/document.ts";
import { MAX_LENGTH } from "../../src/text/size.ts";

const mapped = 'data:\n  mapRoles: "[]"\n';
const named = (name: string, namespace = "kube-system") =>
  `kind: ConfigMap\nmetadata: {name: ${name}, namespace: ${namespace}}\n`;

it.each([
  ["aws-auth", named("aws-auth") + mapped, true],
  ["aws-auth of another namespace", named("aws-auth", "default") + mapped, false],
  ["aws-auth of another namespace without sections", `${named("aws-auth", "default")}data: {a: b}\n`, false],
  ["a ConfigMap of another name with sections", named("aws-auht") + mapped, false],
  ["data alone", mapped, true],
  ["sections alone", 'mapUsers: "[]"\n', true],
  ["sections under another kind", `kind: Secret\n${mapped}`, false],
])("takes for aws-auth, or for what was meant to be: %s", (_, text, isAwsAuth) => {
  const { configMaps, others } = readDocument(text);
  expect(configMaps.map((configMap) => configMap.isAwsAuth)).toEqual([isAwsAuth]);
  expect(others.filter((other) => !other.startsWith("Secret"))).toEqual([]);
});

it.each([
  ["a ConfigMap of another name", `${named("other")}data: {a: b}\n`, "ConfigMap kube-system/other"],
  [
    "aws-auth that is a Secret",
    "kind: Secret\nmetadata: {name: aws-auth}\nstringData: {}\n",
    "Secret aws-auth",
  ],
])("names what is neither: %s", (_, text, name) => {
  expect(readDocument(text)).toMatchObject({ configMaps: [], others: [name] });
});

it("reads nothing of a text that is too large", () => {
  const document = readDocument(`# ${"x".repeat(MAX_LENGTH)}\n${mapped}`);
  expect(document).toMatchObject({ faults: [], configMaps: [], sections: [], entries: [], others: [] });
  expect(document).toMatchObject({ isRead: false, tooManyDocuments: undefined });
  expect(document.tooLarge).toMatch(/the text has [\d.]+ MiB/);
});
