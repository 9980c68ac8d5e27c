// What can be seen of the authenticator from outside.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** @param {import("aws-auth-map/kubernetes").AwsAuthWatch} watch */
export function createMetrics(watch) {
  const registers = [new Registry()];
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const gauge = (name, help, read) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  gauge(
    "aws_auth_age_seconds",
    "How long ago the cluster confirmed what is served; -1 before it has.",
    () => {
      const { ageMs } = watch.status;
      return ageMs === undefined ? -1 : ageMs / 1000;
    },
  );
  gauge("aws_auth_connected", "Whether the ConfigMap is being watched.", () =>
    watch.status.state === "connected" ? 1 : 0,
  );
  gauge(
    "aws_auth_kept_sections",
    "Sections that cannot be read and are served as they were.",
    () => watch.status.kept.length,
  );
  gauge(
    "aws_auth_problems",
    "What is wrong with the ConfigMap as it is now: whoever stands there does not get in, or is served as before.",
    () => watch.awsAuth.problems.length,
  );
  const events = new Counter({
    name: "aws_auth_events_total",
    help: "What was told of the ConfigMap. Edits that follow each other quickly are told of together.",
    labelNames: ["event"],
    registers,
  });
  for (const event of ["change", "invalid", "deleted", "disconnected", "connected"]) {
    watch.on(event, () => events.inc({ event }));
  }
  const changes = new Counter({
    name: "aws_auth_access_changes_total",
    help: "Principals whose access has changed, by what is most dangerous about it; none where nothing is.",
    labelNames: ["danger"],
    registers,
  });
  watch.on("change", (diff) => {
    for (const { dangers } of diff.changes) changes.inc({ danger: dangers[0] ?? "none" });
  });

  return {
    reviews: new Counter({
      name: "authenticate_requests_total",
      help: "TokenReviews, by what came of them.",
      labelNames: ["outcome"],
      registers,
    }),
    latency: new Histogram({
      name: "authenticate_seconds",
      help: "Time to answer a TokenReview, STS included.",
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    broken: new Counter({
      name: "authenticate_broken_uploads_total",
      help: "Requests that ended before their body was complete: by their client, or to make room.",
      registers,
    }),
    contentType: registry.contentType,
    print: () => registry.metrics(),
  };
}
