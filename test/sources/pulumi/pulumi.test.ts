import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { SourceReading } from "../../../src/sources/model/reading.ts";
import { holesIn, type SourceValue, valueAt } from "../../../src/sources/model/value.ts";
import { pulumi } from "../../../src/sources/pulumi/pulumi.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/sources/pulumi/${name}.json`, import.meta.url), "utf8");
const read = async (text: string): Promise<SourceReading> => await pulumi.read({ file: "stack.json", text });
const plainOf = (value: SourceValue | undefined) => value && plain(value);
const nameOf = (urn: string) => urn.split("::").at(-1);

const documentsOf = ({ documents = [] }: Partial<SourceReading>) =>
  documents.map(({ name, content, isPart }) => ({
    name: nameOf(name),
    isPart,
    data: plainOf(valueAt(content, "data")),
  }));
const entriesOf = ({ accessEntries = [] }: Partial<SourceReading>) =>
  accessEntries.map(({ name, principalArn, username, groups, policies }) => ({
    name: nameOf(name),
    principal: plainOf(principalArn),
    username: plainOf(username),
    groups: plainOf(groups),
    policies: policies.map(({ policyArn, scope }) => [plainOf(policyArn), plainOf(scope)]),
  }));

describe("the export of a stack", async () => {
  const text = fixture("stack-export");
  const reading = await read(text);
  const policy = (name: string) => `arn:aws:eks::aws:cluster-access-policy/${name}`;

  it("holds the ConfigMaps that are aws-auth, by their URN, also in part", () => {
    expect(pulumi.recognizes({ file: "stack.json", text })).toBe(true);
    expect(reading.problems).toEqual([]);
    expect(documentsOf(reading)).toEqual([
      { name: "prod-nodeAccess", isPart: false, data: { mapRoles: expect.stringContaining("role/ops") } },
      {
        name: "users",
        isPart: true,
        data: { mapUsers: "${kubernetes:core/v1:ConfigMapPatch::users.data.mapUsers}" },
      },
    ]);
    const [first] = reading.documents;
    expect(first).toMatchObject({ isAddress: true, isGenerated: true });
    expect(first?.name).toBe(
      "urn:pulumi:prod::platform::eks:index:Cluster$kubernetes:core/v1:ConfigMap::prod-nodeAccess",
    );
    expect(text.slice(first?.at.start, first?.at.end)).toBe(`"${first?.name}"`);
  });

  it("does not know what is secret", () => {
    const section = valueAt(reading.documents[1]?.content, "data", "mapUsers");
    expect(section && holesIn(section)).toMatchObject([{ why: "secret", shape: "value" }]);
  });

  it("has each character of a section at its place", () => {
    const section = valueAt(reading.documents[0]?.content, "data", "mapRoles");
    const [piece] = section?.kind === "text" ? section.pieces : [];
    if (piece === undefined || !("text" in piece)) throw new Error("no text");
    for (let index = 0; index < piece.text.length; index++) {
      const written = JSON.stringify(piece.text[index]).slice(1, -1);
      const start = piece.toFile(index);
      expect(text.slice(start, start + written.length)).toBe(written);
    }
  });

  it("has the path in an ARN found at its place", () => {
    const found = lintSource(reading, { filename: "stack.json" }).findings.find(
      ({ rule }) => rule === "role-path",
    );
    expect(text.slice(found?.start, found?.end)).toContain("arn:aws:iam::111122223333:role/team/viewer");
    expect(found?.origin?.address).toBe(reading.documents[0]?.name);
  });

  it("holds access entries with what the provider filled in, and the policies of each", () => {
    expect(entriesOf(reading)).toEqual([
      {
        name: "prod-admin",
        principal: "arn:aws:iam::111122223333:role/admin",
        username: "arn:aws:sts::111122223333:assumed-role/admin/{{SessionName}}",
        groups: [],
        policies: [[policy("AmazonEKSClusterAdminPolicy"), { type: "cluster" }]],
      },
      {
        name: "native",
        principal: "arn:aws:iam::111122223333:role/native",
        username: "native",
        groups: ["natives"],
        policies: [[policy("AmazonEKSViewPolicy"), { type: "cluster" }]],
      },
    ]);
    expect(reading.associations?.map(({ name, scope }) => [nameOf(name), plainOf(scope)])).toEqual([
      ["elsewhere", { type: "namespace", namespaces: ["web"] }],
    ]);
  });

  it("says how the cluster reads mappings", () => {
    expect(reading.clusters?.map((each) => [plainOf(each.name), plainOf(each.authenticationMode)])).toEqual([
      ["prod", "API_AND_CONFIG_MAP"],
    ]);
  });

  it("may be the file of a backend of one's own", async () => {
    const { deployment } = JSON.parse(text);
    const file = JSON.stringify({ version: 3, checkpoint: { stack: "prod", latest: deployment } });
    expect(pulumi.recognizes({ file: "prod.json", text: file })).toBe(true);
    expect(documentsOf(await read(file))).toEqual(documentsOf(reading));
  });
});

describe("a preview", () => {
  it("has what is before the update, and what is after it", async () => {
    const reading = await read(fixture("preview"));
    expect(reading.problems).toEqual([]);
    const rolesIn = (of: Partial<SourceReading>) => JSON.stringify(documentsOf(of)).match(/role\/\w+/g);
    expect(rolesIn(reading.before ?? {})).toEqual(["role/ops", "role/ci"]);
    expect(rolesIn(reading)).toEqual(["role/ops"]);
    const principals = (of: Partial<SourceReading>) =>
      entriesOf(of).map(({ name, principal }) => [name, principal]);
    expect(principals(reading.before ?? {})).toEqual([
      ["moved", "arn:aws:iam::111122223333:role/a"],
      ["gone", "arn:aws:iam::111122223333:role/gone"],
    ]);
    expect(principals(reading)).toEqual([
      ["new", "${aws:eks/accessEntry:AccessEntry::new.principalArn}"],
      ["moved", "arn:aws:iam::111122223333:role/b"],
    ]);
    expect(reading.accessEntries?.[0]?.principalArn).toMatchObject({ hole: { why: "after-apply" } });
    expect([reading.clusters?.length, reading.before?.clusters?.length]).toEqual([1, 1]);
  });

  it("without what stays the same says that there may be more", async () => {
    const preview = JSON.parse(fixture("preview"));
    const steps = preview.steps.filter(
      ({ op, urn }: { op: string; urn: string }) => op !== "same" || urn.includes("Stack"),
    );
    const { problems } = await read(JSON.stringify({ ...preview, steps }));
    expect(problems).toMatchObject([{ message: expect.stringContaining("--show-sames"), isLoss: true }]);
  });

  it("of a first update knows what the component Cluster is given, and that the nodes come behind it", async () => {
    const reading = await read(fixture("first-preview"));
    expect(reading.problems).toEqual([]);
    const unknown = (section: string) =>
      `\${eks:index:Cluster$kubernetes:core/v1:ConfigMap::prod-nodeAccess.data.${section}}`;
    expect(documentsOf(reading)).toEqual([
      {
        name: "prod-nodeAccess",
        isPart: false,
        data: {
          mapRoles: [
            {
              rolearn: "arn:aws:iam::111122223333:role/team/ops",
              username: "ops",
              groups: ["system:masters"],
            },
            { rolearn: "${eks:index:Cluster::prod.roleMappings[1].roleArn}", username: "x", groups: [] },
            unknown("mapRoles"),
          ],
          mapUsers: [
            { userarn: "arn:aws:iam::111122223333:user/anna", username: "anna", groups: ["developers"] },
          ],
        },
      },
    ]);
    expect(entriesOf(reading)).toMatchObject([
      {
        principal: "arn:aws:iam::111122223333:role/admin",
        groups: ["admins"],
        policies: [[expect.any(String), { type: "cluster" }]],
      },
    ]);
  });

  it("does not know what is blinded", async () => {
    const urn = "urn:pulumi:dev::p::kubernetes:core/v1:ConfigMap::a";
    const inputs = { metadata: { name: "aws-auth" }, data: "[secret]" };
    const newState = { urn, type: "kubernetes:core/v1:ConfigMap", inputs };
    const reading = await read(JSON.stringify({ steps: [{ op: "create", urn, newState }] }));
    expect(documentsOf(reading)).toMatchObject([
      { data: { "...": "${kubernetes:core/v1:ConfigMap::a.data}" } },
    ]);
  });
});

describe("a text that cannot be read", () => {
  it("ends too early: what stands before is read", async () => {
    const text = fixture("stack-export");
    const reading = await read(text.slice(0, text.indexOf('"aws:eks/accessEntry:AccessEntry"')));
    expect(documentsOf(reading)).toHaveLength(2);
    expect(reading.problems).toMatchObject([
      { message: expect.stringContaining("ends too early"), isLoss: true },
    ]);
  });

  it("is a plan of changes: the command that gives the right thing is told", async () => {
    const text = '{"manifest": {}, "resourcePlans": {"urn:pulumi:dev::p::a:b:C::d": {}}}';
    expect(pulumi.recognizes({ file: "plan.json", text })).toBe(true);
    const { documents, problems } = await read(text);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([
      { message: expect.stringContaining("pulumi stack export"), isLoss: true },
    ]);
  });
});
