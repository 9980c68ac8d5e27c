// Lists the forms in which mappings are read.
import { toJson } from "../../../text/printable.ts";
import { allSources, MANIFEST } from "../../input/forms.ts";
import { table } from "../../output/messages.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";

export interface SourcesCommandOptions {
  readonly format: "text" | "json";
}

export function runSources({ format }: SourcesCommandOptions): Outcome {
  const listed = [
    {
      name: MANIFEST,
      what: "a Kubernetes manifest, YAML or JSON",
      reads: "the ConfigMap kube-system/aws-auth, a patch of it, or the text of one section",
    },
    ...allSources().map(({ name, what, reads }) => ({ name, what, reads })),
  ];
  const rows = listed.map(({ name, what, reads }) => [name, what, reads]);
  const result = format === "json" ? toJson(listed) : table([["SOURCE", "FORM", "WHAT IS READ"], ...rows]);
  return { result, remarks: [], status: exitStatus.listed };
}
