// Reads plans and states that a test writes as JavaScript's values.
import { plain } from "../../../src/sources/model/plain.ts";
import type { Source, SourceReading } from "../../../src/sources/model/reading.ts";
import { readSources } from "../../../src/sources/sources.ts";
import { terraformPlan } from "../../../src/sources/terraform-json/terraform-plan.ts";
import { terraformState } from "../../../src/sources/terraform-json/terraform-state.ts";
import { shell } from "../../../src/sources/text/shell/shell.ts";

type Json = Readonly<Record<string, unknown>>;

export async function readText(text: string, source: Source = terraformPlan): Promise<SourceReading> {
  const input = { file: "plan.json", text };
  if (!source.recognizes(input)) throw new Error("not recognized");
  const [found] = await readSources(input, [source, shell]);
  return found?.reading ?? (await source.read(input));
}

/** @param change Default: nothing is changed. */
export function change(address: string, change: Json): Json {
  const [type = ""] = address
    .replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*/, "")
    .replace(/^data\./, "")
    .split(".");
  return {
    address,
    mode: /(?:^|\.)data\./.test(address) ? "data" : "managed",
    type,
    change: { actions: ["create"], before: null, after_unknown: {}, ...change },
  };
}

export function readPlan(changes: readonly Json[], more: Json = {}): Promise<SourceReading> {
  return readText(
    JSON.stringify({ format_version: "1.2", terraform_version: "1.9.0", ...more, resource_changes: changes }),
  );
}

/** `kube-system/aws-auth` as the provider's attributes. */
export function awsAuth(data: unknown): Json {
  return { data, metadata: [{ name: "aws-auth", namespace: "kube-system" }] };
}

export function readState(resources: readonly Json[]): Promise<SourceReading> {
  return readText(
    JSON.stringify({
      format_version: "1.0",
      terraform_version: "1.9.0",
      values: { root_module: { resources } },
    }),
    terraformState,
  );
}

export function readStateFile(resources: readonly Json[]): Promise<SourceReading> {
  return readText(JSON.stringify({ version: 4, serial: 3, lineage: "a", resources }), terraformState);
}

/** The documents' contents by their names. */
export function contents(reading: Pick<SourceReading, "documents">): Record<string, unknown> {
  return Object.fromEntries(reading.documents.map(({ name, content }) => [name, plain(content)]));
}

/** The data of the documents, by their names. */
export function data(reading: Pick<SourceReading, "documents">): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contents(reading)).map(([name, content]) => [name, (content as { data: unknown }).data]),
  );
}

export function messages({ problems = [] }: SourceReading): string[] {
  return problems.map(({ message }) => message);
}

/** What is not known, as Terraform refers to it. */
export function ref(path: string): string {
  return `\${${path}}`;
}
