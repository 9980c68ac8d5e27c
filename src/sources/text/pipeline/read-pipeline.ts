// Reads the scripts in the texts of a YAML file.
import { readObjects } from "../../../objects/objects.ts";
import { flatten } from "../../model/flat.ts";
import { fromYaml } from "../../model/from-yaml.ts";
import { joinTexts } from "../../model/joined-text.ts";
import type { SourceInput, SourceReading } from "../../model/reading.ts";
import { isMember, literalOf, type SourceValue, type TextValue } from "../../model/value.ts";
import { type Found, together, within } from "../../model/within.ts";
import { readShell } from "../shell/read-shell.ts";
import { mayRun } from "./may-run.ts";
import { withTemplateHoles } from "./template-holes.ts";

export async function readPipeline({ file, text, readInner }: SourceInput): Promise<SourceReading> {
  const found: Partial<Found>[] = [];
  for (const script of scriptsIn(text)) {
    const flat = flatten(withTemplateHoles(script));
    found.push(within(await readShell({ file: "script.sh", text: flat.text, readInner }), flat));
  }
  return together(joinTexts([{ name: file, text }]), found);
}

function scriptsIn(text: string): TextValue[] {
  return readObjects(text).contents.flatMap(({ value, chunk, ...rest }) => {
    const own = chunk ?? ("whole" in rest ? rest.whole : undefined);
    return own === undefined ? [] : scriptsOf(fromYaml(value, { text: own.text, base: own.base }));
  });
}

/** Commands that are items of one list run in their order, as one script. */
function scriptsOf(value: SourceValue): TextValue[] {
  switch (value.kind) {
    case "text":
      return mayRun(literalOf(value) ?? "") ? [value] : [];
    case "map":
      return value.members.flatMap((each) => (isMember(each) ? scriptsOf(each.value) : []));
    case "list": {
      const texts = value.items.filter((item) => item.kind === "text");
      const script = asOne(texts, value);
      const others = value.items.filter((item) => item.kind !== "text").flatMap(scriptsOf);
      return mayRun(literalOf(script) ?? "") ? [script, ...others] : others;
    }
    default:
      return [];
  }
}

function asOne(texts: readonly TextValue[], { at }: SourceValue): TextValue {
  const pieces = texts.flatMap(({ pieces: own, at: { end } }) => [...own, { text: "\n", toFile: () => end }]);
  return { kind: "text", pieces, at };
}
