// get, resolve and explain with access entries.
import { describe, expect, it } from "vitest";
import { manifest, run, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const entries = ["--access-entries", "test/fixtures/access/eks-api/bundle.json"];
const arn = "arn:aws:sts::111122223333:assumed-role/deployer/alice";
const viewer = "arn:aws:iam::111122223333:role/viewer";
const map = folder.write(
  "aws-auth.yaml",
  manifest({
    mapRoles: `- rolearn: arn:aws:iam::111122223333:role/deployer
  username: old
  groups: [system:masters]
- rolearn: ${viewer}
  username: viewer
  groups: [viewers]
`,
  }),
);
const both = ["--file", map, ...entries, "--mode", "API_AND_CONFIG_MAP"];

describe("with access entries", () => {
  it("resolve says which source decided, and what the other would give", () => {
    const { status, stdout, stderr } = run(["resolve", ...both, arn]);
    expect(stdout).toContain("username:  ci:alice\ngroups:    deployers\npolicies:  AmazonEKSViewPolicy\n");
    expect(stdout).toContain("source:    access entries: an access entry wins over aws-auth");
    expect(stdout).toContain("other:     aws-auth would give username old, groups system:masters");
    expect(stdout).toContain("matched:   by account and name");
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("the mode comes from the entries' text, or else from --mode", () => {
    const { status, stderr } = run(["resolve", "--file", map, ...entries, viewer]);
    expect(stderr).toContain("warning: in the mode API, EKS does not read aws-auth");
    expect(status).toBe(1);
    expect(run(["resolve", ...both, viewer]).status).toBe(0);
  });

  it("an aws-auth that is not given maps nobody knows whom", () => {
    const asked = [...entries, "--mode", "API_AND_CONFIG_MAP"];
    const { status, stdout, stderr } = run(["resolve", ...asked, viewer]);
    expect(stdout).toContain("unknown: ");
    expect(stderr).toContain("aws-auth is not given; who has no access entry may get in by it");
    expect(status).toBe(2);
    expect(run(["resolve", ...asked, arn]).status).toBe(0);
  });

  it("explain prints the mode, the steps, and what the other source would give", () => {
    const { status, stdout } = run(["explain", ...both, arn]);
    expect(stdout).toContain("  mode: API_AND_CONFIG_MAP -> access entries, then aws-auth\n");
    expect(stdout).toContain("\nwhat aws-auth would give:\n  username old, groups system:masters\n");
    expect(status).toBe(0);
  });

  it("does not take what is not known for a name, or for nothing", () => {
    const listed = folder.write("listed.json", JSON.stringify({ accessEntries: [viewer] }));
    const row = run(["get", "--access-entries", listed]).stdout.split("\n")[1];
    expect(row).toMatch(/viewer +<not known> +<not known> +<not known> +type not known$/);
    const asked = run(["resolve", "--file", map, "--access-entries", listed, viewer]);
    expect([asked.status, asked.stdout.includes(`${viewer}, type not known (`)]).toEqual([2, true]);
    const template = folder.write(
      "template.json",
      JSON.stringify({
        Resources: {
          Entry: {
            Type: "AWS::EKS::AccessEntry",
            Properties: { ClusterName: "c", PrincipalArn: { "Fn::GetAtt": ["Role", "Arn"] } },
          },
        },
      }),
    );
    expect(run(["get", "--access-entries", template]).stdout).toMatch(/Role.* +<not known> +<none> +<none>/);
  });

  it("get lists both sources, and marks the lines that an entry hides", () => {
    const { status, stdout } = run(["get", ...both]);
    expect(stdout).toMatch(/access entries {2}0 .*deployer .*AmazonEKSViewPolicy/);
    expect(stdout).toMatch(/mapRoles {8}0 .*hidden by an access entry\n/);
    expect(stdout).toMatch(/mapRoles {8}1 .*viewers\n/);
    expect(status).toBe(0);
  });

  it("programs get what createAccess answers, and a TokenReview", () => {
    const answer = JSON.parse(run(["resolve", ...both, "--format", "json", arn]).stdout);
    expect(answer).toMatchObject({ source: "access-entries", other: { source: "aws-auth" } });
    const review = JSON.parse(run(["resolve", ...both, "--format", "tokenreview", arn]).stdout);
    expect(review.status).toMatchObject({ authenticated: true, user: { username: "ci:alice" } });
  });

  it.each([
    ["a mode in lower case", [...entries, "--mode", "api"], "Did you mean API?"],
    ["an empty file", ["--access-entries", "/dev/null"], "/dev/null:1:1: error: the text is empty"],
    ["a folder", ["--access-entries", "src"], "src: error: is a directory; give a file"],
    ["a manifest", ["--access-entries", map], "this says nothing of access entries or a cluster"],
    ["back ends beside", [...both, "--backend-mode", "EKSConfigMap"], "give one kind"],
    ["the mode API without entries", ["--file", map, "--mode", "API"], "give them with --access-entries"],
    ["the mode CONFIG_MAP without a map", [...entries, "--mode", "CONFIG_MAP"], "give it with --file"],
  ])("%s ends with 2 and says what is right", (_, args, message) => {
    const { status, stdout, stderr } = run(["resolve", ...args, arn]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("a bug");
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("entries of two clusters are refused", () => {
    const of = (clusterName: string) => ({ principalArn: viewer, clusterName, type: "STANDARD" });
    const text = ["one", "two"].map((name) => JSON.stringify({ accessEntry: of(name) })).join("\n");
    const { status, stderr } = run(["resolve", "--access-entries", folder.write("two.json", text), arn]);
    expect(stderr).toContain("it holds access entries of several clusters: 'one', 'two'");
    expect(status).toBe(2);
  });
});
