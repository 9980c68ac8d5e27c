import { describe, expect, it } from "vitest";
import { markdown } from "../../../../src/sources/text/markdown/markdown.ts";
import { shell } from "../../../../src/sources/text/shell/shell.ts";
import { dataIn, expectPlaces, plainDocuments, problemsIn, readAs, readingWith } from "../reading.ts";

const MANIFEST = `kind: ConfigMap
metadata:
  name: aws-auth
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/admin
      username: admin

  mapUsers: |
    []
`;
const readInner = readingWith([shell]);
const read = (text: string) => readAs(markdown, text, { file: "README.md", readInner });
const indented = (prefix: string) => MANIFEST.replaceAll(/^(?=.)/gm, prefix);

describe("a manifest in Markdown", () => {
  it.each([
    ["a fence of backquotes", `# Access\n\n\`\`\`yaml\n${MANIFEST}\`\`\`\n\nThen apply it.\n`],
    ["a fence of tildes", `~~~ yml title="aws-auth"\n${MANIFEST}~~~\n`],
    ["a longer fence", `\`\`\`\`yaml\n${MANIFEST}\`\`\`\`\`\n`],
    ["a fence without a language", `\`\`\`\n${MANIFEST}\`\`\`\n`],
    ["a list", `1. Write this:\n\n   \`\`\`yaml\n${indented("   ")}   \`\`\`\n2. Apply it.\n`],
    ["an item that begins with it", `- \`\`\`yaml\n${indented("  ")}  \`\`\`\n`],
    ["a quote", `> \`\`\`yaml\n${MANIFEST.replaceAll(/^(?=.|\n)/gm, "> ")}> \`\`\`\n`],
    ["a block without an end", `\`\`\`yaml\n${MANIFEST}`],
  ])("is read in %s", async (_, text) => {
    const reading = await read(text);
    expect(plainDocuments(reading)).toEqual([MANIFEST]);
    expect(problemsIn(reading)).toEqual([]);
    for (const { content } of reading.documents) {
      expect(expectPlaces(content, text)).toBeGreaterThan(MANIFEST.length - 12);
    }
  });

  it("is told by the line of its fence", async () => {
    const reading = await read(`# Access\n\n\`\`\`yaml\n${MANIFEST}\`\`\`\n`);
    expect(reading.documents.map(({ name }) => name)).toEqual(["the code block on line 3"]);
  });

  it("is not read outside of a block, nor in a program", async () => {
    expect((await read(`${MANIFEST}\n\`\`\`\n\`\`\`\n`)).documents).toEqual([]);
    expect((await read(`\`\`\`python\n${MANIFEST}\`\`\`\n`)).documents).toEqual([]);
    expect((await read(`\`\`\`yaml\`\n${MANIFEST}`)).documents).toEqual([]);
  });

  it("may be a list of entries", async () => {
    const reading = await read(
      "```yaml\n- userarn: arn:aws:iam::111122223333:user/joe\n  username: joe\n```\n",
    );
    expect(dataIn(reading)).toEqual([
      { mapUsers: "- userarn: arn:aws:iam::111122223333:user/joe\n  username: joe\n" },
    ]);
  });

  it("is edited with the indentation of its block", async () => {
    const text = `1. Write this:\n\n   \`\`\`yaml\n${indented("   ")}   \`\`\`\n`;
    const content = (await read(text)).documents[0]?.content;
    const piece = content?.kind === "text" ? content.pieces[0] : undefined;
    expect(piece !== undefined && "write" in piece && piece.write?.("a\nb")).toBe("a\n   b");
  });
});

describe("a script in Markdown", () => {
  it.each(["bash", "sh", "shell", "console", ""])("is read in a block of %j", async (language) => {
    const text = `\`\`\`${language}\ncat <<EOF | kubectl apply -f -\n${MANIFEST}EOF\n\`\`\`\n`;
    const reading = await read(text);
    expect(plainDocuments(reading)).toEqual([MANIFEST]);
    for (const { content } of reading.documents) expect(expectPlaces(content, text)).toBe(MANIFEST.length);
  });

  it("is read without its prompts and without what it prints", async () => {
    const text = `\`\`\`console
$ eksctl create iamidentitymapping --cluster prod \\
    --arn arn:aws:iam::111122223333:role/admin --username admin
2024-01-01 00:00:00 [i] it's adding identity "arn:aws:iam::111122223333:role/admin" to auth ConfigMap
$ cat <<EOF > map.yaml
${MANIFEST}EOF
$ eksctl get iamidentitymapping --cluster prod
ARN  USERNAME
\`\`\`
`;
    const reading = await read(text);
    expect(dataIn(reading)).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/admin", username: "admin" }] },
      MANIFEST,
    ]);
    expect(problemsIn(reading)).toEqual([]);
    for (const { content } of reading.documents) expectPlaces(content, text);
  });
});

describe("what is Markdown", () => {
  it.each([
    ["README.md", "rolearn", true],
    ["docs/access.markdown", "mapRoles", true],
    ["README.md", "Nothing of it", false],
    ["README.txt", "rolearn", false],
  ])("%s: %j", (file, text, expected) => {
    expect(markdown.recognizes({ file, text })).toBe(expected);
  });
});

describe("two blocks with the same command", () => {
  it("have two names, so that each can be chosen", async () => {
    const block = `\`\`\`bash\neksctl create iamidentitymapping --cluster prod --arn arn:aws:iam::111122223333:role/a --username a\n\`\`\`\n`;
    const { documents } = await read(`${block}\n${block}`);
    const name = "eksctl create iamidentitymapping --cluster prod";
    expect(documents.map((each) => each.name)).toEqual([name, `${name} (2)`]);
  });
});
