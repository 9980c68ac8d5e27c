// Uses the types of each export.

import { fromNodeProviderChain } from "@aws-sdk/credential-providers";
import { KubeConfig } from "@kubernetes/client-node";
import { createMapper, explanationSchema, type Mapper, parseAwsAuth, type Resolution } from "aws-auth-map";
import { type AccessDiff, diffAccess } from "aws-auth-map/diff";
import { loadKubeConfig, readAwsAuth, watchAwsAuth } from "aws-auth-map/kubernetes";
import { type Finding, fix, type LintConfig, lint } from "aws-auth-map/lint";
import {
  createToken,
  createTokenReviewHandler,
  createTokenVerifier,
  decodeToken,
  type Partition,
} from "aws-auth-map/token";

const awsAuth = parseAwsAuth("");
const mapper: Mapper = createMapper(awsAuth, { templateDelimiters: "braces" });
const resolution: Resolution = mapper.resolve("arn:aws:iam::111122223333:role/a");
export const who: string = resolution.mapped ? resolution.username : resolution.reason;
export const steps = explanationSchema.parse(mapper.explain("")).steps.length;
export const diff: AccessDiff = diffAccess(awsAuth, awsAuth);
const config: LintConfig = { rules: { "no-groups": "off" } };
export const findings: Finding[] = [...lint("", { config }), ...fix("").findings];
export const host: string = decodeToken("").host;
const partition: Partition = "aws-cn";
export const made = createToken({
  clusterId: "a",
  region: "cn-north-1",
  credentials: fromNodeProviderChain(),
});
const verifier = createTokenVerifier({ clusterId: "production", partition });
export const handler = createTokenReviewHandler({ verifier, mapper: () => watch.current });
const kubeConfig = new KubeConfig();
export const live = readAwsAuth({ kubeConfig });
const watch = watchAwsAuth({ kubeConfig, signal: new AbortController().signal });
watch.on("change", ({ changes }) => changes.length);
export const contexts = loadKubeConfig().then((loaded) =>
  watchAwsAuth({ kubeConfig: loaded.context(), signal: AbortSignal.timeout(1) }),
);
