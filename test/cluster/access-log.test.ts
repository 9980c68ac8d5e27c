// The lines that the example's program writes about changes of access.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffAccess } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { until } from "./until.ts";

const example = new URL("../../examples/authenticator/access-log.mjs", import.meta.url).href;
const { createAccessLog, MAX_LINES } = await import(example);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aws-auth-map-"));
});
afterAll(() => rm(folder, { recursive: true }));

const roles = (count: number, group: string) =>
  parseAwsAuth({
    mapRoles: Array.from(
      { length: count },
      (_, index) =>
        `- rolearn: arn:aws:iam::111122223333:role/R${index}\n  username: u${index}\n  groups: [${group}, all]\n`,
    ).join(""),
  });

function lines(count: number, before: string, after: string, file?: string): Record<string, unknown>[] {
  const logged: Record<string, unknown>[] = [];
  const tell = createAccessLog({ log: (entry: Record<string, unknown>) => void logged.push(entry), file });
  tell(diffAccess(roles(count, before), roles(count, after)));
  return logged;
}

describe("the log of changes of access", () => {
  it("has a line a principal, with the groups that were added and removed", () => {
    expect(lines(MAX_LINES, "viewers", "editors")).toHaveLength(MAX_LINES);
    expect(lines(1, "viewers", "editors")).toEqual([
      {
        level: "info",
        event: "access",
        who: "arn:aws:iam::111122223333:role/R0",
        kinds: ["groups-added", "groups-removed"],
        dangers: [],
        groupsAdded: ["editors"],
        groupsRemoved: ["viewers"],
      },
    ]);
  });

  it("has one line for an edit that changes the access of more, and says where the rest can be seen", () => {
    const [line, ...others] = lines(MAX_LINES + 1, "viewers", "system:masters");
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      level: "warn",
      event: "access",
      principals: 21,
      kinds: { "groups-added": 21, "groups-removed": 21 },
      dangers: { "gains-system-masters": 21 },
      groupsAdded: ["system:masters"],
      groupsRemoved: ["viewers"],
      first: expect.arrayContaining(["arn:aws:iam::111122223333:role/R0"]),
      all: expect.stringContaining("ACCESS_LOG"),
    });
  });

  it("has all of them in its file, where one is given, in order", async () => {
    const file = join(folder, "access.jsonl");
    const [line] = lines(30, "viewers", "editors", file);
    expect(line).toMatchObject({ principals: 30, all: file });
    lines(1, "editors", "viewers", file);
    const read = async () => (await readFile(file, "utf8")).trim().split("\n");
    let written: string[] = [];
    await until(() => {
      void read().then(
        (found) => {
          written = found;
        },
        () => {},
      );
      return written.length === 31;
    });
    const entries = written.map((text) => JSON.parse(text));
    expect(new Set(entries.map(({ who }) => who)).size).toBe(30);
    expect(entries.at(-1)).toMatchObject({
      event: "access",
      groupsAdded: ["viewers"],
      time: expect.any(String),
    });
  });

  it("says that its file cannot be written, and goes on", async () => {
    const logged: Record<string, unknown>[] = [];
    const log = (entry: Record<string, unknown>) => void logged.push(entry);
    const tell = createAccessLog({ log, file: join(folder, "missing", "access.jsonl") });
    for (const group of ["a", "b"]) tell(diffAccess(roles(1, "viewers"), roles(1, group)));
    await until(() => logged.length === 4);
    expect(logged.map(({ event }) => event)).toEqual([
      "access",
      "access",
      "access-log-failed",
      "access-log-failed",
    ]);
  });
});
