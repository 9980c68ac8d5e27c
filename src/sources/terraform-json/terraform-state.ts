// Terraform's and OpenTofu's state: as `terraform show -json` prints it, or the state file itself.
import { joinTexts } from "../model/joined-text.ts";
import type { Source } from "../model/reading.ts";
import { faultIn, formOf, openEnvelope, refusalOf } from "./envelope.ts";
import { readStateResource } from "./read-state.ts";
import { nothingFound } from "./resource.ts";
import { readScripts } from "./scripts.ts";
import { resourcesInFile, resourcesInValues } from "./state-resources.ts";
import { readingOf } from "./terraform-plan.ts";

export const terraformState: Source = {
  name: "terraform-state",
  what: "Terraform's or OpenTofu's state as JSON (terraform show -json, or terraform.tfstate)",
  reads: "ConfigMaps, manifests, access entries and clusters",
  recognizes: (input) => {
    const form = formOf(input);
    return form === "state" || form === "state-file" || form === "encrypted";
  },
  isAlone: true,
  read: async (input) => {
    const envelope = openEnvelope(input);
    const { json, members, form } = envelope;
    const text = joinTexts([{ name: input.file, text: input.text }]);
    const refusal = refusalOf(envelope);
    if (refusal !== undefined) return { text, documents: [], problems: [refusal] };
    const found = nothingFound();
    const resources =
      form === "state-file"
        ? resourcesInFile(json, members.get("resources"))
        : resourcesInValues(json, members.get("values"));
    for (const resource of resources) readStateResource(json, resource, found);
    await readScripts(found, input);
    const fault = faultIn(json);
    return {
      text,
      ...readingOf(found),
      problems: [...found.problems, ...(fault === undefined ? [] : [fault])],
    };
  },
};
