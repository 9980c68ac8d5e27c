import { describe, expect, it } from "vitest";
import { plain } from "../../../../src/sources/model/plain.ts";
import { shell } from "../../../../src/sources/text/shell/shell.ts";
import { dataIn, expectPlaces, problemsIn, readAs } from "../reading.ts";

const ARN = "arn:aws:iam::111122223333:role/admin";
const read = (script: string) => readAs(shell, script);

describe("eksctl create iamidentitymapping", () => {
  it("adds an entry to the section that the ARN's resource tells", async () => {
    const script = `eksctl create iamidentitymapping --cluster prod --region eu-west-1 \\
  --arn ${ARN} \\
  --username "admin:{{SessionName}}" --group system:masters --group='dev' --no-duplicate-arns
eksctl create iamidentitymapping --cluster=prod --arn=arn:aws:iam::111122223333:user/joe --username joe
eksctl create iamidentitymapping --cluster prod --account 444455556666
`;
    const reading = await read(script);
    expect(dataIn(reading)).toEqual([
      {
        mapRoles: [{ rolearn: ARN, username: "admin:{{SessionName}}", groups: ["system:masters", "dev"] }],
        mapUsers: [{ userarn: "arn:aws:iam::111122223333:user/joe", username: "joe" }],
        mapAccounts: ["444455556666"],
      },
    ]);
    expect(reading.documents[0]?.isPart).toBe("entries");
    expect(problemsIn(reading)).toEqual([]);
    for (const { content } of reading.documents) expectPlaces(content, script);
  });

  it("keeps what is not known as holes", async () => {
    const script = `eksctl create iamidentitymapping --arn "arn:aws:iam::\${ACCOUNT}:role/$NAME" --username $NAME\n`;
    expect(dataIn(await read(script))).toEqual([
      { mapRoles: [{ rolearn: `arn:aws:iam::\${ACCOUNT}:role/\${NAME}`, username: `\${NAME}` }] },
    ]);
  });

  it("is one document for each cluster, since two of them may map one role", async () => {
    const call = (cluster: string) => `eksctl create iamidentitymapping --cluster ${cluster} --arn ${ARN}\n`;
    const reading = await read(call("a") + call("b") + call("a"));
    expect(reading.documents.map(({ name }) => name)).toEqual([
      "eksctl create iamidentitymapping --cluster a",
      "eksctl create iamidentitymapping --cluster b",
    ]);
    expect(dataIn(reading)).toMatchObject([{ mapRoles: [{}, {}] }, { mapRoles: [{}] }]);
  });

  it("is a document of its own in each branch, since one of them runs", async () => {
    const call = `eksctl create iamidentitymapping --cluster a --arn ${ARN}\n`;
    const reading = await read(`if x; then\n${call}else\n${call}fi\n`);
    expect(reading.documents).toHaveLength(2);
  });

  it("maps the role of a service in an account that is not known", async () => {
    const reading = await read(
      "eksctl create iamidentitymapping --cluster a --namespace spark --service-name emr-containers\n",
    );
    expect(dataIn(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn: `arn:\${partition of the cluster}:iam::\${account of the cluster}:role/AWSServiceRoleForAmazonEMRContainers`,
            username: "emr-containers",
          },
        ],
      },
    ]);
  });

  it.each(["sudo", "time", "/usr/local/bin/eksctl version &&", "AWS_PROFILE=x", "$DRY_RUN"])(
    "is found behind %s",
    async (before) => {
      const reading = await read(`${before} eksctl create iamidentitymapping --arn ${ARN} --username a\n`);
      expect(dataIn(reading)).toEqual([{ mapRoles: [{ rolearn: ARN, username: "a" }] }]);
    },
  );

  it("is no command where it is printed", async () => {
    const reading = await read(`echo eksctl create iamidentitymapping --arn ${ARN}\n`);
    expect(reading.documents).toEqual([]);
    expect(problemsIn(reading)).toEqual([]);
  });

  it("may have more arguments than are known", async () => {
    const reading = await read(`eksctl create iamidentitymapping --arn ${ARN} "$@"\n`);
    expect(dataIn(reading)).toEqual([{ mapRoles: [{ rolearn: ARN, groups: ["$@"] }] }]);
    expect(reading.problems).toMatchObject([
      { message: "$@ stands for arguments that are not known", isLoss: true },
    ]);
  });

  it("takes its entries from a file, or needs an ARN", async () => {
    expect(problemsIn(await read("eksctl create iamidentitymapping -f cluster.yaml\n"))).toEqual([]);
    expect(problemsIn(await read("eksctl create iamidentitymapping --cluster a --username b\n"))).toEqual([
      "eksctl create iamidentitymapping needs --arn, --account or --service-name",
    ]);
  });
});

describe("access entries", () => {
  it("are those that the AWS CLI creates, with the policies of the same principal", async () => {
    const reading = await read(`aws --region eu-west-1 eks create-access-entry --cluster-name prod \\
  --principal-arn ${ARN} --kubernetes-groups dev ops --type STANDARD --username dev:{{SessionName}}
aws eks associate-access-policy --cluster-name prod --principal-arn ${ARN} \\
  --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy \\
  --access-scope type=namespace,namespaces=a,b
aws eks associate-access-policy --cluster-name prod --principal-arn $OTHER \\
  --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy --access-scope '{"type":"cluster"}'
`);
    const [entry, ...more] = reading.accessEntries ?? [];
    expect(more).toEqual([]);
    const { principalArn, username, groups, type, cluster, policies = [] } = entry ?? {};
    expect([cluster, principalArn, type, username, groups].map((value) => value && plain(value))).toEqual([
      "prod",
      ARN,
      "STANDARD",
      "dev:{{SessionName}}",
      ["dev", "ops"],
    ]);
    expect(policies.map(({ scope }) => scope && plain(scope))).toEqual([
      { type: "namespace", namespaces: ["a", "b"] },
    ]);
    expect(reading.associations?.map(({ scope }) => scope && plain(scope))).toEqual([{ type: "cluster" }]);
    expect(reading.associations?.map(({ principalArn: arn }) => arn && plain(arn))).toEqual([`\${OTHER}`]);
  });

  it("take their groups as JSON, too, and keep JSON with a hole in it as one", async () => {
    const groupsOf = async (groups: string) => {
      const script = `aws eks create-access-entry --principal-arn ${ARN} --kubernetes-groups ${groups}\n`;
      const [entry] = (await read(script)).accessEntries ?? [];
      return entry?.groups && plain(entry.groups);
    };
    expect(await groupsOf(`'["a","b"]'`)).toEqual(["a", "b"]);
    expect(await groupsOf(`"[\\"$A\\"]"`)).toBe(`["\${A}"]`);
    expect(await groupsOf("$A b")).toEqual([`\${A}`, "b"]);
  });

  it("are those that eksctl creates", async () => {
    const reading = await read(
      `eksctl create accessentry --cluster a --principal-arn ${ARN} --kubernetes-groups a,b --kubernetes-username u\n`,
    );
    const [entry] = reading.accessEntries ?? [];
    expect([entry?.groups, entry?.username].map((value) => value && plain(value))).toEqual([["a", "b"], "u"]);
  });

  it("count by the cluster's authentication mode, where a command sets it", async () => {
    const reading = await read(
      "aws eks update-cluster-config --name prod --access-config authenticationMode=API_AND_CONFIG_MAP\n",
    );
    expect(
      reading.clusters?.map(({ name, authenticationMode: mode }) =>
        [name, mode].map((each) => each && plain(each)),
      ),
    ).toEqual([["prod", "API_AND_CONFIG_MAP"]]);
  });
});

describe("kubectl", () => {
  const users = "- userarn: arn:aws:iam::111122223333:user/joe\n  username: joe\n";

  it("patches sections", async () => {
    const patch = JSON.stringify({ data: { mapUsers: users } });
    const script = `kubectl patch configmap/aws-auth -n kube-system --type merge --patch '${patch}'\n`;
    const reading = await read(script);
    expect(dataIn(reading)).toEqual([{ mapUsers: users }]);
    expect(reading.documents[0]?.isPart).toBe(true);
    for (const { content } of reading.documents) {
      expect(expectPlaces(content, script)).toBeGreaterThan(users.length - 3);
    }
  });

  it("patches them in YAML, and by operations", async () => {
    const yaml = `kubectl -n kube-system patch cm aws-auth -p "data:\n  mapUsers: |\n    - userarn: $ARN\n"\n`;
    expect(dataIn(await read(yaml))).toEqual([{ mapUsers: `- userarn: \${ARN}\n` }]);
    const operations = JSON.stringify([{ op: "add", path: "/data/mapUsers", value: users }]);
    const json = `kubectl patch configmap aws-auth -n kube-system --type=json -p '${operations}'\n`;
    expect(dataIn(await read(json))).toEqual([{ mapUsers: users }]);
  });

  it("patches something that is not known", async () => {
    const reading = await read('kubectl patch configmap/aws-auth --patch "$(cat /tmp/patch.yml)"\n');
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([
      { message: "what this patch of aws-auth says is not known", isLoss: true },
    ]);
  });

  it("creates the ConfigMap from literals and files", async () => {
    const script = `kubectl create configmap aws-auth -n kube-system --from-literal=mapUsers="${users}" \\
  --from-file=mapRoles=roles/map.yaml --from-file mapAccounts
`;
    const beside = (path: string) => (path === "roles/map.yaml" ? "- rolearn: x\n" : undefined);
    const reading = await readAs(shell, script, { file: "deploy/map.sh", beside });
    expect(dataIn(reading)).toEqual([
      { mapUsers: users, mapRoles: "- rolearn: x\n", mapAccounts: "the text of mapAccounts" },
    ]);
    expect(reading.text.files.map(({ name }) => name)).toEqual(["deploy/map.sh", "deploy/roles/map.yaml"]);
    const joined = reading.text.files.map(({ text }) => text).join("\n");
    for (const { content } of reading.documents) expectPlaces(content, joined);
  });

  it("names another ConfigMap in most scripts", async () => {
    const reading = await read(`kubectl patch configmap app -p '{"data":{"mapUsers":""}}' # not aws-auth\n`);
    expect(reading.documents).toEqual([]);
  });
});

describe("an entry in a text", () => {
  it("is one that a variable holds, for awk to print", async () => {
    const script = `ROLE="    - rolearn: arn:aws:iam::$ACCOUNT:role/build\\n      username: build\\n      groups:\\n        - system:masters"
kubectl get -n kube-system configmap/aws-auth -o yaml | awk "/mapRoles: \\|/{print;print \\"$ROLE\\";next}1" > patch.yml
kubectl patch configmap/aws-auth -n kube-system --patch "$(cat patch.yml)"
`;
    const reading = await read(script);
    expect(reading.documents.map(({ name, isPart }) => [name, isPart])).toEqual([
      ["the variable ROLE", "entries"],
    ]);
    expect(dataIn(reading)).toEqual([
      {
        mapRoles: `    - rolearn: arn:aws:iam::\${ACCOUNT}:role/build\n      username: build\n      groups:\n        - system:masters`,
      },
    ]);
    expect(problemsIn(reading)).toEqual([]);
    for (const { content } of reading.documents) expect(expectPlaces(content, script)).toBeGreaterThan(80);
  });

  it("is one that echo writes", async () => {
    const reading = await read("echo '- rolearn: x\n  username: y' >> roles.yaml\n");
    expect(dataIn(reading)).toEqual([{ mapRoles: "- rolearn: x\n  username: y" }]);
    const patch = "kubectl apply -f - <<< $'data:\\n  mapRoles: |\\n    - rolearn: x\\n'\n";
    expect(dataIn(await read(patch))).toEqual([{ mapRoles: "- rolearn: x\n" }]);
  });

  it("is not read where each line is written by itself", async () => {
    const reading = await read('echo "    - rolearn: $X" >> a.yaml\necho "      username: x" >> a.yaml\n');
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([{ isLoss: true }]);
    expect(problemsIn(reading)[0]).toMatch(
      /^entries that a script writes line by line are not read; lint what/,
    );
  });
});

describe("what is a script", () => {
  it.each([
    ["map.sh", "eksctl create iamidentitymapping\n", true],
    ["Makefile", "map:\n\teksctl create iamidentitymapping\n", true],
    ["map", "#!/bin/sh\n# aws-auth\n", true],
    ["user_data", "eksctl create iamidentitymapping\n", true],
    ["map.sh", "eksctl create cluster\n", false],
    ["map.yaml", "run: |\n  eksctl create iamidentitymapping\n", false],
    ["map.ps1", "eksctl create iamidentitymapping\n", false],
    ["notes", "the entry of aws-auth\n", false],
  ])("%s: %j", (file, text, expected) => {
    expect(shell.recognizes({ file, text })).toBe(expected);
  });

  it("is also what make's recipes run", async () => {
    const text = `ACCOUNT := 111122223333
map:
	@eksctl create iamidentitymapping --arn arn:aws:iam::$(ACCOUNT):role/a \\
		--username $$USER --group a
`;
    const reading = await readAs(shell, text, { file: "Makefile" });
    expect(dataIn(reading)).toEqual([
      { mapRoles: [{ rolearn: "arn:aws:iam::$(ACCOUNT):role/a", username: `\${USER}`, groups: ["a"] }] },
    ]);
    for (const { content } of reading.documents) expect(expectPlaces(content, text)).toBeGreaterThan(20);
  });

  it("goes on behind a mistake", async () => {
    const reading = await read(`fi\neksctl create iamidentitymapping --arn ${ARN}\n`);
    expect(dataIn(reading)).toEqual([{ mapRoles: [{ rolearn: ARN }] }]);
    expect(reading.problems).toMatchObject([{ isLoss: true, at: { start: 0 } }]);
  });
});

describe("a patch that adds entries behind a map", () => {
  it("has the entries, and the map as a hole", async () => {
    const reading = await read(`kubectl patch cm/aws-auth --patch "$MAP
    - rolearn: ${ARN}
      username: admin
"`);
    expect(dataIn(reading)).toEqual([
      { mapRoles: `$MAP\n    - rolearn: ${ARN}\n      username: admin\n`.replace("$MAP", "${MAP}") },
    ]);
    expect(reading.documents[0]?.isPart).toBe("entries");
  });
});
