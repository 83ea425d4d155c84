// The architecture as import rules (docs/decisions/0001-architecture.md). Each rule says why; scripts/check-boundaries.mjs
// runs them and checks that every source file was really seen.
const tests = "(\\.test\\.ts|rule-tester\\.ts|-fixture\\.ts)$";
const folder = (name) => `^src/${name}/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "data flows one way: files → ingest → rows → parcours → rules and indicators → report → reporters → disk",
      severity: "error",
      from: { pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-imports-nothing-of-ours",
      comment: "core is the vocabulary: whoever reads it needs nothing else",
      severity: "error",
      from: { path: folder("core"), pathNot: tests },
      to: { path: "^src/", pathNot: folder("core") },
    },
    {
      name: "tables-only-core",
      comment: "tables declare columns; they know no file and no rule",
      severity: "error",
      from: { path: folder("tables"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|tables)/"] },
    },
    {
      name: "normes-are-data",
      comment: "a norm is data: articles, parameters, words; it knows no rule and no file",
      severity: "error",
      from: { path: folder("normes"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|normes)/"] },
    },
    {
      name: "disque-is-a-port",
      comment: "files as the program sees them, wherever they are (docs/decisions/0017-octets-et-disque.md)",
      severity: "error",
      from: { path: folder("disque"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|disque)/"] },
    },
    {
      name: "one-disk",
      comment: "this machine's disk enters by cli.ts alone; everything else is handed a disk",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli\\.ts$", tests] },
      to: { path: "^src/disque/disque-node\\.ts$" },
    },
    {
      name: "node-only-at-the-edge",
      comment: "the same code runs in a page and as a library: node's modules stand in the disk and in cli.ts",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli\\.ts$", "^src/disque/disque-node\\.ts$", tests] },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-page-is-a-front",
      comment:
        "what is shown knows words and files only: what runs in the worker (page/programme) is to the page what commands are to a terminal",
      severity: "error",
      from: { path: folder("page"), pathNot: [tests, "^src/page/programme/"].flat() },
      to: { path: "^src/", pathNot: ["^src/(page|core)/"] },
    },
    {
      name: "nothing-stands-on-the-page",
      comment: "commands, rules and reporters know no browser",
      severity: "error",
      from: { path: "^src/", pathNot: folder("page") },
      to: { path: folder("page") },
    },
    {
      name: "nothing-stands-on-the-library",
      comment: "the library is a door onto the commands' preparation; only other programs come through it",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/api/", tests] },
      to: { path: folder("api") },
    },
    {
      name: "locales-read-rows-only",
      comment: "a local rule is a condition over the columns of one table: it knows no dossier and no rule of the norm",
      severity: "error",
      from: { path: folder("locales"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|tables|locales)/"] },
    },
    {
      name: "ingest-reads-only",
      comment: "ingest turns bytes into typed rows; it knows no rule, figure or report",
      severity: "error",
      from: { path: folder("ingest"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|disque|tables|ingest)/"] },
    },
    {
      name: "parcours-no-rules",
      comment: "parcours holds what rules and indicators share; it never depends on them",
      severity: "error",
      from: { path: folder("parcours"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|tables|normes|parcours)/"] },
    },
    {
      name: "faits-between-parcours-and-rules",
      comment:
        "a fact is judged once, from a dossier; rules yield from facts, figures count them, lists show them (docs/decisions/0018-faits.md)",
      severity: "error",
      from: { path: folder("faits"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|tables|normes|parcours|faits)/"] },
    },
    {
      name: "rules-and-indicators-are-pure",
      comment:
        "a rule sees dossiers, never files, console, settings files or reporters; rules and indicators ignore each other",
      severity: "error",
      from: { path: "^src/(rules|indicators)/", pathNot: tests },
      to: { path: "^src/(ingest|config|commands|reporters|audit|cli)" },
    },
    {
      name: "rules-ignore-indicators",
      comment: "a figure is never computed from a constat, nor the reverse",
      severity: "error",
      from: { path: folder("rules"), pathNot: tests },
      to: { path: folder("indicators") },
    },
    {
      name: "indicators-ignore-rules",
      comment: "a figure is never computed from a constat, nor the reverse",
      severity: "error",
      from: { path: folder("indicators"), pathNot: tests },
      to: { path: folder("rules") },
    },
    {
      name: "one-rule-a-file",
      comment: "rules never import one another: what they share is in parcours",
      severity: "error",
      from: { path: "^src/rules/([a-z]{3})-[0-9]{2}-", pathNot: tests },
      to: { path: "^src/rules/[a-z]{3}-[0-9]{2}-" },
    },
    {
      name: "comparaison-is-pure",
      comment:
        "two extractions and their two reports in, what differs out; it judges nothing itself (docs/decisions/0014-comparaison-et-pseudonymes.md)",
      severity: "error",
      from: { path: folder("comparaison"), pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(core|tables|comparaison)/", "^src/audit/suivi\\.ts$"] },
    },
    {
      name: "registre-concludes-only",
      comment:
        "the register reads what earlier runs wrote and says what changed; sheets and JSON are the reporters' business (docs/decisions/0030-registre.md)",
      severity: "error",
      from: { path: folder("registre"), pathNot: tests },
      to: { path: "^src/(commands|reporters|ingest|config|cli|page)" },
    },
    {
      name: "pseudonymes-rewrites-what-is-read",
      comment:
        "files are rewritten cell by cell, by what is read in them; no rule is looked at, the audit of the result is compared elsewhere (docs/decisions/0014-comparaison-et-pseudonymes.md)",
      severity: "error",
      from: { path: folder("pseudonymes"), pathNot: tests },
      to: {
        path: "^src/",
        pathNot: [
          "^src/(core|disque|tables|ingest|parcours|config|justifications|pseudonymes)/",
          "^src/reporters/(csv|tables|xlsx)/",
        ],
      },
    },
    {
      name: "reporters-know-no-command",
      comment: "a reporter turns a report into artefacts; who writes them is the command's business",
      severity: "error",
      from: { path: folder("reporters"), pathNot: tests },
      to: { path: "^src/(ingest|commands|cli)" },
    },
    {
      name: "only-cli-and-commands-use-commander",
      comment: "argv is read in one place",
      severity: "error",
      from: { pathNot: ["^src/(cli\\.ts|commands/|page/programme/)"] },
      to: { path: "node_modules/commander" },
    },
    {
      name: "exceljs-behind-one-module",
      comment: "the writer can be replaced: only reporters/xlsx knows exceljs (docs/decisions/0004-ecriture-xlsx.md)",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/reporters/xlsx/", tests] },
      to: { path: "node_modules/exceljs" },
    },
    {
      name: "no-orphans",
      comment: "a file that nothing imports is not used any more",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          tests,
          "modele\\.ts$",
          "\\.d\\.ts$",
          "^src/(cli|api/index|page/ouvrier)\\.ts$",
          "^src/page/index\\.tsx$",
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".json"] },
  },
};
