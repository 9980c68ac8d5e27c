import fc from "fast-check";
import { expect, it } from "vitest";
import { createMapper } from "../../src/exports/index.ts";
import { anyText } from "./syntax.ts";

const NAMES = ["EC2PrivateDNSName", "AccountID", "SessionName", "SessionNameRaw", "AccessKeyID"] as const;
type Name = (typeof NAMES)[number];
type Part = string | { readonly name: Name; readonly written: string };

/** Text full of templates and halves of them, as an attacker would choose a session name. */
const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NAMES.flatMap((name) => [`{{${name}}}`, `<<${name}>>`, name])),
      fc.constantFrom("{{", "}}", "<<", ">>", "{", "}", "@", "$&", "$1", "$$", "\\", "a"),
      anyText,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const sessionName = hostileText.filter((text) => !text.includes(":"));

/** A username or group as a list of literals and templates. Literals hold no delimiter, so that they stay literals. */
const template: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.oneof(
    fc.constantFrom("system:node:", "-", "@", "$&", "", "é", "AccountID", "SessionName"),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.boolean())
      .map(([name, braces]): Part => ({ name, written: braces ? `{{${name}}}` : `<<${name}>>` })),
  ),
  { maxLength: 6 },
);

const written = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === "string" ? part : part.written)).join("");

const roleArn = "arn:aws:iam::111122223333:role/A";

it("a username and its groups hold each value once expanded and verbatim, whatever templates the values hold", () => {
  fc.assert(
    fc.property(
      template,
      fc.array(template, { maxLength: 2 }),
      sessionName,
      hostileText,
      hostileText,
      fc.constantFrom("both" as const, "braces" as const),
      (username, groups, session, account, accessKey, templateDelimiters) => {
        const values: Record<Exclude<Name, "EC2PrivateDNSName">, string> = {
          AccountID: account,
          SessionName: session.split("@").join("-"),
          SessionNameRaw: session,
          AccessKeyID: accessKey,
        };
        const isRead = (part: Part) =>
          typeof part !== "string" && (templateDelimiters === "both" || part.written.startsWith("{{"));
        const expected = (parts: readonly Part[]) =>
          parts
            .map((part) => {
              if (typeof part === "string") return part;
              if (!isRead(part)) return part.written;
              return part.name === "EC2PrivateDNSName" ? "" : values[part.name];
            })
            .join("");
        const mapper = createMapper(
          {
            roles: [{ roleArn, username: written(username), groups: groups.map(written), index: 0 }],
            users: [],
            accounts: [],
          },
          {
            templateDelimiters,
            ec2PrivateDnsName: () => "never asked: no such session name is an instance's",
          },
        );
        const resolution = mapper.resolve({
          Arn: roleArn,
          Account: account,
          UserId: `AROA:${session}`,
          AccessKeyId: accessKey,
        });
        const needsDns = [username, ...groups]
          .flat()
          .some((part) => isRead(part) && typeof part !== "string" && part.name === "EC2PrivateDNSName");
        if (needsDns) expect(resolution).toMatchObject({ mapped: false, reason: "template" });
        else expect(resolution).toMatchObject({ username: expected(username), groups: groups.map(expected) });
      },
    ),
    { numRuns: 1500 },
  );
});

it("a DNS name appears verbatim, whatever templates it holds", () => {
  fc.assert(
    fc.property(template, hostileText, (parts, dnsName) => {
      const username = [...parts, { name: "EC2PrivateDNSName" as const, written: "{{EC2PrivateDNSName}}" }];
      const mapper = createMapper(
        { roles: [{ roleArn, username: written(username), groups: [], index: 0 }], users: [], accounts: [] },
        { ec2PrivateDnsName: () => dnsName },
      );
      const values: Record<Name, string> = {
        EC2PrivateDNSName: dnsName,
        AccountID: "111122223333",
        SessionName: "i-01234567",
        SessionNameRaw: "i-01234567",
        AccessKeyID: "",
      };
      expect(mapper.resolve({ Arn: roleArn, UserId: "AROA:i-01234567" })).toMatchObject({
        username: username.map((part) => (typeof part === "string" ? part : values[part.name])).join(""),
      });
    }),
    { numRuns: 500 },
  );
});

it("text without a template stays as it is, whatever else it holds", () => {
  const plain = hostileText.filter(
    (text) => !NAMES.some((name) => text.includes(`{{${name}}}`) || text.includes(`<<${name}>>`)),
  );
  fc.assert(
    fc.property(plain, sessionName, (text, session) => {
      const mapper = createMapper({
        roles: [{ roleArn, username: text, groups: [text], index: 0 }],
        users: [],
        accounts: [],
      });
      expect(mapper.resolve({ Arn: roleArn, UserId: `AROA:${session}` })).toMatchObject({
        username: text,
        groups: [text],
      });
    }),
    { numRuns: 500 },
  );
});
