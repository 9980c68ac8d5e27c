// The servers and tokens of the tests that benchmarks and scripts use. scripts/load-typescript.mjs loads it.
export { makeCertificate } from "../test/certificate.ts";
export { startApiServer } from "../test/cluster/api-server.ts";
export { startEks } from "../test/eks/eks-server.ts";
export { answerFor, startSts, stsFetch } from "../test/token/sts-server.ts";
export { CLUSTER_ID, goodToken } from "../test/token/tokens.ts";
