import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeExplanation } from "../../src/cli/commands/explain/explain.ts";
import {
  createMapper,
  explanationSchema,
  parseAwsAuth,
  type RoleMapping,
  type UserMapping,
} from "../../src/exports/index.ts";
import { manifest, run, temporaryFolder } from "./command.ts";

const realWorld = fileURLToPath(new URL("../fixtures/real-world/", import.meta.url));
const folder = temporaryFolder();
const ARN = "arn:aws:iam::111122223333:role/dev";

/** An identity that the entry is for; of a role, a session. */
function identityOf(mapping: RoleMapping | UserMapping | undefined, session: string): string {
  if (mapping === undefined) return "arn:aws:sts::111122223333:assumed-role/nobody/session";
  if ("userArn" in mapping) return mapping.userArn;
  const { roleArn = "" } = mapping;
  return `${roleArn.trim().replace(/:iam:(.*):role\/(?:.*\/)?/, ":sts:$1:assumed-role/")}/${session}`;
}

describe("explain", () => {
  it("says of real manifests what was reviewed", async () => {
    const texts = readdirSync(realWorld)
      .sort()
      .flatMap((file) => {
        const awsAuth = parseAwsAuth(readFileSync(realWorld + file, "utf8"));
        const mapper = createMapper(awsAuth, { ec2PrivateDnsName: () => "ip-10-0-0-1.ec2.internal" });
        const { roles, users } = awsAuth;
        const node = roles.find(({ username }) => username.startsWith("system:node:"));
        const admin = [...roles, ...users].find(({ groups }) => groups.includes("system:masters"));
        const identities = {
          node: identityOf(node ?? roles[0], "i-0123456789abcdef0"),
          admin: identityOf(admin ?? users[0] ?? roles.at(-1), "alice@example.com"),
          // Called like someone who gets in, in an account that does not.
          stranger: identityOf(admin ?? roles[0] ?? users[0], "mallory").replace(
            /:\d{12}:/,
            ":999988887777:",
          ),
        };
        return Object.entries(identities).map(
          ([who, arn]) => `${file}, ${who}\n${describeExplanation(mapper.explain(arn), file)}`,
        );
      });
    expect(texts).toHaveLength(47 * 3);
    await expect(texts.join("\n")).toMatchFileSnapshot("real-world.explanations.txt");
  });

  it("ends with 0 for an answer, 1 for none, 2 where it may have been lost", () => {
    const good = folder.write("good.yaml", manifest({ mapRoles: `- rolearn: ${ARN}\n  username: dev` }));
    const lost = folder.write("lost.yaml", manifest({ mapRoles: `- rolearn: ${ARN}\n  username: {{x}}` }));
    expect(run(["explain", "--file", good, ARN])).toMatchObject({ status: 0, stderr: "" });
    const stranger = run(["explain", "--file", good, ARN.replace("dev", "q")]);
    expect(stranger).toMatchObject({ status: 1, stderr: "" });
    expect(stranger.stdout).toContain("nothing in the document is similar");
    const maybe = run(["explain", "--file", lost, ARN]);
    expect(maybe.status).toBe(2);
    expect(maybe.stdout).toContain(`1. ${ARN} on line`);
    expect(maybe.stderr).toMatch(/lost\.yaml:\d+:\d+: error: mapRoles is lost as a whole/);
  });

  it("tells an entry that may answer at random from one that counts for nothing", () => {
    const user = "arn:aws:iam::111122223333:user/";
    const names = ["bob", "Bob", "bob"].map((name) => `- userarn: ${user}${name}\n`).join("");
    const file = folder.write("random.yaml", manifest({ mapUsers: names }));
    const { stdout } = run(["explain", "--file", file, `${user}bob`]);
    expect(stdout).toContain(
      `mapUsers[1] (${file}:9) is for the same identity, and may be taken instead, at random\n`,
    );
    expect(stdout).toContain(`mapUsers[0] (${file}:8) is for the same identity, but is not used\n`);
  });

  it("prints the documented shape as JSON, with what was given in --identity", () => {
    const file = folder.write(
      "a.yaml",
      manifest({ mapRoles: `- rolearn: ${ARN}\n  username: "{{AccessKeyID}}"` }),
    );
    const caller = {
      Arn: "arn:aws:sts::111122223333:assumed-role/dev/s",
      Account: "111122223333",
      UserId: "A:s",
    };
    const identity = folder.write("me.json", JSON.stringify(caller));
    const args = [
      "explain",
      "--file",
      file,
      "--identity",
      identity,
      "--access-key-id",
      "ASIA1",
      "--format",
      "json",
    ];
    const { stdout, status } = run(args);
    const printed = JSON.parse(stdout);
    expect(explanationSchema.parse(printed)).toMatchObject({
      resolution: { mapped: true, username: "ASIA1" },
    });
    expect(printed.problems).toEqual([]);
    expect(status).toBe(0);
  });

  it("obeys nothing that a document or an identity holds", () => {
    const hostile = '"\\e]0;owned\\a\\x9b2J\\u202Etxet"';
    const file = folder.write(
      "h.yaml",
      manifest({ mapRoles: `- rolearn: ${ARN}\n  username: ${hostile}\n  groups: [${hostile}]` }),
    );
    for (const arn of [ARN, "arn:\u001b[2J\u009b\r\n\u202e", `${ARN}\u001b[2J`]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(run(["explain", "--file", file, arn]).stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });
});
