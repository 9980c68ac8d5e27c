// The scripts in the attributes of resources: a trigger with a heredoc for kubectl, a file that is run later.
import { flatten } from "../model/flat.ts";
import type { SourceInput } from "../model/reading.ts";
import { within } from "../model/within.ts";
import type { Found } from "./resource.ts";

/** Adds what scripts map to what has been found. */
export async function readScripts(found: Found, { readInner }: SourceInput): Promise<void> {
  const read = new Set<string>();
  for (const { resource, text } of found.scripts) {
    const flat = flatten(text);
    // `terraform_data` has what it is given once more as its output.
    const key = JSON.stringify([resource.address, flat.text]);
    if (read.size === read.add(key).size) continue;
    const reading = await readInner?.({ file: "script.sh", text: flat.text, readInner });
    if (reading === undefined) continue;
    const inner = within(reading, flat);
    const own = { name: resource.address, isAddress: true, isGenerated: true };
    found.documents.push(...inner.documents.map((document) => ({ ...document, ...own })));
    found.accessEntries.push(...inner.accessEntries);
    found.associations.push(...inner.associations);
    found.clusters.push(...inner.clusters);
    found.slips.push(...inner.slips);
    found.problems.push(...inner.problems);
  }
}
