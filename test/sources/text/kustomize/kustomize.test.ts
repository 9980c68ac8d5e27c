import { describe, expect, it } from "vitest";
import { fixSource } from "../../../../src/lint/source/fix-source.ts";
import { kustomize } from "../../../../src/sources/text/kustomize/kustomize.ts";
import { dataIn, expectPlaces, plainDocuments, problemsIn, readAs } from "../reading.ts";

const ROLES = "- rolearn: arn:aws:iam::111122223333:role/admin\n  username: admin\n";
const FILES: Readonly<Record<string, string>> = {
  "roles.yaml": ROLES,
  mapUsers: "[]\n",
  "map.env": '# accounts\nmapAccounts=["111122223333"]\n',
  "aws-auth.yaml": "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata: {}\n",
};
const read = (text: string) =>
  readAs(kustomize, text, { file: "base/kustomization.yaml", beside: (path) => FILES[path] });
const GENERATOR = "configMapGenerator:\n- name: aws-auth\n  files: [mapRoles=roles.yaml]\n";
const NO_HASH = "generatorOptions: {disableNameSuffixHash: true}\n";

describe("a generated aws-auth", () => {
  it("has its sections from files, literals and variables", async () => {
    const text = `namespace: kube-system
${NO_HASH}configMapGenerator:
- name: other
  literals: [a=b]
- name: aws-auth
  files:
  - mapRoles=roles.yaml
  - mapUsers
  literals:
  - "note='by hand'"
  envs: [map.env]
`;
    const reading = await read(text);
    expect(plainDocuments(reading)).toEqual([
      {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "aws-auth", namespace: "kube-system" },
        data: { mapRoles: ROLES, mapUsers: "[]\n", note: "by hand", mapAccounts: '["111122223333"]' },
      },
    ]);
    expect(reading.slips).toEqual([]);
    expect(problemsIn(reading)).toEqual([]);
    expect(reading.text.files.map(({ name }) => name)).toEqual([
      "base/kustomization.yaml",
      "base/roles.yaml",
      "base/mapUsers",
      "base/map.env",
    ]);
    const joined = reading.text.files.map((file) => file.text).join("\n");
    for (const { content } of reading.documents) {
      expect(expectPlaces(content, joined)).toBeGreaterThan(ROLES.length + 40);
    }
  });

  it("is not known where a file is missing", async () => {
    const reading = await read(`${NO_HASH}${GENERATOR.replace("roles.yaml", "gone.yaml")}`);
    expect(dataIn(reading)).toEqual([{ mapRoles: "the text of gone.yaml" }]);
    expect(reading.problems).toMatchObject([
      { message: "there is no file gone.yaml beside it, so what it says is not known", isLoss: true },
    ]);
  });

  it("is a part where it is merged into another one", async () => {
    const reading = await read(`${GENERATOR}  behavior: merge\n`);
    expect(reading.documents.map(({ isPart }) => isPart)).toEqual([true]);
    expect(reading.slips).toEqual([]);
  });
});

describe("a name that no one reads", () => {
  const slipsIn = async (text: string) =>
    (await read(text)).slips?.map(({ code, data: { name } = {} }) => [code, name]);

  it("is one with a hash behind it", async () => {
    const reading = await read(GENERATOR);
    expect(reading.slips).toEqual([
      {
        code: "generated-name-suffix",
        at: { start: 28, end: 36 },
        data: { name: "aws-auth" },
        fix: { at: { start: 36, end: 36 }, text: "\n  options:\n    disableNameSuffixHash: true" },
      },
    ]);
    expect(await slipsIn(GENERATOR + NO_HASH)).toEqual([]);
    expect(await slipsIn(`${GENERATOR}  options: {disableNameSuffixHash: true}\n`)).toEqual([]);
    expect(await slipsIn(`${GENERATOR}  options: {disableNameSuffixHash: false}\n`)).toHaveLength(1);
    expect(await slipsIn(`${GENERATOR}  options: {disableNameSuffixHash: false}\n${NO_HASH}`)).toEqual([]);
  });

  it("is mended below the generator's name, where that has a line of its own", async () => {
    const isMended = async (text: string) => (await read(text)).slips?.map(({ fix }) => fix !== undefined);
    expect(await isMended(GENERATOR)).toEqual([true]);
    expect(await isMended('configMapGenerator:\n  - files: []\n    name: "aws-auth"\n')).toEqual([true]);
    expect(await isMended("configMapGenerator:\n- {name: aws-auth}\n")).toEqual([false]);
    expect(await isMended("configMapGenerator:\n- name: aws-auth # ours\n")).toEqual([false]);
    expect(await isMended(`${GENERATOR}  options: {labels: {a: b}}\n`)).toEqual([false]);
  });

  it("is one with a prefix or a suffix", async () => {
    expect(await slipsIn(`${GENERATOR}${NO_HASH}namePrefix: dev-\n`)).toEqual([
      ["generated-name-prefix", "dev-aws-auth"],
    ]);
    expect(await slipsIn(`resources: [aws-auth.yaml, gone.yaml]\nnameSuffix: -v2\n`)).toEqual([
      ["generated-name-prefix", "aws-auth-v2"],
    ]);
    expect(await slipsIn(`resources: [roles.yaml]\nnamePrefix: dev-\n`)).toEqual([]);
    expect(await slipsIn(`resources: [aws-auth.yaml]\nnamePrefix: ""\n`)).toEqual([]);
  });

  it("may be right with a prefix", async () => {
    const text = `namePrefix: aws-\n${NO_HASH}configMapGenerator:\n- name: auth\n  files: [mapRoles=roles.yaml]\n`;
    const reading = await read(text);
    expect(dataIn(reading)).toEqual([{ mapRoles: ROLES }]);
    expect(reading.slips).toEqual([]);
  });
});

describe("a patch in a kustomization", () => {
  it("adds to aws-auth", async () => {
    const text = `patches:
- patch: |-
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: aws-auth, namespace: kube-system}
    data:
      mapUsers: |
        - userarn: arn:aws:iam::111122223333:user/joe
- target: {kind: ConfigMap, name: aws-auth}
  patch: '[{"op": "add", "path": "/data/mapAccounts", "value": "[]"}]'
- path: other.yaml
`;
    const reading = await read(text);
    expect(reading.documents.map(({ isPart }) => isPart)).toEqual([true, true]);
    expect(dataIn(reading)).toEqual([
      { mapUsers: "- userarn: arn:aws:iam::111122223333:user/joe" },
      { mapAccounts: "[]" },
    ]);
    for (const { content } of reading.documents) expectPlaces(content, text);
  });
});

it("a kustomization that is not YAML is told", async () => {
  expect((await read("configMapGenerator: [name: aws-auth\n")).problems).toMatchObject([{ isLoss: true }]);
  expect(problemsIn(await read("- aws-auth\n"))).toEqual([
    "the kustomization cannot be read: it is not YAML with keys",
  ]);
});

describe("what is a kustomization of aws-auth", () => {
  it.each([
    ["kustomization.yaml", GENERATOR, true],
    ["generator.yaml", GENERATOR, true],
    ["kustomization.yaml", "namePrefix: dev-\nresources: [aws-auth.yaml]\n", true],
    ["app.yaml", "namePrefix: dev-\n", false],
    ["kustomization.yaml", "resources: [aws-auth.yaml]\n", false],
    ["kustomization.yaml", "configMapGenerator:\n- name: app\n", false],
  ])("%s: %j", (file, text, expected) => {
    expect(kustomize.recognizes({ file, text })).toBe(expected);
  });
});

it("a file that a kustomization names is fixed in its own folder", async () => {
  const roles = "- rolearn: arn:aws:iam::111122223333:role/team/dev\n  username: dev\n  groups: [dev]\n";
  const text = `${NO_HASH}configMapGenerator:\n- name: aws-auth\n  files: [mapRoles=../base/roles.yaml]\n`;
  const beside = (path: string) => (path === "../base/roles.yaml" ? roles : undefined);
  const { texts, applied } = await fixSource({ file: "eks/prod/kustomization.yaml", text, beside }, [
    kustomize,
  ]);
  expect([...texts]).toEqual([["eks/base/roles.yaml", roles.replace("team/", "")]]);
  expect(applied.map(({ rule }) => rule)).toEqual(["role-path"]);
});
