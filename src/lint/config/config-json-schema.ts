// The JSON Schema of `.aws-auth-map.yaml`, for editors. It ships with the package.
import * as z from "zod/mini";
import { describeProperties } from "../../schema/json-schema.ts";
import { docsUrl } from "../engine/reporter.ts";
import { allRules } from "../rules/all-rules.ts";
import { configSchema, levelSchema, plainSetting, suppressibleSchema } from "./config-schema.ts";

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: "The address of this schema, for editors",
  rules:
    "A level for each rule that is to have another than its own, or a mapping of its options and a level",
  inlineSuppressions:
    "Whether comments in linted files suppress findings; with-reason: only comments that give a reason do",
  cluster: "The cluster that the files are for, as far as it is known; rules ask for it",
  overrides: "Other settings for some files; later ones win",
  ignore: "Globs of files that are not linted, relative to this file",
};

const CLUSTER_DESCRIPTIONS: Readonly<Record<string, string>> = {
  account: "The AWS account that the cluster is in: 12 digits, in quotes",
  partition: "The AWS partition that the cluster is in",
  creator: "The ARN of the IAM role or user that created the cluster",
  authenticationMode:
    "Where EKS reads who gets in; aws eks describe-cluster prints it as cluster.accessConfig.authenticationMode",
};

const SUPPRESSIBLE =
  "Whether a comment in a linted file can switch the rule off. Default: false for a policy, and for a rule that is set to error or has options here; else true";

/** @param id The schema's own address. */
export function configJsonSchema(id: string): object {
  const { rules, overrides, cluster } = configSchema.shape;
  const names = z.registry<{ id: string; description?: string }>();
  names.add(rules.def.innerType, { id: "rules" });
  names.add(overrides.def.innerType.def.element, { id: "override" });
  names.add(plainSetting, { id: "setting" });
  names.add(levelSchema, { id: "level" });
  names.add(cluster.def.innerType, { id: "cluster" });
  names.add(suppressibleSchema, { id: "suppressible", description: SUPPRESSIBLE });
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { io: "input", metadata: names });
  describeProperties(schema, (key) => DESCRIPTIONS[key]);
  const definitions = new Map(Object.entries(schema.$defs ?? {}));
  describeProperties(definitions.get("rules"), describeRule);
  describeProperties(definitions.get("cluster"), (key) => CLUSTER_DESCRIPTIONS[key]);
  describeProperties(definitions.get("override"), (key) =>
    key === "files" ? "Globs of the files, relative to this file" : DESCRIPTIONS[key],
  );
  return { $schema, $id: id, title: "Configuration of aws-auth-map lint", ...schema };
}

function describeRule(name: string): string | undefined {
  const rule = allRules.find((known) => known.name === name);
  if (rule === undefined) return undefined;
  const level = rule.level === "off" ? "off until it is configured" : rule.level;
  return `${rule.description}\n\nLevel: ${level}\n${docsUrl(name)}`;
}
