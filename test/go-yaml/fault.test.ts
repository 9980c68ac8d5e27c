import { expect, it } from "vitest";
import { failAt, failAtNode, faultOf } from "../../src/go-yaml/fault.ts";
import { readYaml } from "../../src/go-yaml/read.ts";

function caught(act: () => never): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

it("a fault is told by its place", () => {
  expect(faultOf(caught(() => failAt({ found: "tab" }, 3)))).toEqual({
    code: "yaml-syntax",
    reason: { found: "tab" },
    start: 3,
    end: 4,
  });
  const reading = readYaml("- a\n- b # c\n");
  const root = reading.ok ? reading.root : null;
  expect(faultOf(caught(() => failAtNode({ found: "list-as-key" }, root)))).toMatchObject({
    start: 0,
    end: 7,
  });
  expect(faultOf(caught(() => failAtNode({ found: "list-as-key" }, null)))).toMatchObject({
    start: 0,
    end: 0,
  });
});

it("a fault that is thrown is told in words", () => {
  const act = () => failAt({ found: "tab" }, 3);
  expect(act).toThrow("a tab where indentation belongs; use spaces");
});

it("what is no fault is thrown on", () => {
  const mistake = new TypeError("x");
  expect(() => faultOf(mistake)).toThrow(mistake);
});
