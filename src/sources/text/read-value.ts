// A text that is YAML or JSON, as the value that it says.
import { decode } from "../../go-yaml/decode.ts";
import { readYaml } from "../../go-yaml/read.ts";
import { isJson } from "../../objects/objects.ts";
import { flatten } from "../model/flat.ts";
import { fromYaml } from "../model/from-yaml.ts";
import type { SourceValue, TextValue } from "../model/value.ts";

/** Undefined for what cannot be read. */
export function readValue(written: TextValue): SourceValue | undefined {
  const flat = flatten(written);
  const reading = readYaml(flat.text, { json: isJson(flat.text) });
  if (!reading.ok) return undefined;
  try {
    return flat.value(fromYaml(decode(reading.root), { text: reading.text, base: 0 }));
  } catch {
    return undefined; // the only errors are faults of the text
  }
}
