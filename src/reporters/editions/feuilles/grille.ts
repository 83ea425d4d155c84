import { frMonth, type Month } from "../../../core/month.ts";
import type { Constat, Gravite } from "../../../core/report.ts";
import { isMissing, menant } from "../../document/cell.ts";
import { column } from "../../document/lister.ts";
import type { Block, Cell, Cible, Column, Detaille, Somme, Table, Tone } from "../../document/model.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { apapsAvec, apapsDe, apapsEntiers, type Edition, partages } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import { malJuge } from "../personnes.ts";
import { retardsDe, type Socle } from "../socle.ts";
import { constatsDuRang, sommesDe } from "../sommes.ts";
import { lireLaPart } from "../tables-chiffres.ts";
import { etat, type Ligne, titreGrille } from "./grille-etat.ts";
import { grilleMois, NON_JUGE, PARTAGE, personnesDe } from "./grille-mois.ts";
import { lieuDesConstats, lieuDesNonVues, lieuDesRetards } from "./lieux.ts";

/** Constats that are counted apart: no sheet for an interview held, a contact typed late. */
const FEUILLE = "EMA-01";
export const TARDIVE = "ENT-10";

/** « Qui est en retard ? »: a line per APAP, and per structure for the whole PLIE, with most to do first; then the months behind. */
export function blocsGrille(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  // an APAP that has nothing this year had persons to see in the twelve months
  const apaps = apapsAvec(socle, edition, (rang) => presents(socle, rang));
  const entiers = new Set(apapsEntiers(socle, edition, apaps));
  const parts = new Set(apaps.filter((a) => !entiers.has(a)));
  const partages = new Set<Rang>();
  const { portee } = edition.rang;
  const structures = portee === "ensemble" && socle.structures.length > 1 ? socle.structures : [];
  const siens = constatsDuRang(socle, edition.rang);
  const tous = portee === "apap" ? apaps : complets(socle, "apap", apaps, siens, portee === "ensemble");
  // of one structure, what is nobody's elsewhere is not told apart
  if (portee === "structure") for (const rang of tous) if (!apaps.includes(rang)) partages.add(rang);
  const parApap = lignes(socle, tous, ({ nom }) => siens.filter((c) => c.apap === nom), {
    partages,
    parts,
    structure: edition.rang.nom,
  });
  const toutes = structures.length === 0 ? [] : complets(socle, "structure", structures, siens, true);
  const parStructure = lignes(socle, toutes, ({ nom }) => siens.filter((c) => c.structure === nom));
  const paires = [
    { id: "grille", qui: "APAP", liste: parApap },
    { id: "grille_structures", qui: "Structure", liste: parStructure },
  ].filter(({ liste }) => liste.length > 0);
  return [
    ...paires.map(({ id, qui, liste }) => grille(socle, id, qui, liste, edition.rang)),
    ...(socle.personnes.mois.length === 0
      ? []
      : paires.map(({ id, qui, liste }) => grilleMois(socle, id, qui, liste, edition.rang))),
  ];
}

/**
 * These scopes, and those that have no figure but constats, « Sans structure » or « Sans APAP » among them: the list adds up to
 * what it counts.
 */
function complets(
  socle: Socle,
  portee: "apap" | "structure",
  rangs: readonly Rang[],
  siens: readonly Constat[],
  /** Persons and échéances of none are counted too: they are not told apart by structure. */
  ensemble: boolean,
): readonly Rang[] {
  const connus = new Set(rangs.map(({ nom }) => nom));
  const autres = new Set(siens.filter((c) => !c.justification).map((c) => c[portee]));
  const personne: Rang = { portee, nom: null };
  if (ensemble && (retardsDe(socle, personne) > 0 || presents(socle, personne))) autres.add(null);
  if (ensemble) for (const rang of socle.chiffres.rangs(portee)) if (presents(socle, rang)) autres.add(rang.nom);
  return [...rangs, ...[...autres].filter((nom) => !connus.has(nom)).map((nom): Rang => ({ portee, nom }))];
}

/** True of a scope of whose persons one of the last twelve months says something. */
function presents({ personnes }: Socle, rang: Rang): boolean {
  return personnes.mois.some((m: Month) => Object.values({ ...personnes.du(rang, m), mois: 0 }).some((n) => n > 0));
}

const AUCUN_PARTAGE = { partages: new Set<Rang>(), parts: new Set<Rang>(), structure: null };

function lignes(
  socle: Socle,
  rangs: readonly Rang[],
  constatsDe: (rang: Rang) => readonly Constat[],
  {
    partages,
    parts,
    structure,
  }: { partages: ReadonlySet<Rang>; parts: ReadonlySet<Rang>; structure: string | null } = AUCUN_PARTAGE,
): Ligne[] {
  const dernier = socle.personnes.dernierJuge({ portee: "ensemble", nom: null })?.mois ?? null;
  const accompagnes = (rang: Rang) => socle.chiffres.nombre(rang, { indicateur: "accompagnes" }, socle.spans.cumul);
  // where the parcours are not known, nobody is without any
  const connus = accompagnes(ENSEMBLE) !== null;
  return rangs
    .map((rang): Ligne => {
      const siens = constatsDe(rang).filter((c) => !c.justification);
      const [partage, part] = [partages.has(rang), parts.has(rang)];
      const personnes = dernier === null || partage ? null : personnesDe(socle, { rang, part }, structure, dernier);
      // nobody to see is 0 of 0; hardly anybody judged is not known
      const juges = personnes === null || malJuge(personnes) ? null : personnes;
      const gravite = (g: Gravite) => siens.filter((c) => c.gravite === g).length;
      const regle = (id: string) => (executee(socle, id) ? siens.filter((c) => c.regle === id).length : null);
      return {
        rang,
        partage,
        part,
        nonVues: juges === null ? null : juges.nonVues,
        justifiees: juges?.justifiees ?? 0,
        dues: juges?.dues ?? null,
        nonJugees: personnes?.nonJugees ?? 0,
        feuilles: regle(FEUILLE),
        bloquants: gravite("bloquant"),
        majeurs: gravite("majeur"),
        retards: retardsDe(socle, rang, partage || part ? structure : undefined),
        tardives: regle(TARDIVE),
        sansParcours: connus && !partage && !part && accompagnes(rang) === 0,
      };
    })
    .sort(
      (a, b) =>
        (b.nonVues ?? 0) - (a.nonVues ?? 0) ||
        b.bloquants - a.bloquants ||
        b.retards - a.retards ||
        b.majeurs - a.majeurs,
    );
}

/** True when the rule judged the extraction. */
export function executee({ report }: Socle, id: string): boolean {
  return report.regles.some((r) => r.id === id && r.etat === "executee");
}

function grille(socle: Socle, id: string, qui: string, liste: readonly Ligne[], rang: Rang): Table {
  const { chiffres, spans, personnes } = socle;
  const dernier = personnes.dernierJuge({ portee: "ensemble", nom: null })?.mois ?? null;
  const groupe = dernier === null ? "Personnes" : `Personnes, ${frMonth(dernier)}`;
  const depuis = "Depuis janvier";
  const [premier, fin] = [personnes.mois[0], personnes.mois.at(-1)];
  const courbe: Column[] =
    premier === undefined || fin === undefined
      ? []
      : [
          column("courbe", "Non vues, un an", {
            kind: "text",
            width: 16,
            large: true,
            visuel: {
              type: "courbe",
              trait: "colonnes",
              source: { table: `${id}_mois`, de: `m${premier}`, a: `m${fin}` },
            },
          }),
        ];
  // a column of their own where some are not judged
  const nonJugees = liste.some((l) => l.nonJugees > 0) ? [null] : [];
  const columns: Column[] = [
    column("nom", qui, "text"),
    column("etat", "État", "text"),
    column("nonVues", "Non vues", { kind: "integer", groupe }),
    column("dues", "À voir", { kind: "integer", groupe }),
    ...nonJugees.map(() => column("nonJugees", "Non jugées", { kind: "integer", groupe })),
    column("feuilles", "Sans feuille", { kind: "integer", groupe: depuis }),
    column("tenus", "Face à face", { kind: "integer", groupe: depuis }),
    column("tardives", "Saisies tard", { kind: "integer", groupe: depuis }),
    column("bloquants", "Bloquants", { kind: "integer", groupe: "Constats à corriger" }),
    column("majeurs", "Majeurs", { kind: "integer", groupe: "Constats à corriger" }),
    column("retards", "Échéances dépassées", "integer"),
    column("file", "File active", { kind: "integer", groupe: "Charge" }),
    column("charge", chiffres.catalogue.court({ indicateur: "charge" }), {
      kind: "percent",
      decimales: 0,
      groupe: "Charge",
      visuel: { type: "barre" },
    }),
    ...courbe,
  ];
  const laPart = { total: rang, rangs: apapsDe(socle, { rang }), partages: partages(socle, rang) };
  // a scope without any figure is one that only constats name: it has no parcours
  const chiffre = (
    { rang: qui, partage, part }: Ligne,
    indicateur: "entretiens" | "file_active" | "charge",
    periode: string,
  ): Cell => {
    if (partage) return { motif: PARTAGE };
    if (part) return lireLaPart(chiffres, laPart, qui, { indicateur }, periode);
    if (chiffres.duRang(qui).length > 0) return chiffres.affiche(qui, { indicateur }, periode);
    const inconnu = chiffres.cellule(ENSEMBLE, { indicateur }, periode);
    if (isMissing(inconnu)) return inconnu;
    return indicateur === "charge" ? null : 0;
  };
  const sansParcours = chiffres.cellule(ENSEMBLE, { indicateur: "accompagnes" }, spans.cumul);
  const constats = (qui: Rang, cherches: { regle: string } | { gravite: Gravite } | object) =>
    lieuDesConstats(socle, rang, { ...cherches, de: qui });
  const rows = liste.map((l): Cell[] => [
    menant(nomRang(l.rang), constats(l.rang, {})),
    etat(l),
    ton(
      l.nonVues,
      (l.nonVues ?? 0) > l.justifiees ? "majeur" : "discret",
      l.partage ? PARTAGE : NON_JUGE,
      lieuDesNonVues(rang, l.rang, dernier),
    ),
    l.dues ?? { motif: l.partage ? PARTAGE : NON_JUGE },
    ...nonJugees.map(() => (l.partage ? { motif: PARTAGE } : l.nonJugees)),
    ton(l.feuilles, "bloquant", "règle EMA-01 non exécutée", constats(l.rang, { regle: FEUILLE })),
    chiffre(l, "entretiens", spans.cumul),
    ton(l.tardives, "mineur", "règle ENT-10 non exécutée", constats(l.rang, { regle: TARDIVE })),
    ton(l.bloquants, "bloquant", "", constats(l.rang, { gravite: "bloquant" })),
    ton(l.majeurs, "majeur", "", constats(l.rang, { gravite: "majeur" })),
    isMissing(sansParcours) ? sansParcours : ton(l.retards, "majeur", "", lieuDesRetards(l.rang)),
    chiffre(l, "file_active", spans.courant),
    chiffre(l, "charge", spans.courant),
    ...courbe.map(() => null),
  ]);
  return {
    kind: "table",
    id,
    titre: titreGrille(qui, liste),
    columns,
    rows,
    detaille: sommesGrille(socle, liste, rang),
    ...(id === "grille" ? { figer: true, figerColonnes: 1 } : {}),
  };
}

/** What the lines add up to: the persons, the figures and the constats of the edition. */
function sommesGrille(socle: Socle, liste: readonly Ligne[], rang: Rang): Detaille {
  const { chiffres, spans, personnes } = socle;
  const partages = liste.some((l) => l.partage);
  const dernier = personnes.dernierJuge({ portee: "ensemble", nom: null })?.mois;
  const vus = dernier === undefined ? null : personnes.du(rang, dernier);
  const constats = constatsDuRang(socle, rang).filter((c) => !c.justification);
  const compte = (column: string, garde: (c: Constat) => boolean): Somme => {
    return { column, chiffre: `constats à corriger, ${column}`, vaut: constats.filter(garde).length };
  };
  return [
    ...(vus === null || partages
      ? []
      : [
          { column: "nonVues", chiffre: "personnes à voir et non vues", vaut: vus.nonVues },
          { column: "dues", chiffre: "personnes à voir", vaut: vus.dues },
          ...(liste.some((l) => l.nonJugees > 0)
            ? [{ column: "nonJugees", chiffre: "personnes non jugées", vaut: vus.nonJugees }]
            : []),
        ]),
    compte("bloquants", (c) => c.gravite === "bloquant"),
    compte("majeurs", (c) => c.gravite === "majeur"),
    ...(partages ? [] : [{ column: "retards", chiffre: "échéances dépassées", vaut: retardsDe(socle, rang) }]),
    ...(executee(socle, FEUILLE) ? [compte("feuilles", (c) => c.regle === FEUILLE)] : []),
    ...(executee(socle, TARDIVE) ? [compte("tardives", (c) => c.regle === TARDIVE)] : []),
    ...(partages
      ? []
      : sommesDe(chiffres, rang, [
          { column: "tenus", chiffre: "entretiens", periode: spans.cumul },
          { column: "file", chiffre: "file_active", periode: spans.courant },
        ])),
  ];
}

function ton(nombre: number | null, tone: Tone, motif: string, vers: Cible | null): Cell {
  if (nombre === null) return { motif };
  if (nombre === 0) return 0;
  return vers === null ? { value: nombre, tone } : { value: nombre, tone, vers };
}
