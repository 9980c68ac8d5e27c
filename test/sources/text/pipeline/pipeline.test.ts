import { describe, expect, it } from "vitest";
import { holesIn } from "../../../../src/sources/model/value.ts";
import { pipeline } from "../../../../src/sources/text/pipeline/pipeline.ts";
import { dataIn, expectPlaces, plainDocuments, problemsIn, readAs } from "../reading.ts";

const read = (text: string) => readAs(pipeline, text, { file: "deploy.yaml" });

describe("a script in YAML", () => {
  it("is one of a step of GitHub's, whose expressions are holes", async () => {
    const text = `on: push
jobs:
  map:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: |
          eksctl create iamidentitymapping --cluster prod \\
            --arn "arn:aws:iam::\${{ vars.ACCOUNT }}:role/\${{ inputs.role || 'dev' }}" \\
            --username node:{{EC2PrivateDNSName}}
`;
    const reading = await read(text);
    expect(dataIn(reading)).toEqual([
      {
        mapRoles: [
          {
            rolearn: `arn:aws:iam::\${{ vars.ACCOUNT }}:role/\${{ inputs.role || 'dev' }}`,
            username: "node:{{EC2PrivateDNSName}}",
          },
        ],
      },
    ]);
    expect(reading.documents.flatMap(({ content }) => holesIn(content)).map(({ why }) => why)).toEqual([
      "reference",
      "expression",
    ]);
    for (const { content } of reading.documents) expect(expectPlaces(content, text)).toBeGreaterThan(40);
  });

  it("may be a heredoc in a playbook", async () => {
    const text = `- hosts: localhost
  tasks:
    - name: Map the nodes
      shell: |
        kubectl apply -f - <<'EOF'
        kind: ConfigMap
        metadata: {name: aws-auth, namespace: kube-system}
        data:
          mapRoles: |
            - rolearn: {{ node_role }}
        EOF
`;
    const reading = await read(text);
    expect(plainDocuments(reading)).toEqual([
      "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata:\n  mapRoles: |\n    - rolearn: {{ node_role }}\n",
    ]);
    expect(reading.documents.flatMap(({ content }) => holesIn(content))).toMatchObject([
      { expression: "{{ node_role }}", why: "reference" },
    ]);
    for (const { content } of reading.documents) expect(expectPlaces(content, text)).toBeGreaterThan(90);
  });

  it("is put together from the commands of a list", async () => {
    const text = `version: 0.2
phases:
  build:
    commands:
      - ROLE=arn:aws:iam::111122223333:role/a
      - eksctl create iamidentitymapping --arn $ROLE --username a
      - ROLE=arn:aws:iam::111122223333:role/b
      - 'eksctl create iamidentitymapping --arn $ROLE --username b'
`;
    const reading = await read(text);
    expect(dataIn(reading)).toEqual([
      {
        mapRoles: [
          { rolearn: `\${ROLE}`, username: "a" },
          { rolearn: `\${ROLE} (2)`, username: "b" },
        ],
      },
    ]);
    expect(problemsIn(reading)).toEqual([]);
  });

  it("is found in each document of the file", async () => {
    const step = "run: eksctl create iamidentitymapping --arn a\n";
    expect((await read(`${step}---\n${step}`)).documents).toHaveLength(2);
  });

  it.each([
    ["a.yaml", "run: eksctl create iamidentitymapping\n", true],
    ["a.yaml", "run: aws eks create-access-entry\n", true],
    ["a.yaml", "run: |\n  cat <<EOF\n  - rolearn: a\n  EOF\n", true],
    ["a.yaml", "mapRoles: |\n  - rolearn: a\n", false],
    ["a.sh", "eksctl create iamidentitymapping\n", false],
  ])("is looked for in %s: %j", (file, text, expected) => {
    expect(pipeline.recognizes({ file, text })).toBe(expected);
  });
});
