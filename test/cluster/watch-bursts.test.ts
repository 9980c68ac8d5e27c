// Edits that come faster than they can be read: the newest version counts, and what is told fits together.
import { once } from "node:events";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Access, AccessDiff } from "../../src/exports/diff.ts";
import { diffAccess } from "../../src/exports/diff.ts";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import { type AwsAuthWatch, type WatchOptions, watchAwsAuth } from "../../src/exports/kubernetes.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { until } from "./until.ts";

const arnOf = (role: string) => `arn:aws:iam::111122223333:role/${role}`;
const entry = (role: string, username: string) => `- rolearn: ${arnOf(role)}\n  username: ${username}\n`;
const rolesFor = (username: string) => ({ mapRoles: entry("admin", username) });
const BROKEN = { mapRoles: "- rolearn: [" };

let server: ApiServer;
let watches: AwsAuthWatch[];
beforeEach(async () => {
  server = await startApiServer();
  watches = [];
});
afterEach(async () => {
  for (const watch of watches) await watch.close();
  await server.close();
});

async function started(options: Partial<WatchOptions> = {}): Promise<AwsAuthWatch> {
  const watch = watchAwsAuth({ kubeConfig: server.kubeConfig(), maxRetryDelayMs: 50, ...options });
  watches.push(watch);
  await watch.ready;
  await until(() => server.watches === 1);
  return watch;
}

/** Each event that is told, in order. */
function listen(watch: AwsAuthWatch): { name: string; diff?: AccessDiff; kept?: readonly string[] }[] {
  const told: { name: string; diff?: AccessDiff; kept?: readonly string[] }[] = [];
  watch.on("change", (diff) => void told.push({ name: "change", diff }));
  watch.on("invalid", ({ kept }) => void told.push({ name: "invalid", kept }));
  watch.on("deleted", () => void told.push({ name: "deleted" }));
  watch.on("disconnected", () => void told.push({ name: "disconnected" }));
  return told;
}

function usernameOf(watch: AwsAuthWatch, role = "admin"): string | undefined {
  const resolution = watch.current.resolve(arnOf(role));
  return resolution.mapped ? resolution.username : undefined;
}

/** Resolves once the server's newest version is in use and told of. */
async function quiet(watch: AwsAuthWatch): Promise<void> {
  const { version, exists } = newest();
  await until(() => watch.status.exists === exists && (!exists || watch.status.resourceVersion === version));
}

function newest() {
  const [object] = server.store.list({ namespace: "kube-system", name: "aws-auth" });
  return { exists: object !== undefined, version: object?.metadata.resourceVersion, data: object?.data };
}

describe("edits back to back", () => {
  it("are served by the last one, and not told of one by one", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    for (let edit = 1; edit <= 100; edit++) server.store.put(rolesFor(`edit-${edit}`));
    await until(() => usernameOf(watch) === "edit-100");
    await watch.close();
    expect(told.length).toBeLessThan(10);
    const changes = told.flatMap(({ diff }) => diff?.changes ?? []);
    expect(changes[0]?.old?.username).toBe("first");
    expect(changes.at(-1)?.new?.username).toBe("edit-100");
  });

  it("are not read where another one replaces them, though what they say is no event", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    const metadata = { name: "aws-auth", namespace: "kube-system", resourceVersion: "5000" };
    const event = { type: "MODIFIED", object: { kind: "ConfigMap", metadata, data: rolesFor("second") } };
    const spoilt = { ...event, object: { ...event.object, data: 7 } };
    server.writeToWatches(`${JSON.stringify(spoilt)}\n${JSON.stringify(event)}\n`);
    await until(() => usernameOf(watch) === "second");
    expect(told.map(({ name }) => name)).not.toContain("disconnected");
  });

  it("are read where the last one is no event: the connection is bad, and a new list has the truth", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const metadata = { name: "aws-auth", namespace: "kube-system", resourceVersion: "5000" };
    const spoilt = { type: "MODIFIED", object: { kind: "ConfigMap", metadata, data: 7 } };
    const disconnected = once(watch, "disconnected");
    server.writeToWatches(`${JSON.stringify(spoilt)}\n`);
    expect((await disconnected)[0]).toMatchObject({ error: { code: "protocol" } });
    server.store.put(rolesFor("second"));
    await until(() => usernameOf(watch) === "second");
  });

  it("of another ConfigMap replace nothing, whatever their form", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const event = (name: string, resourceVersion: string, username: string) => ({
      type: "MODIFIED",
      object: { metadata: { name, namespace: "kube-system", resourceVersion }, data: rolesFor(username) },
    });
    const [own, other] = [event("aws-auth", "5000", "second"), event("other", "5001", "stranger")];
    const spread = JSON.stringify(other, undefined, 1).replaceAll("\n", "");
    const lines = [own, other].map((each) => JSON.stringify(each));
    server.writeToWatches([...lines, spread, ""].join("\n"));
    await until(() => usernameOf(watch) === "second");
  });

  it("before a connection breaks off are served all the same", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started({ maxRetryDelayMs: 60_000, random: () => 1 });
    server.failNext(100, { status: 503 });
    server.store.put(rolesFor("second"));
    server.store.put(rolesFor("third"));
    server.truncateWatches();
    await once(watch, "disconnected");
    expect(usernameOf(watch)).toBe("third");
  });
});

describe("a broken version behind good ones", () => {
  it("keeps the last version that was in use, not one that never was", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    server.store.put(rolesFor("never-in-use"));
    server.store.put(BROKEN);
    await quiet(watch);
    expect(usernameOf(watch)).toBe("first");
    await watch.close();
    expect(told).toEqual([{ name: "invalid", kept: ["mapRoles"] }]);
  });

  it("that a good one replaces was never there", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    server.store.put(BROKEN);
    server.store.put(rolesFor("second"));
    await quiet(watch);
    await watch.close();
    expect(watch.status.kept).toEqual([]);
    expect(told.map(({ name }) => name)).toEqual(["change"]);
  });
});

describe("a ConfigMap that is deleted and made anew at once", () => {
  it("has no earlier sections to fall back on, and no deletion is told", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    server.store.remove();
    server.store.put(BROKEN);
    await quiet(watch);
    expect(usernameOf(watch)).toBeUndefined();
    expect(watch.status.kept).toEqual([]);
    await watch.close();
    expect(told.map(({ name, kept }) => [name, kept])).toEqual([
      ["change", undefined],
      ["invalid", []],
    ]);
  });

  it("has none either where other versions came in between", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    server.store.put(rolesFor("second"));
    server.store.remove();
    server.store.put(rolesFor("third"));
    server.store.put(BROKEN);
    await quiet(watch);
    expect(usernameOf(watch)).toBeUndefined();
  });

  it("has none either where the connection was lost meanwhile: its uid shows that it is another one", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    server.dropWatches();
    server.store.remove();
    server.store.put(BROKEN);
    server.store.compact();
    await quiet(watch);
    expect(usernameOf(watch)).toBeUndefined();
    expect(watch.status.kept).toEqual([]);
  });

  it("has none either where nothing but the events tells of the deletion", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const event = (type: string, version: number, data: Record<string, string>) => {
      const metadata = { name: "aws-auth", namespace: "kube-system", resourceVersion: String(version) };
      return `${JSON.stringify({ type, object: { metadata, data } })}\n`;
    };
    server.writeToWatches(
      event("DELETED", 5000, rolesFor("first")) +
        event("ADDED", 5001, rolesFor("second")) +
        event("MODIFIED", 5002, BROKEN),
    );
    await until(() => watch.status.resourceVersion === "5002");
    expect(usernameOf(watch)).toBeUndefined();
    expect(watch.status.kept).toEqual([]);
  });

  it("keeps its sections where it was only edited while the connection was lost", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    server.dropWatches();
    server.store.put(BROKEN);
    server.store.compact();
    await quiet(watch);
    expect(usernameOf(watch)).toBe("first");
    expect(watch.status.kept).toMatchObject([{ section: "mapRoles" }]);
  });

  it("and deleted again is told of as deleted", async () => {
    server.store.put(rolesFor("first"));
    const watch = await started();
    const told = listen(watch);
    server.store.remove();
    server.store.put(rolesFor("second"));
    server.store.remove();
    await quiet(watch);
    await watch.close();
    expect(told.map(({ name }) => name)).toEqual(["change", "deleted"]);
  });
});

describe("whatever the order and the timing of events", () => {
  const ROLES = ["a", "b", "c"];
  const text = fc
    .array(
      fc.record({ role: fc.constantFrom(...ROLES), username: fc.constantFrom("x", "y", "{{SessionName}}") }),
      {
        maxLength: 4,
      },
    )
    .map((entries) => entries.map(({ role, username }) => entry(role, username)).join(""));
  const put = fc.record({
    put: fc.record(
      { mapRoles: fc.oneof(text, fc.constant("- rolearn: [")), mapUsers: fc.oneof(text, fc.constant("{")) },
      { requiredKeys: [] },
    ),
  });
  const pause = fc.record({ wait: fc.constantFrom(0, 1, 5, 20, 40) });
  const other = fc.constantFrom(
    { remove: true },
    { drop: true },
    { end: true },
    { expire: true },
    { bookmark: true },
    { stranger: true },
  );
  const step = fc.oneof({ weight: 5, arbitrary: put }, { weight: 3, arbitrary: pause }, other);
  type Step = { put?: Record<string, string>; wait?: number } & Partial<
    Record<"remove" | "drop" | "end" | "expire" | "bookmark" | "stranger", boolean>
  >;

  async function take(next: Step): Promise<void> {
    if (next.put !== undefined) server.store.put(next.put);
    if (next.wait !== undefined) await new Promise((resolve) => setTimeout(resolve, next.wait));
    if (next.remove === true && newest().exists) server.store.remove();
    if (next.drop) server.dropWatches();
    if (next.end) server.endWatches();
    if (next.expire) server.expireWatches();
    if (next.bookmark) server.store.bookmark();
    if (next.stranger) server.store.put(rolesFor("stranger"), { name: "other" });
  }

  /** What one gets, without the place of the entry. */
  const grants = (access: Access | undefined) =>
    access === undefined ? "nothing" : JSON.stringify([access.via, access.username, access.groups]);
  const NOTHING = parseAwsAuth({ data: {} });
  const accessBy = (awsAuth: AwsAuthWatch["awsAuth"]) =>
    new Map(
      diffAccess(NOTHING, awsAuth).changes.map((change) => [change.principal.name, grants(change.new)]),
    );

  it("the last version answers as if it were the first one, and what is told leads from the first one to it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step as fc.Arbitrary<Step>, { maxLength: 14 }),
        fc.constantFrom("keep-last-good" as const, "reference" as const),
        async (steps, whenInvalid) => {
          if (newest().exists) server.store.remove();
          server.store.put(rolesFor("first"));
          const watch = watchAwsAuth({ kubeConfig: server.kubeConfig(), maxRetryDelayMs: 20, whenInvalid });
          try {
            await watch.ready;
            const told = accessBy(watch.awsAuth);
            watch.on("change", ({ changes }) => {
              expect(changes.length).toBeGreaterThan(0);
              for (const change of changes) {
                const { name } = change.principal;
                expect(grants(change.old)).toBe(told.get(name) ?? "nothing");
                if (change.new === undefined) told.delete(name);
                else told.set(name, grants(change.new));
              }
            });
            for (const each of steps) await take(each);
            await quiet(watch);
            await watch.close();
            expect(told).toEqual(accessBy(watch.awsAuth));
            const last = parseAwsAuth({ data: newest().data ?? {} });
            const kept = new Set(watch.status.kept.map(({ section }) => section));
            if (whenInvalid === "reference") expect(kept.size).toBe(0);
            if (!kept.has("mapRoles")) expect(watch.awsAuth.roles).toEqual(last.roles);
            if (!kept.has("mapUsers")) expect(watch.awsAuth.users).toEqual(last.users);
            for (const section of kept) {
              expect(last.problems.map((problem) => problem.section)).toContain(section);
            }
            const fresh = createMapper(watch.awsAuth);
            for (const role of [...ROLES, "admin"]) {
              const identity = arnOf(role).replace("iam", "sts").replace(":role/", ":assumed-role/");
              expect(watch.current.resolve(`${identity}/s`)).toEqual(fresh.resolve(`${identity}/s`));
            }
          } finally {
            await watch.close();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
