import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foretell } from "../../src/apply/foretell.ts";
import { type JsonObject, memberOf } from "../../src/apply/json.ts";
import type { ApplyMode } from "../../src/apply/outcome.ts";
import { modeOf, readSituations } from "./situations.ts";

describe.each(["situations", "recorded"] as const)("what kubectl did in %s", (name) => {
  const situations = readSituations(name);

  it("is enough of it", () => {
    const least = { situations: 24, recorded: 1000 };
    expect(situations.length).toBeGreaterThanOrEqual(least[name]);
    expect(situations.filter(({ refused }) => refused).length).toBeGreaterThan(5);
  });

  it("is foretold: the data afterwards, or the refusal", () => {
    const wrong = situations.flatMap((situation) => {
      const { live, file, refused, after } = situation;
      const foretold = foretell(live ?? undefined, file, modeOf(situation));
      const told = foretold.outcome === "applied" ? memberOf(foretold.after, "data") : foretold.outcome;
      const right = refused ? "refused" : after;
      return sorted(told) === sorted(right) ? [] : [{ ...situation, told }];
    });
    expect(wrong).toEqual([]);
  });
});

function sorted(data: unknown): string {
  return typeof data === "object" && data !== null
    ? JSON.stringify(Object.entries(data).sort())
    : String(data);
}

const apply: ApplyMode = { as: "apply" };
const configMap = (data: JsonObject, more: JsonObject = {}): JsonObject => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "aws-auth", namespace: "kube-system" },
  data,
  ...more,
});

describe("what is not foretold", () => {
  it.each(["$patch", "$retainKeys", "$setElementOrder/finalizers"])("is a file with %s", (key) => {
    const file = configMap({ mapUsers: "", [key]: "replace" });
    expect(foretell(configMap({ mapRoles: "" }), file, apply)).toMatchObject({ outcome: "unknown" });
  });

  it("is a last applied configuration with a directive", () => {
    const annotation = JSON.stringify({ data: { $patch: "delete" } });
    const metadata = {
      name: "aws-auth",
      annotations: { "kubectl.kubernetes.io/last-applied-configuration": annotation },
    };
    const live = configMap({ mapRoles: "" }, { metadata });
    expect(foretell(live, configMap({}), apply)).toMatchObject({ outcome: "unknown" });
  });
});

describe("large objects", () => {
  it("are refused where the annotation of client-side apply would be too long, and only there", () => {
    const live = configMap({});
    const file = configMap({ mapRoles: "x".repeat(270_000) });
    expect(foretell(live, file, apply)).toMatchObject({ outcome: "refused" });
    expect(foretell(undefined, file, apply)).toMatchObject({ outcome: "refused" });
    expect(foretell(live, file, { as: "replace" })).toMatchObject({ outcome: "applied" });
    const fits = configMap({ mapRoles: "x".repeat(260_000) });
    expect(foretell(live, fits, apply)).toMatchObject({ outcome: "applied" });
    // Go writes each of these as six characters.
    const escaped = configMap({ mapRoles: "<".repeat(60_000) });
    expect(foretell(live, escaped, apply)).toMatchObject({ outcome: "refused" });
  });

  it("are applied where the file brings a long annotation of its own, which kubectl leaves out", () => {
    const annotations = { "kubectl.kubernetes.io/last-applied-configuration": "x".repeat(140_000) };
    const metadata = { name: "aws-auth", namespace: "kube-system", annotations };
    const file = configMap({ mapRoles: "x".repeat(140_000) }, { metadata });
    expect(foretell(configMap({}), file, apply)).toMatchObject({ outcome: "applied" });
  });

  it("are refused over 1 MiB", () => {
    const of = (bytes: number) =>
      foretell(configMap({}), configMap({ a: "x".repeat(bytes) }), { as: "replace" });
    expect([of(1024 * 1024).outcome, of(1024 * 1024 + 1).outcome]).toEqual(["applied", "refused"]);
  });
});

it("takes keys for keys that JavaScript knows something of", () => {
  const keys = ["constructor", "toString", "hasOwnProperty", "__proto__"];
  const data = Object.fromEntries(keys.map((key) => [key, "x"]));
  for (const mode of [apply, { as: "replace" }] satisfies ApplyMode[]) {
    const foretold = foretell(configMap({ mapRoles: "" }), configMap(data), mode);
    const after = foretold.outcome === "applied" ? Object.keys(memberOf(foretold.after, "data") ?? {}) : [];
    expect(after).toEqual(expect.arrayContaining(keys));
  }
});

/** The three rules of client-side apply, key by key, as the documentation of kubectl tells them. */
function naive(
  lastApplied: Record<string, string> | undefined,
  live: Record<string, string>,
  file: Record<string, string>,
): Map<string, string> {
  const after = new Map(Object.entries(live));
  for (const key of Object.keys(lastApplied ?? {})) if (!(key in file)) after.delete(key);
  for (const [key, value] of Object.entries(file)) after.set(key, value);
  return after;
}

it("agrees with a naive reading of kubectl's documentation", () => {
  const data = fc.dictionary(
    fc.constantFrom("mapRoles", "mapUsers", "mapAccounts", "other"),
    fc.constantFrom("", "a", "b"),
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.option(data, { nil: undefined }), data, data, (lastApplied, live, file) => {
      const annotations = {
        "kubectl.kubernetes.io/last-applied-configuration": JSON.stringify(configMap(lastApplied ?? {})),
      };
      const metadata = { name: "aws-auth", ...(lastApplied === undefined ? {} : { annotations }) };
      const foretold = foretell(configMap(live, { metadata }), configMap(file), apply);
      expect(foretold.outcome).toBe("applied");
      if (foretold.outcome !== "applied") return;
      expect(new Map(Object.entries(memberOf(foretold.after, "data") ?? {}))).toEqual(
        naive(lastApplied, live, file),
      );
    }),
  );
});

it("never throws, whatever the objects hold", () => {
  const json = fc.dictionary(
    fc.constantFrom("apiVersion", "kind", "metadata", "data", "binaryData", "immutable", "x"),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const modes: ApplyMode[] = [
    apply,
    { as: "replace" },
    { as: "server-side apply", forceConflicts: true, fieldManager: "kubectl" },
  ];
  fc.assert(
    fc.property(json, json, fc.constantFrom(...modes), (live, file, mode) => {
      const whole = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, ...(file as JsonObject) };
      foretell(live as JsonObject, file as JsonObject, mode);
      foretell(live as JsonObject, whole, mode);
    }),
  );
});
