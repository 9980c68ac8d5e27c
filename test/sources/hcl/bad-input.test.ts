import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHcl } from "../../../src/sources/hcl/read.ts";
import { holesIn } from "../../../src/sources/model/value.ts";
import { inputOf, parser, read, summary } from "./reading.ts";

const GOOD =
  'module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  map_roles = [{ rolearn = "arn:aws:iam::111122223333:role/x", username = "x" }]\n}\n';

describe("text that is not HCL", () => {
  it.each([
    ["a block that is not closed", `${GOOD}resource "aws_eks_access_entry" "a" {\n  principal_arn = "x"\n`],
    ["a string that is not closed", `${GOOD}locals {\n  rolearn = "abc\n}\n`],
    ["a heredoc that is not closed", `${GOOD}locals {\n  rolearn = <<EOF\nabc\n}\n`],
    ["a key without a value", `locals {\n  rolearn =\n}\n${GOOD}`],
    ["a comment behind a heredoc's mark", `${GOOD}locals {\n  rolearn = <<EOF # no\nx\nEOF\n  b = = 2\n}\n`],
  ])("%s is one problem, and the rest is read", async (_, text) => {
    const { documents, problems = [] } = await read(text);
    expect(problems.map(({ isLoss }) => isLoss)).toEqual([true]);
    expect(problems[0]?.message).toContain("not HCL");
    expect(documents.map(({ name }) => name)).toContain("module.eks");
  });

  it("loses no mappings where it stands in a block that maps nobody", async () => {
    const { documents, problems = [] } = await read(`${GOOD}resource "aws_vpc" "a" {\n  cidr = = 1\n}\n`);
    expect(problems.map(({ isLoss }) => isLoss)).toEqual([false]);
    expect(documents).toHaveLength(1);
  });

  it("of Terraform's JSON is told as JSON", async () => {
    const { problems = [] } = await read('{ "locals": ', {}, "main.tf.json");
    expect(problems).toMatchObject([
      { message: "this is not JSON, so nothing of the file is read", isLoss: true },
    ]);
  });

  it("never makes it throw", async () => {
    const part = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      "(",
      ")",
      '"',
      "${",
      "%{",
      "<<-E\n",
      "\nE\n",
      " = ",
      "rolearn",
      "for x in y :",
      "?",
      ":",
      ",",
      ".",
      "*",
      "[*]",
      "locals",
      "\n",
      "a",
      "1",
      "#",
      "/*",
      "\\",
      "é",
      "😀",
      "...",
      "=>",
      "if",
      "~}",
      "map_roles",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const text = parts.join("");
        const whole = await read(text);
        const inside = await read(`locals {\n  map_roles = ${text}\n}\n`);
        for (const { text: joined, documents } of [whole, inside]) {
          for (const { at } of documents) expect(joined.fileAt(at.start).name).toBe("main.tf");
        }
      }),
      { seed: 19, numRuns: 300 },
    );
  });
});

describe("text that would take for ever", () => {
  const RESOURCE =
    'resource "kubernetes_config_map" "aws_auth" {\n  metadata {\n    name = "aws-auth"\n  }\n  data = { mapRoles = yamlencode(local.a40) }\n}\n';
  const doubled = (first: string, next: (last: string) => string) =>
    `locals {\n  a0 = ${first}\n${Array.from({ length: 40 }, (_, index) => `  a${index + 1} = ${next(`local.a${index}`)}`).join("\n")}\n}\n${RESOURCE}`;

  it.each([
    ["lists", doubled("[1, 2]", (last) => `concat(${last}, ${last})`)],
    ["texts", doubled('"text"', (last) => `"\${${last}}\${${last}}"`)],
    ["mappings", doubled("{ x = 1 }", (last) => `{ a = ${last}, b = ${last} }`)],
    ["encoded texts", doubled('"text"', (last) => `jsonencode([${last}, ${last}])`)],
    [
      "loops",
      `${doubled("range(1000)", (last) => last)}locals {\n  b = [for x in local.a0 : [for y in local.a0 : [for z in local.a0 : { rolearn = x }]]]\n}\n`,
    ],
    ["brackets", `locals {\n  rolearn = ${"[".repeat(5000)}${"]".repeat(5000)}\n}\n${RESOURCE}`],
    ["blocks", `${"a {\n".repeat(5000)}${"}\n".repeat(5000)}${RESOURCE}`],
    ["conditions", `locals {\n  a40 = ${"true ? 1 : ".repeat(2000)}1\n}\n${RESOURCE}`],
  ])("%s is not followed to its end", async (_, text) => {
    const found = summary(await read(text));
    expect(JSON.stringify(found).length).toBeLessThan(3_000_000);
    expect(found["documents"]).toBeDefined();
  });
});

describe("a list that cannot be read whole", () => {
  const entry = (name: string) =>
    `{ rolearn = "arn:aws:iam::111122223333:role/${name}", username = "${name}" }`;
  const text = `resource "kubernetes_config_map" "a" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = { mapRoles = yamlencode(var.roles) }
}
variable "roles" {}
`;

  it("may have more entries than those that are read, also in another file", async () => {
    const broken = `roles = [${entry("a")} ${entry("b")}]\n`;
    const { documents = [] } = await read(text, { "terraform.tfvars": broken });
    const holes = documents.flatMap(({ content }) => holesIn(content));
    expect(holes.map(({ shape }) => shape)).toContain("items");
    const whole = await read(text, { "terraform.tfvars": broken.replace("} {", "}, {") });
    expect(whole.documents.flatMap(({ content }) => holesIn(content))).toEqual([]);
  });
});

describe("values of variables that cannot be read", () => {
  const text = `variable "who" {
  default = []
}
resource "kubernetes_config_map" "a" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = { mapRoles = yamlencode(var.who) }
}
`;

  it.each([
    ["a file that is not HCL", "who = = 1\n"],
    ["a file that is elsewhere", undefined],
  ])("may be other than their defaults: %s", async (_, values) => {
    const input = inputOf("main.tf", { "main.tf": text, "terraform.tfvars": values ?? "" });
    const beside = (path: string) => (path === "terraform.tfvars" ? values : input.beside?.(path));
    const { documents } = await readHcl({ ...input, beside }, parser);
    expect(documents.flatMap(({ content }) => holesIn(content)).map(({ expression }) => expression)).toEqual([
      "${var.who}",
    ]);
  });
});
