import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eksctl } from "../../../src/sources/eksctl/eksctl.ts";
import { memberOf } from "../../../src/sources/model/value.ts";
import { repository } from "../../cli/command.ts";
import { dataOf, entriesOf, inData, known, parseYaml, read, slipsOf, writtenAt } from "../kubernetes/read.ts";

const folder = `${repository}/test/fixtures/sources/eksctl`;

function config(rest: string): string {
  return `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: prod\n  region: eu-west-1\n${rest}`;
}

describe("a ClusterConfig", () => {
  it.each(["mappings", "shadowed", "node-groups"])("of %s gives the entries that eksctl writes", (name) => {
    const reading = read(eksctl, readFileSync(`${folder}/${name}.yaml`, "utf8"));
    const made = parseYaml(readFileSync(`${folder}/${name}.aws-auth.yaml`, "utf8"));
    const data = Object.entries((made as { data: Record<string, string> }).data)
      .map(([section, text]): [string, unknown] => [section, parseYaml(text)])
      .filter(([, items]) => Array.isArray(items) && items.length > 0);
    const [{ mapAccounts, ...sections } = {}] = dataOf(reading);
    // eksctl sorts accounts.
    const sorted = Array.isArray(mapAccounts) ? { mapAccounts: mapAccounts.toSorted() } : {};
    expect({ ...sections, ...sorted }).toEqual(Object.fromEntries(data));
    expect(reading.slips).toEqual([]);
    expect(reading.problems).toEqual([]);
  });

  it("is a part of the cluster's aws-auth, named after its list", () => {
    const text = config("iamIdentityMappings:\n  - account: '111122223333'\n");
    const [document] = read(eksctl, text).documents;
    expect(document).toMatchObject({ name: "iamIdentityMappings of ClusterConfig prod", isPart: "entries" });
    expect(text.slice(document?.at.start, document?.at.end)).toBe("iamIdentityMappings");
  });

  it("maps the service of EMR, in an account that only AWS knows", () => {
    const text = config("iamIdentityMappings:\n  - serviceName: emr-containers\n    namespace: emr\n");
    const reading = read(eksctl, text);
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn:
              "arn:${partition of the cluster}:iam::${account of the cluster}:role/AWSServiceRoleForAmazonEMRContainers",
            username: "emr-containers",
          },
        ],
      },
    ]);
  });

  it("has holes where a shell fills something in", () => {
    const text = config(
      [
        "iamIdentityMappings:",
        "  - arn: arn:aws:iam::${AWS_ACCOUNT_ID}:role/KarpenterNodeRole-$CLUSTER_NAME",
        "    username: system:node:{{EC2PrivateDNSName}}",
        "    groups: ${GROUPS}",
        '  - arn: "arn:aws:iam::${AWS_ACCOUNT_ID}:user/jo"',
        "    username: jo",
        "  - arn: ${ADMIN_ARN}",
        "    username: admin",
        "  - account: ${AWS_ACCOUNT_ID}",
        "  - ${MORE}",
        "",
      ].join("\n"),
    );
    const reading = read(eksctl, text);
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn: "arn:aws:iam::${AWS_ACCOUNT_ID}:role/KarpenterNodeRole-${CLUSTER_NAME}",
            username: "system:node:{{EC2PrivateDNSName}}",
            groups: "${GROUPS}",
          },
          { rolearn: "${ADMIN_ARN}", username: "admin" },
          "${MORE} (mapRoles)",
        ],
        mapUsers: [
          { userarn: "arn:aws:iam::${AWS_ACCOUNT_ID}:user/jo", username: "jo" },
          "${MORE} (mapUsers)",
        ],
        mapAccounts: ["${AWS_ACCOUNT_ID}", "${MORE} (mapAccounts)"],
      },
    ]);
    expect(writtenAt(inData(reading, "mapRoles", 0, "rolearn"), text)).toBe(
      "arn:aws:iam::[${AWS_ACCOUNT_ID}]:role/KarpenterNodeRole-[$CLUSTER_NAME]",
    );
    expect(reading.slips).toEqual([]);
  });

  it("keeps values of a wrong type as they are, and ARNs that are none", () => {
    const text = config(
      "iamIdentityMappings:\n  - arn: arn:aws:iam:111122223333:role/x\n    username: 5\n    groups: admins\n",
    );
    const reading = read(eksctl, text);
    expect(dataOf(reading)).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam:111122223333:role/x", username: 5, groups: "admins" }] },
    ]);
    expect(reading.slips).toEqual([]);
  });

  it("reads what else is in an item with a wrong field", () => {
    const text = config(
      "iamIdentityMappings:\n  - arn: arn:aws:iam::111122223333:role/x\n    user: jo\n    userName: jo\n",
    );
    const reading = read(eksctl, text);
    expect(dataOf(reading)).toEqual([{ mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/x" }] }]);
    expect(reading.slips?.map(({ data }) => data)).toEqual([
      { reason: "unknown-field", field: "user" },
      { reason: "unknown-field", field: "userName", meant: "username" },
    ]);
  });

  it("is read in a List and behind other documents, JSON as well", () => {
    const mapping = `{"arn": "arn:aws:iam::111122223333:role/x", "username": "x"}`;
    const json = `{"apiVersion": "eksctl.io/v1alpha5", "kind": "ClusterConfig", "iamIdentityMappings": [${mapping}]}`;
    const expected = [{ mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/x", username: "x" }] }];
    expect(dataOf(read(eksctl, json))).toEqual(expected);
    expect(dataOf(read(eksctl, `{"kind": "List", "items": [${json}]}`))).toEqual(expected);
    expect(dataOf(read(eksctl, `kind: Other\n---\n${json}`))).toEqual(expected);
  });
});

describe("what eksctl refuses", () => {
  const files = readdirSync(`${folder}/refused`);

  it.each(files)("is told of %s", (file) => {
    const text = readFileSync(`${folder}/refused/${file}`, "utf8");
    const reading = read(eksctl, text);
    const reason = file.replace(/(?:-case)?\.yaml$/, "");
    expect(reading.slips?.map(({ code, data: { reason: found } = {} }) => [code, found])).toEqual([
      ["eksctl-refuses", reason],
    ]);
  });

  it("is said where it stands", () => {
    const at = (name: string) => {
      const text = readFileSync(`${folder}/refused/${name}.yaml`, "utf8");
      return slipsOf(read(eksctl, text), text);
    };
    expect(at("account-with-others")).toEqual(["eksctl-refuses(account-with-others) account"]);
    expect(at("unknown-field")).toEqual(["eksctl-refuses(unknown-field) rolearn"]);
    expect(at("duplicate-arn")).toEqual([
      "eksctl-refuses(duplicate-arn) arn:aws:iam::111122223333:role/admins",
    ]);
    expect(at("node-type-with-access")).toEqual(["eksctl-refuses(node-type-with-access) kubernetesGroups"]);
  });

  it("reaches no map", () => {
    const text = readFileSync(`${folder}/refused/duplicate-arn.yaml`, "utf8");
    expect(dataOf(read(eksctl, text))).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/admins", username: "first" }] },
    ]);
    expect(dataOf(read(eksctl, readFileSync(`${folder}/refused/no-identity.yaml`, "utf8")))).toEqual([]);
  });

  it("is another service than EMR", () => {
    const text = config("iamIdentityMappings:\n  - serviceName: batch\n    namespace: x\n");
    expect(slipsOf(read(eksctl, text), text)).toEqual(["eksctl-refuses(unknown-service) batch"]);
  });
});

describe("access entries of a ClusterConfig", () => {
  const text = config(
    [
      "accessConfig:",
      "  authenticationMode: API_AND_CONFIG_MAP",
      "  accessEntries:",
      "    - principalARN: arn:aws:iam::111122223333:role/team/admins",
      "      kubernetesUsername: admin",
      "      kubernetesGroups: [viewers]",
      "      accessPolicies:",
      "        - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
      "          accessScope: {type: namespace, namespaces: [default, 'kube-*']}",
      "    - principalARN: arn:aws:iam::${ACCOUNT}:role/nodes",
      "      type: EC2_LINUX",
      "",
    ].join("\n"),
  );

  it("are read with their policies", () => {
    expect(entriesOf(read(eksctl, text))).toEqual([
      {
        name: "accessEntries[0] of ClusterConfig prod",
        cluster: "prod",
        principalArn: "arn:aws:iam::111122223333:role/team/admins",
        username: "admin",
        groups: ["viewers"],
        policies: [
          {
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            scope: { type: "namespace", namespaces: ["default", "kube-*"] },
          },
        ],
      },
      {
        name: "accessEntries[1] of ClusterConfig prod",
        cluster: "prod",
        principalArn: "arn:aws:iam::${ACCOUNT}:role/nodes",
        type: "EC2_LINUX",
      },
    ]);
  });

  it("come with the cluster's mode", () => {
    const clusters = (rest: string) =>
      read(eksctl, config(rest)).clusters?.map(({ name, authenticationMode }) =>
        known({ name, authenticationMode }),
      );
    expect(read(eksctl, text).clusters).toHaveLength(1);
    expect(clusters("accessConfig:\n  authenticationMode: API\n")).toEqual([
      { name: "prod", authenticationMode: "API" },
    ]);
    // Access entries need another mode than CONFIG_MAP, and eksctl's default is that one.
    expect(
      clusters("accessConfig:\n  accessEntries:\n    - principalARN: arn:aws:iam::111122223333:role/x\n"),
    ).toEqual([{ name: "prod", authenticationMode: "API_AND_CONFIG_MAP" }]);
    expect(clusters("iamIdentityMappings: []\n")).toEqual([]);
  });

  it("are not known where a policy is not", () => {
    const reading = read(
      eksctl,
      config(
        "accessConfig:\n  accessEntries:\n    - principalARN: arn:aws:iam::111122223333:role/x\n      accessPolicies: ${POLICIES}\n",
      ),
    );
    expect(reading.accessEntries?.map(({ holes }) => holes?.map(({ expression }) => expression))).toEqual([
      ["${POLICIES}"],
    ]);
  });
});

describe("node roles of a ClusterConfig", () => {
  const groups = [
    "nodeGroups:",
    "  - name: own",
    "    iam: {instanceRoleARN: 'arn:aws:iam::111122223333:role/team/nodes'}",
    "  - name: made",
    "  - name: named",
    "    iam: {instanceRoleName: workers}",
    "  - name: profiled",
    "    iam: {instanceProfileARN: 'arn:aws:iam::111122223333:instance-profile/nodes'}",
    "",
  ].join("\n");
  const inCluster = "arn:${partition of the cluster}:iam::${account of the cluster}:role/";

  it("get lines of aws-auth where nothing else lets them in, without the path", () => {
    const reading = read(eksctl, config(`accessConfig: {authenticationMode: CONFIG_MAP}\n${groups}`));
    expect(reading.documents.map(({ name }) => name)).toEqual(["node roles of ClusterConfig prod"]);
    const [{ mapRoles } = {}] = dataOf(reading);
    expect((mapRoles as { rolearn: string }[]).map(({ rolearn }) => rolearn)).toEqual([
      "arn:aws:iam::111122223333:role/nodes",
      `${inCluster}eksctl-\${generated name of the instance role of made}`,
      `${inCluster}workers`,
      `${inCluster}\${role of arn:aws:iam::111122223333:instance-profile/nodes}`,
    ]);
    expect(reading.accessEntries).toEqual([]);
  });

  it("get access entries in the other modes, which are eksctl's default", () => {
    const fargate = [
      "managedNodeGroups:",
      "  - name: managed",
      "fargateProfiles:",
      "  - name: pods",
      "    podExecutionRoleARN: arn:aws:iam::111122223333:role/pods",
      "  - name: others",
      "",
    ].join("\n");
    const reading = read(eksctl, config(`${groups}${fargate}`));
    expect(reading.documents).toEqual([]);
    expect(
      entriesOf(reading).map(({ name, type, principalArn }) => `${name}: ${type} ${principalArn}`),
    ).toEqual([
      "node group own of ClusterConfig prod: EC2_LINUX arn:aws:iam::111122223333:role/nodes",
      `node group made of ClusterConfig prod: EC2_LINUX ${inCluster}eksctl-\${generated name of the instance role of made}`,
      `node group named of ClusterConfig prod: EC2_LINUX ${inCluster}workers`,
      `node group profiled of ClusterConfig prod: EC2_LINUX ${inCluster}\${role of arn:aws:iam::111122223333:instance-profile/nodes}`,
      `managed node group managed of ClusterConfig prod: EC2_LINUX ${inCluster}eksctl-\${generated name of the instance role of managed}`,
      "Fargate profile pods of ClusterConfig prod: FARGATE_LINUX arn:aws:iam::111122223333:role/pods",
      `Fargate profile others of ClusterConfig prod: FARGATE_LINUX ${inCluster}eksctl-\${generated name of the pod execution role of others}`,
    ]);
  });

  it("get a line for Karpenter's nodes in each mode", () => {
    const reading = read(eksctl, config("karpenter:\n  version: '1.2.1'\n"));
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn: `${inCluster}eksctl-KarpenterNodeRole-prod`,
            username: "system:node:{{EC2PrivateDNSName}}",
            groups: ["system:bootstrappers", "system:nodes"],
          },
        ],
      },
    ]);
  });

  it("point at the role as it is written, beside the path", () => {
    const text = config(`accessConfig: {authenticationMode: CONFIG_MAP}\n${groups}`);
    const arn = memberOf(inData(read(eksctl, text), "mapRoles", 0), "rolearn");
    if (arn?.kind !== "text") throw new Error("no ARN");
    const [piece] = arn.pieces;
    if (piece === undefined || !("text" in piece)) throw new Error("no text");
    expect([...piece.text].map((_, index) => text[piece.toFile(index)]).join("")).toBe(piece.text);
  });
});

describe("text that is not a ClusterConfig", () => {
  it.each([
    "kind: ConfigMap\n",
    "# kind: ClusterConfig of eksctl.io\n",
    "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n",
  ])("is not read: %s", (text) => {
    expect(eksctl.recognizes({ file: "x.yaml", text })).toBe(false);
  });

  it("or not one yet is told as a template, with what to do", () => {
    const text = config("iamIdentityMappings:\n{{- range .Values.roles }}\n  - arn: {{ . }}\n{{- end }}\n");
    const reading = read(eksctl, text);
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toEqual([
      {
        message:
          "the file cannot be read: it is a template, not YAML; lint what it renders to: helm template … | aws-auth-map lint -",
        at: { start: text.indexOf("{{- range"), end: text.indexOf("\n  - arn") },
        isLoss: true,
      },
    ]);
  });
});
