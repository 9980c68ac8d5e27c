import { describe, expect, it } from "vitest";
import type { ServedVersion } from "../../src/cluster/current-mapper.ts";
import { inSteps } from "../../src/cluster/in-steps.ts";
import { nextTurn } from "../../src/cluster/newest.ts";
import { type Tell, Teller } from "../../src/cluster/teller.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";

const rolesFor = (username: string) =>
  `- rolearn: arn:aws:iam::111122223333:role/admin\n  username: ${username}\n`;

function version(mapRoles: string, changes: Partial<ServedVersion> = {}): ServedVersion {
  const awsAuth = parseAwsAuth({ data: { mapRoles } });
  return { awsAuth, kept: [], exists: true, resourceVersion: "1", uid: undefined, ...changes };
}

const DELETED = version("", { exists: false });

function teller(onTell = (_event: string) => {}) {
  const told: string[] = [];
  const tell: Tell = (event, ...args) => {
    const [detail] = args as readonly [{ changes?: readonly { new?: { username?: string } }[] }?];
    const usernames = detail?.changes?.map((change) => change.new?.username ?? "no one") ?? [];
    told.push([event, ...usernames].join(" "));
    onTell(event);
  };
  const stopping = new AbortController();
  return { teller: new Teller({}, stopping.signal, tell), told, stopping };
}

describe("what is told", () => {
  it("is nothing of the first version, but for its problems", async () => {
    const { teller: each, told } = teller();
    each.add(version("- rolearn: ["));
    await each.done();
    expect(told).toEqual(["invalid"]);
    const { teller: other, told: nothing } = teller();
    other.add(version(rolesFor("a")));
    await other.done();
    expect(nothing).toEqual([]);
  });

  it("is the difference from the first version, though the second came before its turn", async () => {
    const { teller: each, told } = teller();
    each.add(version(rolesFor("a")));
    each.add(version(rolesFor("b")));
    await each.done();
    expect(told).toEqual(["change b"]);
  });

  it("is told later, when those who wait have their answers", async () => {
    const { teller: each, told } = teller();
    each.add(version("- rolearn: ["));
    await Promise.resolve();
    expect(told).toEqual([]);
    await each.done();
    expect(told).toEqual(["invalid"]);
  });

  it("is the difference to the newest version, where others came too quickly", async () => {
    const { teller: each, told } = teller();
    each.add(version(rolesFor("a")));
    await each.done();
    for (const username of ["b", "c", "d"]) each.add(version(rolesFor(username)));
    await each.done();
    expect(told).toEqual(["change d"]);
  });

  it("goes on from the version that was told of, where another one came while it was told", async () => {
    const later = [version(rolesFor("c")), DELETED, version(rolesFor("e"))];
    const { teller: each, told } = teller((event) => {
      const next = event === "change" ? later.shift() : undefined;
      if (next !== undefined) each.add(next);
    });
    each.add(version(rolesFor("a")));
    await each.done();
    each.add(version(rolesFor("b")));
    await each.done();
    expect(told).toEqual(["change b", "change c", "change no one", "deleted", "change e"]);
  });

  it("comes after a version that was told of before it was done", async () => {
    const { teller: each, told } = teller();
    each.add(version(rolesFor("a")));
    await each.done();
    for (const username of ["b", "c"]) {
      each.add(version(rolesFor(username)));
      await each.done();
    }
    expect(told).toEqual(["change b", "change c"]);
  });

  it("names no deletion where there was nothing, or where it is there again", async () => {
    const { teller: each, told } = teller();
    each.add(DELETED);
    await each.done();
    each.add(version(""));
    each.add({ ...DELETED });
    await each.done();
    each.add(version(""));
    await each.done();
    each.add(DELETED);
    each.add(version("", { resourceVersion: "9" }));
    await each.done();
    expect(told).toEqual([]);
  });

  it("is told at once where the watch ends", async () => {
    const { teller: each, told, stopping } = teller();
    each.add(version(rolesFor("a")));
    await each.done();
    each.add(version(rolesFor("b")));
    stopping.abort();
    await each.done();
    expect(told).toEqual(["change b"]);
  });
});

describe("work in steps", () => {
  /** Busy for so many milliseconds before each step. */
  function* busy(steps: number, ms: number): Generator<void, string> {
    for (let step = 0; step < steps; step++) {
      const end = performance.now() + ms;
      while (performance.now() < end);
      yield;
    }
    return "done";
  }

  it("lets others have their turn after each slice", async () => {
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        await nextTurn();
        turns++;
      }
    })();
    const { result, workMs } = await inSteps(busy(10, 2));
    isOver = true;
    await others;
    expect(result).toBe("done");
    expect(workMs).toBeGreaterThanOrEqual(20);
    expect(turns).toBeGreaterThanOrEqual(9);
  });

  it("is one slice where it is short", async () => {
    let turns = 0;
    setImmediate(() => turns++);
    await inSteps(busy(3, 0));
    expect(turns).toBe(0);
  });
});
