import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/document/parse.ts";
import { lint } from "../../src/lint/lint.ts";
import { lintSource } from "../../src/lint/source/lint-source.ts";
import { isTrueFor } from "../../src/lint/source/true-for.ts";
import { createMapper } from "../../src/mapper.ts";
import { readMappings } from "../../src/sources/mappings.ts";
import { type Form, forms, manifestOf, type WrittenMap } from "./forms.ts";
import { inputOf, read, sources } from "./lint-form.ts";

const account = fc.constantFrom("111122223333", "444455556666");
const name = fc.constantFrom(
  "admin",
  "dev",
  "Deploy",
  "node",
  "team/admin",
  "AWSReservedSSO_View_0123456789abcdef",
);
const roleArn = fc.tuple(account, name).map(([id, role]) => `arn:aws:iam::${id}:role/${role}`);
const userArn = fc.tuple(account, name).map(([id, user]) => `arn:aws:iam::${id}:user/${user}`);
const username = fc.constantFrom(
  "admin",
  "dev:{{SessionName}}",
  "system:node:{{EC2PrivateDNSName}}",
  "{{AccountID}}",
);
const group = fc.constantFrom("dev", "system:masters", "system:nodes", "system:bootstrappers", "view ");
const rest = { username, groups: fc.uniqueArray(group, { minLength: 1, maxLength: 3 }) };
const map: fc.Arbitrary<WrittenMap> = fc.record({
  roles: fc.array(fc.record({ rolearn: roleArn, ...rest }), { minLength: 1, maxLength: 4 }),
  users: fc.array(fc.record({ userarn: userArn, ...rest }), { maxLength: 3 }),
  accounts: fc.uniqueArray(account, { maxLength: 2 }),
});

const IDENTITIES = ["111122223333", "444455556666"].flatMap((id) => [
  `arn:aws:sts::${id}:assumed-role/admin/ann`,
  `arn:aws:sts::${id}:assumed-role/deploy/i-0123456789abcdef0`,
  `arn:aws:sts::${id}:assumed-role/node/i-0123456789abcdef0`,
  `arn:aws:iam::${id}:user/dev`,
  `arn:aws:iam::${id}:user/team/admin`,
]);

function without(whole: WrittenMap, lacks: Form["lacks"] = []): WrittenMap {
  return {
    ...whole,
    ...(lacks.includes("accounts") ? { accounts: [] } : {}),
    ...(lacks.includes("users") ? { users: [] } : {}),
  };
}

type Read = ReturnType<typeof parseAwsAuth>;

function entriesOf({ roles, users, accounts }: Pick<Read, "roles" | "users" | "accounts">) {
  return {
    roles: roles.map((role) => ({ arn: role.roleArn, username: role.username, groups: role.groups })),
    users: users.map((user) => ({ arn: user.userArn, username: user.username, groups: user.groups })),
    accounts,
  };
}

/** A message without the lines that it names. */
function said({ rule, severity, message }: { rule: string; severity: string; message: string }): string {
  return `${rule} ${severity} ${message.replace(/\bline \d+(?: of [\w.-]+\.(?:yaml|tf))?/g, "line N").replace(/; --fix leaves this to you:.*/, "")}`;
}

describe.each(forms)("the map in $name", (form) => {
  it("has the same entries, and gives each identity the same", async () => {
    await fc.assert(
      fc.asyncProperty(map, async (whole) => {
        const written = without(whole, form.lacks);
        const expected = parseAwsAuth(manifestOf(written));
        const { text, file } = form.write(written);
        const { documents, problems } = await readMappings(inputOf(form.write(written)), sources);
        expect(problems, text).toEqual([]);
        if (form.source === "manifest") {
          expect(entriesOf(parseAwsAuth(text))).toEqual(entriesOf(expected));
          return;
        }
        expect(
          documents.map(({ source }) => source),
          file,
        ).toEqual([form.source]);
        const [document] = documents;
        if (document === undefined) return;
        expect(entriesOf(document.awsAuth), text).toEqual(entriesOf(expected));
        const options = { ec2PrivateDnsName: () => "ip-10-0-0-1.ec2.internal" };
        const [before, after] = [createMapper(expected, options), createMapper(document.awsAuth, options)];
        for (const identity of IDENTITIES) {
          const answer = after.resolve(identity);
          // A part leaves open what the rest of aws-auth says.
          if (answer.mapped === null) expect(document.isPart).toBe(true);
          else expect(outcome(answer)).toEqual(outcome(before.resolve(identity)));
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("has the same findings", async () => {
    await fc.assert(
      fc.asyncProperty(map, async (whole) => {
        const written = without(whole, form.lacks);
        const readings = form.source === "manifest" ? [] : await read(form.write(written));
        const documents = readings.flatMap(({ reading }) => reading.documents);
        const expected = lint(manifestOf(written))
          .filter(({ rule }) => form.isWhole || !ABOUT_THE_WHOLE.has(rule))
          .filter((finding) => documents.every((document) => isTrueFor(document)(finding)));
        const found =
          form.source === "manifest"
            ? lint(form.write(written).text)
            : readings.flatMap(({ reading }) => lintSource(reading).findings);
        const ofMap = found.filter(({ rule }) => !ABOUT_THE_FORM.has(rule));
        expect(ofMap.map(said).sort(), form.write(written).text).toEqual(expected.map(said).sort());
      }),
      { seed: 12, numRuns: 40 },
    );
  });
});

/** They are not asked where a form only adds to a map. */
const ABOUT_THE_WHOLE = new Set([
  "no-node-role",
  "nobody",
  "only-nodes",
  "sso-only-admins",
  "neighbour-node-role",
]);
/** They are about the form alone. */
const ABOUT_THE_FORM = new Set(["kops-unquoted-username", "identity-mapping-order", "server-does-not-start"]);

function outcome(answer: ReturnType<ReturnType<typeof createMapper>["resolve"]>): unknown {
  return answer.mapped === true
    ? { username: answer.username, groups: answer.groups, via: answer.via }
    : { mapped: answer.mapped, reason: answer.reason };
}
