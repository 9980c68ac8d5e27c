import { describe, expect, it } from "vitest";
import { diffSteps } from "../../src/access/diff.ts";
import { diffAccess } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { eachStep, mapSteps, toEnd } from "../../src/text/steps.ts";

const roles = (count: number, username: (index: number) => string) =>
  Array.from(
    { length: count },
    (_, index) => `- rolearn: arn:aws:iam::111122223333:role/R${index}\n  username: ${username(index)}\n`,
  ).join("");

describe("a difference in steps", () => {
  it("can be interrupted often, however large the documents are, and is the same", () => {
    const before = parseAwsAuth({ data: { mapRoles: roles(1000, (index) => `u${index}`) } });
    const after = parseAwsAuth({ data: { mapRoles: roles(1000, (index) => `u${index % 500}`) } });
    const steps = diffSteps(before, after);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(count).toBeGreaterThan(300);
    expect(step.value).toEqual(diffAccess(before, after));
    expect(step.value.changes).toHaveLength(500);
  });
});

describe("steps over a list", () => {
  it("come to each item, in order", () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const seen: number[] = [];
    expect(toEnd(mapSteps(items, (item) => item * 2))).toEqual(items.map((item) => item * 2));
    toEnd(eachStep(items, (item) => void seen.push(item)));
    expect(seen).toEqual(items);
  });
});
