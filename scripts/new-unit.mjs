// npm run new:rule -- ENT-13 defaut-en-mots        copies src/rules/modele.ts and its test, and registers the rule
// npm run new:indicator -- nom_de_l_indicateur     the same for src/indicators/modele.ts
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

/** Adds an import and an entry at the end of the list of an index; their order is yours to set. */
function register(folder, name, file, template) {
  const path = `src/${folder}/index.ts`;
  const text = readFileSync(path, "utf8");
  const lastImport = text.lastIndexOf("import ");
  const end = text.indexOf("\n", lastImport) + 1;
  const withImport = `${text.slice(0, end)}${template(name, file)}\n${text.slice(end)}`;
  const close = withImport.lastIndexOf("];");
  writeFileSync(path, `${withImport.slice(0, close)}  ${name},\n${withImport.slice(close)}`);
  console.log(`registered in ${path}`);
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
  register("rules", id.toLowerCase().replace("-", ""), file, (name, f) => `import ${name} from "./${f}.ts";`);
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
    (name, f) => `import ${name} from "./${f}.ts";`,
  );
} else fail("usage: new-unit.mjs rule|indicator …");
