// Lints the RBAC of a file that holds no aws-auth, or holds it in another form than a manifest's.
import type { LintDocument } from "../../../document/document.ts";
import { mentionsRbac } from "../../../document/relevance.ts";
import type { LintOptionsOfRun } from "../../../lint/options-of-run.ts";
import { inputName, pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import type { AskedFile, Linted } from "./linted.ts";

/** Undefined where the file has no RBAC. */
export async function lintOwnRbac(asked: AskedFile): Promise<Linted | undefined> {
  const { path, input, options, choice, isNamed } = asked;
  if (options.rbac === undefined || !mentionsRbac(input.text) || !mayBeManifest(path)) return undefined;
  const { lintOwnRbac: lint } = await import("../../../lint/rbac/lint-own.ts");
  const report = lint(input.text, options);
  const file = pathName(path);
  const all = input.byteOrderMark + input.text;
  const isAlone = options.rbac.beside.given === undefined;
  return {
    outcome: "linted",
    text: input.text,
    findings: report.findings.map((each) => ({ ...each, file })),
    suppressed: report.suppressed.map((each) => ({ ...each, file })),
    isRbacAlone: true,
    isNamed,
    ...(choice.fix.mode === "none" ? {} : { fixes: { before: all, after: all, count: 0, refused: 0 } }),
    remarks: isNamed && isAlone ? [`${inputName(path)}: warning: ${ALONE}`] : [],
  };
}

/** Nobody is to take silence about aws-auth for "all is well". */
const ALONE = "it holds no aws-auth, and only its RBAC was linted";

function mayBeManifest(path: string): boolean {
  return path === STANDARD_INPUT || /\.(?:ya?ml|json)$/i.test(path);
}

/** Whether a file that is named holds RBAC and nothing that aws-auth could be lost among. */
export function isRbacFile({ configMaps, faults, others }: LintDocument, path: string): boolean {
  if (path === STANDARD_INPUT || configMaps.length > 0 || faults.length > 0) return false;
  return others.length > 0 && others.every((other) => OF_RBAC.test(other));
}

const OF_RBAC = /^(?:(?:Cluster)?Role(?:Binding)?|ServiceAccount|Namespace) /;

/** What rules are told where a text is linted that was written for lint: the file's own objects are told of apart. */
export async function optionsWithoutOwn(options: LintOptionsOfRun): Promise<LintOptionsOfRun> {
  if (options.rbac === undefined) return options;
  const { withoutOwn } = await import("../../../lint/rbac/rbac-run.ts");
  return { ...options, rbac: withoutOwn(options.rbac) };
}

/** What was found in another form, and in the RBAC beside it. */
export function withOwnRbac<Each extends Linted>(linted: Each, own: Linted | undefined): Each {
  if (own === undefined || own.findings.length + own.suppressed.length === 0) return linted;
  return {
    ...linted,
    findings: [...linted.findings, ...own.findings].sort((a, b) => a.start - b.start),
    suppressed: [...linted.suppressed, ...own.suppressed],
  };
}
