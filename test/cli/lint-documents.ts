// Documents to lint, and what is found in them.
import type { Finding } from "../../src/exports/lint.ts";
import { type Ending, manifest } from "./command.ts";

const NODES = `- rolearn: arn:aws:iam::111122223333:role/node
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]
`;

/** Nothing is wrong with it. */
export const clean = manifest({
  mapRoles: `${NODES}- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [viewers]\n`,
});

/** One error, at 11:16: `role-path`, which has a fix. */
export const withError = clean.replace("role/dev", "role/team/dev");

/** One warning, at 13:25: `duplicate-group`, which has a fix. */
export const withWarning = clean.replace("[viewers]", "[viewers, viewers]");

/** One error without a fix, at 11:16: `missing-arn`. */
export const withoutFix = clean.replace(/(.*)rolearn: \S+dev\n {6}/, "$1");

/** About something else. */
export const service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n";

/** What `--format json` printed, as `FILE:LINE:COLUMN rule`. */
export function places({ stdout }: Pick<Ending, "stdout">): string[] {
  return findings(stdout).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** The files that `--format json` printed findings of. */
export function filesIn({ stdout }: Pick<Ending, "stdout">): string[] {
  return [...new Set(findings(stdout).map(({ file }) => file))];
}

export function findings(json: string): Finding[] {
  return JSON.parse(json);
}
