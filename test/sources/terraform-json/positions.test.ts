import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shown } from "../../../src/sources/model/plain.ts";
import { isMember, type SourceValue, type TextValue, valueAt } from "../../../src/sources/model/value.ts";
import { JsonText } from "../../../src/sources/terraform-json/json-text.ts";
import { jsonValue } from "../../../src/sources/terraform-json/json-value.ts";
import { awsAuth, change, readPlan, readText } from "./reading.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("\\", '"', "\n", "é", "😀", "/") }),
);
const json = fc.jsonValue({ depthSize: "small", stringUnit: "binary" });

/** With isEscaped, whatever can be an escape is one, and white space wherever JSON has it. */
function written(value: unknown, isEscaped: boolean, indent: number): string {
  const compact = JSON.stringify(value, null, indent);
  return isEscaped
    ? compact.replace(/[^\n -~]|\//g, (char) =>
        char === "/"
          ? "\\/"
          : [...char]
              .flatMap((each) => each.split(""))
              .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
              .join(""),
      )
    : compact;
}

function textsIn(value: SourceValue): TextValue[] {
  if (value.kind === "text") return [value];
  if (value.kind === "list") return value.items.flatMap(textsIn);
  if (value.kind !== "map") return [];
  return value.members.flatMap((each) => (isMember(each) ? [each.key, ...textsIn(each.value)] : []));
}

/** Each character of the value is what the file says from its place up to the place of the next one. */
function expectInPlace(file: string, value: TextValue): void {
  const content = shown(value);
  expect(JSON.parse(file.slice(value.at.start, value.at.end))).toBe(content);
  const [piece] = value.pieces;
  if (piece === undefined || "hole" in piece) throw new Error("not written");
  expect([piece.toFile(0), piece.toFile(content.length)]).toEqual([value.at.start + 1, value.at.end - 1]);
  for (let offset = 0; offset < content.length; offset++) {
    const there = file.slice(piece.toFile(offset), piece.toFile(offset + 1));
    expect(JSON.parse(`"${there}"`)).toBe(content[offset]);
  }
}

describe("every value of a JSON text", () => {
  it("is what JSON.parse makes of it, with each text where it stands", () => {
    fc.assert(
      fc.property(json, fc.boolean(), fc.nat(3), (value, isEscaped, indent) => {
        const file = ` \n${written(value, isEscaped, indent)}`;
        const parsed = new JsonText(file);
        const start = parsed.next(0);
        const end = parsed.end(start) ?? -1;
        expect([parsed.fault, end]).toEqual([undefined, file.length]);
        const read = jsonValue(parsed, { start, end });
        expect(toPlain(read)).toEqual(JSON.parse(file));
        for (const each of textsIn(read)) expectInPlace(file, each);
      }),
      { seed: 19, numRuns: 500 },
    );
  });
});

/** A number in JSON may be -0 or out of range. A key may be `__proto__`. */
function toPlain(value: SourceValue): unknown {
  if (value.kind === "text") return shown(value);
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items.map(toPlain);
  if (value.kind !== "map") throw new Error("a hole");
  const plain: Record<string, unknown> = {};
  for (const each of value.members) {
    if (!isMember(each)) throw new Error("a hole");
    Object.defineProperty(plain, shown(each.key), {
      value: toPlain(each.value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return plain;
}

describe("the text of a section", () => {
  it("has each character where the plan has it", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), fc.nat(3), async (mapRoles, other, isEscaped, indent) => {
        const plan = {
          format_version: "1.2",
          output_changes: { other },
          resource_changes: [
            change("aws_iam_role.other", { after: { name: other } }),
            change("kubernetes_config_map.a", { after: awsAuth({ mapRoles, other }) }),
          ],
        };
        const file = written(plan, isEscaped, indent);
        const [document] = (await readText(file)).documents;
        const section = valueAt(document?.content, "data", "mapRoles");
        expect(section?.kind === "text" && shown(section)).toBe(mapRoles);
        if (section?.kind === "text") expectInPlace(file, section);
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it("stands in the plan where a text stands in a text: the values of a Helm release, a manifest that is moved", async () => {
    const roles = `- rolearn: "arn:aws:iam::111122223333:role/dev"\n  username: d"v\n`;
    const values = `auth:\n  mapRoles: |\n    ${roles.replaceAll("\n", "\n    ")}\n`;
    const body = `kind: ConfigMap\nmetadata:\n  name: aws-auth\ndata:\n  mapRoles: |\n    ${roles.replaceAll("\n", "\n    ")}\n`;
    const reading = await readPlan([
      change("helm_release.a", { after: { values: [values] } }),
      change("kubectl_manifest.a", { after: { yaml_body: body, override_namespace: "kube-system" } }),
    ]);
    const file = reading.text.files[0]?.text ?? "";
    expect(reading.documents).toHaveLength(2);
    for (const { content } of reading.documents) {
      const section = valueAt(content, "data", "mapRoles");
      const [piece] = section?.kind === "text" ? section.pieces : [];
      if (piece === undefined || "hole" in piece) throw new Error("not written");
      expect(piece.text).toBe(roles);
      for (const [offset, char] of [...piece.text].entries()) {
        const there = file.slice(piece.toFile(offset), piece.toFile(offset + 1)).trimEnd();
        expect(JSON.parse(`"${there}"`).trimEnd()).toBe(char.trimEnd());
      }
    }
  });
});
