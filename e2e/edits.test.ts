// What becomes of logins while aws-auth is edited, broken, deleted, and while the API server goes away.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Cluster, exampleData, startCluster, type User } from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster?.close());
beforeEach(async () => {
  await cluster.putAwsAuth(exampleData);
  await becomes("deployer", { username: "ci:github-actions", groups: ["deployers"] });
});

const without = ({ groups = [] }: Partial<User> = {}) =>
  groups.filter((group) => group !== "system:authenticated");

/** Waits until the API server says so. */
async function becomes(name: string, user: User | undefined): Promise<void> {
  await vi.waitFor(
    async () => {
      const now = await cluster.whoami(name);
      expect(now && { username: now.username, groups: without(now) }).toEqual(user);
    },
    { timeout: 20_000, interval: 50 },
  );
}

async function metric(name: string): Promise<number> {
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(await cluster.metrics())?.[1]);
}

const role = (name: string, username: string, ...groups: string[]) =>
  `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${username}\n  groups: [${groups.join(", ")}]\n`;
const DEPLOYER = { username: "ci:github-actions", groups: ["deployers"] };
const BREAK_GLASS = { username: "break-glass", groups: ["platform-admins"] };

it("an edit takes effect: a group more, another username, an entry less, an entry more", async () => {
  const edit = async (mapRoles: string) => await cluster.putAwsAuth({ ...exampleData, mapRoles });
  await edit(role("github-actions-deploy", "ci:github-actions", "deployers", "auditors"));
  await becomes("deployer", { username: "ci:github-actions", groups: ["deployers", "auditors"] });
  await edit(role("github-actions-deploy", "ci:{{SessionName}}", "deployers"));
  await becomes("deployer", { username: "ci:run-4711", groups: ["deployers"] });
  await edit(role("Billing", "billing"));
  await becomes("deployer", undefined);
  await becomes("stranger-role", { username: "billing", groups: [] });
});

it("a broken edit changes nothing, is told, and is over once it is mended", async () => {
  const broken = exampleData.mapRoles.replace("username: ci:", "username: [ci:");
  await cluster.putAwsAuth({ ...exampleData, mapRoles: broken, mapUsers: "" });
  // The sections that can be read are those of the edit.
  await becomes("break-glass", undefined);
  await becomes("deployer", DEPLOYER);
  expect(await metric("aws_auth_kept_sections")).toBe(1);
  expect(await metric("aws_auth_problems")).toBe(1);
  await cluster.authenticator.prints(/"event":"invalid".*"section":"mapRoles","kept":true/);
  await cluster.putAwsAuth({ ...exampleData, mapRoles: role("github-actions-deploy", "mended") });
  await becomes("deployer", { username: "mended", groups: [] });
  expect(await metric("aws_auth_kept_sections")).toBe(0);
});

it("what is under another key gives nobody access", async () => {
  await cluster.putAwsAuth({ ...exampleData, mapUsers: "", maproles: role("Billing", "billing"), note: "{" });
  // So that the edit is known to be served.
  await becomes("break-glass", undefined);
  await becomes("stranger-role", undefined);
  await becomes("deployer", DEPLOYER);
});

it("a delete takes everyone's access, and putting it back gives it back", async () => {
  await cluster.deleteAwsAuth();
  await becomes("deployer", undefined);
  await becomes("break-glass", undefined);
  await becomes("partner-user", undefined);
  await cluster.authenticator.prints(/"event":"deleted"/);
  await cluster.putAwsAuth(exampleData);
  await becomes("deployer", DEPLOYER);
  await becomes("break-glass", BREAK_GLASS);
});

it("a section that is broken when it comes back after a delete is not kept from before", async () => {
  await cluster.deleteAwsAuth();
  await becomes("deployer", undefined);
  await cluster.putAwsAuth({ ...exampleData, mapRoles: "- rolearn: [" });
  await becomes("break-glass", BREAK_GLASS);
  await becomes("deployer", undefined);
});

it("an API server that is restarted finds its authenticator as it was, and edits take effect again", async () => {
  await cluster.apiServer.stop();
  await vi.waitFor(async () => expect(await metric("aws_auth_connected")).toBe(0), { timeout: 20_000 });
  await cluster.apiServer.startAgain();
  // It serves what it had while the API server was away.
  expect(await cluster.whoami("break-glass")).toMatchObject({ username: "break-glass" });
  await cluster.putAwsAuth({ ...exampleData, mapRoles: role("github-actions-deploy", "after") });
  await becomes("deployer", { username: "after", groups: [] });
  expect(await metric("aws_auth_connected")).toBe(1);
});

it("an authenticator that is away refuses everyone but those whom the API server knows itself", async () => {
  const printed = cluster.authenticator.printed();
  expect(printed).not.toMatch(/"event":"failed"|cannot-start/);
  await cluster.authenticator.stop();
  await becomes("deployer", undefined);
  // The administrator's own token still works: otherwise this could not be put.
  await cluster.putAwsAuth(exampleData);
});
