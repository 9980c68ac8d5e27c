import { type EntryTypeName, entryTypes } from "../../../access-entries/entry-types.ts";
import { refusalsOf } from "../../../access-entries/refusals.ts";
import { inWords } from "../../../text/in-words.ts";
import { shorten } from "../../../text/shorten.ts";
import { nearest } from "../../../text/spelling.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith, rewriteAll } from "../../knowledge/access-entries.ts";

const NAMES = Object.keys(entryTypes) as readonly EntryTypeName[]; // its own keys
/** A new type may be called nearly as another one: EC2_LINUX and EC2 are. */
const MOST_LETTERS = 2;

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html */
export const accessEntryType = defineRule({
  name: "access-entry-type",
  description: "a type of an access entry that EKS does not know",
  level: "error",
  fixes: true,
  messages: {
    misspelt: ({ type, meant }: { type: string; meant: string }) =>
      `EKS refuses the type '${shorten(type)}' of an access entry; write ${meant}`,
    unknown: ({ type }: { type: string }) =>
      `EKS documents no type '${shorten(type)}' of an access entry, and refuses what it does not know; the types are ${inWords(NAMES)}`,
  },
  yieldsTo: [{ rule: "eksctl-refuses", at: "place" }],
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(accessEntries, "type-unknown")) {
      const { type } = refusal.data;
      if (type.trim() === "") continue;
      const meant = refusal.data.meant ?? nearest(type, NAMES, Math.min(MOST_LETTERS, type.length - 2));
      if (meant === undefined) {
        report(span, { found: "unknown", type }, { severity: "warning" });
        continue;
      }
      const isForNodes = !entryTypes[meant].isOpen;
      // With what it has besides, the right type may be refused as well.
      const isRefused = refusalsOf({ ...of.entry, type: meant }).some(
        ({ field }) => field !== "principalArn",
      );
      const isTaken = !isRefused && !(isForNodes && hasMore(of));
      const suggestion = isTaken ? rewriteAll(of.type, meant) : undefined;
      // What is for people may give more than was looked at.
      const isSafe = isForNodes && refusal.data.meant !== undefined;
      report(span, { found: "misspelt", type, meant }, isSafe ? { fix: suggestion } : { suggestion });
    }
  },
});

function hasMore({ username, groupsAt, policies }: PlacedEntry): boolean {
  return username !== undefined || groupsAt !== undefined || policies.length > 0;
}
