// The whole schema, in aws-auth.schema.txt: read its diff by eye, then
// npx vitest run test/schema/sections-json-schema.test.ts -u
import { expect, it } from "vitest";
import { sectionsJsonSchema } from "../../src/schema/sections-json-schema.ts";

it("is this schema of a section", async () => {
  const schema = sectionsJsonSchema("https://example.com/aws-auth.schema.json");
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("aws-auth.schema.txt");
});
