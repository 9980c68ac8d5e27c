import { describe, expect, it } from "vitest";
import { read, summary } from "./reading.ts";

const CONFIG_MAP = (roles: string) => `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = { mapRoles = yamlencode(${roles}) }
}
`;

async function roles(text: string, others: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const found = summary(await read(text, others));
  return JSON.parse(JSON.stringify(found["documents"] ?? [])).map(
    ({ name, content }: { name: string; content: { data: { mapRoles: unknown } } }) => [
      name,
      content.data.mapRoles,
    ],
  );
}

describe("a module of the project", () => {
  it("has its own words for what is not known in it", async () => {
    const others = {
      "m/main.tf": CONFIG_MAP("[{ rolearn = aws_iam_role.x.arn, username = lower(data.a.b.c) }]"),
    };
    expect(await roles('module "one" {\n  source = "./m"\n}\n', others)).toEqual([
      [
        "module.one.kubernetes_config_map.aws_auth",
        [{ rolearn: "${module.one.aws_iam_role.x.arn}", username: "${module.one: lower(data.a.b.c)}" }],
      ],
    ]);
  });

  it("is read for each of its calls", async () => {
    const others = {
      "m/main.tf": `variable "name" {}\n${CONFIG_MAP('[{ rolearn = "arn:aws:iam::111122223333:role/${var.name}" }]')}`,
    };
    const text = 'module "m" {\n  for_each = toset(["a", "b"])\n  source = "./m"\n  name = each.key\n}\n';
    expect(await roles(text, others)).toEqual([
      ['module.m["a"].kubernetes_config_map.aws_auth', [{ rolearn: "arn:aws:iam::111122223333:role/a" }]],
      ['module.m["b"].kubernetes_config_map.aws_auth', [{ rolearn: "arn:aws:iam::111122223333:role/b" }]],
    ]);
  });

  it("gives its outputs", async () => {
    const others = {
      "iam/main.tf":
        'output "arn" {\n  value = "arn:aws:iam::111122223333:role/Out"\n}\noutput "unknown" {\n  value = aws_iam_role.x.arn\n}\n',
    };
    const text = `module "iam" {\n  source = "./iam"\n}\n${CONFIG_MAP("[{ rolearn = module.iam.arn }, { rolearn = module.iam.unknown }]")}`;
    expect(await roles(text, others)).toEqual([
      [
        "kubernetes_config_map.aws_auth",
        [{ rolearn: "arn:aws:iam::111122223333:role/Out" }, { rolearn: "${module.iam.unknown}" }],
      ],
    ]);
  });

  it("whose files cannot be listed is known by its inputs", async () => {
    expect(
      await roles(
        'module "m" {\n  source = "../m"\n  map_roles = [{ rolearn = "arn:aws:iam::111122223333:role/x" }]\n}\n',
      ),
    ).toEqual([["module.m", [{ rolearn: "arn:aws:iam::111122223333:role/x" }]]]);
  });

  it("that uses only some of its inputs loses none of them", async () => {
    const others = { "m/main.tf": `variable "used" {}\n${CONFIG_MAP("var.used")}` };
    const entry = (name: string) =>
      `[{ rolearn = "arn:aws:iam::111122223333:role/${name}", username = "${name}" }]`;
    const text = `module "m" {\n  source = "./m"\n  used = ${entry("a")}\n  map_roles = ${entry("b")}\n}\n`;
    expect(await roles(text, others)).toEqual([
      [
        "module.m.kubernetes_config_map.aws_auth",
        [{ rolearn: "arn:aws:iam::111122223333:role/a", username: "a" }],
      ],
      ["module.m", [{ rolearn: "arn:aws:iam::111122223333:role/b", username: "b" }]],
    ]);
  });

  it("that calls itself does not go on for ever", async () => {
    const others = {
      "m/main.tf": `module "again" {\n  source = "../m/../m"\n}\nmodule "other" {\n  source = "../n"\n}\n`,
      "n/main.tf": 'module "back" {\n  source = "../m"\n}\n',
    };
    expect(await roles('module "m" {\n  source = "./m"\n}\n', others)).toEqual([]);
  });
});

describe("a variable", () => {
  const text = `variable "env" {\n  default = "dev"\n}\nvariable "account" {\n  default = ""\n}\n${CONFIG_MAP('[{ rolearn = "arn:aws:iam::${var.account}:role/${var.env}" }]')}`;
  const rolearn = async (others: Readonly<Record<string, string>>) => {
    const found = await roles(text, others);
    return JSON.stringify(found).match(/arn:[^"]*/)?.[0];
  };

  it("has its default, but an empty one stands for a value that is given elsewhere", async () => {
    expect(await rolearn({})).toBe("arn:aws:iam::${var.account}:role/dev");
  });

  it("has its value from the files that Terraform takes by itself, the last one winning", async () => {
    const others = {
      "terraform.tfvars": 'env = "one"\naccount = "111122223333"\n',
      "b.auto.tfvars": 'env = "three"\n',
      "a.auto.tfvars.json": '{ "env": "two" }',
      "prod.tfvars": 'env = "prod"\n',
    };
    expect(await rolearn(others)).toBe("arn:aws:iam::111122223333:role/three");
  });

  it("has its value from the only other file of values, but not from one of several", async () => {
    expect(await rolearn({ "prod.tfvars": 'env = "prod"\n' })).toBe("arn:aws:iam::${var.account}:role/prod");
    const two = { "prod.tfvars": 'env = "prod"\n', "qa.tfvars": 'env = "qa"\n' };
    expect(await rolearn(two)).toBe("arn:aws:iam::${var.account}:role/dev");
  });
});

describe("a module that may not be called", () => {
  it("makes what it holds possible alone, at any depth", async () => {
    const others = {
      "m/main.tf": 'module "inner" {\n  source = "./inner"\n}\n',
      "m/inner/main.tf": CONFIG_MAP('[{ rolearn = "arn:aws:iam::111122223333:role/a" }]'),
    };
    const call = (count: string) => `module "m" {\n  source = "./m"\n  count  = ${count}\n}\n`;
    const possible = async (count: string) =>
      (await read(call(count), others)).documents.map(({ isPossible = false }) => isPossible);
    expect(await possible("var.on ? 1 : 0")).toEqual([true]);
    expect(await possible("1")).toEqual([false]);
  });
});
