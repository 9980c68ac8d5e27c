// Finds entries in calls of modules.

import { awsAuthMetadata } from "../../model/config-map.ts";
import { given, literalOf, memberOf, type Place, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Scope } from "../evaluate/scope.ts";
import { inputNames, type ModuleCall } from "../module/call.ts";
import type { Body } from "../syntax/body.ts";
import { truthOf } from "../values/compare.ts";
import { holeOf } from "../values/holes.ts";
import { addCloudposse } from "./cloudposse.ts";
import type { Coverage } from "./coverage.ts";
import { accessEntriesIn } from "./entries-in-values.ts";
import { configMap, type Found } from "./found.ts";
import { dataOf, sectionsIn } from "./module-inputs.ts";

/** What is handed to a module. */
interface Handed {
  readonly address: string;
  readonly source: string;
  readonly at: Place;
  readonly isPossible: boolean;
  readonly inputs: readonly { readonly name: string; readonly nameAt: Place; readonly value: SourceValue }[];
}

export function findInCall(call: ModuleCall, covered: Coverage, found: Found): void {
  const { block, instance, address, caller } = call;
  const { attributes } = block.body;
  const inputs = inputNames(call).flatMap((name) => {
    const attribute = attributes.get(name);
    if (attribute === undefined) return [];
    return [{ name, nameAt: attribute.nameAt, value: evaluate(attribute.value, instance.scope) }];
  });
  const source = attributes.get("source")?.value;
  const path = (source && literalOf(evaluate(source, instance.scope))) ?? "";
  const handed = {
    address,
    source: path,
    at: block.at,
    isPossible: caller.isPossible || instance.isPossible,
    inputs,
  };
  // A module of this project has been read with these inputs. What it has not used is not dropped.
  findInHanded(call.module === undefined ? handed : { ...handed, inputs: covered.notIn(inputs) }, found);
}

/** Terragrunt's `inputs`. */
export function findInInputs(inputs: SourceValue, source: string, scope: Scope, found: Found): void {
  if (inputs.kind !== "map" || scope.budget.left <= 0) return;
  const members = inputs.members.flatMap((each) =>
    "key" in each ? [{ name: literalOf(each.key) ?? "", nameAt: each.key.at, value: each.value }] : [],
  );
  findInHanded({ address: "inputs", source, at: inputs.at, isPossible: false, inputs: members }, found);
}

/** The module that the others are made after. Its submodule aws-auth writes the whole map. */
const EKS_MODULE = /terraform-aws-modules\/(?:terraform-aws-)?eks(?:\/aws|\.git|\?|\/\/|$)/;

function findInHanded(handed: Handed, found: Found): void {
  const { address, source, at, inputs } = handed;
  const isEks = EKS_MODULE.test(source);
  const possible = handed.isPossible ? { isPossible: true } : {};
  const isAddress = address.startsWith("module.");
  const sections = inputs.flatMap(({ name, value, nameAt }) => sectionsIn(name, value, nameAt));
  const off = switchOff(inputs);
  if (off !== undefined) {
    found.absent.push(...sections.map(({ value }) => value));
    if (sections.length > 0) {
      const message = `${address} writes no aws-auth, because ${off} is false, so its mappings are not read`;
      found.problems.push({ message, at, isLoss: false });
    }
  } else if (sections.length > 0) {
    const isWhole = isEks && /\/\/modules\/aws-auth/.test(source);
    found.documents.push({
      name: address,
      isAddress,
      at,
      content: configMap(dataOf(sections, at), awsAuthMetadata(at), at),
      ...(!isWhole && { isPart: "entries" as const }),
      ...possible,
    });
  }
  if (!/\/\/modules\//.test(source)) addCluster(handed, isEks, found);
  for (const { name, value } of inputs) {
    const addressOf = (key: string) =>
      isEks
        ? `${address}.aws_eks_access_entry.this[${JSON.stringify(key)}]`
        : `${address}.${name}[${JSON.stringify(key)}]`;
    const { entries, slips } = accessEntriesIn(
      name,
      value,
      isEks ? "terraform-aws-modules" : "other",
      addressOf,
    );
    const cluster = inputOf(handed, "cluster_name") ?? (isEks ? inputOf(handed, "name") : undefined);
    found.accessEntries.push(
      ...entries.map((entry) => ({ ...entry, ...(cluster && { cluster }), ...possible })),
    );
    // An entry in a loop is written once.
    found.slips.push(
      ...slips.filter(({ at: place }) => !found.slips.some((slip) => slip.at.start === place.start)),
    );
    addCloudposse(name, value, addressOf, found);
  }
}

function inputOf({ inputs }: Pick<Handed, "inputs">, name: string): SourceValue | undefined {
  return inputs.find((input) => input.name === name)?.value;
}

/** What makes the module write no map. Of modules that differ in their defaults, only what people wrote counts. */
function switchOff(inputs: Handed["inputs"]): string | undefined {
  const says = (name: string) => {
    const value = inputOf({ inputs }, name);
    return value && truthOf(value);
  };
  const whole = ["create", "create_eks", "enabled"].find((name) => says(name) === false);
  if (whole !== undefined || says("create_aws_auth_configmap") === true) return whole;
  return ["manage_aws_auth_configmap", "manage_aws_auth", "apply_config_map_aws_auth"].find(
    (name) => says(name) === false,
  );
}

function addCluster(handed: Handed, isEks: boolean, found: Found): void {
  const { address, at } = handed;
  const cluster = inputOf(handed, "cluster_name") ?? inputOf(handed, "name");
  const config = memberOf(inputOf(handed, "access_config"), "authentication_mode");
  const mode = inputOf(handed, "authentication_mode") ?? config;
  if (mode !== undefined && (isEks || isMode(mode))) {
    const namedBy = ["cluster_name", "cluster_id"].map((output) => `\${${address}.${output}}`);
    found.clusters.push({ name: cluster, namedBy, authenticationMode: mode, at });
  }
  if (!isEks) return;
  const creator = handed.inputs.find(({ name }) => name === "enable_cluster_creator_admin_permissions");
  if (creator === undefined || truthOf(creator.value) !== true) return;
  const partition = holeOf(`${address}.data.aws_partition.current[0].partition`, creator.nameAt);
  found.accessEntries.push({
    name: `${address}.aws_eks_access_entry.this["cluster_creator"]`,
    isAddress: true,
    at: creator.nameAt,
    cluster,
    principalArn: holeOf(`${address}.data.aws_iam_session_context.current[0].issuer_arn`, creator.nameAt),
    type: given("STANDARD", creator.nameAt),
    policies: [
      {
        at: creator.nameAt,
        policyArn: {
          kind: "text",
          pieces: [
            ...given("arn:", creator.nameAt).pieces,
            { hole: { ...partition.hole, shape: "text" }, at: creator.nameAt },
            ...given(":eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", creator.nameAt).pieces,
          ],
          at: creator.nameAt,
        },
        scope: {
          kind: "map",
          members: [{ key: given("type", creator.nameAt), value: given("cluster", creator.nameAt) }],
          at: creator.nameAt,
        },
      },
    ],
  });
}

/** Other modules have inputs of this name, too: of a database, of a message broker. */
function isMode(value: SourceValue): boolean {
  return /^(?:API|CONFIG_MAP|API_AND_CONFIG_MAP)$/.test(literalOf(value) ?? "");
}

/** The text after `source =` of Terragrunt's block `terraform`. */
export function terragruntSource(body: Body, scope: Scope): string {
  const block = body.blocks.find(({ type }) => type === "terraform");
  const source = block?.body.attributes.get("source")?.value;
  return (source && literalOf(evaluate(source, scope))) ?? "";
}
