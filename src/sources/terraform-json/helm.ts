// The values that a Helm release is installed with, where a map stands in them: a manifest among them, or sections by their
// names.
import { sectionNames } from "../../document/problem.ts";
import { mentionsAwsAuth } from "../../document/relevance.ts";
import { decode } from "../../go-yaml/decode.ts";
import { YamlFaultError } from "../../go-yaml/fault.ts";
import { readYaml } from "../../go-yaml/read.ts";
import { awsAuthWith, memberAt } from "../model/config-map.ts";
import { flatten } from "../model/flat.ts";
import { fromYaml } from "../model/from-yaml.ts";
import {
  isHolePiece,
  isMember,
  literalOf,
  memberOf,
  type SourceValue,
  type TextValue,
} from "../model/value.ts";
import { isAboutAwsAuth } from "./config-map.ts";
import { documentOf, readTexts } from "./manifests.ts";
import type { Found, ReadResource, Resource } from "./resource.ts";

/** https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release */
export const readHelmRelease: ReadResource = (resource, found) => {
  const values = memberOf(resource.values, "values");
  for (const each of values?.kind === "list" ? values.items : []) {
    if (each.kind === "text" && mentionsAwsAuth(literalOf(each) ?? "")) readValues(each, resource, found);
  }
  const set = memberOf(resource.values, "set");
  for (const each of set?.kind === "list" ? set.items : []) readSetting(each, resource, found);
};

function readValues(text: TextValue, resource: Resource, found: Found): void {
  const [piece] = text.pieces;
  if (piece === undefined || isHolePiece(piece)) return;
  const values = yamlIn(piece.text);
  if (values === undefined) {
    found.problems.push({
      message: `the values of ${resource.address} are not YAML, so aws-auth in them is not read: correct them`,
      at: text.at,
      isLoss: true,
    });
    return;
  }
  readBelow(flatten(text).value(values), resource, found);
}

function yamlIn(text: string): SourceValue | undefined {
  const reading = readYaml(text);
  if (!reading.ok) return undefined;
  try {
    return fromYaml(decode(reading.root), { text: reading.text, base: 0 });
  } catch (error) {
    if (error instanceof YamlFaultError) return undefined;
    throw error;
  }
}

/** A ConfigMap's object, a text with a manifest, or a mapping that holds sections: wherever the chart takes it from. */
function readBelow(value: SourceValue, resource: Resource, found: Found): void {
  if (value.kind === "text") readTexts({ ...resource, values: value }, found);
  if (value.kind === "list") for (const item of value.items) readBelow(item, resource, found);
  if (value.kind !== "map") return;
  const name = memberOf(memberOf(value, "metadata"), "name");
  if (literalOf(memberOf(value, "kind")) === "ConfigMap") {
    if (isAboutAwsAuth(resource, name, memberOf(value, "data"))) {
      found.documents.push(documentOf(resource, value));
    }
    return;
  }
  const sections = value.members.filter((each) => isMember(each) && isSection(literalOf(each.key)));
  if (sections.length > 0) {
    const data: SourceValue = { kind: "map", members: sections, at: value.at };
    found.documents.push({ ...documentOf(resource, awsAuthWith(data, value.at)), isPart: true });
  }
  for (const each of value.members) {
    if (isMember(each) && !sections.includes(each)) readBelow(each.value, resource, found);
  }
}

function isSection(key: string | undefined): boolean {
  return sectionNames.some((name) => name === key);
}

/** `set { name = "awsAuth.mapRoles", value = … }`: of the name, the last step. */
function readSetting(setting: SourceValue, resource: Resource, found: Found): void {
  const name = literalOf(memberOf(setting, "name")) ?? "";
  const value = memberOf(setting, "value");
  const [, section, rest] = /(?:^|\.)(mapRoles|mapUsers|mapAccounts)(.*)$/.exec(name) ?? [];
  if (section === undefined || value === undefined) return;
  if (rest !== "") {
    found.problems.push({
      message: `${name} is set alone in ${resource.address}, and not read: write all of ${section} in values`,
      at: setting.at,
      isLoss: true,
    });
    return;
  }
  const data: SourceValue = { kind: "map", members: [memberAt(section, value)], at: setting.at };
  found.documents.push({ ...documentOf(resource, awsAuthWith(data, setting.at)), isPart: true });
}
