// Identities by the rules of each back end of the server, and by several in its order.
import { describe, expect, it } from "vitest";
import { manifest, run, temporaryFolder } from "./command.ts";

const ACCOUNT = "111122223333";
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const { write } = temporaryFolder();

const server = (settings: string) =>
  `clusterID: prod
server:
${settings}  mapRoles:
    - roleARN: ${role("Admin")}
      username: admin
      groups: ops,dev
    - rolearn: arn:aws:sts::${ACCOUNT}:assumed-role/Ops/any
      username: ops
`;
const plain = write("server.yaml", server(""));
const ordered = write("ordered.yaml", server("  backendMode: [EKSConfigMap, MountedFile]\n"));
const broken = write("broken.yaml", `${server("")}    - username: nobody\n`);
const settings = write(
  "settings.yaml",
  "server:\n  backendMode: [EKSConfigMap, DynamicFile]\n  dynamicfilepath: /f\n  dynamicfileUserIDStrict: true\n",
);
const awsAuth = write(
  "aws-auth.yaml",
  manifest({ mapRoles: `- rolearn: ${role("Ops")}\n  username: map-ops\n`, mapAccounts: `- "${ACCOUNT}"\n` }),
);
const dynamic = write(
  "entries.json",
  JSON.stringify({
    LastUpdatedDateTime: "1700000000",
    mapRoles: [{ rolearn: role("Dyn"), username: "dyn", groups: ["d"], userid: "AROADYN" }],
  }),
);
const objects = write(
  "objects.yaml",
  ["one", "two"]
    .map(
      (name) =>
        `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nmetadata: {name: ${name}}\nspec: {arn: "${role("Obj")}", username: ${name}}\n`,
    )
    .join("---\n"),
);
const identity = write(
  "me.json",
  JSON.stringify({
    Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Dyn/me`,
    Account: ACCOUNT,
    UserId: "AROADYN:me",
  }),
);

describe("resolve", () => {
  it("follows the rules of the form that the file is in", () => {
    const admin = run(["resolve", "--file", plain, role("Admin")]);
    expect(admin.stderr).toBe("");
    expect(admin.stdout).toBe(`username:  admin
groups:    ops
           dev
entry:     mapRoles[0] (${plain}:4)
back end:  MountedFile
identity:  ${role("Admin")}
`);
    const ops = run(["resolve", "--file", plain, role("Ops")]);
    expect([ops.status, ops.stdout.split("\n")[0]]).toEqual([0, "username:  ops"]);
  });

  it("says that the server does not start, and with which entry", () => {
    const { status, stdout, stderr } = run(["resolve", "--file", broken, role("Admin")]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      "not mapped: the server does not start, so nobody gets in: mapRoles[2] has neither rolearn nor sso\nreason:  server-does-not-start\n",
    );
    expect(stderr).toBe(`${broken}:9:7: error: mapRoles[2] has neither rolearn nor sso\n`);
  });

  it("asks the back ends in the order of the configuration", () => {
    const args = ["resolve", "--file", ordered, "--back-end", `EKSConfigMap=${awsAuth}`];
    expect(run([...args, role("Admin")]).stdout).toBe(`username:  ${role("Admin")}
groups:    <none>
entry:     mapAccounts, which lists ${ACCOUNT} (${awsAuth}:11)
back end:  EKSConfigMap
identity:  ${role("Admin")}
`);
    expect(run([...args, role("Ops")]).stdout).toContain("username:  map-ops\n");
  });

  it("asks them in the order of --backend-mode, and says which file is not asked", () => {
    const args = ["resolve", "--file", ordered, "--back-end", `ConfigMap=${awsAuth}`, "--backend-mode"];
    expect(run([...args, "MountedFile,EKSConfigMap", role("Ops")]).stdout).toContain("username:  ops\n");
    const { stdout, stderr } = run([...args, "ConfigMap", role("Admin")]);
    expect(stdout).toContain("back end:  EKSConfigMap\n");
    expect(stderr).toBe(
      `${ordered}: warning: the server does not ask MountedFile: its back ends are EKSConfigMap\n`,
    );
  });

  it("answers unknown where it hangs on a back end that is not given", () => {
    const { status, stdout } = run(["resolve", "--file", ordered, role("Admin")]);
    expect(status).toBe(2);
    expect(stdout.split("\n")[0]).toBe(
      "unknown: the server asks EKSConfigMap, and what that has is not known; give it with --back-end EKSConfigMap=FILE",
    );
    const first = run(["resolve", "--file", plain, "--backend-mode", "MountedFile,CRD", role("Admin")]);
    expect(first.status).toBe(0);
  });

  it("finds the entries of a DynamicFile by user id, where the configuration or an option says so", () => {
    const byArn = run(["resolve", "--file", dynamic, role("Dyn")]);
    expect(byArn.stdout).toContain("username:  dyn\n");
    const strict = run(["resolve", "--file", dynamic, "--user-id-strict", role("Dyn")]);
    expect([strict.status, strict.stdout.split(";")[0]]).toEqual([
      2,
      "unknown: entries are found by the identity's user id, which is not known",
    ]);
    expect(run(["resolve", "--file", dynamic, "--user-id-strict", "--identity", identity]).status).toBe(0);
    const configured = run([
      "resolve",
      "--file",
      awsAuth,
      "--back-end",
      `DynamicFile=${dynamic}`,
      "--back-end",
      `MountedFile=${settings}`,
      "--format",
      "json",
      role("Elsewhere").replace(ACCOUNT, "444455556666"),
    ]);
    expect(JSON.parse(configured.stdout)).toMatchObject({ mapped: false, reason: "not-mapped" });
  });

  it("does not say which of two objects counts", () => {
    const { status, stdout } = run(["resolve", "--file", objects, role("Obj")]);
    expect(status).toBe(2);
    expect(stdout).toContain("it is not defined which of them counts");
  });

  it("refuses what it cannot ask", () => {
    const twice = run(["resolve", "--file", plain, "--back-end", `MountedFile=${ordered}`, role("Admin")]);
    expect([twice.status, twice.stderr]).toEqual([
      2,
      `error: ${plain} and ${ordered} are both for MountedFile; give one of them\n`,
    ]);
    expect(run(["resolve", "--file", plain, "--back-end", "Map=x", role("A")]).stderr).toContain(
      "Write NAME=FILE.",
    );
    expect(run(["resolve", "--file", plain, "--backend-mode", "CRD,CRD", role("A")]).stderr).toContain(
      "A back end is in it twice.",
    );
    expect(run(["resolve", "--file", plain, "--backend-mode", "Foo", role("A")]).stderr).toContain(
      "The names are MountedFile, EKSConfigMap, CRD, DynamicFile.",
    );
  });

  it("answers a TokenReview, and nothing of why it is denied", () => {
    const review = (file: string) =>
      JSON.parse(run(["resolve", "--file", file, "--format", "tokenreview", role("Admin")]).stdout).status;
    expect(review(plain)).toMatchObject({ authenticated: true, user: { username: "admin" } });
    expect(review(broken)).toEqual({ authenticated: false });
  });
});

describe("explain", () => {
  it("says which back end decided, and how", () => {
    const { stdout } = run(["explain", "--file", plain, role("Ops")]);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "mapped: username ops, groups none",
      "by the back end MountedFile",
      "",
    ]);
    expect(stdout).toContain(`mapRoles[1] (${plain}:7)`);
  });

  it("gives the answer alone where it has no steps", () => {
    expect(run(["explain", "--file", broken, role("Admin")]).stdout).toBe(
      "not mapped (server-does-not-start): the server does not start, so nobody gets in: mapRoles[2] has neither rolearn nor sso\n",
    );
  });
});
