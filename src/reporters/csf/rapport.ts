import { type Day, frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import type { EtatRapport } from "../../csf/etats-rapport.ts";
import { tauxDe } from "../../csf/grille.ts";
import { POINTS } from "../../csf/points/index.ts";
import { tableRegles, tableSources } from "../controle/blocs.ts";
import type { CadreControle } from "../controle/cadre.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Table } from "../document/model.ts";
import { blocsHorsMurs } from "../emargement/hors-murs.ts";
import type { CadreCsf, EtatCsf } from "./etat.ts";
import { feuilleIndicateurs } from "./feuilles/indicateurs.ts";
import { points } from "./feuilles/resultat.ts";
import { GUIDE } from "./feuilles/temps.ts";
import { etapes, parts, perimetre } from "./feuilles/tirage.ts";
import { blocsContradictoire, blocsTardifs } from "./rapport/contradictoire.ts";
import { blocsResultat } from "./rapport/resultat.ts";
import { aDecider, decisions, echantillon, irregularites } from "./rapport/tables.ts";
import { blocsTempsParCause } from "./temps-par-cause.ts";

const NOMS: Readonly<Record<EtatRapport, string>> = {
  provisoire: "Provisoire : avant la phase contradictoire",
  contradictoire: "Contradictoire : observations envoyées, réponses attendues ou reçues",
  definitif: "Définitif",
};

const METHODES = { tirage: "tirage simple", minutes: "tirage selon les minutes", liste: "liste du gestionnaire" };

/** What still forbids a report to be final, in French; null when nothing does. */
export function obstacleAuDefinitif({ etat, lignes }: CadreCsf): string | null {
  const { aDecider: reste } = tauxDe(lignes);
  const obstacles = [
    ...(reste > 0
      ? [`${frCount(reste, "point à vérifier sur pièce reste", "points à vérifier sur pièce restent")} à décider`]
      : []),
    ...(etat.conflits.length > 0
      ? [`${frCount(etat.conflits.length, "désaccord reste", "désaccords restent")} à trancher`]
      : []),
  ];
  return obstacles.length === 0 ? null : obstacles.join(" et ");
}

/** The report to sign, section by section: the same blocks for the .docx and the page. */
export function blocsRapport(cadre: CadreCsf, { phase, delai }: { phase: EtatRapport; delai: Day | null }): Block[] {
  const { etat, lignes } = cadre;
  return [
    ...blocFeux(etat.report.feux, "plie"),
    enTete(etat, phase),
    ...blocsResultat(etat, lignes),
    ...tirage(etat),
    ...indicateurs(cadre, etat),
    { kind: "titre", texte: "4. Réponses retenues, point par point" },
    points(lignes, cadre.reglages.norme),
    { kind: "titre", texte: "5. Points non conformes" },
    irregularites(cadre, lignes),
    ...blocsContradictoire(etat, lignes, delai),
    ...blocsTardifs(cadre, etat, lignes),
    { kind: "titre", texte: "8. Décisions du gestionnaire" },
    ...decisions(cadre, lignes),
    { kind: "titre", texte: "9. Minutes éligibles et inéligibles, par cause" },
    note(GUIDE),
    ...blocsTempsParCause(etat),
    ...blocsHorsMurs(etat.horsMurs),
    { kind: "saut" },
    { kind: "titre", texte: "Annexe 1 : échantillon" },
    echantillon(cadre, etat),
    { kind: "titre", texte: "Annexe 2 : points restant à décider" },
    aDecider(lignes),
    { kind: "titre", texte: "Annexe 3 : fichiers lus" },
    fichiersLus(etat),
    { kind: "titre", texte: "Annexe 4 : ce que les règles n'ont pas pu juger" },
    tableRegles(reglesDesPoints(etat), { concerne: () => true }),
    { kind: "saut" },
    ...signature(phase),
  ];
}

/** The report, with the rules of the points alone. */
function reglesDesPoints({ report }: EtatCsf): EtatCsf["report"] {
  return { ...report, regles: report.regles.filter((r) => POINTS.some((p) => p.regles.includes(r.id))) };
}

function enTete({ report, lueAu, tirageAu, contexte, parametres, absents }: EtatCsf, phase: EtatRapport): Block {
  const operations = contexte.listes.operationsFse.map((o) => `${o.code} ${o.intitule}`);
  return {
    kind: "valeurs",
    items: [
      { label: "État du rapport", value: NOMS[phase] },
      { label: "Opération", value: operations.join(" ; ") || "aucune opération FSE+ dans les réglages" },
      {
        label: "Période contrôlée",
        value: `du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}, jugée au ${frDay(report.arrete)}`,
      },
      {
        label: "Extraction",
        value: `lue au ${frDay(lueAu)}${tirageAu === null ? "" : ` (au ${frDay(tirageAu)} lors du tirage)`} : ce qui a été saisi après coup est compté et marqué`,
      },
      { label: "Participants", value: perimetre({ parametres }) },
      ...(absents.length === 0
        ? []
        : [{ label: "Absents de l'extraction", value: `${absents.join(", ")} : réponses de la grille gardées` }]),
    ],
  };
}

function tirage(etat: EtatCsf): Block[] {
  const { parametres, personnes } = etat;
  return [
    { kind: "titre", texte: "2. Population et tirage" },
    {
      kind: "valeurs",
      items: [
        { label: "Population", value: frCount(etat.tirage.population, "participant") },
        { label: "Échantillon", value: frCount(personnes.length, "participant") },
        { label: "Méthode", value: METHODES[parametres.methode] },
        ...(parametres.graine === null ? [] : [{ label: "Graine", value: parametres.graine }]),
        { label: "Strates", value: parametres.strates.join(", ") || "aucune" },
      ],
    },
    noteTitree("Pour refaire ce tirage", etapes(etat)),
    ...(etat.tirage.parts.length > 1 ? [parts(etat)] : []),
  ];
}

/** The sheet « Indicateurs », narrowed to a page: a code that is not FSE+'s is for the program alone. */
function indicateurs(cadre: CadreControle, etat: EtatCsf): Block[] {
  const blocs = feuilleIndicateurs(cadre, etat).blocks.map((bloc) => {
    if (bloc.kind !== "table") return bloc;
    return {
      ...bloc,
      columns: bloc.columns.map((c) => ({ ...c, width: LARGEURS[c.key] ?? c.width ?? 12 })),
      rows: bloc.rows.map(([code, ...reste]) => [String(code).startsWith("EE") ? (code ?? null) : null, ...reste]),
    };
  });
  return [{ kind: "titre", texte: "3. Prévu, déclaré, constaté, écart" }, ...blocs];
}

/** The files read, under a section's heading of its own; the print has its room. */
function fichiersLus({ report }: EtatCsf): Table {
  const { titre: _, columns, ...table } = tableSources(report);
  return { ...table, columns: columns.map((c) => (c.key === "sha256" ? { ...c, width: 90 } : c)) };
}

const LARGEURS: Readonly<Record<string, number>> = { code: 10, titre: 36, periode: 18 };

function signature(phase: EtatRapport): Block[] {
  return [
    { kind: "titre", texte: "Signature" },
    note(
      `Rapport ${phase === "definitif" ? "définitif" : phase}. Les réponses du programme lisent les données ; les décisions sont celles du gestionnaire, qui signe.`,
    ),
    {
      id: "signatures",
      hauteur: 60,
      ...lister(
        ["Le gestionnaire FSE+", "Second contrôleur, s'il y en a un", "Le responsable du PLIE"],
        [
          champ("qualite", "Qualité", { kind: "prose", width: 26 }, (qualite) => qualite),
          champ("nom", "Nom, prénom", { kind: "prose", width: 26 }),
          champ("fait", "Fait à, le", { kind: "prose", width: 20 }),
          champ("signature", "Signature", { kind: "prose", width: 30 }),
        ],
      ),
    },
  ];
}
