// Asks the rules that are about other forms than a manifest, and about access entries.
import { readDocument } from "../../document/document.ts";
import { pieceSource, type Source } from "../../document/source.ts";
import type { JoinedText } from "../../sources/model/joined-text.ts";
import { activeRules } from "../config/active-rules.ts";
import { clusterFor } from "../config/cluster.ts";
import { parseConfig } from "../config/config.ts";
import type { Surroundings } from "../engine/beside.ts";
import type { Finding } from "../engine/finding.ts";
import { runRules } from "../engine/run.ts";
import type { ClusterFacts } from "../engine/surroundings.ts";
import type { LintOptions } from "../lint-options.ts";
import { defaultRules, unusedSuppression } from "../rules/index.ts";
import { formRuleNames } from "../rules/source-rule-names.ts";
import { formRules } from "../rules/source-rules.ts";
import { entryPlaces } from "./entry-places.ts";
import { inFiles } from "./in-files.ts";

/** As offsets in the text of all files, places can be compared wherever they are. */
export function joinedSource({ files }: JoinedText): Source {
  const joined = files.map(({ text }) => text).join("\n");
  return { ...pieceSource(joined, 0, "\n"), editable: true };
}

/** What the configuration tells of the cluster. */
export function clusterOf({ filename = "<text>", config = {} }: LintOptions): ClusterFacts | undefined {
  return clusterFor(parseConfig(config), filename);
}

/** @param found What the rules are told of the text. Its spans are in `source`. */
export function runFormRules(
  text: JoinedText,
  source: Source,
  options: LintOptions,
  found: Pick<Surroundings, "slips" | "accessEntries">,
): Finding[] {
  const { filename = "<text>", config = {}, iamRoles, neighbours } = options;
  const { entries = [] } = found.accessEntries ?? {};
  const rules = {
    active: activeRules(parseConfig(config), filename, formRules),
    names: [...defaultRules.map(({ name }) => name), ...formRuleNames],
    comments: "ignored",
    surroundings: { cluster: clusterOf(options), iamRoles, neighbours, ...found },
    places: entryPlaces(entries),
    unusedSuppression,
  } as const;
  const document = { ...readDocument(""), text: source.text, source };
  return inFiles(runRules(document, rules, filename).findings, text);
}
