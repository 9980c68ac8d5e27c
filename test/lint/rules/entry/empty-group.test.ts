import { expect, it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, findingsOf, roles } from "../../marked.ts";

it("finds empty and null groups", () => {
  expectFindings("empty-group", roles('- rolearn: x\n  groups: [a, «""», «~», «null»]'), [
    "this group is empty, so it gives no rights: no binding can name it",
  ]);
  expectFindings("empty-group", roles("- rolearn: x\n  groups:\n    - a\n    - «''»"));
});

it("is silent about groups of the wrong type, which wrong-type finds", () => {
  expectSilent("empty-group", roles("- rolearn: x\n  groups: [12, [a], a]"));
});

it("points at a tag, which leaves an empty text", () => {
  expectFindings("empty-group", roles("- rolearn: x\n  groups:\n    - «!dev»\n    - a"), [
    "this group is empty, since !dev is a tag to YAML unless it is quoted, so it gives no rights",
  ]);
});

it("suggests to delete the item, but not the last one", () => {
  const text = roles("- rolearn: x\n  groups:\n    - a\n    - ''\n    - b");
  expectSuggestion("empty-group", text, text.replace("        - ''\n", ""));
  expect(
    findingsOf("empty-group", roles("- rolearn: x\n  groups: ['', '']")).map(({ suggestion }) => suggestion),
  ).toEqual([undefined, undefined]);
});
