// What kubectl and the API server did. test/fixtures/apply/README.md says what is in them.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { JsonObject } from "../../src/apply/json.ts";
import type { ApplyMode } from "../../src/apply/outcome.ts";

export interface Situation {
  readonly name: string;
  readonly command: string;
  readonly live: (JsonObject & { readonly data?: Record<string, string> }) | null;
  readonly file: JsonObject;
  readonly refused: boolean;
  readonly says: string;
  readonly after: Readonly<Record<string, string>> | null;
}

export function readSituations(name: "situations" | "recorded"): Situation[] {
  const file = new URL(`../fixtures/apply/${name}.jsonl.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Situation);
}

/** The flags of its command, as `diff` takes them. */
export function flagsOf({ command }: Situation): string[] {
  if (command.includes("replace")) return ["--as", "replace"];
  if (!command.includes("--server-side")) return ["--as", "apply"];
  return command
    .split(" ")
    .filter((word) => /^--(?:server-side|force-conflicts|field-manager=.+)$/.test(word));
}

export function modeOf(situation: Situation): ApplyMode {
  const [first, ...flags] = flagsOf(situation);
  if (first === "--as") return { as: flags[0] === "replace" ? "replace" : "apply" };
  const manager = flags.find((flag) => flag.startsWith("--field-manager="))?.split("=")[1];
  return {
    as: "server-side apply",
    forceConflicts: flags.includes("--force-conflicts"),
    fieldManager: manager ?? "kubectl",
  };
}
