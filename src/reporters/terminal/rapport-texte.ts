import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frPlages } from "../../core/plages.ts";
import { type Constat, type EtatRegle, GRAVITES, type Report, type ResultatRegle } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { blocsLocales } from "../controle/locales.ts";
import { blocsTexte } from "./document.ts";
import { feuxTexte } from "./feux-texte.ts";
import { valeursNonLues } from "./lecture-texte.ts";
import { nonJuges } from "./non-juges-texte.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** What the reader sees beside the report. */
export interface OptionsTexte extends Terminal {
  titresRegles: ReadonlyMap<string, string>;
  /** One list per APAP instead of the ten most important. */
  parApap: boolean;
  /** Commands worth typing next. */
  suites: readonly string[];
  /** Only some constats are listed: what the rules judged is still said of the whole extraction. */
  filtre?: boolean;
  /** Settings in force: the file they come from, null for the defaults alone, and what it changes. */
  reglages?: { fichier: string | null; ecarts: readonly string[] };
}

const PREMIERS = 10;
/** Share of a file's lines above which its dropped lines are told first. */
const PART_REJETEE = 0.1;

/** The constats as a page of terminal: counts, by structure and APAP, what matters most, what was not judged, what next. */
export function rapportTexte(report: Report, options: OptionsTexte): string {
  const c = craie(options);
  const suspectes = new Set(report.regles.filter((r) => r.etat === "suspecte").map((r) => r.id));
  const comptes = report.constats.filter((k) => !suspectes.has(k.regle) && !k.justification);
  const parts = [
    feuxTexte(report.feux, options).trimEnd(),
    c.bold(
      `Contrôle arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
    ),
    resume(report, options),
    etats(report, options),
    lecturesManquees(report, options),
    comptes.length > 0 ? parCharge(comptes, options) : "",
    options.parApap ? listesParApap(comptes, options) : premiers(comptes, options),
    regles(report, options),
    sansDefaut(report, options),
    suspects(report, options),
    blocsTexte(blocsLocales(report), { ...options, premieres: PREMIERS, ailleurs: "--format xlsx" }),
    nonJuges(report, options),
    rejets(report, options),
    ...(report.signalements.length > 0
      ? [
          [
            c.bold("Justifications à revoir"),
            ...report.signalements
              .slice(0, PREMIERS)
              .map((s) => plier(`  ${s.fichier} ligne ${s.ligne} : ${s.message}`, options.colonnes, "    ")),
          ].join("\n"),
        ]
      : []),
    reglages(options),
    options.suites.length > 0
      ? [c.bold("Ensuite"), ...options.suites.map((s) => suite(s, options.colonnes))].join("\n")
      : "",
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function resume(report: Report, options: OptionsTexte): string {
  const c = craie(options);
  const counts = GRAVITES.map((g) => {
    const n = report.resume[g];
    const { signe, mot, mots } = SIGNES[g];
    return colorer(g, `${signe} ${frInteger(n)} ${n >= 2 ? mots : mot}`, c);
  });
  const justifies = report.resume.justifies > 0 ? `  (${frCount(report.resume.justifies, "justifié")} à part)` : "";
  return counts.join("   ") + justifies;
}

/** How many rules ran, so that « 0 constat » is never read as compliance when nothing was judged. */
function etats(report: Report, options: OptionsTexte): string {
  const compter = (etat: EtatRegle) => report.regles.filter((r) => r.etat === etat).length;
  const suspectes = compter("suspecte");
  const non = compter("non_executee");
  const parts = [
    frCount(compter("executee"), "règle exécutée", "règles exécutées"),
    ...(suspectes > 0 ? [frCount(suspectes, "suspecte")] : []),
    ...(non > 0 ? [frCount(non, "non exécutée", "non exécutées")] : []),
  ];
  const reserve = non > 0 ? " : rien n'y est vérifié, ce n'est pas une conformité" : "";
  return plier(`${parts.join(", ")}${reserve}.`, options.colonnes);
}

function parCharge(constats: readonly Constat[], options: OptionsTexte): string {
  const groupes = grouper(constats, (k) => JSON.stringify([k.structure, k.apap]));
  const lignes = [...groupes.values()]
    .sort(
      (a, b) =>
        compareText(a[0]?.structure ?? null, b[0]?.structure ?? null) ||
        compareText(a[0]?.apap ?? null, b[0]?.apap ?? null),
    )
    .map((list) => [
      list[0]?.structure ?? "Sans structure",
      list[0]?.apap ?? "Sans APAP",
      ...GRAVITES.map((g) => frInteger(list.filter((k) => k.gravite === g).length)),
    ]);
  return tableau(
    [
      { titre: "Structure", souple: true },
      { titre: "APAP", souple: true },
      { titre: "Bloq.", droite: true },
      { titre: "Maj.", droite: true },
      { titre: "Min.", droite: true },
      { titre: "Info", droite: true },
    ],
    lignes,
    options,
  );
}

function ligne(k: Constat, options: OptionsTexte, nombre = 1): string {
  const qui = k.participant ?? k.apap ?? "";
  const autres = nombre > 1 ? ` Et ${frCount(nombre - 1, "autre pareil", "autres pareils")}.` : "";
  const texte = `  ${SIGNES[k.gravite].signe} ${k.regle}  ${qui === "" ? "" : `${qui}  `}${k.message}${autres} ${k.remede}`;
  return colorer(k.gravite, plier(texte, options.colonnes, "      "), craie(options));
}

/** The most serious first, then the latest; those that say the same of the same person or APAP are told once. */
function premiers(constats: readonly Constat[], options: OptionsTexte): string {
  if (constats.length === 0) return "Aucun constat à traiter.";
  const ordre = [...constats].sort(
    (a, b) => GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) || (b.date ?? 0) - (a.date ?? 0),
  );
  const groupes = new Map<string, { constat: Constat; nombre: number }>();
  for (const k of ordre) {
    const key = JSON.stringify([k.regle, k.participant, k.participant === null ? k.apap : null]);
    const groupe = groupes.get(key);
    if (groupe) groupe.nombre++;
    else groupes.set(key, { constat: k, nombre: 1 });
  }
  const titre = groupes.size > PREMIERS ? `Les ${PREMIERS} plus importants` : "À traiter";
  const lignes = [...groupes.values()].slice(0, PREMIERS).map(({ constat, nombre }) => ligne(constat, options, nombre));
  return [craie(options).bold(titre), ...lignes].join("\n");
}

function listesParApap(constats: readonly Constat[], options: OptionsTexte): string {
  const noms = [...new Set(constats.map((k) => k.apap))].sort(compareText);
  return noms
    .map((nom) =>
      [
        craie(options).bold(nom ?? "Sans APAP"),
        ...constats.filter((k) => k.apap === nom).map((k) => ligne(k, options)),
      ].join("\n"),
    )
    .join("\n\n");
}

function regles(report: Report, options: OptionsTexte): string {
  const lignes = report.regles
    .filter((r) => r.etat === "executee" && r.constats > 0)
    .map((r) => [
      r.id,
      options.titresRegles.get(r.id) ?? "",
      `${frInteger(r.constats)} / ${frInteger(r.juges)}`,
      r.unite,
    ]);
  if (lignes.length === 0) return "";
  const titre = options.filtre ? `${craie(options).bold("Dans toute l'extraction")}\n` : "";
  return `${titre}${tableau(
    [
      { titre: "Règle" },
      { titre: "Intitulé", souple: true },
      { titre: "En défaut", droite: true },
      { titre: "Unité", souple: true },
    ],
    lignes,
    options,
  )}`;
}

/** Rules with nothing in default, and how many units that is said of; those that found nothing to judge apart. */
function sansDefaut(report: Report, options: OptionsTexte): string {
  const executees = report.regles.filter((r) => r.etat === "executee" && r.constats === 0);
  const juges = executees.filter((r) => r.juges > 0);
  const ordre = report.regles.map((r) => r.id);
  const compte = (r: ResultatRegle) => `${r.id} (${frInteger(r.juges)})`;
  const lignes = [
    ...(juges.length > 0 ? [`Rien en défaut (nombre jugé) : ${juges.map(compte).join(", ")}.`] : []),
    ...(executees.length > juges.length
      ? [
          `Rien n'a été jugé : ${frPlages(
            executees.filter((r) => r.juges === 0).map((r) => r.id),
            ordre,
          )}.`,
        ]
      : []),
  ];
  return lignes.map((l) => plier(l, options.colonnes, "  ")).join("\n");
}

/** A command to type, its explanation in brackets on the next line when both do not fit. */
function suite(texte: string, colonnes: number): string {
  const ligne = `  ${texte}`;
  return [...ligne].length <= colonnes ? ligne : ligne.replace(/ {2}(?=\([^()]*\)$)/, "\n      ");
}

function reglages({ reglages, colonnes, ...terminal }: OptionsTexte): string {
  if (!reglages || reglages.fichier === null) return "";
  const titre = craie({ colonnes, ...terminal }).bold("Réglages");
  const ecarts = reglages.ecarts.length > 0 ? reglages.ecarts.join(" ; ") : "aucun écart avec les valeurs par défaut";
  return `${titre}\n${plier(`  ${reglages.fichier} : ${ecarts}.`, colonnes, "    ")}`;
}

function suspects(report: Report, options: OptionsTexte): string {
  const lignes = report.regles.filter((r) => r.etat === "suspecte");
  if (lignes.length === 0) return "";
  const c = craie(options);
  return [
    c.bold("Règles suspectes, hors des comptes"),
    ...lignes.map((r) => plier(`  ? ${r.id}  ${r.raison ?? ""}`, options.colonnes, "      ")),
  ].join("\n");
}

function rejets({ rejets }: Report, options: OptionsTexte): string {
  if (rejets.length === 0) return "";
  const lignes = valeursNonLues(rejets, options, "sont toutes dans le rejets.csv que plie importer écrit");
  return [craie(options).bold(`Valeurs non lues : ${frInteger(rejets.length)}`), ...lignes].join("\n");
}

/** Files of which so many lines were dropped that they come before any constat. */
function lecturesManquees({ sources }: Report, options: OptionsTexte): string {
  return sources
    .filter(({ lignes, rejetees }) => rejetees > lignes * PART_REJETEE)
    .map(({ fichier, feuille, lignes, rejetees }) => {
      const ou = `${fichier}${feuille ? ` [${feuille}]` : ""}`;
      const texte = `! ${ou} : ${frCount(rejetees, "ligne rejetée", "lignes rejetées")} sur ${frInteger(lignes)}. À corriger d'abord (« Valeurs non lues », plus bas) : ce qui suit ne dit rien d'elles.`;
      return craie(options).yellow(plier(texte, options.colonnes, "  "));
    })
    .join("\n");
}
