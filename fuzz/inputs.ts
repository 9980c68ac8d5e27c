// The inputs of the fuzzing: real manifests with random damage, generated documents, noise, identities and tokens.
import { readdirSync, readFileSync } from "node:fs";
import { encodeAwsAuth } from "aws-auth-map";
import fc from "fast-check";
import { accounts, roles, users } from "../test/properties/arbitraries.ts";
import { type Damage, damage } from "../test/properties/damage.ts";
import { anyText, nearlySection, nearlyYaml } from "../test/properties/syntax.ts";
import { goodToken, HOST, queryOf, tokenOf } from "../test/token/tokens.ts";

/** The longest text, in UTF-16 units. It is long enough to show work that grows faster than the text. */
const MAX_LENGTH = 64 * 1024;

function manifestsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

const short = (text: string) => text.slice(0, MAX_LENGTH);

export function damagedManifest(): fc.Arbitrary<string> {
  const manifests = ["test/fixtures/real-world", "test/fixtures/incidents", "examples"].flatMap(manifestsIn);
  return fc
    .tuple(fc.constantFrom(...manifests), fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(damaged);
}

const asManifest = (data: Readonly<Record<string, string>>, indent: number) =>
  Object.entries(data).reduce(
    (text, [name, section]) => `${text}  ${name}: |\n${section.replace(/^(?=.)/gm, " ".repeat(indent))}\n`,
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n",
  );

export const generatedDocument: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({ roles, users, accounts })
    .map((mappings) => short(asManifest({ ...encodeAwsAuth(mappings) }, 4))),
  fc
    .record({ mapRoles: nearlySection, mapUsers: nearlySection, mapAccounts: nearlyYaml })
    .map((data) => short(asManifest(data, 4))),
  fc.record({ mapRoles: nearlySection, mapUsers: nearlyYaml }).map((data) => short(JSON.stringify({ data }))),
);

/** One piece many times. It shows work that grows faster than the text. */
export const repeated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "",
      "data:\n  mapRoles: |\n    ",
      "data:\n  mapRoles: |\n    - rolearn: x\n      username: ",
    ),
    fc.oneof(nearlyYaml, anyText, nearlySection).filter((piece) => piece !== ""),
    fc.nat({ max: MAX_LENGTH }),
    anyText,
  )
  .map(([start, piece, length, end]) =>
    short(start + piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + end),
  );

const keyLine = fc.constantFrom(
  "rolearn: #",
  "rolearn: arn:aws:iam::111122223333:role/team/r#",
  "rolearn: arn:aws:iam::111122223333:role/r#",
  "username: #",
  "username: yes",
  "Username: u#",
  "groups: [1, a#]",
  "Groups: [system:masters, ~]",
  "GROUPS: ~",
  "u#: x",
  "sso: {permissionSetName: p#, accountID: 1}",
);

/** Many numbered entries, or one entry with many keys. Fixes are refused there, and keys compete with each other. */
export const numbered: fc.Arbitrary<string> = fc
  .tuple(fc.array(keyLine, { minLength: 1, maxLength: 5 }), fc.nat({ max: MAX_LENGTH / 4 }), fc.boolean())
  .map(([lines, length, isOneEntry]) => {
    let section = isOneEntry ? "- x: y\n" : "";
    for (let index = 0; section.length < length; index++) {
      const keys = lines.map((line) => line.replaceAll("#", String(index)));
      section += isOneEntry ? `  ${keys.join("\n  ")}\n` : `- ${keys.join("\n  ")}\n`;
    }
    return asManifest({ mapRoles: section }, 4);
  });

export const noise: fc.Arbitrary<string> = fc
  .tuple(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom("utf-8", "utf-16le", "latin1"))
  .map(([bytes, encoding]) => new TextDecoder(encoding).decode(bytes));

/** An identity as JSON can hold it, and the document by which it is resolved. */
export const asked = (): fc.Arbitrary<{ text: string; caller: fc.JsonValue }> =>
  fc.record({
    text: fc.oneof(generatedDocument, damagedManifest()),
    caller: fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          Arn: fc.oneof(arnLike, fc.jsonValue()),
          Account: fc.oneof(fc.constant("111122223333"), fc.jsonValue()),
          UserId: fc.oneof(fc.constantFrom("AROA:alice", "AROA:i-0123456789abcdef0", "AIDA"), fc.jsonValue()),
          AccessKeyId: fc.jsonValue(),
        },
        { requiredKeys: ["Arn"], noNullPrototype: true },
      ),
      arnLike,
    ),
  });

const arnLike = fc
  .tuple(
    fc.constantFrom("arn:aws:iam::111122223333:role/", "arn:aws:sts::111122223333:assumed-role/", "arn:", ""),
    fc.oneof(anyText, fc.constantFrom("Admin", "Admin/alice", "team/Ops", "a/b/c/d", "")),
  )
  .map((parts) => parts.join(""));

export const token: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constant(goodToken()), fc.array(damage, { maxLength: 3 })).map(damaged),
  fc
    .tuple(fc.constant(`https://${HOST}/?${queryOf()}`), fc.array(damage, { maxLength: 3 }))
    .map((parts) => tokenOf(damaged(parts))),
  fc.webUrl({ withQueryParameters: true, withFragments: true }).map(tokenOf),
  anyText,
);

/** The text is cut after each damage, because a few repeated lines can be more than a string can hold. */
function damaged([text, damages]: [string, Damage[]]): string {
  return damages.reduce((whole, each) => short(each(whole)), text);
}
