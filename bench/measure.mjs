// Whole processes, measured from outside: wall time by our own clock, processor time and peak memory by GNU time where it is
// installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const TIME = "/usr/bin/time";
const HAS_TIME = existsSync(TIME);

/** Runs a command once; its output is thrown away but for the last line. Throws when its status is not accepted. */
export function runOnce({ name, cmd, accept = [0] }) {
  const start = process.hrtime.bigint();
  const [file, ...args] = HAS_TIME ? [TIME, "-f", "@@%M %U %S", ...cmd] : cmd;
  const done = spawnSync(file, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.error || !accept.includes(done.status ?? -1)) {
    const why =
      done.error?.message ??
      done.stderr
        .split("\n")
        .filter((line) => !line.startsWith("@@"))
        .slice(0, 3)
        .join(" / ");
    throw new Error(`${name} : statut ${done.status} ${why}`);
  }
  const [, peak, user, sys] = /@@(\d+) ([\d.]+) ([\d.]+)/.exec(done.stderr) ?? [];
  const cpu = Number(user) + Number(sys);
  return { seconds, cpu, mebibytes: Number(peak) / 1024, output: lastLine(done.stdout) };
}

function lastLine(text) {
  return text.slice(-300).trim().split("\n").at(-1) ?? "";
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Runs the commands in turn, `rounds` times, so that the machine's noise spreads over all of them. Gives for each the
 * median wall and processor seconds and the largest peak memory in MiB, or the failure.
 */
export function compare(rounds, commands) {
  const results = new Map(
    commands.map((c) => [c.name, { name: c.name, seconds: [], cpu: [], mebibytes: [], output: "", failure: null }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      const result = results.get(command.name);
      if (result.failure) continue;
      try {
        const once = runOnce(command);
        result.seconds.push(once.seconds);
        result.cpu.push(once.cpu);
        result.mebibytes.push(once.mebibytes);
        result.output = once.output;
      } catch (error) {
        result.failure = error.message;
      }
    }
  }
  return [...results.values()].map((r) => ({
    ...r,
    seconds: median(r.seconds),
    cpu: median(r.cpu),
    mebibytes: Math.max(...r.mebibytes),
  }));
}
