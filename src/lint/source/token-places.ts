// Finds holes in a text that is YAML: by texts that stand in them, and that nothing else has.
import type { LintDocument } from "../../document/document.ts";
import type { LintText } from "../../document/nodes.ts";
import { addTo } from "../../text/add-to.ts";
import type { HolePlace } from "./hole-place.ts";

/** Texts that the document does not have, one for each slot. */
export interface Tokens {
  of(key: string): string;
  /** Finds them in a text. Global. */
  readonly pattern: RegExp;
}

/** Where the tokens are in texts that are YAML. */
export function placesOfTokens({ sections }: LintDocument, { pattern }: Tokens): Map<string, HolePlace[]> {
  const places = new Map<string, HolePlace[]>();
  const look = (
    place: Pick<HolePlace, "role" | "section" | "item">,
    text: (Partial<LintText> & Pick<LintText, "value">) | undefined,
  ) => {
    const isPlain = text?.node === undefined || text.node.type === "PLAIN";
    for (const { 0: token, index } of text?.value.matchAll(pattern) ?? []) {
      const before = text?.value.slice(0, index) ?? "";
      const after = text?.value.slice(index + token.length) ?? "";
      addTo(places, token, { ...place, before, after, isPlain });
    }
  };
  for (const { name: section, entries, accounts } of sections) {
    for (const { arn, username, groups, members } of entries) {
      for (const { key } of members) look({ role: "key", section }, key);
      look({ role: "arn", section }, arn);
      look({ role: "username", section }, username);
      groups.forEach(({ value, text }, item) => {
        look({ role: "group", section, item }, text ?? { value });
      });
    }
    for (const { value } of accounts) look({ role: "account", section }, { value });
  }
  return places;
}
