import { describe, expect, it } from "vitest";
import { retryDelay, sleep } from "../../src/cluster/retry.ts";

describe("retryDelay", () => {
  it("doubles up to the longest, with jitter down to a half", () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => retryDelay(failures, 2000, 1))).toEqual([
      200, 400, 800, 1600, 2000, 2000,
    ]);
    expect(retryDelay(3, 2000, 0)).toBe(400);
  });
});

describe("sleep", () => {
  it("ends early with its signal", async () => {
    const controller = new AbortController();
    const sleeping = sleep(60_000, controller.signal);
    controller.abort();
    await sleeping;
    await sleep(60_000, controller.signal);
  });
});
