import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf } from "../../src/cluster/event-head.ts";

const metadata = { name: "aws-auth", namespace: "kube-system", uid: "u", resourceVersion: "7" };
const line = (event: unknown) => JSON.stringify(event);
const object = { kind: "ConfigMap", apiVersion: "v1", metadata, data: { mapRoles: "x" } };

describe("the head of an event", () => {
  it.each(["ADDED", "MODIFIED", "DELETED"])("says all that is needed to know whether %s counts", (type) => {
    expect(headOf(line({ type, object }))).toEqual({
      type,
      name: "aws-auth",
      namespace: "kube-system",
      resourceVersion: "7",
    });
  });

  it("is found though the rest of the line is missing", () => {
    expect(headOf(line({ type: "ADDED", object }).slice(0, -10))?.resourceVersion).toBe("7");
  });

  it.each<[string, string]>([
    ["a bookmark", line({ type: "BOOKMARK", object })],
    ["an error", line({ type: "ERROR", object: { kind: "Status" } })],
    ["another order", line({ object, type: "ADDED" })],
    ["data before the metadata", line({ type: "ADDED", object: { data: {}, metadata } })],
    ["labels before the name", line({ type: "ADDED", object: { metadata: { labels: {}, ...metadata } } })],
    [
      "no version",
      line({ type: "ADDED", object: { metadata: { ...metadata, resourceVersion: undefined } } }),
    ],
    [
      "a version that is no text",
      line({ type: "ADDED", object: { metadata: { ...metadata, resourceVersion: 7 } } }),
    ],
    ["an escape in the name", line({ type: "ADDED", object: { metadata: { ...metadata, name: 'a"b' } } })],
    ["spaces", `{ "type": "ADDED", "object": { "metadata": ${line(metadata)} } }`],
    ["nothing", ""],
  ])("is left to the parser where the line has %s", (_, text) => {
    expect(headOf(text)).toBeUndefined();
  });

  it("is what the parser would find, or nothing, whatever the object holds", () => {
    const keys = fc.constantFrom(
      "name",
      "namespace",
      "resourceVersion",
      "uid",
      "labels",
      "__proto__",
      "kind",
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("aws-auth", 'a"', "\\", "\n"),
      fc.json(),
      fc.integer(),
    );
    const members = fc.array(fc.tuple(keys, value), { maxLength: 6 });
    const type = fc.constantFrom("ADDED", "MODIFIED", "DELETED", "BOOKMARK");
    fc.assert(
      fc.property(type, members, members, (kind, before, inside) => {
        const own = [["apiVersion", "v1"], ...before, ["metadata", Object.fromEntries(inside)]];
        const text = line({ type: kind, object: Object.fromEntries(own) });
        const head = headOf(text);
        if (head === undefined) return;
        const event = JSON.parse(text);
        expect(event.type).toBe(head.type);
        const { name, namespace, resourceVersion } = event.object.metadata;
        expect({ name, namespace, resourceVersion }).toEqual({
          name: head.name,
          namespace: head.namespace,
          resourceVersion: head.resourceVersion,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
