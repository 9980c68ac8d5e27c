// The fuzzer itself, on a few inputs of each kind; and everything that it has ever found, from then on.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fuzz, limit, targets } from "../fuzz/targets.ts";

// Timings are the fuzzer's business, not a test's.
limit.stepMs = Number.POSITIVE_INFINITY;

describe("fuzzing", () => {
  it.each(Object.keys(targets))("%s finds nothing in a few inputs", async (name) => {
    const seen: unknown[] = [];
    const onInput = (input: unknown) => seen.push(input);
    const { count, failure } = await fuzz(targetOf(name), { seed: 20261124, numRuns: 25, onInput });
    expect(failure).toBeUndefined();
    expect(count).toBe(25);
    expect(seen).toHaveLength(25);
  });

  it("gives the smallest input that fails, and why", async () => {
    const check = (input: unknown) => {
      if (String(input).includes("k8s")) throw new Error("it speaks of k8s");
    };
    const { failure } = await fuzz(
      { ...targetOf("tokens"), check },
      { seed: 1, numRuns: 100, onInput: () => {} },
    );
    expect(failure?.message).toBe("it speaks of k8s");
    expect(String(failure?.input)).toContain("k8s");
  });
});

function targetOf(name: string) {
  const target = targets[name];
  if (target === undefined) throw new Error(`no target ${name}`);
  return target;
}

const folder = new URL("fixtures/fuzz/", import.meta.url);
const found = existsSync(folder)
  ? readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")))
  : [];

it("does not fail any more on what fuzzing has found", async () => {
  for (const { target, input } of found) await targetOf(target).check(input);
});
