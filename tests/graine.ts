import fc from "fast-check";

/** The day of the first fixed run: any number does, as long as everyone has the same. */
const FIXE = 20261124;

/**
 * fast-check as every property test gets it (vitest.config.ts): the same inputs on every machine and in CI; with
 * `npm run test:libre`, others at each run. A failure prints its seed and its counter-example, to become a case of the
 * test.
 */
if (process.env["PLIE_GRAINE"] !== "libre") fc.configureGlobal({ seed: FIXE });

export * from "fast-check";
export default fc;
