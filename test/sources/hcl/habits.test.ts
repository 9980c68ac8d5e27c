// What is read of each habit that people have, from folders as they would write them.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHcl } from "../../../src/sources/hcl/read.ts";
import { repository } from "../../cli/command.ts";
import { folderOf, inputOf, parser, summary } from "./reading.ts";

const fixtures = `${repository}/test/fixtures/sources/hcl`;

describe("what is read of a folder with", () => {
  it.each(readdirSync(fixtures))("%s", async (name) => {
    const folder = folderOf(`${fixtures}/${name}`);
    const found: Record<string, unknown> = {};
    for (const file of Object.keys(folder).filter((each) =>
      /^[^/]*\.(?:tf|tf\.json|tfvars|hcl)$/.test(each),
    )) {
      const reading = await readHcl(inputOf(file, folder), parser);
      found[file] = summary(reading);
    }
    const expected = JSON.parse(readFileSync(`${fixtures}/${name}/expected.json`, "utf8"));
    expect(found).toEqual(expected);
  });
});
