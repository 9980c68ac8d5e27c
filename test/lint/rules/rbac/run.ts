// Files of a run in which «…» marks where a rule about RBAC is to find something.
import { expect } from "vitest";
import type { RuleSettings } from "../../../../src/lint/config/config.ts";
import type { Finding } from "../../../../src/lint/engine/finding.ts";
import { lintDocument, readForLint } from "../../../../src/lint/lint-document.ts";
import { createRbacRun } from "../../../../src/lint/rbac/rbac-run.ts";
import { applyEdits } from "../../../../src/text/edit.ts";
import { manifest } from "../../../cli/command.ts";

export type Files = Readonly<Record<string, string>>;

export interface FoundInFile extends Finding {
  readonly text: string;
}

interface Asked {
  /** Whether the run is what a cluster has. */
  readonly isLive?: boolean;
  /** Texts of Terraform and scripts in the run. */
  readonly code?: readonly string[];
  readonly givesMore?: boolean;
  readonly rules?: RuleSettings;
  /** Whether findings are shown that others make superfluous. */
  readonly superfluous?: "shown";
}

/** All that is found in the files of a run. */
export function foundIn(
  files: Files,
  { isLive = false, code = [], givesMore = false, rules = {}, superfluous }: Asked = {},
): FoundInFile[] {
  const run = createRbacRun();
  for (const [file, text] of Object.entries(files)) run.addManifest(file, text);
  for (const text of code) run.addCode(text);
  if (givesMore) run.givesMore();
  return Object.entries(files).flatMap(([file, text]) => {
    const options = { filename: file, rbac: run.of(file, isLive), config: { rules } };
    const choice = superfluous === undefined ? {} : { superfluous };
    return lintDocument(readForLint(text, options), options, choice).findings.map((each) => ({
      ...each,
      text,
    }));
  });
}

/** `rule` finds exactly what is marked in these files. */
export function expectInRun(
  rule: string,
  marked: Files,
  messages: readonly string[] = [],
  asked?: Asked,
): FoundInFile[] {
  const files = Object.fromEntries(
    Object.entries(marked).map(([file, text]) => [file, text.replaceAll(/[«»]/g, "")]),
  );
  const found = foundIn(files, asked).filter((each) => each.rule === rule);
  const shown = Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      let done = 0;
      let written = "";
      for (const { start, end } of found.filter((each) => each.file === file)) {
        written += `${text.slice(done, start)}«${text.slice(start, end)}»`;
        done = end;
      }
      return [file, written + text.slice(done)];
    }),
  );
  expect(shown).toEqual(marked);
  for (const [index, message] of messages.entries()) expect(found[index]?.message).toContain(message);
  return found;
}

export function expectSilentInRun(rule: string, files: Files, asked?: Asked): void {
  expectInRun(rule, files, [], asked);
}

/** Following what each finding suggests mends it, and brings no other one. */
export function expectAdvice(files: Files, rule: string): void {
  const before = foundIn(files);
  const told = before.filter((each) => each.rule === rule && each.suggestion !== undefined);
  expect(told.length).toBeGreaterThan(0);
  for (const { file, text, suggestion, message } of told) {
    const after = foundIn({ ...files, [file]: applyEdits(text, suggestion?.edits ?? []).text });
    const known = new Set(before.map((each) => `${each.file} ${each.rule} ${each.message}`));
    expect(
      after.map((each) => `${each.file} ${each.rule} ${each.message}`).filter((each) => !known.has(each)),
    ).toEqual([]);
    expect(after.filter((each) => each.message === message)).toEqual([]);
  }
}

/** An aws-auth whose mapRoles is the given list. */
export function awsAuth(mapRoles: string, more: Readonly<Record<string, string>> = {}): string {
  return manifest({ mapRoles, ...more });
}

export const ROLE = "arn:aws:iam::111122223333:role/dev";

/** A map with one entry. */
export function entryWith(username: string, ...groups: readonly string[]): string {
  return awsAuth(`- {rolearn: "${ROLE}", username: "${username}", groups: [${groups.join(", ")}]}`);
}

/** A binding with the subjects, each `KIND NAME`, to `ROLEKIND NAME`. */
export function binding(
  subjects: readonly string[],
  role = "ClusterRole view",
  kind: "RoleBinding in web" | "ClusterRoleBinding" = "ClusterRoleBinding",
): string {
  const [roleKind = "", roleName = ""] = role.split(" ");
  const [own = "", , namespace] = kind.split(" ");
  const lines = subjects.map((each) => {
    const space = each.indexOf(" ");
    return `  - kind: ${each.slice(0, space)}\n    name: ${each.slice(space + 1)}\n`;
  });
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${own}
metadata:
  name: x
${namespace === undefined ? "" : `  namespace: ${namespace}\n`}roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ${roleKind}
  name: ${roleName}
subjects:
${lines.join("")}`;
}

/** A role with one rule. */
export function role(
  rule: string,
  kind: "Role in web" | "ClusterRole" = "ClusterRole",
  name = "own",
): string {
  const [own = "", , namespace] = kind.split(" ");
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${own}
metadata:
  name: ${name}
${namespace === undefined ? "" : `  namespace: ${namespace}\n`}rules:
  - ${rule}
`;
}
