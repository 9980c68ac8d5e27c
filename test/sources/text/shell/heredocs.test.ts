import { describe, expect, it } from "vitest";
import { plain } from "../../../../src/sources/model/plain.ts";
import { holesIn } from "../../../../src/sources/model/value.ts";
import { createSources, readSources } from "../../../../src/sources/sources.ts";
import { shell } from "../../../../src/sources/text/shell/shell.ts";
import { dataIn, expectPlaces, plainDocuments, problemsIn, readAs } from "../reading.ts";

const MANIFEST = `apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: kube-system
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/admin
      username: admin
      groups: [system:masters]
`;

describe("a manifest in a heredoc", () => {
  it.each([
    ["that cat pipes to kubectl", `cat <<EOF | kubectl apply -f -\n${MANIFEST}EOF\n`],
    ["that kubectl reads", `kubectl apply -f - <<'EOF'\n${MANIFEST}EOF\n`],
    ["whose delimiter is in double quotes", `kubectl apply -f - <<"END"\n${MANIFEST}END\n`],
    ["whose delimiter is escaped", `kubectl apply -f - <<\\EOF\n${MANIFEST}EOF\n`],
    ["that goes to a file", `cat > aws-auth.yaml <<EOF\n${MANIFEST}EOF\nkubectl apply -f aws-auth.yaml\n`],
    ["in a function", `map() {\n  kubectl apply -f - <<EOF\n${MANIFEST}EOF\n}\nmap\n`],
    ["in a branch", `if true; then\n  cat <<EOF\n${MANIFEST}EOF\nfi\n`],
    ["in a command substitution", `X=$(cat <<EOF\n${MANIFEST}EOF\n)\n`],
    ["that a group reads", `{ cat; } <<EOF | kubectl apply -f -\n${MANIFEST}EOF\n`],
    ["behind the same words in a comment", `# cat <<EOF\ncat <<EOF\n${MANIFEST}EOF\n`],
  ])("is read %s", async (_, script) => {
    const reading = await readAs(shell, script);
    expect(plainDocuments(reading)).toEqual([MANIFEST]);
    expect(reading.documents.map(({ isPart }) => isPart)).toEqual([undefined]);
    expect(problemsIn(reading)).toEqual([]);
    expect(reading.documents.map(({ content }) => expectPlaces(content, script))).toEqual([MANIFEST.length]);
  });

  it("loses its tabs behind <<-, and no spaces", async () => {
    const script = `cat <<-EOF\n${MANIFEST.replaceAll(/^/gm, "\t\t").replace(/\t\t$/, "")}\tEOF\n`;
    const reading = await readAs(shell, script);
    expect(plainDocuments(reading)).toEqual([MANIFEST]);
    const lines = MANIFEST.split("\n").length - 2; // a line break ends where the next line's text begins
    expect(reading.documents.map(({ content }) => expectPlaces(content, script))).toEqual([
      MANIFEST.length - lines,
    ]);
  });

  it("is a part where it is appended to a file", async () => {
    const script =
      "cat <<EOF >> aws-auth.yaml\ndata:\n  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/a\nEOF\n";
    const reading = await readAs(shell, script);
    expect(reading.documents.map(({ isPart }) => isPart)).toEqual([true]);
  });

  it("may be a section's list alone", async () => {
    const list = "- userarn: arn:aws:iam::111122223333:user/a\n  username: a\n";
    const reading = await readAs(shell, `cat > mapUsers.yaml <<EOF\n${list}EOF\n`);
    expect(dataIn(reading)).toEqual([{ mapUsers: list }]);
    expect(reading.documents[0]?.isPart).toBe(true);
  });

  it("is told by its line", async () => {
    const reading = await readAs(shell, `set -e\n\ncat <<EOF\n${MANIFEST}EOF\n`);
    expect(reading.documents.map(({ name }) => name)).toEqual(["the heredoc on line 3"]);
  });

  it("is read as far as the script goes where its end is missing", async () => {
    const reading = await readAs(shell, `cat <<EOF\n${MANIFEST}`);
    expect(plainDocuments(reading)).toEqual([MANIFEST]);
    expect(problemsIn(reading)).toEqual(["the heredoc has no end: a line with EOF alone is missing"]);
  });

  it("is not read where it is longer than any ConfigMap", async () => {
    const script = `cat <<EOF\n${MANIFEST}${"#".repeat(2 * 1024 * 1024)}\nEOF\n`;
    const reading = await readAs(shell, script);
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([
      { message: "a text of more than 2 MiB is not read; a ConfigMap has at most 1 MiB", isLoss: true },
    ]);
  });

  it("is read with its mistakes", async () => {
    const broken = MANIFEST.replace("  mapRoles: |", "  mapRoles |");
    expect(plainDocuments(await readAs(shell, `cat <<EOF\n${broken}EOF\n`))).toEqual([broken]);
  });

  it("is no document where it maps nobody", async () => {
    const reading = await readAs(
      shell,
      "cat <<EOF | kubectl apply -f -\nkind: Namespace\nmetadata: {name: aws-auth}\nEOF\n",
    );
    expect(reading.documents).toEqual([]);
  });
});

const holes = async (script: string) => {
  const [document] = (await readAs(shell, script)).documents;
  return document === undefined ? [] : holesIn(document.content);
};
const withLine = (line: string, delimiter = "EOF") => `cat <<${delimiter}\n${MANIFEST}${line}\nEOF\n`;

describe("what a heredoc expands", () => {
  it.each([
    ["    - rolearn: $ROLE", `\${ROLE}`, "reference"],
    [`    - rolearn: \${ROLE}`, `\${ROLE}`, "reference"],
    [
      `    - rolearn: \${ROLE:-arn:aws:iam::111122223333:role/a}`,
      `\${ROLE:-arn:aws:iam::111122223333:role/a}`,
      "expression",
    ],
    [
      "    - rolearn: arn:aws:iam::$(aws sts get-caller-identity):role/a",
      "$(aws sts get-caller-identity)",
      "expression",
    ],
    ["    - rolearn: arn:aws:iam::`account`:role/a", "`account`", "expression"],
    ["    - rolearn: arn:aws:iam::111122223333:role/node-$((1 + 1))", "$((1 + 1))", "expression"],
    ["    - rolearn: $1", "$1", "reference"],
  ])("is a hole: %s", async (line, expression, why) => {
    expect(await holes(withLine(line))).toEqual([{ shape: "text", expression, why }]);
  });

  it("is text behind a quoted delimiter", async () => {
    expect(await holes(withLine("    - rolearn: $ROLE", "'EOF'"))).toEqual([]);
  });

  it("stands for lines where it is alone on its line", async () => {
    expect(await holes(withLine(`\${MORE}`))).toEqual([
      { shape: "lines", expression: `\${MORE}`, why: "reference" },
    ]);
    expect(await holes(withLine("    $MORE  "))).toMatchObject([{ shape: "lines" }]);
    expect(await holes(withLine("    - $MORE"))).toMatchObject([{ shape: "text" }]);
    expect(await holes(withLine("    $A$B"))).toMatchObject([{ shape: "text" }, { shape: "text" }]);
  });

  it("is not what a backslash escapes", async () => {
    const script = withLine("    - rolearn: \\$ROLE \\` \\\\ \\n");
    const [document] = (await readAs(shell, script)).documents;
    expect(document && plain(document.content)).toBe(`${MANIFEST}    - rolearn: $ROLE \` \\ \\n\n`);
  });

  it("goes on behind an escaped line break", async () => {
    const [document] = (await readAs(shell, withLine("    - rolearn: \\\n  x"))).documents;
    expect(document && plain(document.content)).toBe(`${MANIFEST}    - rolearn:   x\n`);
  });

  it("has one expression only where it has one value", async () => {
    const entry = "eksctl create iamidentitymapping --arn $ROLE\n";
    const expressions = async (script: string) => (await holes(script)).map(({ expression }) => expression);
    expect(await expressions(`ROLE=$1\n${entry}${entry}`)).toEqual([`\${ROLE}`, `\${ROLE}`]);
    expect(await expressions(`ROLE=$1\n${entry}ROLE=$2\n${entry}`)).toEqual([`\${ROLE}`, `\${ROLE} (2)`]);
    expect(await expressions(`${entry}read -r ROLE\n${entry}`)).toEqual([`\${ROLE}`, `\${ROLE} (2)`]);
    expect(await expressions(`${entry}for ROLE in $A $B; do\n${entry}done\n`)).toEqual([
      `\${ROLE}`,
      `\${ROLE} (2)`,
    ]);
    expect(await expressions(`${entry}. ./vars.sh\n${entry}`)).toEqual([`\${ROLE}`, `\${ROLE} (2)`]);
    const random = "eksctl create iamidentitymapping --arn $(next)\n";
    expect(await expressions(`${random}${random}`)).toEqual(["$(next)", "$(next) (2)"]);
    const first = "eksctl create iamidentitymapping --arn $1\n";
    expect(await expressions(`f() {\n${first}}\n${first}`)).toEqual(["$1", "$1 (2)"]);
    expect(await expressions(`${first}shift\n${first}`)).toEqual(["$1", "$1 (2)"]);
  });
});

describe("an edit in a heredoc", () => {
  const writeIn = async (script: string, text: string) => {
    const content = (await readAs(shell, script)).documents[0]?.content;
    const piece = content?.kind === "text" ? content.pieces[0] : undefined;
    return piece !== undefined && "write" in piece ? piece.write?.(text) : undefined;
  };

  it("is escaped where the shell would expand it", async () => {
    expect(await writeIn(withLine(""), "$a `b` \\")).toBe("\\$a \\`b\\` \\\\");
    expect(await writeIn(withLine("", "'EOF'"), "$a `b` \\")).toBe("$a `b` \\");
  });

  it("begins its lines with a tab behind <<-", async () => {
    expect(await writeIn(`cat <<-EOF\n${MANIFEST}EOF\n`, "a\nb")).toBe("a\n\tb");
  });

  it("is refused where it would end the heredoc", async () => {
    expect(await writeIn(withLine(""), "a\nEOF\nb")).toBeUndefined();
  });
});

describe("a ClusterConfig in a heredoc", () => {
  const script = `#!/bin/bash
eksctl create cluster -f - <<EOF
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: prod
managedNodeGroups:
  - name: \${NAME}-system
iamIdentityMappings:
  - arn: arn:aws:iam::\${ACCOUNT}:role/karpenter
    username: karpenter
EOF
`;

  it("is read by those who know the form, and the script itself is no ClusterConfig", async () => {
    const read = await readSources({ file: "create.sh", text: script }, createSources());
    expect(read.map(({ source }) => source.name)).toEqual(["shell"]);
    const [reading] = read.map((each) => each.reading);
    expect(reading && dataIn(reading)).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam::${ACCOUNT}:role/karpenter", username: "karpenter" }] },
    ]);
    const arns = reading?.accessEntries?.map(({ principalArn }) => principalArn && plain(principalArn));
    expect(String(arns)).toContain("of ${NAME}-system}");
  });
});
