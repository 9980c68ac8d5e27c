import fc from "fast-check";
import { expect, it } from "vitest";
import { manifestText } from "../../src/cli/output/manifest-text.ts";
import { findSections } from "../../src/document/find-sections.ts";
import { locateIn } from "../../src/text/position.ts";

const metadata = { name: "aws-auth", namespace: "kube-system", resourceVersion: "1" };

function sectionsOf(text: string): Record<string, string> {
  const problems: unknown[] = [];
  const { sections } = findSections(text, locateIn(text), (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  return Object.fromEntries(sections.map(({ name, source }) => [name, source.text]));
}

const configMap = { apiVersion: "v1", kind: "ConfigMap", metadata } as const;

it("writes sections as blocks, in the order in which the parts are given", () => {
  const data = { mapRoles: "- rolearn: x\n  groups: []\n" };
  expect(manifestText({ apiVersion: "v1", data, kind: "ConfigMap", metadata })).toBe(
    `apiVersion: v1
data:
  mapRoles: |
    - rolearn: x
      groups: []
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: kube-system
  resourceVersion: "1"
`,
  );
});

it("is read back exactly, whatever the sections hold", () => {
  const piece = fc.constantFrom(
    " ",
    "\n",
    "\t",
    "- a: b",
    "  ",
    "\r",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\0",
    "#",
    "é",
    "😀",
    "'",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, text, (mapRoles, mapUsers) => {
      // Half a surrogate pair is no text: the API server sends none.
      const data = { mapRoles: mapRoles.toWellFormed(), mapUsers: mapUsers.toWellFormed() };
      expect(sectionsOf(manifestText({ ...configMap, data }))).toEqual(data);
    }),
    { numRuns: 500 },
  );
});
