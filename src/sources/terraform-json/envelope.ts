// What a text is: a plan, a state, or another of Terraform's files that people take for one of them. And its problems.
import type { SourceInput, SourceProblem } from "../model/reading.ts";
import type { Place } from "../model/value.ts";
import { JsonText } from "./json-text.ts";

/**
 * - `plan`, `state`: as `terraform show -json` prints it
 * - `state-file`: `terraform.tfstate`
 * - `encrypted`: a state file or plan that OpenTofu has encrypted
 * - `log`: the lines of `terraform plan -json`
 * - `binary`: a plan file as Terraform saves it
 */
export type Form = "plan" | "state" | "state-file" | "encrypted" | "log" | "binary";

export interface Envelope {
  readonly json: JsonText;
  readonly members: ReadonlyMap<string, Place>;
  readonly form: Form | undefined;
}

/** Words of which every form of Terraform's JSON has one. */
const SIGNS = /"(?:format_version|resource_changes|planned_values|lineage|encrypted_data|@level)"/;

/** Tells the form by the first keys, where they are enough. */
export function formOf({ text }: Pick<SourceInput, "text">): Form | undefined {
  if (text.startsWith("PK\u0003\u0004")) return text.slice(0, 200).includes("tfplan") ? "binary" : undefined;
  if (!SIGNS.test(text)) return undefined;
  const json = new JsonText(text);
  const keys = new Set<string>();
  for (const { key } of json.members({ start: startOf(json) })) {
    keys.add(key);
    const form = formByKeys(keys);
    if (form !== undefined) return form;
  }
  return formOfUnknownVersion(keys);
}

/** A version that is not known may have keys that are not known. */
function formOfUnknownVersion(keys: ReadonlySet<string>): Form | undefined {
  return keys.has("format_version") && keys.has("terraform_version") ? "plan" : undefined;
}

function formByKeys(keys: ReadonlySet<string>): Form | undefined {
  if (keys.has("resource_changes") || keys.has("planned_values")) return "plan";
  if (keys.has("values") && keys.has("format_version")) return "state";
  if (keys.has("lineage") && (keys.has("resources") || keys.has("modules"))) return "state-file";
  if (keys.has("encrypted_data") && keys.has("encryption_version")) return "encrypted";
  return keys.has("@level") && keys.has("@message") ? "log" : undefined;
}

export function openEnvelope(input: SourceInput): Envelope {
  const json = new JsonText(input.text);
  const members = json.object({ start: startOf(json) });
  const keys = new Set(members.keys());
  const form = keys.size === 0 ? formOf(input) : (formByKeys(keys) ?? formOfUnknownVersion(keys));
  return { json, members, form };
}

/**
 * Where the JSON begins: behind a byte order mark, and behind the line that a wrapper of Terraform in a workflow prints
 * before it. Source: https://github.com/hashicorp/setup-terraform (terraform_wrapper)
 */
function startOf(json: JsonText): number {
  const { text } = json;
  const wrapped = /^\ufeff?\[command\][^\n]*\n/.exec(text)?.[0].length ?? 0;
  return json.next(text.charCodeAt(wrapped) === 0xfeff ? wrapped + 1 : wrapped);
}

/** Why nothing can be read, where nothing can. */
export function refusalOf({ json, members, form }: Envelope): SourceProblem | undefined {
  const refused = (message: string, at?: Place): SourceProblem => ({ message, at, isLoss: true });
  if (form === "binary") return refused(`a plan file is not JSON: ${SHOW_PLAN}`);
  if (form === "log") return refused(`the log of 'terraform plan -json' is no plan: ${SHOW_PLAN}`);
  if (form === "encrypted") return refused("the file is encrypted: write 'tofu show -json > state.json'");
  const at = members.get("format_version");
  const version = json.textAt(at);
  if (version !== undefined && !/^[01]\./.test(version)) {
    return refused(
      `format version '${version.slice(0, 20)}' of Terraform's JSON is not known, so nothing is read: only 1.x is`,
      at,
    );
  }
  const fileVersion = members.get("version");
  if (form !== "state-file" || fileVersion === undefined) return undefined;
  const written = json.text.slice(fileVersion.start, fileVersion.end);
  if (written === "4") return undefined;
  return refused(
    `version ${written.slice(0, 20)} of a state file is not known, so nothing is read: only 4 is`,
    fileVersion,
  );
}

const SHOW_PLAN =
  "write 'terraform plan -out tfplan', and 'terraform show -json tfplan > plan.json' (or tofu)";

/** What is wrong with the JSON itself. Ask when all has been read. */
export function faultIn({ fault, text }: JsonText): SourceProblem | undefined {
  if (fault === undefined) return undefined;
  const start = Math.min(fault.offset, text.length);
  return {
    message: fault.isCut
      ? "the JSON ends too early, so what follows is not known: write it anew with 'terraform show -json'"
      : "this is not JSON, so what follows is not read: write it anew with 'terraform show -json'",
    at: { start, end: Math.min(start + 1, text.length) },
    isLoss: true,
  };
}
