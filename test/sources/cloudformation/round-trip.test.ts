// One map in each form of a template: the same section, and each character at its place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../../src/document/parse.ts";
import type { RoleMapping } from "../../../src/exports/index.ts";
import { shown } from "../../../src/sources/model/plain.ts";
import type { SourceReading } from "../../../src/sources/model/reading.ts";
import { isHolePiece, type TextValue, valueAt } from "../../../src/sources/model/value.ts";
import { readTemplateText } from "./read-template.ts";

const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

/** Characters that stand for a hole in the texts below. */
const HOLE = "\u2603";

const texts = fc.string({
  unit: fc.constantFrom(..."abz09/:{}[]'\"\\é-_ ,#&*!|%@`😀\t\n", HOLE),
  maxLength: 12,
});
const entries = fc.array(
  fc.record({ rolearn: texts, username: texts, groups: fc.array(texts, { maxLength: 3 }) }),
  { maxLength: 4 },
);

const object = (mapRoles: string) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "aws-auth", namespace: "kube-system" },
  data: { mapRoles },
});
const inTemplate = (manifest: unknown) => ({
  Resources: { Auth: { Type: "Custom::AWSCDK-EKS-KubernetesResource", Properties: { Manifest: manifest } } },
});

function joined(text: string): unknown {
  const parts = text.split(HOLE).flatMap((part, index) => [...(index > 0 ? [{ Ref: "Hole" }] : []), part]);
  return { "Fn::Join": ["", parts] };
}

function substituted(text: string): unknown {
  return { "Fn::Sub": text.replaceAll("${", "${!").replaceAll(HOLE, "${Hole}") };
}

function sectionOf(reading: SourceReading): TextValue {
  expect(reading.problems).toEqual([]);
  const section = valueAt(reading.documents[0]?.content, "data", "mapRoles");
  if (section?.kind !== "text") throw new Error("no section");
  return section;
}

/** @param levels How often a character of the section is escaped in the file. */
function expectPlaces(section: TextValue, file: string, levels: number): void {
  for (const piece of section.pieces) {
    if (isHolePiece(piece)) continue;
    for (let index = 0; index < piece.text.length; ) {
      const char = String.fromCodePoint(piece.text.codePointAt(index) ?? 0);
      let written = char;
      for (let level = 0; level < levels; level++) written = escaped(written);
      const start = piece.toFile(index);
      expect(file.slice(start, start + written.length)).toBe(written);
      index += char.length;
      expect(piece.toFile(index)).toBeGreaterThan(start);
    }
  }
}

const FORMS: readonly (readonly [name: string, write: (section: string) => string, levels: number])[] = [
  [
    "an object with a text",
    (section) => JSON.stringify(inTemplate({ ...object(""), data: { mapRoles: joined(section) } })),
    1,
  ],
  [
    "an object with a substitution",
    (section) => JSON.stringify(inTemplate({ ...object(""), data: { mapRoles: substituted(section) } })),
    1,
  ],
  [
    "a joined text",
    (section) => JSON.stringify(inTemplate(joined(JSON.stringify([object(section)]))), null, 2),
    2,
  ],
  [
    "a substituted text",
    (section) => JSON.stringify(inTemplate(substituted(JSON.stringify([[object(section)]])))),
    2,
  ],
  [
    "a text in YAML",
    (section) =>
      `Resources:\n  Auth:\n    Type: Custom::KubeManifest\n    Properties:\n      Manifest: !Sub |\n        ${String(
        Object.values(substituted(JSON.stringify(object(section))) as object)[0],
      )}\n`,
    1,
  ],
];

describe.each(FORMS)("a map in %s", (_name, write, levels) => {
  it("is the same section, and each of its characters has its place", async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (map) => {
        const section = JSON.stringify(map);
        const file = write(section);
        const read = sectionOf(await readTemplateText(file));
        expect(shown(read)).toBe(section.replaceAll(HOLE, "${Hole}"));
        expectPlaces(read, file, levels);
      }),
      { seed: 19, numRuns: 150 },
    );
  });
});

it("grants the same as the ConfigMap", async () => {
  const map = [
    {
      rolearn: "arn:aws:iam::111122223333:role/ops",
      username: "ops:{{SessionName}}",
      groups: ["ops", "viewers"],
    },
    { rolearn: "arn:aws:iam::111122223333:role/ci", username: "ci" },
  ];
  const manifest = JSON.stringify(object(JSON.stringify(map)));
  for (const [, write] of FORMS) {
    const section = shown(sectionOf(await readTemplateText(write(JSON.stringify(map)))));
    const { problems, roles } = parseAwsAuth({ mapRoles: section });
    expect(problems).toEqual([]);
    expect(roles).toMatchObject(map.map(({ username }) => ({ username })));
    const granted = (role: RoleMapping) => [role.roleArn, role.username, role.groups];
    expect(roles.map(granted)).toEqual(parseAwsAuth(manifest).roles.map(granted));
  }
});
