import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { isoMonth, monthOf, yearOf } from "../../core/month.ts";
import { periodLabel } from "../../core/period.ts";
import type { EtatRapport } from "../../csf/etats-rapport.ts";
import { retenue, tauxDe } from "../../csf/grille.ts";
import { ajouterSomme, sommeVide } from "../../csf/temps.ts";
import { CAUSES } from "../../faits/temps-eligible.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import { tableSources } from "../controle/blocs.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant } from "../controle/cadre.ts";
import type { Block, Cell, Table } from "../document/model.ts";
import { CAUSES_LISIBLES } from "../rapprochement/mots.ts";
import { type EtatCsf, type LigneScellee, tauxDuControle } from "./etat.ts";
import { feuilleIndicateurs } from "./feuilles/indicateurs.ts";
import { intervalles, points } from "./feuilles/resultat.ts";
import { GUIDE } from "./feuilles/temps.ts";
import { etapes, filtre, parts } from "./feuilles/tirage.ts";
import { phrasesIntervalle } from "./phrases-taux.ts";

const NOMS: Readonly<Record<EtatRapport, string>> = {
  provisoire: "Provisoire : avant la phase contradictoire",
  contradictoire: "Contradictoire : observations envoyées, réponses attendues ou reçues",
  definitif: "Définitif",
};

/** What still forbids a report to be final, in French; null when nothing does. */
export function obstacleAuDefinitif(etat: EtatCsf, lignes: readonly LigneScellee[]): string | null {
  const { aDecider } = tauxDe(lignes);
  const obstacles = [
    ...(aDecider > 0
      ? [`${frCount(aDecider, "point à vérifier sur pièce reste", "points à vérifier sur pièce restent")} à décider`]
      : []),
    ...(etat.conflits.length > 0
      ? [`${frCount(etat.conflits.length, "désaccord reste", "désaccords restent")} à trancher`]
      : []),
  ];
  return obstacles.length === 0 ? null : obstacles.join(" et ");
}

/** The report to sign, section by section: the same blocks for the .docx and the page. */
export function blocsRapport(
  cadre: CadreControle,
  etat: EtatCsf,
  lignes: readonly LigneScellee[],
  phase: EtatRapport,
): Block[] {
  const { report, lueAu, contexte, tirage, parametres } = etat;
  const operations = contexte.listes.operationsFse.map((o) => `${o.code} ${o.intitule}`);
  const taux = tauxDuControle(etat, lignes);
  const { irreguliers, controles, aDecider } = tauxDe(lignes);
  const mois = monthOf(report.arrete);
  const periodes = {
    fse: periodLabel(report.periode),
    cumul: `${isoMonth(yearOf(mois) * 12)}..${isoMonth(mois)}`,
  };
  return [
    {
      kind: "valeurs",
      items: [
        { label: "État du rapport", value: NOMS[phase] },
        { label: "Opération", value: operations.join(" ; ") || "aucune opération FSE+ dans les réglages" },
        {
          label: "Période contrôlée",
          value: `du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}, jugée au ${frDay(report.arrete)}`,
        },
        { label: "Extraction", value: `lue au ${frDay(lueAu)} : ce qui a été saisi après coup est compté et marqué` },
        { label: "Population limitée à", value: filtre(etat) },
      ],
    },
    {
      kind: "valeurs",
      titre: "Population et tirage",
      items: [
        { label: "Population", value: frCount(tirage.population, "participant") },
        { label: "Échantillon", value: frCount(etat.personnes.length, "participant") },
        {
          label: "Méthode",
          value: { tirage: "tirage simple", minutes: "tirage selon les minutes", liste: "liste du gestionnaire" }[
            parametres.methode
          ],
        },
        ...(parametres.graine === null ? [] : [{ label: "Graine", value: parametres.graine }]),
        { label: "Strates", value: parametres.strates.join(", ") || "aucune" },
      ],
    },
    { kind: "note", titre: "Pour refaire ce tirage", texte: etapes(etat) },
    ...(tirage.parts.length > 1 ? [parts(etat)] : []),
    {
      kind: "cartes",
      items: [
        { label: "Participants contrôlés", value: controles, format: "integer" },
        { label: "avec un point non conforme", value: irreguliers.length, format: "integer" },
        {
          label: "Taux d'irrégularité de l'échantillon",
          value: controles === 0 ? null : irreguliers.length / controles,
          format: "percent",
        },
        { label: "Points restant à décider", value: aDecider, format: "integer" },
      ],
    },
    intervalles(taux),
    { kind: "note", texte: phrasesIntervalle(taux) },
    ...feuilleIndicateurs(cadre, etat, periodes).blocks.map((b) =>
      b.kind === "table" ? { ...b, titre: "Prévu, déclaré, constaté, écart" } : b,
    ),
    { ...points(lignes), titre: "Réponses retenues, point par point" },
    irregularites(cadre, lignes),
    decisions(cadre, lignes),
    ...(etat.reponses.length > 0 ? [reponsesDesStructures(etat)] : []),
    tempsParCause(etat),
    { kind: "saut" },
    { ...echantillon(cadre, etat), titre: "Annexe 1 : échantillon" },
    { ...tableSources(report), titre: "Annexe 2 : fichiers lus" },
    {
      kind: "note",
      titre: "Signature",
      texte: [
        `Rapport ${phase === "definitif" ? "définitif" : phase}. Les réponses du programme lisent les données ; les décisions sont celles du gestionnaire.`,
        "Fait à ____________________, le ____________________",
        "Le gestionnaire FSE+ (nom, signature) : ________________________________________",
        "Le responsable du PLIE (nom, signature) : ________________________________________",
      ],
    },
  ];
}

function irregularites(cadre: CadreControle, lignes: readonly LigneScellee[]): Table {
  return {
    kind: "table",
    id: "irregularites",
    titre: "Points non conformes",
    columns: [
      ...colonnesParticipant(cadre),
      { key: "point", titre: "Point", kind: "text", width: 7 },
      { key: "titre", titre: "Ce qui est contrôlé", kind: "prose", width: 26 },
      { key: "constate", titre: "Constaté", kind: "prose", width: 44 },
      { key: "sources", titre: "Lignes", kind: "prose", width: 24 },
    ],
    rows: lignes
      .filter((l) => retenue(l) === "Non conforme")
      .map((l): Cell[] => [...cellulesParticipant(cadre, l.participant), l.point, l.titre, l.constate, l.sources]),
    vide: "Aucun point non conforme dans l'échantillon.",
  };
}

function decisions(cadre: CadreControle, lignes: readonly LigneScellee[]): Table {
  return {
    kind: "table",
    id: "decisions",
    titre: "Décisions du gestionnaire",
    columns: [
      ...colonnesParticipant(cadre),
      { key: "point", titre: "Point", kind: "text", width: 7 },
      { key: "reponse", titre: "Programme", kind: "prose", width: 18 },
      { key: "decision", titre: "Décision", kind: "prose", width: 16 },
      { key: "commentaire", titre: "Commentaire", kind: "prose", width: 40 },
    ],
    rows: lignes
      .filter((l) => l.decision !== null || l.commentaire !== null)
      .map((l): Cell[] => [
        ...cellulesParticipant(cadre, l.participant),
        l.point,
        l.reponse,
        l.decision,
        l.commentaire,
      ]),
    vide: "Aucune décision saisie : les réponses du programme sont retenues.",
  };
}

function reponsesDesStructures({ reponses }: EtatCsf): Table {
  return {
    kind: "table",
    id: "reponses",
    titre: "Réponses des structures",
    columns: [
      { key: "participant", titre: "Participant", kind: "text" },
      { key: "point", titre: "Point", kind: "text", width: 7 },
      { key: "reponse", titre: "Réponse", kind: "prose", width: 44 },
      { key: "jointe", titre: "Pièce jointe", kind: "prose", width: 24 },
      { key: "fichier", titre: "Fichier", kind: "prose", width: 24 },
    ],
    rows: reponses.map((r): Cell[] => [r.participant, r.point, r.reponse, r.jointe, r.fichier]),
  };
}

function tempsParCause({ personnes, temps, report }: EtatCsf): Table {
  const sommes = [temps, personnes.map((p) => p.temps)].map((liste) => {
    const somme = sommeVide();
    for (const t of liste) ajouterSomme(somme, t);
    return somme;
  });
  const ligne = (nom: string, lire: (somme: ReturnType<typeof sommeVide>) => number): Cell[] => [
    nom,
    ...sommes.map(lire),
  ];
  return {
    kind: "table",
    id: "temps_causes",
    titre: `Minutes éligibles et inéligibles, par cause. ${GUIDE}`,
    columns: [
      { key: "cause", titre: "Minutes", kind: "prose", width: 40 },
      { key: "population", titre: "Population", kind: "integer", width: 14 },
      { key: "echantillon", titre: "Échantillon", kind: "integer", width: 14 },
    ],
    rows: [
      ligne(`Saisies dans ${motsDe(report).logiciel}`, (s) => s.viesion),
      ligne("Éligibles", (s) => s.eligibles),
      ligne("Au-delà de la feuille", (s) => s.ecart),
      ...CAUSES.map((cause) => ligne(CAUSES_LISIBLES[cause], (s) => s.causes[cause].minutes)),
    ],
  };
}

function echantillon(cadre: CadreControle, { personnes }: EtatCsf): Table {
  return {
    kind: "table",
    id: "echantillon",
    columns: [
      { key: "rang", titre: "N°", kind: "integer", width: 6 },
      ...colonnesParticipant(cadre),
      { key: "strate", titre: "Strate", kind: "text", width: 18 },
      { key: "structure", titre: "Structure", kind: "prose", width: 24 },
      { key: "empreinte", titre: "SHA-256 (début)", kind: "text", width: 18 },
    ],
    rows: personnes.map((p, i): Cell[] => [
      frInteger(i + 1),
      ...cellulesParticipant(cadre, p.participant),
      p.strate,
      p.structure ?? "Sans structure",
      p.empreinte.slice(0, 16),
    ]),
  };
}
