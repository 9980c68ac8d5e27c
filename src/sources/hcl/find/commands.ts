// Reads shell commands that resources run: manifests in them, and commands that map identities.
import type { SourceDocument, SourceInput } from "../../model/reading.ts";
import { isMember, memberOf, type SourceValue } from "../../model/value.ts";
import { readInnerText } from "../../text/inner-text.ts";
import { withLines } from "../values/lines.ts";
import type { Found } from "./found.ts";

/** They are read as scripts where the one who asks can read scripts. */
export async function readCommands(input: SourceInput, found: Found): Promise<void> {
  for (const { name, text, isPossible, isManifest } of found.commands.splice(0)) {
    const read = await readInnerText(
      { text, name, file: isManifest === true ? "manifest.yaml" : "command.sh" },
      input,
    );
    const { documents = [], accessEntries = [], associations = [], clusters = [] } = read;
    const named = (document: SourceDocument): SourceDocument => ({
      ...document,
      content: withKnownLines(document.content),
      name: documents.length === 1 ? name : `${name}: ${document.name}`,
      ...(isPossible && { isPossible }),
    });
    found.documents.push(...documents.map(named));
    found.accessEntries.push(...accessEntries);
    found.associations.push(...associations);
    found.clusters.push(...clusters);
  }
}

/** Sections in which a line is not known. */
function withKnownLines(content: SourceValue): SourceValue {
  const data = memberOf(content, "data");
  if (content.kind !== "map" || data?.kind !== "map") return content;
  const sections = data.members.map((each) =>
    isMember(each) && each.value.kind === "text" ? { ...each, value: withLines(each.value) } : each,
  );
  const members = content.members.map((each) =>
    isMember(each) && each.value === data ? { ...each, value: { ...data, members: sections } } : each,
  );
  return { ...content, members };
}
