// The shape of `lint --format json@2`, and its JSON Schema, which ships with the package.
import * as z from "zod/mini";

/** What keys mean, beside their types. */
const said = z.registry<{ id?: string; description?: string }>();

function of<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  // A clone: one schema can stand under several keys, each with its own description.
  const copy = z.clone(schema) as Schema;
  said.add(copy, { description });
  return copy;
}

const countSchema = z.int().check(z.minimum(0));
const severitySchema = z.enum(["error", "warning", "info"]);

const placeShape = {
  line: of(countSchema, "From 1"),
  column: of(countSchema, "From 1, in UTF-16 code units"),
  endLine: of(countSchema, "The line of the end, from 1"),
  endColumn: of(countSchema, "The column after the last character"),
  start: of(countSchema, "UTF-16 code units before it in the file, without a byte order mark"),
  end: of(countSchema, "The same for its end"),
};

const editSchema = z.object({
  ...placeShape,
  text: of(z.string(), "What replaces the text at this place"),
});
const editsSchema = z.object({
  edits: of(z.array(editSchema), "All of them belong together, do not overlap, and are in the file's order"),
});

const findingSchema = z.object({
  file: of(z.string(), "The path as it was given; a cluster's is the name of its context"),
  rule: of(z.string(), "The rule's name, which is also the name of its page"),
  found: of(z.string(), "Which of the rule's kinds of finding it is; rules --format json lists them"),
  severity: severitySchema,
  message: of(z.string(), "One line: what is wrong, what comes of it, and what to write"),
  data: of(z.record(z.string(), z.unknown()), "What the message was made from"),
  ...placeShape,
  origin: of(
    z.optional(
      z.object({
        address: of(
          z.optional(z.string()),
          "The resource's address: module.eks.kubernetes_config_map_v1_data.aws_auth[0]",
        ),
        section: of(z.optional(z.string()), "The section of aws-auth that it is about"),
        decoded: of(
          z.optional(z.object({ line: countSchema, column: countSchema })),
          "Its place in the section's own text, where the file has that text escaped; from 1",
        ),
      }),
    ),
    "Where it is in the form that the mappings are kept in. Absent in a manifest",
  ),
  related: of(
    z.optional(
      z.array(z.object({ ...placeShape, what: of(z.string(), "What this place is to the finding") })),
    ),
    "Other places that it is about",
  ),
  fixable: of(z.boolean(), "Whether --fix mends it: whether `fix` is there"),
  fix: of(z.optional(editsSchema), "A safe fix, as --fix makes it"),
  suggestion: of(
    z.optional(editsSchema),
    "What the message tells people to write, where there is no safe fix; a person decides",
  ),
  withheld: of(
    z.optional(
      z.object({
        dangers: of(z.array(z.string()), "Names of dangers, as diff gives them, most dangerous first"),
        message: of(z.string(), "What the fix would do"),
        fix: editsSchema,
      }),
    ),
    "A fix that would bring dangers; --fix=all makes it",
  ),
  suppression: of(
    z.optional(
      z.object({
        line: of(countSchema, "The comment's line, from 1"),
        reason: of(z.optional(z.string()), "The reason that the comment gives"),
      }),
    ),
    "The comment that suppresses it",
  ),
  docs: of(z.string(), "The URL of the rule's page"),
});

const countsShape = { error: countSchema, warning: countSchema, info: countSchema };
const fixableSchema = of(countSchema, "Findings that --fix mends");
const suppressedSchema = of(countSchema, "Findings that comments suppress; they do not count");

const fileSchema = z.union([
  z.object({
    file: z.string(),
    ...countsShape,
    fixable: fixableSchema,
    suppressed: suppressedSchema,
  }),
  z.object({ file: z.string(), failure: of(z.string(), "Why the file could not be linted") }),
]);

const reportSchema = z.object({
  version: of(z.literal(2), "Of this output's form; keys may be added to it, and are never removed"),
  findings: of(z.array(findingSchema), "By file, line, column and rule"),
  suppressed: of(
    z.optional(z.array(findingSchema)),
    "Findings that comments suppress; --no-show-suppressed leaves them out",
  ),
  files: of(z.array(fileSchema), "Each file that was linted, or that could not be"),
  summary: z.object({
    files: of(countSchema, "How many files there are"),
    failed: of(countSchema, "How many of them could not be linted"),
    ...countsShape,
    fixable: fixableSchema,
    withheld: of(countSchema, "Findings with a fix that is left to a person"),
    suggestions: of(countSchema, "Findings with a suggestion"),
    suppressed: suppressedSchema,
  }),
});

export type LintJson = z.infer<typeof reportSchema>;
export type FindingJson = z.infer<typeof findingSchema>;

/** @param id The schema's own URL, for `$id`. */
export function lintJsonSchema(id: string): object {
  said.add(findingSchema, { id: "finding" });
  said.add(editSchema, { id: "edit" });
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { io: "input", metadata: said });
  return { $schema, $id: id, title: "Output of aws-auth-map lint --format json@2", ...schema };
}
