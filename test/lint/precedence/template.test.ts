import { it } from "vitest";
import { roles } from "../marked.ts";
import { expectYields, type Pair } from "./yields.ts";

const pairs: readonly Pair[] = [
  [
    "unknown-template",
    "placeholder",
    "unknown",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: "{{ team_name }}"
        groups: [devs]
    `),
  ],
  [
    "unquoted-template",
    "placeholder",
    "mapping",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: {{ team_name }}
        groups: [devs]
    `),
  ],
  [
    "unquoted-template",
    "placeholder",
    "indicator",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
        username: %TEAM_NAME%
        groups: [devs]
    `),
  ],
];

it.each(pairs.map((pair) => ({ name: pair.slice(0, 3).join(" "), pair })))("$name", ({ pair }) => {
  expectYields(pair);
});
