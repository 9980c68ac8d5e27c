import { describe, expect, it } from "vitest";
import { fixForm, lintForm } from "../../../sources/lint-form.ts";

const GENERATOR = `configMapGenerator:
  - name: aws-auth
    literals: ["mapAccounts=[]"]
`;

describe("generated-name-suffix", () => {
  const told = async (text: string) =>
    (await lintForm(text, "yaml")).filter(({ rule }) => rule === "generated-name-suffix");

  it("finds a name with a hash behind it, and says how to leave the hash out", async () => {
    expect(await told(GENERATOR)).toMatchObject([
      {
        line: 2,
        column: 11,
        severity: "error",
        fixable: true,
        message:
          "kustomize puts a hash behind the name, so the ConfigMap is 'aws-auth-…' and nobody gets in by it; set disableNameSuffixHash to true in its options",
      },
    ]);
  });

  it("is silent where the hash is off, or where the name is another generator's", async () => {
    expect(await told(`generatorOptions: {disableNameSuffixHash: true}\n${GENERATOR}`)).toEqual([]);
    expect(await told(`${GENERATOR}    options: {disableNameSuffixHash: true}\n`)).toEqual([]);
    expect(await told(`${GENERATOR}    behavior: merge\n`)).toEqual([]);
    expect(await told(GENERATOR.replace("aws-auth", "app"))).toEqual([]);
  });

  it("is mended so that it finds nothing any more", async () => {
    const fixed = await fixForm(GENERATOR, "yaml");
    expect(fixed).toContain("  - name: aws-auth\n    options:\n      disableNameSuffixHash: true\n");
    expect(await told(fixed)).toEqual([]);
  });
});
