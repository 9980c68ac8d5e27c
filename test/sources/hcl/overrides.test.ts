import { describe, expect, it } from "vitest";
import { read, summary } from "./reading.ts";

const ARN = "arn:aws:iam::111122223333:role";
const MAIN = `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = { mapRoles = yamlencode(local.roles) }
}

locals {
  roles = [{ rolearn = "${ARN}/main" }]
}
`;

interface Found {
  readonly name: string;
  readonly content: { readonly metadata: unknown; readonly data: { readonly mapRoles: unknown } };
}

async function documents(main: string, others: Readonly<Record<string, string>>): Promise<unknown> {
  const { documents: found } = summary(await read(main, others));
  return (found as Found[])
    .filter(({ name }) => name.startsWith("kubernetes_config_map."))
    .map(({ name, content }) => [name, content.metadata, content.data.mapRoles]);
}

const withRole = (role: string) => [
  [
    "kubernetes_config_map.aws_auth",
    { name: "aws-auth", namespace: "kube-system" },
    [{ rolearn: `${ARN}/${role}` }],
  ],
];
const resource = (body: string) => `resource "kubernetes_config_map" "aws_auth" {\n${body}\n}\n`;

describe("a file that overrides others", () => {
  it("replaces the arguments that it has, and leaves the rest", async () => {
    const text = resource(`data = { mapRoles = yamlencode([{ rolearn = "${ARN}/other" }]) }`);
    expect(await documents(MAIN, { "override.tf": text })).toEqual(withRole("other"));
    expect(await documents(MAIN, { "x_override.tf": text })).toEqual(withRole("other"));
    expect(await documents(MAIN, { "overrides.tf": text })).toEqual(withRole("main"));
  });

  it("replaces local values, and the later file wins", async () => {
    const local = (role: string) => `locals {\n  roles = [{ rolearn = "${ARN}/${role}" }]\n}\n`;
    const others = { "a_override.tf": local("a"), "b_override.tf": local("b") };
    expect(await documents(MAIN, others)).toEqual(withRole("b"));
  });

  it("replaces blocks in a block all at once", async () => {
    const text = resource('metadata {\n  name = "other"\n}');
    expect(await documents(MAIN, { "override.tf": text })).toEqual([
      [
        "kubernetes_config_map.aws_auth",
        { name: "other", namespace: "default" },
        [{ rolearn: `${ARN}/main` }],
      ],
    ]);
  });

  it("is JSON, too", async () => {
    const json = {
      resource: { kubernetes_config_map: { aws_auth: { data: { mapRoles: `- rolearn: ${ARN}/json\n` } } } },
    };
    const [[, metadata, roles]] = (await documents(MAIN, { "override.tf.json": JSON.stringify(json) })) as [
      [string, unknown, unknown],
    ];
    expect(metadata).toEqual({ name: "aws-auth", namespace: "kube-system" });
    expect(roles).toBe(`- rolearn: ${ARN}/json\n`);
  });

  it("changes what a variable is without a value", async () => {
    const main = `${MAIN.replace("local.roles", "var.roles")}variable "roles" {\n  default = []\n}\n`;
    const text = `variable "roles" {\n  default = [{ rolearn = "${ARN}/given" }]\n}\n`;
    expect(await documents(main, { "override.tf": text })).toEqual(withRole("given"));
  });
});
