// The part of a client of EKS that this room uses. So nobody needs the client's types but who has it.

/** What is used of an `EKSClient` of @aws-sdk/client-eks. */
export interface EksClientLike {
  send(command: never, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
}
