import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/document.ts";
import { brokenSectionIn, kindOfMapping } from "../../src/document/mapping-kind.ts";
import { concernsAwsAuth, mentionsAwsAuth } from "../../src/document/relevance.ts";
import { decode } from "../../src/go-yaml/decode.ts";
import { readYaml } from "../../src/go-yaml/read.ts";

function kindOf(text: string) {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error(text);
  return kindOfMapping(decode(reading.root));
}

describe("a value that holds mappings", () => {
  it.each([
    ["mapRoles", "- rolearn: x\n  username: a\n"],
    ["mapRoles", "- username: a\n- x\n- RoleARN: x\n- userarn: y\n"],
    ["mapUsers", '[{"username": "a", "userarn": "x"}]'],
    ["dynamic-file", '{"LastUpdatedDateTime": "1", "mapRoles": []}'],
    ["dynamic-file", '{"lastupdateddatetime": "1", "MAPUSERS": []}'],
    ["server-config", "clusterID: a\nserver:\n  mapRoles:\n    - roleARN: x\n"],
    ["server-config", "server: {mapAccounts: []}\n"],
    [
      "server-config-map",
      "kind: ConfigMap\ndata:\n  config.yaml: |\n    clusterID: a\n    server:\n      mapRoles:\n      - roleARN: x\n",
    ],
  ])("is %s", (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    ["a ConfigMap", "kind: ConfigMap\ndata: {mapRoles: '- rolearn: x'}\n"],
    ["the data alone", "mapRoles: '- rolearn: x'\n"],
    ["another list", "- name: a\n  tasks: [{rolearn: x}]\n"],
    ["an empty list", "[]\n"],
    ["a date beside no mappings", "LastUpdatedDateTime: 1\n"],
    ["a server of something else", "server: {port: 1}\n"],
    ["a ConfigMap with another configuration", "kind: ConfigMap\ndata: {a: 'server: 1'}\n"],
    [
      "aws-auth with a configuration beside its sections",
      "data:\n  mapRoles: ''\n  a: |\n    server:\n      mapRoles: []\n",
    ],
    ["text", "rolearn\n"],
  ])("is none of them: %s", (_, text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});

describe("a list that cannot be read", () => {
  it.each([
    ["mapRoles", "# a\n---\n- rolearn: x\n  username: {{SessionName}}\n"],
    ["mapUsers", "  - groups: [\n    userarn: x\n"],
    [undefined, "- hosts: x\n  tasks:\n    - rolearn: x\n  a: [\n"],
    [undefined, "a: [\n- rolearn: x\n"],
    [undefined, ""],
  ])("was meant to be %s", (section, text) => {
    expect(brokenSectionIn(text)).toBe(section);
  });
});

describe("a document that is the text of one section alone", () => {
  it("is read as a patch with that section", () => {
    for (const text of ["- rolearn: x\n  username: a\n", "# c\n---\n- rolearn: x\n  username: {{a}}\n"]) {
      const document = readDocument(text);
      expect(document).toMatchObject({
        faults: [],
        configMaps: [{ isSectionAlone: true, isAwsAuth: true }],
        sections: [{ name: "mapRoles", isText: true }],
        entries: [{ arn: { value: "x" } }],
      });
      expect(concernsAwsAuth(document) && mentionsAwsAuth(text)).toBe(true);
    }
  });

  it("is not read where something else stands beside it", () => {
    expect(readDocument("- rolearn: x\n---\na: b\n").configMaps).toEqual([]);
    expect(readDocument("kind: List\nitems:\n- [{rolearn: x}]\n").configMaps).toEqual([]);
  });

  it("is not looked for in a text that cannot be read and only mentions an ARN", () => {
    expect(concernsAwsAuth(readDocument("a: [\nroleArn: x\n"))).toBe(false);
  });
});

it("names what holds mappings for another back end, with its place", () => {
  const text = 'a: b\n---\n{"LastUpdatedDateTime": "1", "mapRoles": []}';
  const [found] = readDocument(text).otherMappings;
  expect(found?.kind).toBe("dynamic-file");
  expect(found?.span.source.toFile(found.span.start)).toBe(text.indexOf('"Last'));
});
