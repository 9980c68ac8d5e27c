// A manifest says the same, character by character, wherever it is written; and no text makes a reader throw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../../src/sources/model/plain.ts";
import type { Source, SourceReading } from "../../../src/sources/model/reading.ts";
import { isHolePiece, literalOf, memberOf, type Place, valueAt } from "../../../src/sources/model/value.ts";
import { kustomize } from "../../../src/sources/text/kustomize/kustomize.ts";
import { markdown } from "../../../src/sources/text/markdown/markdown.ts";
import { pasted } from "../../../src/sources/text/pasted/pasted.ts";
import { pipeline } from "../../../src/sources/text/pipeline/pipeline.ts";
import { shell } from "../../../src/sources/text/shell/shell.ts";
import { expectPlaces, readAs, readingWith, textsIn } from "./reading.ts";

const runs = { seed: 19, numRuns: 300 };

/** Lines with all that a shell, Markdown and make take for something else. */
const line = fc
  .array(
    fc.constantFrom(
      ..."ab$`\\\"'{}()<>|&;#!*?[]~:- \té€😀",
      "${A}",
      "$(b)",
      "EOF",
      "```",
      "$$",
      "{{SessionName}}",
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));
const section = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => `- rolearn: x\n${lines.map((each) => `  ${each}\n`).join("")}`);
const manifestOf = (text: string) =>
  `kind: ConfigMap\nmetadata: {name: aws-auth}\ndata:\n  mapRoles: |\n${text.replaceAll(/^(?=.)/gm, "    ")}`;

const inLines = (text: string, prefix: string) => text.replaceAll(/^(?=[\s\S])/gm, prefix);
const escaped = (text: string) => text.replaceAll(/[\\$`]/g, "\\$&");

interface Written {
  readonly source: Source;
  readonly file: string;
  readonly text: string;
}

const FORMS: Readonly<Record<string, (manifest: string) => Written>> = {
  "a quoted heredoc": (text) => ({ source: shell, file: "a.sh", text: `cat <<'END'\n${text}END\n` }),
  "a heredoc": (text) => ({
    source: shell,
    file: "a.sh",
    text: `x\nkubectl apply -f - <<END\n${escaped(text)}END\n`,
  }),
  "a heredoc with tabs": (text) => ({
    source: shell,
    file: "a.sh",
    text: `cat <<-END\n${inLines(escaped(text), "\t")}\tEND\n`,
  }),
  "a quoted heredoc with tabs": (text) => ({
    source: shell,
    file: "a.sh",
    text: `cat <<-"END"\n${inLines(text, "\t\t")}END\n`,
  }),
  "a word in single quotes": (text) => ({
    source: shell,
    file: "a.sh",
    text: `echo '${text.replaceAll("'", "'\\''")}' | kubectl apply -f -\n`,
  }),
  "a word in double quotes": (text) => ({
    source: shell,
    file: "a.sh",
    text: `X="${text.replaceAll(/[\\$`"]/g, "\\$&")}"\n`,
  }),
  "a fence": (text) => ({ source: markdown, file: "a.md", text: `# A\n\n~~~~yaml\n${text}~~~~\n` }),
  "a fence in a list": (text) => ({
    source: markdown,
    file: "a.md",
    text: `1. A\n   ~~~~yaml\n${inLines(text, "   ")}   ~~~~\n`,
  }),
  "a fence in a quote": (text) => ({
    source: markdown,
    file: "a.md",
    text: `> ~~~~yaml\n${inLines(text, "> ")}> ~~~~\n`,
  }),
  "a heredoc in a fence": (text) => ({
    source: markdown,
    file: "a.md",
    text: `- A\n  ~~~~sh\n${inLines(`cat <<'END'\n${text}END\n`, "  ")}  ~~~~\n`,
  }),
  "a script in YAML": (text) => ({
    source: pipeline,
    file: "a.yaml",
    text: `run: |\n${inLines(`cat <<'END'\n${text}END\n`, "  ")}`,
  }),
};

const readInner = readingWith([shell]);

describe.each(Object.entries(FORMS))("a manifest in %s", (_, write) => {
  it("says the same, each character in its place", async () => {
    await fc.assert(
      fc.asyncProperty(section, async (text) => {
        const manifest = manifestOf(text);
        const { source, file, text: written } = write(manifest);
        const reading = await readAs(source, written, { file, readInner });
        const [document, ...more] = reading.documents;
        expect(more).toEqual([]);
        expect(document && sectionOf(document.content, text)).toBe(true);
        for (const { content } of reading.documents) {
          for (const { pieces } of textsIn(content)) {
            for (const piece of pieces)
              if (isHolePiece(piece)) expect(FILLED.test(piece.hole.expression)).toBe(true);
          }
          expectPlaces(content, written);
        }
      }),
      runs,
    );
  });
});

/** In YAML, `{{ … }}` is filled in before a shell sees it. */
const FILLED = /^\$?\{[{%]/;

/** A text that has no kind is a part, and an object. */
function sectionOf(content: SourceReading["documents"][number]["content"], text: string): boolean {
  const manifest = content.kind === "text" ? plain(content) : undefined;
  return manifest === undefined
    ? literalOf(valueAt(content, "data", "mapRoles")) === text
    : manifest === manifestOf(text);
}

describe("a section in a kustomization's files and literals", () => {
  it("says the same, each character in its place", async () => {
    await fc.assert(
      fc.asyncProperty(section, section, async (roles, users) => {
        const text = `configMapGenerator:\n- name: aws-auth\n  files: [mapRoles=r]\n  literals:\n  - ${JSON.stringify(`mapUsers=${users}`)}\n`;
        const reading = await readAs(kustomize, text, { file: "kustomization.yaml", beside: () => roles });
        const [document] = reading.documents;
        const data = memberOf(document?.content, "data");
        expect(data && plain(data)).toEqual({ mapRoles: roles, mapUsers: users });
        const joined = reading.text.files.map((file) => file.text).join("\n");
        if (document !== undefined) expectPlaces(document.content, joined);
      }),
      runs,
    );
  });
});

describe("an argument", () => {
  const quoted: readonly ((text: string) => string)[] = [
    (text) => `'${text.replaceAll("'", "'\\''")}'`,
    (text) => `"${text.replaceAll(/[\\$`"]/g, "\\$&")}"`,
    (text) => text.replaceAll(/[^\w\n]/gu, "\\$&"),
  ];

  it("is the text that its quotes and escapes say", async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom(...quoted), fc.boolean(), async (text, quote, isOneWord) => {
        fc.pre(text !== "" && !text.startsWith("-"));
        const script = `eksctl create iamidentitymapping --arn x --username${isOneWord ? "=" : " "}${quote(text)}\n`;
        const [document] = (await readAs(shell, script)).documents;
        expect(document && literalOf(valueAt(document.content, "data", "mapRoles", 0, "username"))).toBe(
          text,
        );
        if (document !== undefined) expectPlaces(document.content, script);
      }),
      runs,
    );
  });
});

describe("no text makes a reader throw", () => {
  const fragment = fc.constantFrom(
    ..."$`\\\"'{}()<>|&;#!\n\t -=",
    "cat <<EOF\n",
    "cat <<-'E'\n",
    "EOF\n",
    "mapRoles: |\n",
    "- rolearn: x\n",
    "kind: ConfigMap\nmetadata: {name: aws-auth}\n",
    "eksctl create iamidentitymapping --arn ",
    "aws eks create-access-entry --principal-arn ",
    "aws eks associate-access-policy --access-scope type=namespace,namespaces=a,b --policy-arn ",
    "kubectl patch configmap/aws-auth -p ",
    "kubectl create configmap aws-auth --from-literal=mapRoles=",
    "${A:-b}",
    "$(c)",
    "if x; then\n",
    "fi\n",
    "```sh\n",
    "> ~~~\n",
    "```\n",
    "$ ",
    "configMapGenerator:\n- name: aws-auth\n",
    "  files: [mapRoles=a]\n",
    "namePrefix: a\n",
    "run: |\n  ",
    "{{ a }}",
    "Data\n====\n",
    "\ue000",
  );
  const text = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));

  it.each([
    [shell, "a.sh"],
    [shell, "Makefile"],
    [markdown, "a.md"],
    [pipeline, "a.yaml"],
    [kustomize, "kustomization.yaml"],
    [pasted, "a.txt"],
  ] as const)("%# $name", async (source, file) => {
    const inner = readingWith([shell, kustomize, pipeline]);
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        source.recognizes({ file, text: content });
        const reading = await readAs(source, content, { file, readInner: inner, beside: () => content });
        const end = reading.text.files.reduce((sum, each) => sum + each.text.length + 1, 0);
        for (const { start, end: last } of placesIn(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(last).toBeGreaterThanOrEqual(start);
          expect(last).toBeLessThanOrEqual(end);
        }
      }),
      { seed: 19, numRuns: 1_000 },
    );
  });

  function placesIn({ documents, accessEntries = [], slips = [], problems = [] }: SourceReading): Place[] {
    return [
      ...[...documents, ...accessEntries, ...slips].map(({ at }) => at),
      ...problems.flatMap(({ at }) => at ?? []),
      ...documents.flatMap(({ content }) => [content.at, ...textsIn(content).map(({ at }) => at)]),
    ];
  }
});
