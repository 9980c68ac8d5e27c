import { expect, it } from "vitest";
import { describeProperties } from "../../src/schema/json-schema.ts";

const descriptionOf = (key: string) => (key === "unknown" ? undefined : `what ${key} is`);

it("describes each property that has a description, as a copy", () => {
  const shared = { type: "string" } as const;
  const schema = {
    type: "object",
    properties: { a: shared, b: shared, unknown: shared, any: true },
  } as const;
  const described = structuredClone(schema) as Parameters<typeof describeProperties>[0];
  describeProperties(described, descriptionOf);
  expect(described).toEqual({
    type: "object",
    properties: {
      a: { type: "string", description: "what a is" },
      b: { type: "string", description: "what b is" },
      unknown: { type: "string" },
      any: true,
    },
  });
});

it("leaves what has no properties as it is", () => {
  const schema = { type: "string" } as const;
  for (const none of [schema, true, undefined])
    expect(() => describeProperties(none, descriptionOf)).not.toThrow();
  expect(schema).toEqual({ type: "string" });
});
