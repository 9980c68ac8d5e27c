// The two views of a text, that of answers and that of lint, tell the same of what the reference reads.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { manifestText } from "../../src/cli/output/manifest-text.ts";
import { readDocument } from "../../src/document/document.ts";
import { mappingsIn } from "../../src/document/read-mappings.ts";
import { type AwsAuth, parseAwsAuth } from "../../src/exports/index.ts";
import { readVectors, type VectorFile } from "../conformance/vectors.ts";
import { plain } from "../said.ts";

const files: VectorFile[] = ["hand-written", "generated", "generated-wild", "damaged", "kinds"];
const metadata = { name: "aws-auth", namespace: "kube-system" };

/** What is read by one view. Items of mapAccounts that were not reached are empty strings to the reference alone. */
function read({ roles, users, accountItems = [] }: Omit<AwsAuth, "accounts" | "problems">) {
  const accounts = accountItems.map(({ account }) => account).filter((account) => account !== "");
  return { roles: roles.map(plain), users: users.map(plain), accounts };
}

describe("lint reads the mappings that parseAwsAuth reads", () => {
  it.each(files)("in each case of %s", (file) => {
    for (const { id, data } of readVectors(file)) {
      const text = manifestText({ apiVersion: "v1", kind: "ConfigMap", metadata, data });
      expect(read(mappingsIn(readDocument(text))), id).toEqual(read(parseAwsAuth(text)));
    }
  });

  const folder = fileURLToPath(new URL("../fixtures/real-world/", import.meta.url));
  it.each(readdirSync(folder))("in the real manifest %s", (file) => {
    const text = readFileSync(folder + file, "utf8");
    expect(read(mappingsIn(readDocument(text)))).toEqual(read(parseAwsAuth(text)));
  });

  it("in the last of several aws-auth ConfigMaps", () => {
    const named = (name: string) => `data:\n  mapAccounts: |\n    - "${name}"\n`;
    const text = `${named("111122223333")}---\n${named("444455556666")}`;
    expect(mappingsIn(readDocument(text)).accountItems).toEqual([{ account: "444455556666", index: 0 }]);
    expect(parseAwsAuth(text).accounts).toEqual(["444455556666"]);
  });
});
