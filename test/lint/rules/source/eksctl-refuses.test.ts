import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repository } from "../../../cli/command.ts";
import { fixedBy, foundBy } from "./found.ts";

const folder = `${repository}/test/fixtures/sources/eksctl`;
const HEAD =
  "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: prod, region: eu-west-1}\n";

describe("eksctl-refuses", () => {
  it("has words for each refusal, each its own", async () => {
    const files = readdirSync(`${folder}/refused`);
    const messages = await Promise.all(
      files.map(async (file) => {
        const found = await foundBy("eksctl-refuses", readFileSync(`${folder}/refused/${file}`, "utf8"));
        expect(found, file).toHaveLength(1);
        return found[0]?.slice(found[0].indexOf(": eksctl ") + 2);
      }),
    );
    expect(new Set(messages).size).toBe(files.length);
    expect(messages.every((message) => /^eksctl (?:refuses|stops) .+[;:] .+/.test(message ?? ""))).toBe(true);
    expect(messages).not.toContain("eksctl refuses this");
  });

  it.each(["mappings", "shadowed", "node-groups"])("is silent about %s, which eksctl takes", async (name) => {
    expect(await foundBy("eksctl-refuses", readFileSync(`${folder}/${name}.yaml`, "utf8"))).toEqual([]);
  });

  it("renames a field in its own spelling", async () => {
    const text = `${HEAD}iamIdentityMappings:\n  - {"ARN": "arn:aws:iam::111122223333:role/x", username: x}\n`;
    expect(await fixedBy("eksctl-refuses", text)).toBe(text.replace('"ARN"', '"arn"'));
  });

  it("renames none where the right one is there besides, or none is near", async () => {
    const arn = "arn: arn:aws:iam::111122223333:role/x";
    const text = `${HEAD}iamIdentityMappings:\n  - {${arn}, username: x, userName: y, comment: z}\n`;
    expect(await foundBy("eksctl-refuses", text)).toEqual([
      "userName: eksctl refuses the field 'userName', which it does not know; write username",
      "comment: eksctl refuses the field 'comment', which it does not know; delete it",
    ]);
    await expect(fixedBy("eksctl-refuses", text.replace(", comment: z", ""))).rejects.toThrow("not one edit");
  });
});
