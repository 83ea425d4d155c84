// npm run new:rule -- ENT-13 defaut-en-mots        copies src/rules/modele.ts and its test, and registers the rule
// npm run new:indicator -- nom_de_l_indicateur     the same for src/indicators/modele.ts
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [kind, id, words] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(2);
}

function copy(folder, file, edit) {
  for (const suffix of [".ts", ".test.ts"]) {
    const target = `src/${folder}/${file}${suffix}`;
    if (existsSync(target)) fail(`${target} exists already`);
    writeFileSync(target, edit(readFileSync(`src/${folder}/modele${suffix}`, "utf8")));
    console.log(`wrote ${target}`);
  }
}

/** Adds an import and an entry to the list of an index: after the last of its family, else at the end. */
function register(folder, name, file) {
  const path = `src/${folder}/index.ts`;
  const text = readFileSync(path, "utf8");
  const end = text.indexOf("\n", text.lastIndexOf("import ")) + 1;
  const withImport = `${text.slice(0, end)}import ${name} from "./${file}.ts";\n${text.slice(end)}`;
  const family = /^[a-z]{3}(?=\d{2}$)/.exec(name)?.[0];
  const sisters = family ? [...withImport.matchAll(new RegExp(`^  ${family}\\d{2},\\n`, "gm"))] : [];
  const last = sisters.at(-1);
  // indicators have several lists: theirs is the PLIE's
  const list = withImport.indexOf("INDICATEURS_PLIE = [");
  const closing = list < 0 ? withImport.lastIndexOf("];") : withImport.indexOf("];", list);
  const at = last ? last.index + last[0].length : closing;
  writeFileSync(path, `${withImport.slice(0, at)}  ${name},\n${withImport.slice(at)}`);
  console.log(`registered in ${path}`);
}

/** Sorts the imports of the copies and of the index as the linter wants them. */
function tidy(folder, file) {
  const files = [`src/${folder}/${file}.ts`, `src/${folder}/${file}.test.ts`, `src/${folder}/index.ts`];
  execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--write", ...files], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

if (kind === "rule") {
  if (!/^[A-Z]{3}-\d{2}$/.test(id ?? "") || !/^[a-z0-9-]+$/.test(words ?? ""))
    fail("usage: npm run new:rule -- ENT-13 defaut-en-mots");
  const file = `${id.toLowerCase()}-${words}`;
  copy("rules", file, (text) =>
    text
      .replaceAll("MOD-01", id)
      .replaceAll("./modele.ts", `./${file}.ts`)
      .replace(/\/\*\*\n \* Template[\s\S]*?\*\/\n/, ""),
  );
  register("rules", id.toLowerCase().replace("-", ""), file);
  tidy("rules", file);
} else if (kind === "indicator") {
  if (!/^[a-z0-9_]+$/.test(id ?? "")) fail("usage: npm run new:indicator -- nom_de_l_indicateur");
  const file = id.replaceAll("_", "-");
  copy("indicators", file, (text) =>
    text
      .replaceAll("modele_indicateur", id)
      .replaceAll("./modele.ts", `./${file}.ts`)
      .replace(/\/\*\*\n \* Template[\s\S]*?\*\/\n/, ""),
  );
  register(
    "indicators",
    id.replace(/_([a-z0-9])/g, (_, c) => c.toUpperCase()),
    file,
  );
  tidy("indicators", file);
} else fail("usage: new-unit.mjs rule|indicator …");
