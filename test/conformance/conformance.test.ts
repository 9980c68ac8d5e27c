import { describe } from "vitest";
import * as source from "../../src/index.ts";
import { answersAsTheReference } from "./cases.ts";

describe("the sources", () => answersAsTheReference(source));
