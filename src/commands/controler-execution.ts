import { ecartsAuxDefauts } from "../config/ecarts.ts";
import { isoDay } from "../core/day.ts";
import { GRAVITES, type Report } from "../core/report.ts";
import { langageDe } from "../normes/langage.ts";
import { constatsCsv } from "../reporters/csv/constats-csv.ts";
import { localesCsv } from "../reporters/csv/locales-csv.ts";
import { reglesCsv } from "../reporters/csv/regles-csv.ts";
import { rapportJson } from "../reporters/json/rapport-json.ts";
import { rapportTexte } from "../reporters/terminal/rapport-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { RULES } from "../rules/index.ts";
import type { OptionsControler } from "./controler.ts";
import { filtreConnu, filtrer } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer, livrerFichiers } from "./livrer.ts";
import { reglesDemandees } from "./motifs-regles.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** Runs `plie controler`; gives the exit status. */
export async function controler(entrees: readonly string[], options: OptionsControler, io: Io): Promise<number> {
  const regles = reglesDemandees(options.regles);
  const preparation = await preparer(entrees, options, io);
  const analyse = analyserPreparation(preparation, io, { regles });
  const report = filtrer(analyse.report, filtreConnu(options, nomsConnus(preparation.extraction)));
  const { reglages } = preparation;
  const nom = `constats-${isoDay(report.arrete)}`;
  const ecrivains = {
    texte: (terminal: Terminal) =>
      rapportTexte(report, {
        ...terminal,
        titresRegles: new Map(RULES.map((r) => [r.id, r.titre])),
        parApap: options.parApap ?? false,
        suites: suites(report, entrees, options),
        reglages: { fichier: reglages.fichier, ecarts: ecartsAuxDefauts(reglages) },
        filtre: [options.apap, options.structure, options.participant].some((f) => f !== undefined),
      }),
    json: () => rapportJson(report),
    csv: async () => {
      const constats = { chemin: `${nom}.csv`, contenu: constatsCsv(report) };
      if (options.sortie === undefined) return constats.contenu;
      const regles = { chemin: `regles-${isoDay(report.arrete)}.csv`, contenu: reglesCsv(report) };
      const locaux = localesCsv(report);
      const locales = locaux === null ? [] : [{ chemin: `locales-${isoDay(report.arrete)}.csv`, contenu: locaux }];
      await livrerFichiers([regles, ...locales, constats], options, io);
      return undefined;
    },
    xlsx: async () => {
      const { constatsXlsx } = await import("../reporters/editions/constats.ts");
      return constatsXlsx(report, options.parApap ?? false);
    },
    html: async () => (await import("../reporters/html/constats-html.ts")).constatsHtml(report),
  };
  await livrer(options.format, { nom, langage: langageDe(report), ecrivains }, options, io);
  return atteint(report, options.seuil) ? 1 : 0;
}

/** True when an unjustified constat that counts reaches the threshold. */
function atteint(report: Report, seuil: OptionsControler["seuil"]): boolean {
  if (seuil === "jamais") return false;
  return GRAVITES.slice(0, GRAVITES.indexOf(seuil) + 1).some((g) => report.resume[g] > 0);
}

/** Commands worth typing next, with the options without which they would not judge the same. */
function suites(report: Report, entrees: readonly string[], options: OptionsControler): string[] {
  const memes = [
    ...entrees.map(entreGuillemets),
    ...(["config", "profil", "justifications"] as const).flatMap((nom) =>
      [options[nom] ?? []].flat().map((chemin) => `--${nom} ${entreGuillemets(chemin)}`),
    ),
    ...(options.arrete === undefined ? [] : [`--arrete ${isoDay(options.arrete)}`]),
    ...(options.periode ? [`--periode ${isoDay(options.periode.start)}..${isoDay(options.periode.end)}`] : []),
  ].join(" ");
  const premier = GRAVITES.map((g) => report.constats.find((c) => c.gravite === g && c.participant !== null)).find(
    (c) => c,
  );
  return [
    ...(report.rejets.length > 0
      ? [`plie inspecter ${entrees.map(entreGuillemets).join(" ")}  (colonnes et libellés non compris)`]
      : []),
    ...(premier
      ? [
          `plie regles ${premier.regle}  (ce que dit la règle et que faire)`,
          `plie participant ${entreGuillemets(premier.participant ?? "")} ${memes}`,
        ]
      : []),
    `plie controler ${memes} --format xlsx  (à filtrer, et à justifier)`,
  ];
}

function entreGuillemets(mot: string): string {
  return /[\s'"&|<>;()$`!*?]/.test(mot) ? `"${mot}"` : mot;
}
