// How far each access policy's rules are documented, and as of when.
import type { AccessPolicyName } from "../../identity/access-policy-names.ts";
import type { publishedRules } from "./published-rules.ts";

/**
 * - `exact`: AWS publishes them rule by rule
 * - `paraphrase`: what they allow is said in other words
 * - `prose`: AWS describes them, without groups or verbs
 * - `none`: the name is all that is public
 */
export type RulesPrecision = "exact" | "paraphrase" | "prose" | "none";

export interface PolicyDocumentation {
  /** The date of what was read, as precise as it is known: `2025-11`, `2024-12-02`. */
  readonly docDate: string;
  readonly precision: RulesPrecision;
}

type Published = keyof typeof publishedRules;

const exact = (docDate: string) => ({ docDate, precision: "exact" }) as const;
const prose = (docDate: string) => ({ docDate, precision: "prose" }) as const;
const none = (docDate: string) => ({ docDate, precision: "none" }) as const;

export const documentation: {
  readonly [Name in AccessPolicyName]: Name extends Published
    ? { readonly docDate: string; readonly precision: "exact" }
    : { readonly docDate: string; readonly precision: Exclude<RulesPrecision, "exact"> };
} = {
  AIDevOpsAgentAccessPolicy: none("2026"),
  AWSBackupFullAccessPolicyForBackup: none("2025-11"),
  AWSBackupFullAccessPolicyForRestore: none("2025-11"),
  AmazonAIOpsAssistantPolicy: none("2025"),
  AmazonARCRegionSwitchScalingPolicy: exact("2025"),
  AmazonEKSACKPolicy: prose("2025-12"),
  AmazonEKSAdminPolicy: exact("2025-11"),
  AmazonEKSAdminViewPolicy: exact("2024-04-23"),
  AmazonEKSArgoCDClusterPolicy: prose("2025-12"),
  AmazonEKSArgoCDPolicy: prose("2025-12"),
  AmazonEKSAutoNodePolicy: prose("2024-12-02"),
  AmazonEKSBlockStorageClusterPolicy: prose("2024-12-02"),
  AmazonEKSBlockStoragePolicy: prose("2024-12-02"),
  AmazonEKSClusterAdminPolicy: exact("2025-11"),
  AmazonEKSClusterInsightsPolicy: prose("2024-12-02"),
  AmazonEKSComputeClusterPolicy: prose("2024-12-02"),
  AmazonEKSComputePolicy: prose("2024-12-02"),
  AmazonEKSEditPolicy: exact("2025-11"),
  AmazonEKSEventPolicy: none("2025-08-26"),
  AmazonEKSHybridPolicy: exact("2024-12-02"),
  AmazonEKSKROPolicy: prose("2025-12"),
  AmazonEKSLoadBalancingClusterPolicy: prose("2024-12-02"),
  AmazonEKSLoadBalancingPolicy: prose("2024-12-02"),
  AmazonEKSNetworkingClusterPolicy: prose("2024-12-02"),
  AmazonEKSNetworkingPolicy: prose("2024-12-02"),
  AmazonEKSPodIdentityPolicy: none("2026"),
  AmazonEKSSecretAdminPolicy: { docDate: "2026-04", precision: "paraphrase" },
  AmazonEKSSecretReaderPolicy: exact("2025-11-06"),
  AmazonEKSViewPolicy: exact("2025-11"),
  AmazonEMRJobPolicy: none("2023-12"),
  AmazonSagemakerHyperpodClusterPolicy: none("2024"),
  AmazonSagemakerHyperpodControllerPolicy: none("2024"),
  AmazonSagemakerHyperpodSpacePolicy: none("2025"),
  AmazonSagemakerHyperpodSpaceTemplatePolicy: none("2025"),
  AmazonSagemakerHyperpodSystemNamespacePolicy: none("2024"),
  AmazonSagemakerHyperpodUserClusterPolicy: none("2025"),
};
