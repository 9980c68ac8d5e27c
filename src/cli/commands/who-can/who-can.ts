// Lists the ARNs that may do something.
import { type Holder, type WhoCan, whoCanByArn } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import { type ActionWords, readAction } from "../../input/action-question.ts";
import { type RightsQuestion, readRightsSources } from "../../input/rights-question.ts";
import { messageLine, showName, table } from "../../output/messages.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { actionWords, bindingWords, objectName, placeOf, stepRows } from "../../output/right-lines.ts";

export interface WhoCanCommandOptions extends RightsQuestion {
  readonly asked: ActionWords;
  readonly format: "text" | "json";
}

export async function runWhoCan(options: WhoCanCommandOptions): Promise<Outcome> {
  const sources = await readRightsSources(options);
  const { action, remarks } = readAction(options.asked, sources.resources);
  const found = whoCanByArn(sources.input, action);
  const { holders, unknown, hidden, rbac } = found;
  const isOpen = unknown.length + hidden.length > 0 || rbac !== undefined || sources.sectionLost;
  return {
    result:
      options.format === "json"
        ? toJson({ action, ...found })
        : describe(found, actionWords(action), sources.name),
    remarks: [...sources.remarks, ...remarks, ...doubts(found)],
    status: holders.length > 0 ? exitStatus.listed : isOpen ? exitStatus.couldNotRun : exitStatus.notMapped,
  };
}

function doubts({ hidden, rbac }: WhoCan): string[] {
  return [
    ...(rbac === "not-given"
      ? ["warning: RBAC is not given (--rbac); a role may be bound to any username or group"]
      : []),
    ...(rbac === "partial"
      ? ["warning: some of the RBAC could not be read, and a binding may be in it"]
      : []),
    ...hidden.map(
      ({ expression }) => `warning: not known: ${messageLine(expression)}; others may get in by it`,
    ),
  ];
}

function describe({ holders, unknown, withoutArn }: WhoCan, action: string, name: string): string {
  const own = withoutArn.filter(({ binding }) => binding.origin !== undefined);
  const others = withoutArn.length - own.length;
  return [
    holders.length === 0
      ? `nobody who is named may ${action}\n`
      : `may ${action}:\n${holderLines(holders, name)}`,
    unknown.length === 0 ? "" : `not known:\n${holderLines(unknown, name)}`,
    own.length === 0
      ? ""
      : `bound, and no ARN has it:\n${table(
          own.map((grant) => [
            "",
            `${bindingWords(grant)}${placeOf(grant.binding.origin)}`,
            objectName(grant.role),
          ]),
        )}`,
    others === 0 ? "" : `and ${others} that Kubernetes binds for itself (--format json lists them)\n`,
  ].join("");
}

function holderLines(holders: readonly Holder[], name: string): string {
  return table(
    holders.flatMap((holder) =>
      holder.by.map(({ reason, sessions }, index) => {
        const way =
          reason.step === "rbac" && reason.answer === "yes"
            ? `${bindingWords(reason)}${placeOf(reason.binding.origin)}, ${objectName(reason.role)}`
            : (stepRows(reason, name)[0] ?? []).join(" ");
        const who = index === 0 ? principalWords(holder) : "";
        return ["", who, sessions === undefined ? way : `${sessionWords(sessions)}: ${way}`];
      }),
    ),
  );
}

function principalWords({ principal: { type, name }, isForInstances }: Holder): string {
  const sessions = isForInstances === true ? " (sessions of EC2 instances)" : "";
  return type === "account"
    ? `everyone of account ${showName(name)} without an entry`
    : `${showName(name)}${sessions}`;
}

function sessionWords({
  written,
  becomes,
  sessionName,
}: NonNullable<Holder["by"][number]["sessions"]>): string {
  return sessionName === undefined
    ? `sessions for which ${showName(written)} becomes ${showName(becomes)}`
    : `session ${showName(sessionName)}`;
}
