import { describe, expect, it } from "vitest";
import { newestOf, nextTurn } from "../../src/cluster/newest.ts";

/** A source whose items a test gives at any time. */
function source() {
  const given: (readonly number[] | Error | "end")[] = [];
  let wake = () => {};
  const give = (next: readonly number[] | Error | "end") => {
    given.push(next);
    wake();
  };
  async function* items(): AsyncGenerator<readonly number[]> {
    for (;;) {
      const next = given.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (next instanceof Error) throw next;
      else if (next === "end") return;
      else yield next;
    }
  }
  let stops = 0;
  const stop = () => {
    stops++;
    give("end");
  };
  const join = (earlier: readonly number[], later: readonly number[]) => [...earlier, ...later];
  return { give, newest: newestOf(items(), join, stop), stops: () => stops };
}

const next = async (newest: AsyncGenerator<readonly number[]>) => (await newest.next()).value;

describe("what comes faster than it is taken", () => {
  it("is joined into one, where it comes together", async () => {
    const { give, newest } = source();
    for (const item of [[1], [2], [3]]) give(item);
    expect(await next(newest)).toEqual([1, 2, 3]);
    give([4]);
    expect(await next(newest)).toEqual([4]);
  });

  it("is joined where it comes in the turn in which the first one has woken the taker", async () => {
    const { give, newest } = source();
    const taken = next(newest);
    await nextTurn();
    give([1]);
    await Promise.resolve();
    give([2]);
    expect(await taken).toEqual([1, 2]);
  });

  it("is read on while the taker is busy", async () => {
    const { give, newest } = source();
    give([1]);
    expect(await next(newest)).toEqual([1]);
    give([2]);
    await nextTurn();
    give([3]);
    await nextTurn();
    expect(await next(newest)).toEqual([2, 3]);
  });

  it("comes before the error that ended it", async () => {
    const { give, newest } = source();
    give([1]);
    give([2]);
    give(new Error("broken off"));
    expect(await next(newest)).toEqual([1, 2]);
    await expect(newest.next()).rejects.toThrow("broken off");
  });

  it("comes before the end", async () => {
    const { give, newest, stops } = source();
    give([1]);
    give("end");
    expect(await next(newest)).toEqual([1]);
    expect(await newest.next()).toEqual({ done: true, value: undefined });
    expect(stops()).toBe(1);
  });

  it("is no longer read where the taker leaves", async () => {
    const { give, newest, stops } = source();
    give([1]);
    await newest.next();
    await newest.return(undefined);
    expect(stops()).toBe(1);
  });
});
