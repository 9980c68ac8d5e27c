// What stands beside a document: the cluster that it is for, the account's roles, and what other files say.

/** The cluster that a document is for, as the configuration tells it. */
export type ClusterFacts = Readonly<Record<string, never>>;

/** The roles of an account. */
export type IamRoles = Readonly<Record<string, never>>;

/** What the other files of a run say that concerns the document. */
export type Neighbours = Readonly<Record<string, never>>;

/** Each is undefined where nothing is known: then a rule that asks for it finds nothing. */
export interface Surroundings {
  readonly cluster: ClusterFacts | undefined;
  readonly iamRoles: IamRoles | undefined;
  readonly neighbours: Neighbours | undefined;
}
