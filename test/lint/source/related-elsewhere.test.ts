// A finding about two entries of a Terraform module that stand in two files.
import { expect, it } from "vitest";
import { loadHclParser } from "../../../src/cli/input/hcl-parser.ts";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { createSources, readSources } from "../../../src/sources/sources.ts";

const MAIN = `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = yamlencode(concat([
      { rolearn = "arn:aws:iam::111122223333:role/dev", username = "dev", groups = ["devs"] },
    ], local.more))
  }
}
`;
const MORE = `locals {
  more = [
    { rolearn = "arn:aws:iam::111122223333:role/dev", username = "dev2", groups = ["devs"] },
  ]
}
`;

it("names the other file, and shows no line of its own in its place", async () => {
  const read = await readSources(
    {
      file: "main.tf",
      text: MAIN,
      siblings: ["main.tf", "more.tf"],
      beside: (name) => (name === "more.tf" ? MORE : undefined),
    },
    createSources({ hclParser: loadHclParser }),
  );
  const findings = read.flatMap(({ reading }) => lintSource(reading).findings);
  const duplicate = findings.find(({ rule }) => rule === "duplicate-arn");
  expect(duplicate).toMatchObject({ file: "main.tf", line: 8 });
  expect(duplicate?.message).toContain("line 3 of more.tf has the same ARN");
  expect(duplicate).not.toHaveProperty("related");
});
