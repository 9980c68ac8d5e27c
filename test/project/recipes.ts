// The recipes of docs/ci.md and examples/: the scripts of each, as CI or people run them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repository } from "../cli/command.ts";

const read = (file: string) => readFileSync(join(repository, file), "utf8");

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly Step[];
}
export interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>> | string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The fenced blocks of a page in that language. */
export function blocks(file: string, language: string): readonly string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g");
  return [...read(file).matchAll(fence)].map(([, text = ""]) => text);
}

export interface WorkflowText {
  readonly file: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** Every GitHub workflow that people can copy. */
export const workflowsOfDocs: readonly WorkflowText[] = [
  ...blocks("docs/ci.md", "yaml").map((text, index) => ({ file: `docs/ci.md, block ${index + 1}`, text })),
  ...readdirSync(join(repository, "examples"))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => ({ file: `examples/${name}`, text: read(`examples/${name}`) })),
]
  .map((each) => ({ ...each, workflow: parse(each.text) }))
  .filter(({ workflow }) => workflow.jobs !== undefined);

/** This repository's own. */
export const ownWorkflows: readonly WorkflowText[] = readdirSync(join(repository, ".github/workflows")).map(
  (name) => ({
    file: `.github/workflows/${name}`,
    text: read(`.github/workflows/${name}`),
    workflow: parse(read(`.github/workflows/${name}`)),
  }),
);
