// Property tests draw new inputs on every run, but the same ones in CI: a red run there is about the change.
import fc from "fast-check";

const { CI } = process.env;
if (CI !== undefined) fc.configureGlobal({ seed: 20261124 });
