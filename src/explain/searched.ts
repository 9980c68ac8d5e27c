// What is looked through for near misses.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { UnreadArn } from "./unread.ts";

export interface Searched extends Pick<Required<AwsAuth>, "roles" | "users" | "accountItems" | "problems"> {
  readonly unread: readonly UnreadArn[];
  readonly ssoRoleMatch: boolean;
}
