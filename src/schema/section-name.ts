// The names of the sections.

/** The three keys of the ConfigMap's `data` that aws-iam-authenticator reads; any other key is ignored. */
export type SectionName = "mapRoles" | "mapUsers" | "mapAccounts";

export const sectionNames: readonly SectionName[] = ["mapRoles", "mapUsers", "mapAccounts"];
