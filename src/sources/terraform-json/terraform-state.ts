// Terraform's and OpenTofu's state: as `terraform show -json` prints it, or the state file itself.
import { type JoinedText, joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput, SourceReading } from "../model/reading.ts";
import { asStored } from "../model/stored.ts";
import { faultIn, formOf, openEnvelope, refusalOf } from "./envelope.ts";
import type { JsonText } from "./json-text.ts";
import { readStateResource } from "./read-state.ts";
import { type Found, nothingFound } from "./resource.ts";
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
    const state = openState(input);
    if (!("found" in state)) return state;
    await readScripts(state.found, input);
    return readingOfState(state);
  },
  readWithoutInner: (input) => {
    const state = openState(input);
    return "found" in state ? readingOfState(state) : state;
  },
};

interface State {
  readonly json: JsonText;
  readonly text: JoinedText;
  readonly found: Found;
}

/** What its resources say, without the scripts in them; or why nothing can be read. */
function openState(input: SourceInput): State | SourceReading {
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
  return { json, text, found };
}

function readingOfState({ json, text, found }: State): SourceReading {
  const fault = faultIn(json);
  return {
    text,
    ...asStored(readingOf(found)),
    problems: [...found.problems, ...(fault === undefined ? [] : [fault])],
  };
}
