// What the ConfigMap has said, and so what may be served: each version's usernames tell which one answers.

export const ROLES = Array.from({ length: 20 }, (_, index) => `role-${index}`);
export const arnOf = (role) => `arn:aws:iam::111122223333:role/${role}`;

/** After an edit, or once a fault is over, how long an older answer may still come. */
const SETTLE_MS = 3000;

export class History {
  #now;
  #versions = [];
  #faultyUntil = 0;

  constructor(now) {
    this.#now = now;
    this.edit("good", ROLES);
  }

  get length() {
    return this.#versions.length;
  }

  /** @returns The data of a new version, whose mapRoles does not parse where it is `broken`; undefined for `deleted`. */
  edit(kind, roles) {
    const number = this.#versions.length;
    const at = this.#now();
    this.#versions.push({ number, kind, roles: new Set(roles), at, isCalm: this.#faultyUntil < at });
    if (kind === "deleted") return undefined;
    const entries = roles.map(
      (role) =>
        `- rolearn: ${arnOf(role)}\n  username: v${number}:{{SessionName}}\n  groups: [g${number}, ${role}]\n`,
    );
    return { mapRoles: entries.join("") + (kind === "broken" ? "- username: {{SessionName}}\n" : "") };
  }

  /** Until `ms` from now, an edit may go unheard. */
  fault(ms) {
    const now = this.#now();
    this.#faultyUntil = Math.max(this.#faultyUntil, now + ms);
    for (const version of this.#versions) version.isCalm &&= version.at < now - SETTLE_MS;
  }

  /**
   * @param asked `{ role, session, sentAt, oldest }`; an answer of version `oldest` was seen before, so none may be older.
   * @returns `{ fault, version }`: why the answer is wrong, if it is; and whose it is, where that can be told.
   */
  judge({ role, session, sentAt, oldest }, { status, user }) {
    const from = Math.max(oldest, this.#settledAt(sentAt));
    if (status === 403) return { fault: this.#mayDeny(role, from) ? undefined : "denied" };
    if (status !== 200) return { fault: `status ${status}` };
    const [, digits, name] = /^v(\d+):(.*)$/.exec(user.username) ?? [];
    const version = this.#versions[digits];
    const isWhole = name === session && user.groups.join() === `g${digits},${role}`;
    if (version === undefined || !isWhole) return { fault: `answer ${user.username} ${user.groups}` };
    if (version.kind !== "good") return { fault: `a ${version.kind} version is served` };
    if (!version.roles.has(role)) return { fault: "a version answers for a role that is not in it" };
    return { version: version.number, fault: version.number < from ? "an old version is served" : undefined };
  }

  #mayDeny(role, from) {
    return this.#versions
      .slice(from)
      .some(({ kind, roles }) => kind === "deleted" || (kind === "good" && !roles.has(role)));
  }

  /** The newest version that must have been heard of when a request was sent, but for broken ones. */
  #settledAt(sentAt) {
    const isHeard = ({ at }) => Math.max(at, this.#faultyUntil) + SETTLE_MS < sentAt;
    const heard = this.#versions.findLastIndex(isHeard);
    // Of a calm version the event came; of another one only the list that follows a fault tells, if it is still there.
    const isSettled = ({ kind, isCalm }, index) => kind !== "broken" && (isCalm || index === heard);
    return Math.max(0, this.#versions.slice(0, heard + 1).findLastIndex(isSettled));
  }
}
