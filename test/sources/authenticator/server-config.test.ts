// The configuration of aws-iam-authenticator's server.
import { describe, expect, it } from "vitest";
import { serverConfig } from "../../../src/sources/authenticator/server-config.ts";
import { literalOf, valueAt } from "../../../src/sources/model/value.ts";
import { dataOf, readAs, slipsOf } from "./read.ts";

const ADMIN = "arn:aws:iam::111122223333:role/Admin";
const SERVER = `clusterID: prod
server:
  mapRoles:
    - roleARN: ${ADMIN}
      username: admin
      groups:
        - system:masters
  mapUsers:
    - userARN: arn:aws:iam::111122223333:user/ann
      username: ann
  mapAccounts:
    - "444455556666"
`;
const DATA = {
  mapRoles: [{ rolearn: ADMIN, username: "admin", groups: ["system:masters"] }],
  mapUsers: [{ userarn: "arn:aws:iam::111122223333:user/ann", username: "ann" }],
  mapAccounts: ["444455556666"],
};
const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");
const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-iam-authenticator
  namespace: kube-system
data:
  config.yaml: |
${indented(SERVER)}`;
const roles = (entries: string) => `server:\n  mapRoles:\n${indented(entries)}`;

describe("a server configuration", () => {
  it("gives what a ConfigMap would say, with its keys in the ConfigMap's spelling", async () => {
    const { documents } = await readAs(serverConfig, SERVER);
    expect(documents.map(({ name, backEnd }) => [name, backEnd])).toEqual([
      ["server configuration of cluster prod", "MountedFile"],
    ]);
    expect(await dataOf(serverConfig, SERVER)).toEqual([DATA]);
  });

  it("is read in a key of a ConfigMap, beside other objects", async () => {
    const text = `kind: DaemonSet\n---\n${CONFIG_MAP}---\nkind: Service\n`;
    expect(serverConfig.recognizes({ file: "kops.yaml", text })).toBe(true);
    const { documents } = await readAs(serverConfig, text);
    expect(documents.map(({ name }) => name)).toEqual([
      "server configuration in config.yaml of ConfigMap kube-system/aws-iam-authenticator of cluster prod",
    ]);
    expect(await dataOf(serverConfig, text)).toEqual([DATA]);
  });

  it("has its places in the file, also through a block of text", async () => {
    for (const text of [SERVER, CONFIG_MAP]) {
      const [document] = (await readAs(serverConfig, text)).documents;
      const arn = valueAt(document?.content, "data", "mapRoles", 0, "rolearn");
      expect(literalOf(arn)).toBe(ADMIN);
      expect(text.slice(arn?.at.start, arn?.at.end)).toBe(ADMIN);
    }
  });

  it("is told by its text from an aws-auth ConfigMap and from other YAML", () => {
    const isOne = (text: string) => serverConfig.recognizes({ file: "f.yaml", text });
    expect(isOne(SERVER)).toBe(true);
    expect(isOne("SERVER: {MAPROLES: []}\n")).toBe(true);
    expect(isOne("apiVersion: v1\nkind: ConfigMap\ndata:\n  mapRoles: |\n    - rolearn: x\n")).toBe(false);
    expect(isOne("server:\n  port: 80\n")).toBe(false);
  });

  it("is taken with keys in any case; of two spellings the one that is not in lower case counts", async () => {
    const text = "Server:\n  MAPROLES:\n  - RoleArn: a\n    username: lower\n    UserName: upper\n";
    expect(await dataOf(serverConfig, text)).toEqual([{ mapRoles: [{ rolearn: "a", username: "upper" }] }]);
  });

  it("has a hole where several spellings may count", async () => {
    const text = roles("- rolearn: a\n  Username: one\n  USERNAME: two\n");
    const [document] = (await readAs(serverConfig, text)).documents;
    expect(valueAt(document?.content, "data", "mapRoles", 0, "username")?.kind).toBe("hole");
  });

  it("makes text of numbers and booleans, and lists of text, as viper does", async () => {
    const text = roles(`- {rolearn: a, username: 0123, groups: "a, b"}
- {rolearn: b, username: true, groups: 5}
- {rolearn: c, username: yes, groups: [1.50, null, off]}
- {rolearn: d, username: 123456789012345678901234567890}
`);
    expect(await dataOf(serverConfig, text)).toEqual([
      {
        mapRoles: [
          { rolearn: "a", username: "83", groups: ["a", " b"] },
          { rolearn: "b", username: "1", groups: ["5"] },
          { rolearn: "c", username: "yes", groups: ["1.5", null, "off"] },
          { rolearn: "d", username: "123456789012345680000000000000" },
        ],
      },
    ]);
  });

  it("loses the zero of an account without quotes, as the server does", async () => {
    expect(await dataOf(serverConfig, "server:\n  mapAccounts: [012345678912]\n")).toEqual([
      { mapAccounts: ["12345678912"] },
    ]);
  });

  it("says which entry keeps the server from starting, and why", async () => {
    const text = roles(`- {username: nobody}
- {rolearn: admin}
- {rolearn: "${ADMIN}", sso: {permissionSetName: Ops, accountID: "111122223333"}}
- {sso: {permissionSetName: Ops, accountID: 011122223333}}
- {rolearn: "${ADMIN}", username: [a]}
- {rolearn: "${ADMIN}", username: 2020-01-01}
- text
`);
    expect(await slipsOf(serverConfig, text)).toEqual([
      "server-does-not-start «{username: nobody}» mapRoles[0] has neither rolearn nor sso",
      "server-does-not-start «admin» the rolearn of mapRoles[1] is not an ARN; an ARN starts with 'arn:', in lower case",
      'server-does-not-start «{permissionSetName: Ops, accountID: "111122223333"}» mapRoles[2] has both rolearn and sso',
      "server-does-not-start «011122223333» the accountID of mapRoles[3].sso is not valid",
      "server-does-not-start «[a]» mapRoles[4].username takes text, not a list",
      "server-does-not-start «2020-01-01» mapRoles[5].username takes text, not a time",
      "server-does-not-start «text» mapRoles[6] takes a mapping, not text (text)",
    ]);
  });

  it("takes ARNs that a ConfigMap never matches, and users' ARNs in any case", async () => {
    const text = `server:
  mapRoles: [{rolearn: "arn:aws:sts::111122223333:assumed-role/Admin/ann"}, {rolearn: "arn:aws:iam::111122223333:role/a/b"}]
  mapUsers: [{userarn: "ARN:AWS:IAM::111122223333:USER/ANN"}]
`;
    expect(await slipsOf(serverConfig, text)).toEqual([]);
  });

  it("says that mappings are never read, and nothing of ARNs in them", async () => {
    const text = `server:\n  backendMode: [EKSConfigMap]\n  mapRoles: [{rolearn: admin}]\n`;
    expect(await slipsOf(serverConfig, text)).toEqual([
      "unused-mappings «mapRoles» server.mapRoles MountedFile EKSConfigMap",
    ]);
  });

  it.each([
    ["MountedFile,CRD", "is one text with commas, which only the flag --backend-mode takes; write a list"],
    [
      "[Mounted]",
      "names a back end that does not exist; the names are MountedFile, EKSConfigMap, CRD, DynamicFile",
    ],
    ["[]", "names no back end"],
    ["[CRD, CRD]", "names a back end twice"],
    ["[DynamicFile]", "has DynamicFile, and dynamicfilepath is not set"],
  ])("says why the server does not start with backendMode: %s", async (mode, why) => {
    const text = `server:\n  backendMode: ${mode}\n  mapAccounts: []\n`;
    expect(await slipsOf(serverConfig, text)).toContain(`server-does-not-start «${mode}» backendMode ${why}`);
  });

  it("gives the settings on which an answer depends", async () => {
    const { server } = await readAs(
      serverConfig,
      `server:
  backendMode: MountedFile EKSConfigMap
  scrubbedAccounts: ["444455556666"]
  dynamicFileUserIDStrict: "true"
  reservedPrefixConfig:
    - backendMode: EKSConfigMap
      usernamePrefixReserveList: [system:, "aws:"]
  mapAccounts: []
`,
    );
    expect(server).toEqual({
      backendMode: ["MountedFile", "EKSConfigMap"],
      scrubbedAccounts: ["444455556666"],
      dynamicFileUserIdStrict: true,
      reservedPrefixes: { EKSConfigMap: ["system:", "aws:"] },
    });
  });

  it.each([
    [
      "a key that is written twice",
      "server:\n  mapRoles: []\n  mapRoles: []\n",
      "the key 'mapRoles' is written twice in one mapping",
    ],
    ["a tab", "server:\n\tmapRoles: []\n", "a tab where indentation belongs; use spaces"],
    ["a list", "- server\n", "it holds a list, and a mapping is needed"],
  ])("with %s is a problem, and nothing of it is read", async (_, text, why) => {
    const { documents, problems = [] } = await readAs(serverConfig, text);
    expect(documents).toEqual([]);
    expect(problems.map(({ message, isLoss }) => [message, isLoss])).toEqual([
      [`the server cannot read its configuration and does not start: ${why}`, true],
    ]);
  });

  it("lets a mapping's own keys win over those of a merge, unlike a ConfigMap", async () => {
    const text =
      "x: &x {username: merged}\nserver:\n  mapRoles:\n  - rolearn: a\n    username: own\n    <<: *x\n";
    expect(await dataOf(serverConfig, text)).toEqual([{ mapRoles: [{ rolearn: "a", username: "own" }] }]);
  });
});
