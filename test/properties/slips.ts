// Slips of the hand in a manifest: what people mistype, copy, cut and paste, one at a time.
import fc from "fast-check";
import type { Damage } from "./damage.ts";

/** One slip. Where the text has nothing that it could happen to, the text stays as it is. */
export const slip: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(["in a word"] as const) },
      { weight: 3, arbitrary: fc.constant(["of a line"] as const) },
      { weight: 8, arbitrary: fc.constant(["of a value"] as const) },
    ),
    fc.nat({ max: 1_000 }),
  )
  .map(([where, [kind], choice]): Damage => {
    const list = SLIPS[kind];
    const change = list[choice % list.length] ?? ((text) => text);
    return (text) => change(text, where);
  });

type Slip = (text: string, where: number) => string;

/** Changes one of the matches of `pattern`. */
function one(pattern: RegExp, change: (piece: string) => string): Slip {
  return (text, where) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[Math.floor(where * matches.length)];
    if (match === undefined) return text;
    const { 0: piece, index } = match;
    return text.slice(0, index) + change(piece) + text.slice(index + piece.length);
  };
}

/** Changes one of the lines, with their indices. */
function line(change: (line: string, lines: readonly string[], index: number) => string[]): Slip {
  return (text, where) => {
    const lines = text.split("\n");
    const index = Math.floor(where * lines.length);
    return lines.flatMap((each, at) => (at === index ? change(each, lines, at) : [each])).join("\n");
  };
}

const WORD = /[A-Za-z]{4,}/g;
const ARN = /arn:aws[\w-]*:[\w:/.@+=-]+/g;
const USERNAME = /(?<=username: ).+/g;
const GROUP = /(?<=^\s*- )[a-z][\w:.-]+(?=\s*$)/gm;
const ENTRY = /^( *)- (?:rolearn|userarn):.*\n(?:\1 .*\n)*/gm;

const middle = (word: string) => Math.max(1, Math.floor(word.length / 2));

const SLIPS: Readonly<Record<"in a word" | "of a line" | "of a value", readonly Slip[]>> = {
  "in a word": [
    one(WORD, (word) => word.slice(0, middle(word)) + word.slice(middle(word) + 1)),
    one(WORD, (word) => {
      const at = middle(word);
      return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
    }),
    one(WORD, (word) => word + word.slice(-1)),
    one(WORD, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
    one(WORD, (word) => word.toUpperCase()),
    one(/s\b/g, () => ""),
    one(/:/g, () => ""),
    one(/:/g, () => "::"),
    one(/: /g, () => ":"),
    one(/[{}]/g, () => ""),
    one(/"/g, () => ""),
    one(/\b\d{12}\b/g, (id) => id.slice(1)),
    one(/\b\d{12}\b/g, (id) => `${id}0`),
  ],
  "of a line": [
    line(() => []),
    line((each) => [each, each]),
    line((each) => [` ${each}`]),
    line((each) => [each.replace(/^ /, "")]),
    line((each) => [`${each} `]),
    line((each, lines, index) => [lines[index + 1] ?? "", each]),
    line((each) => [each.replace(/- /, "")]),
    one(ENTRY, (entry) => entry + entry),
    one(ENTRY, (entry) => entry + entry.replace(/^(\s*username: ).*$/m, "$1other")),
    one(ENTRY, (entry) => entry + entry.replace(/(:role)\//, "$1/team/")),
    one(ENTRY, (entry) => entry + entry.replace(/^(\s+)groups:[\s\S]*$/m, "$1groups:\n$1  - others\n")),
    one(ENTRY, () => ""),
  ],
  "of a value": [
    one(ARN, (arn) => arn.replace(/:role\//, ":role/team/")),
    one(ARN, (arn) => arn.replace(/:role\//, ":user/")),
    one(ARN, (arn) => arn.replace(/:user\//, ":role/")),
    one(ARN, (arn) => arn.replace(/:iam:(.*):role\/(.*)/, ":sts:$1:assumed-role/$2/ann")),
    one(ARN, (arn) => arn.replace("::", ":")),
    one(ARN, (arn) => arn.replace("::", ":eu-west-1:")),
    one(ARN, (arn) => arn.replace(/^arn:aws/, "arn:aws-cn")),
    one(ARN, (arn) => arn.replace(/role\//, "instance-profile/")),
    one(ARN, (arn) => arn.replace(/\/.*/, "/AWSReservedSSO_Admin_0123456789abcdef")),
    one(ARN, (arn) =>
      arn.replace(/\/.*/, "/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef"),
    ),
    one(ARN, (arn) => arn.replace(/.$/, "*")),
    one(ARN, (arn) => arn.toUpperCase()),
    one(ARN, (arn) => `"${arn} "`),
    one(ARN, (arn) => `'"${arn}"'`),
    one(ARN, (arn) => `${arn}-2`),
    one(USERNAME, () => "system:node:{{EC2PrivateDNSName}}"),
    one(USERNAME, () => "system:node:{{SessionName}}"),
    one(USERNAME, () => '"{{SessionName}}"'),
    one(USERNAME, () => "dev:{{ SessionName }}"),
    one(USERNAME, () => "dev:{{Session}}"),
    one(USERNAME, () => "dev:<<SessionName>>"),
    one(USERNAME, () => "dev:{{AccessKeyID}}"),
    one(USERNAME, () => "system:node:"),
    one(USERNAME, () => "kubernetes-admin"),
    one(USERNAME, () => ""),
    one(USERNAME, (name) => name.toUpperCase()),
    one(USERNAME, (name) => `<${name}>`),
    one(GROUP, () => "system:masters"),
    one(GROUP, () => "system:master"),
    one(GROUP, () => "system:nodes"),
    one(GROUP, () => "system:bootstrappers"),
    one(GROUP, () => "<system:nodes>"),
    one(GROUP, () => '"{{SessionName}}"'),
    one(GROUP, () => "cluster-admin"),
    one(GROUP, () => '"*"'),
    one(GROUP, (name) => `"${name} "`),
    one(GROUP, (name) => name.toUpperCase()),
    one(GROUP, (name) => `${name}, viewers`),
    one(/groups:/g, () => "group:"),
    one(/rolearn:/g, () => "role_arn:"),
    one(/rolearn:/g, () => "userarn:"),
    one(/userarn:/g, () => "rolearn:"),
    one(/mapRoles:/g, () => "maproles:"),
    one(/mapRoles:/g, () => "mapUsers:"),
    one(/(mapRoles|mapUsers): \|/g, (key) => key.slice(0, -2)),
  ],
};
