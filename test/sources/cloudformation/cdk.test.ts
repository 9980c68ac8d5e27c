// Templates that the CDK itself has made.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cloudformation } from "../../../src/sources/cloudformation/cloudformation.ts";
import { plain } from "../../../src/sources/model/plain.ts";

const read = (name: string) => {
  const file = `${name}.template.json`;
  const url = new URL(`../../fixtures/sources/cdk/${file}`, import.meta.url);
  const text = readFileSync(url, "utf8");
  return cloudformation.read({ file, text });
};

describe("x", () => {
  it("y", async () => {
    const r = await read("platform");
    console.log(
      JSON.stringify(
        r.documents.map((d) => [d.name, plain(d.content)]),
        null,
        1,
      ),
    );
    console.log(JSON.stringify({ ...r, text: undefined, documents: undefined }, null, 1));
    const s = await read("platform-v2");
    console.log(
      JSON.stringify(
        s.documents.map((d) => [d.name, plain(d.content)]),
        null,
        1,
      ),
    );
    console.log(JSON.stringify(s.slips), JSON.stringify(s.clusters), s.problems);
    expect(1).toBe(1);
  });
});
