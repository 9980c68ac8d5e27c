// The EKS of the tests, in a process of its own: node eks-server.mjs ENTRIES. Tells its parent the URL.
import { loadTestServers } from "../scripts/load-typescript.mjs";

const { startEks } = await loadTestServers();
const count = Number(process.argv[2]);
const view = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
const { url } = await startEks(
  Array.from({ length: count }, (_, index) => ({
    principalArn: `arn:aws:iam::111122223333:role/role-${index}`,
    kubernetesGroups: [`team-${index % 50}`],
    policies: [{ policyArn: view, accessScope: { type: "namespace", namespaces: ["default"] } }],
  })),
);
process.send(url);
