import { describe, expect, it } from "vitest";
import { iamIdentityMapping } from "../../../src/sources/kubernetes/identity-mapping.ts";
import { dataOf, inData, read, slipsOf, writtenAt } from "./read.ts";

function mapping(name: string, spec: string, status = ""): string {
  return `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nmetadata:\n  name: ${name}\nspec: ${spec}\n${status}`;
}

const admin = "{arn: 'arn:aws:iam::111122223333:role/admin', username: admin, groups: [ops]}";

describe("IAMIdentityMappings", () => {
  it("of a file are one map, whose back end is CRD", () => {
    const text = [
      mapping("admin", admin),
      mapping("jo", "{arn: 'arn:aws:iam::111122223333:user/jo', username: jo}"),
    ].join("---\n");
    const reading = read(iamIdentityMapping, text);
    expect(reading.documents).toMatchObject([{ name: "2 IAMIdentityMappings", backEnd: "CRD" }]);
    expect(reading.documents[0]?.isPart).toBeUndefined();
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/admin", username: "admin", groups: ["ops"] }],
        mapUsers: [{ userarn: "arn:aws:iam::111122223333:user/jo", username: "jo" }],
      },
    ]);
    expect(reading.slips).toEqual([]);
  });

  it("of one object have its name, and a namespace changes nothing", () => {
    const text = mapping("admin\n  namespace: kube-system", admin);
    expect(read(iamIdentityMapping, text).documents.map(({ name }) => name)).toEqual([
      "IAMIdentityMapping admin",
    ]);
  });

  it("with an ARN that is not known yet are roles", () => {
    const text = mapping("admin", "{arn: $ADMIN_ARN, username: admin}");
    expect(dataOf(read(iamIdentityMapping, text))).toEqual([
      { mapRoles: [{ rolearn: "${ADMIN_ARN}", username: "admin" }] },
    ]);
  });

  it.each([
    ["iamARN", "arn"],
    ["Arn", "arn"],
    ["rolearn", "arn"],
    ["userName", "username"],
    ["group", "groups"],
    ["note", undefined],
  ])("drop the field %s, as the API server does", (field, meant) => {
    const text = mapping("admin", `{${field}: x}`);
    const reading = read(iamIdentityMapping, text);
    expect(dataOf(reading)).toEqual([{ mapRoles: [{}] }]);
    expect(slipsOf(reading, text)).toEqual([`unknown-field ${field}`]);
    const fields = ["arn", "username", "groups"];
    expect(reading.slips?.[0]?.data).toEqual({
      field,
      what: "IAMIdentityMapping",
      fields,
      ...(meant !== undefined && { meant }),
    });
  });
});

describe("the status of an IAMIdentityMapping", () => {
  const status = (arn: string) => `status: {canonicalARN: '${arn}', userID: ''}\n`;

  it("that fits its spec leaves the ARN as people wrote it", () => {
    const spec = "{arn: 'arn:aws:sts::111122223333:assumed-role/Admin/jo', username: admin}";
    const text = mapping("admin", spec, status("arn:aws:iam::111122223333:role/admin"));
    const reading = read(iamIdentityMapping, text);
    expect(writtenAt(inData(reading, "mapRoles", 0, "rolearn"), text)).toBe(
      "arn:aws:sts::111122223333:assumed-role/Admin/jo",
    );
  });

  it("decides where it is of an older spec", () => {
    const text = mapping("admin", admin, status("arn:aws:iam::111122223333:role/old"));
    expect(dataOf(read(iamIdentityMapping, text))).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/old", username: "admin", groups: ["ops"] }] },
    ]);
  });

  it("without an ARN is still to be written", () => {
    const text = mapping("admin", admin, status(""));
    expect(dataOf(read(iamIdentityMapping, text))[0]).toHaveProperty("mapRoles.0.username", "admin");
  });
});

describe("two IAMIdentityMappings of one ARN", () => {
  const slips = (...specs: string[]) => {
    const text = specs.map((spec, index) => mapping(`m${index}`, spec)).join("---\n");
    return read(iamIdentityMapping, text).slips?.map(({ data }) => data);
  };

  it("have no order", () => {
    const other = "{arn: 'arn:aws:iam::111122223333:role/ADMIN', username: root}";
    expect(slips(admin, other)).toEqual([{ title: "IAMIdentityMapping m1", other: "IAMIdentityMapping m0" }]);
    expect(slips("{arn: $A, username: a}", '{arn: "${A}", username: b}')).toHaveLength(1);
  });

  it("need none where they give the same, or are two ARNs", () => {
    expect(slips(admin, admin)).toEqual([]);
    expect(slips("{arn: $A, username: a}", "{arn: $B, username: b}")).toEqual([]);
    expect(slips("{arn: none, username: a}", "{arn: none, username: b}")).toEqual([]);
    expect(slips("{username: a}", "{username: b}")).toEqual([]);
  });
});
