// The source of YAML with shell scripts in it: pipelines, playbooks, build specifications, templates with user data.
import { languageOf } from "../../../document/languages.ts";
import type { Source } from "../../model/reading.ts";
import { mayRun } from "./may-run.ts";

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
