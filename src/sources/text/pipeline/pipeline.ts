// The source of YAML with shell scripts in it: pipelines, playbooks, build specifications, templates with user data.
import { languageOf } from "../../../document/languages.ts";
import type { Source } from "../../model/reading.ts";

export const pipeline: Source = {
  name: "pipeline",
  what: "a pipeline, a playbook or another YAML file with shell scripts in it",
  reads: "what the source `shell` reads, in each text of the file that is a script",
  recognizes: ({ file, text }) => languageOf(file) === "manifest" && mayRun(text),
  read: async (input) => {
    const { readPipeline } = await import("./read-pipeline.ts");
    return await readPipeline(input);
  },
};

/** Whether a text may be a script that maps identities. */
export function mayRun(text: string): boolean {
  return COMMAND.test(text) || (/<<-?[ \t]*\\?["']?\w/.test(text) && /\b(?:role|user)arn\b/i.test(text));
}

const COMMAND =
  /\beksctl\s+create\s+(?:iamidentitymapping|accessentry)\b|\beks\s+(?:create-access-entry|associate-access-policy)\b|\bkubectl\s[^\n]{0,200}\s(?:configmap|cm)[ /]aws-auth\b/i;
