import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import {
  aCorriger,
  type Constat,
  type EtatRegle,
  GRAVITES,
  parGravite,
  type Report,
  type ResultatRegle,
} from "../../core/report.ts";
import { compareBy, compareText } from "../../core/text.ts";
import { blocsLocales } from "../controle/locales.ts";
import { alerte, note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Note, Table } from "../document/model.ts";
import { nonExecuteesDites, SIGNES } from "../signes.ts";
import { blocsTexte, suites } from "./document.ts";
import { feuxEnListe } from "./feux-texte.ts";
import { valeursNonLues } from "./lecture-texte.ts";
import { nonJuges, plagesDe } from "./non-juges-texte.ts";
import { gravitesDites, type Terminal } from "./style.ts";

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
  const comptes = aCorriger(report);
  const textes = [
    blocsTexte(
      [
        ...feuxEnListe(report.feux),
        noteTitree(
          `Contrôle arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
          [gravitesDites(report.resume, options), etats(report)],
        ),
        lecturesManquees(report),
        ...(comptes.length > 0 ? [parCharge(comptes)] : []),
        ...(options.parApap ? listesParApap(comptes) : [premiers(comptes)]),
        ...regles(report, options),
        sansDefaut(report),
        noteTitree(
          "Règles suspectes, hors des comptes",
          report.regles.flatMap((r) => (r.etat === "suspecte" ? [`? ${r.id}  ${r.raison ?? ""}`] : [])),
        ),
      ],
      options,
    ),
    blocsTexte(blocsLocales(report), { ...options, premieres: PREMIERS, ailleurs: "--format xlsx" }),
    blocsTexte(
      [
        nonJuges(report),
        valeursNonLues(report.rejets, "sont toutes dans le rejets.csv que plie importer écrit"),
        noteTitree(
          "Justifications à revoir",
          report.signalements.slice(0, PREMIERS).map((s) => `${s.fichier} ligne ${s.ligne} : ${s.message}`),
        ),
        reglages(options),
        suites(options.suites, options),
      ],
      options,
    ),
  ];
  return `${textes.filter((t) => t !== "").join("\n\n")}\n`;
}

/** How many rules ran, so that « 0 constat » is never read as compliance when nothing was judged. */
function etats(report: Report): string {
  const compter = (etat: EtatRegle) => report.regles.filter((r) => r.etat === etat).length;
  const suspectes = compter("suspecte");
  const non = nonExecuteesDites(report);
  return `${[
    frCount(compter("executee"), "règle exécutée", "règles exécutées"),
    ...(suspectes > 0 ? [frCount(suspectes, "suspecte")] : []),
    ...(non === null ? [] : [non]),
  ].join(", ")}.`;
}

function parCharge(constats: readonly Constat[]): Table {
  const groupes = [...grouper(constats, (k) => JSON.stringify([k.structure, k.apap])).values()].sort(
    compareBy(([k]) => [k?.structure ?? null, k?.apap ?? null]),
  );
  const TITRES = { bloquant: "Bloq.", majeur: "Maj.", mineur: "Min.", info: "Info" };
  return lister(groupes, [
    champ("structure", "Structure", "prose", ([k]) => k?.structure ?? "Sans structure"),
    champ("apap", "APAP", "prose", ([k]) => k?.apap ?? "Sans APAP"),
    GRAVITES.map((g) =>
      champ(g, TITRES[g], "integer", (siens: Constat[]) => siens.filter((k) => k.gravite === g).length),
    ),
  ]);
}

function enListe(titre: string, constats: readonly { constat: Constat; nombre: number }[]): Note {
  return {
    kind: "note",
    titre,
    texte: constats.map(({ constat: k, nombre }) => {
      const qui = k.participant ?? k.apap ?? "";
      const autres = nombre > 1 ? ` Et ${frCount(nombre - 1, "autre pareil", "autres pareils")}.` : "";
      return `${SIGNES[k.gravite].signe} ${k.regle}  ${qui === "" ? "" : `${qui}  `}${k.message}${autres} ${k.remede}`;
    }),
    tons: constats.map(({ constat }) => constat.gravite),
  };
}

/** The most serious first, then the latest; those that say the same of the same person or APAP are told once. */
function premiers(constats: readonly Constat[]): Note {
  if (constats.length === 0) return note("Aucun constat à traiter.");
  const ordre = [...constats].sort(parGravite);
  const groupes = grouper(ordre, (k) =>
    JSON.stringify([k.regle, k.participant, k.participant === null ? k.apap : null]),
  );
  return enListe(
    groupes.size > PREMIERS ? `Les ${PREMIERS} plus importants` : "À traiter",
    [...groupes.values()]
      .slice(0, PREMIERS)
      .flatMap(([constat, ...autres]) => (constat ? [{ constat, nombre: autres.length + 1 }] : [])),
  );
}

function listesParApap(constats: readonly Constat[]): Note[] {
  return [...grouper(constats, (k) => k.apap)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([nom, siens]) =>
      enListe(
        nom ?? "Sans APAP",
        siens.map((constat) => ({ constat, nombre: 1 })),
      ),
    );
}

function regles(report: Report, { titresRegles, filtre }: OptionsTexte): Block[] {
  const trouvees = report.regles.filter((r) => r.etat === "executee" && r.constats > 0);
  if (trouvees.length === 0) return [];
  return [
    {
      ...(filtre ? { titre: "Dans toute l'extraction" } : {}),
      ...lister(trouvees, [
        champ("id", "Règle", "text", (r) => r.id),
        champ("titre", "Intitulé", "prose", (r) => titresRegles.get(r.id) ?? ""),
        champ(
          "defaut",
          "En défaut",
          { kind: "text", align: "right" },
          (r) => `${frInteger(r.constats)} / ${frInteger(r.juges)}`,
        ),
        champ("unite", "Unité", "prose", (r) => r.unite),
      ]),
    },
  ];
}

/** Rules with nothing in default, and how many units that is said of; those that found nothing to judge apart. */
function sansDefaut(report: Report): Note {
  const executees = report.regles.filter((r) => r.etat === "executee" && r.constats === 0);
  const [juges, vides] = [executees.filter((r) => r.juges > 0), executees.filter((r) => r.juges === 0)];
  const compte = (r: ResultatRegle) => `${r.id} (${frInteger(r.juges)})`;
  return note([
    ...(juges.length > 0 ? [`Rien en défaut (nombre jugé) : ${juges.map(compte).join(", ")}.`] : []),
    ...(vides.length > 0 ? [`Rien n'a été jugé : ${plagesDe(vides, report.regles)}.`] : []),
  ]);
}

function reglages({ reglages: lus }: OptionsTexte): Note {
  const ecarts = lus?.ecarts.length ? lus.ecarts.join(" ; ") : "aucun écart avec les valeurs par défaut";
  const texte = lus?.fichier ? [`${lus.fichier} : ${ecarts}.`] : [];
  return noteTitree("Réglages", texte);
}

/** Files of which so many lines were dropped that they come before any constat. */
function lecturesManquees({ sources }: Report): Note {
  return alerte(
    sources
      .filter(({ lignes, rejetees }) => rejetees > lignes * PART_REJETEE)
      .map(
        ({ fichier, feuille, lignes, rejetees }) =>
          `${fichier}${feuille ? ` [${feuille}]` : ""} : ${frCount(rejetees, "ligne rejetée", "lignes rejetées")} sur ${frInteger(lignes)}. À corriger d'abord (« Valeurs non lues », plus bas) : ce qui suit ne dit rien d'elles.`,
      ),
  );
}
