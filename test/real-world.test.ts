import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../src/index.ts";

const folder = new URL("fixtures/real-world/", import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string) => parseAwsAuth(readFileSync(new URL(file, folder), "utf8"));

it("every real manifest is read as this table says", () => {
  const table = files.map((file) => {
    const { roles, users, accounts, problems } = read(file);
    const found = [`${roles.length} roles`, `${users.length} users`, `${accounts.length} accounts`];
    return `${file}: ${[...found, ...problems.map(({ code, range }) => `${code} in line ${range?.start.line}`)].join(", ")}`;
  });
  expect(table).toMatchInlineSnapshot(`
    [
      "01.yaml: 1 roles, 0 users, 0 accounts",
      "02.yaml: 1 roles, 0 users, 0 accounts",
      "03.yaml: 2 roles, 0 users, 0 accounts",
      "04.yaml: 1 roles, 0 users, 0 accounts",
      "05.yaml: 5 roles, 0 users, 0 accounts",
      "06.yaml: 1 roles, 0 users, 0 accounts",
      "07.yaml: 1 roles, 1 users, 0 accounts",
      "08.yaml: 1 roles, 1 users, 0 accounts",
      "09.yaml: 1 roles, 1 users, 0 accounts",
      "10.yaml: 1 roles, 1 users, 0 accounts",
      "11.yaml: 1 roles, 1 users, 0 accounts",
      "12.yaml: 1 roles, 1 users, 0 accounts",
      "13.yaml: 1 roles, 1 users, 0 accounts",
      "14.yaml: 1 roles, 0 users, 0 accounts",
      "15.yaml: 1 roles, 2 users, 0 accounts",
      "16.yaml: 1 roles, 0 users, 0 accounts",
      "17.yaml: 1 roles, 0 users, 0 accounts",
      "18.yaml: 1 roles, 0 users, 0 accounts",
      "19.yaml: 1 roles, 0 users, 0 accounts",
      "20.yaml: 2 roles, 0 users, 0 accounts",
      "21.yaml: 2 roles, 0 users, 0 accounts",
      "22.yaml: 1 roles, 0 users, 0 accounts",
      "23.yaml: 2 roles, 0 users, 0 accounts",
      "24.yaml: 2 roles, 0 users, 0 accounts",
      "25.yml: 1 roles, 0 users, 0 accounts",
      "26.yml: 1 roles, 0 users, 0 accounts",
      "27.yml: 2 roles, 0 users, 0 accounts",
      "28.yaml: 1 roles, 1 users, 0 accounts",
      "29.yaml: 2 roles, 1 users, 0 accounts",
      "30.yaml: 2 roles, 0 users, 0 accounts",
      "31.yml: 1 roles, 0 users, 0 accounts",
      "32.yml: 1 roles, 1 users, 0 accounts",
      "33.yml: 1 roles, 1 users, 0 accounts",
      "34.yaml: 1 roles, 0 users, 0 accounts",
      "35.yaml: 2 roles, 1 users, 0 accounts",
      "36.yaml: 2 roles, 0 users, 0 accounts",
      "37.yml: 3 roles, 0 users, 0 accounts",
      "38.yml: 3 roles, 0 users, 0 accounts",
      "39.yml: 3 roles, 0 users, 0 accounts",
      "40.yml: 3 roles, 0 users, 0 accounts",
      "41.yml: 3 roles, 0 users, 0 accounts",
      "42.yaml: 1 roles, 3 users, 0 accounts",
      "43.yml: 1 roles, 0 users, 0 accounts",
      "44.yaml: 1 roles, 1 users, 0 accounts",
      "45.yaml: 1 roles, 1 users, 0 accounts",
      "46.yaml: 1 roles, 0 users, 0 accounts",
      "47.yaml: 0 roles, 1 users, 0 accounts",
    ]
  `);
});

describe.each(files)("%s", (file) => {
  const { roles, users, accounts } = read(file);
  const mapper = createMapper({ roles, users, accounts });

  it("lets in a session of each role that is written as EKS wants it", () => {
    for (const { roleArn = "", index } of roles) {
      const [, partition, account, name] =
        /^arn:(aws[a-z-]*):iam::(\d{12}):role\/([^/]+)$/.exec(roleArn) ?? [];
      if (name === undefined) continue;
      const resolution = mapper.resolve({
        Arn: `arn:${partition}:sts::${account}:assumed-role/${name}/i-0123456789abcdef0`,
        Account: account,
        UserId: "AROAEXAMPLE:i-0123456789abcdef0",
      });
      // Node roles ask for the instance's DNS name, which is not known here: they are found all the same.
      const last = roles.findLast((role) => role.roleArn?.toLowerCase() === roleArn.toLowerCase());
      if (resolution.mapped) expect(resolution.mapping).toBe(last);
      else expect(resolution).toMatchObject({ reason: "template" });
      expect(index).toBeLessThan(roles.length);
    }
  });

  it("lets in each user, and no stranger", () => {
    for (const { userArn, username } of users) {
      if (!/^arn:aws:iam::\d{12}:user\/\S+$/.test(userArn)) continue;
      expect(mapper.resolve(userArn)).toMatchObject({ mapped: true, username });
    }
    expect(mapper.resolve("arn:aws:sts::000000000000:assumed-role/Stranger/s")).toMatchObject({
      reason: "not-mapped",
    });
  });
});
