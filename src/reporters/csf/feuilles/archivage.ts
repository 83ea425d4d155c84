import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import type { SortieAClasser } from "../../../csf/archives.ts";
import { COLONNES_ARCHIVAGE, FEUILLES } from "../../../csf/grille.ts";
import { cleArchivage } from "../../../csf/lire-grille.ts";
import { enMots, langageDe } from "../../../normes/langage.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { aFiltrer, champ, LIBRE, lister } from "../../document/lister.ts";
import type { Block, Cell, Sheet, Table } from "../../document/model.ts";
import type { EtatCsf } from "../etat.ts";

const FAITS = ["Conservée", "Détruite", "Manquante", "À détruire", "Sans objet"] as const;

/** « Archivage »: at each exit of the population, which pieces FSE+ makes one keep and which §III.1.8 makes one destroy. */
export function feuilleArchivage(cadre: CadreControle, etat: EtatCsf): Sheet {
  const { sorties } = etat;
  const titre = "Archivage à la sortie : ce qui se garde, ce qui se détruit";
  return feuilleControle(cadre, FEUILLES.archivage, { titre, protege: true, constat: titreArchivage(etat, sorties) }, [
    noteArchivage(),
    {
      ...tableArchivage(cadre, etat, sorties, true),
      titre: `${frCount(sorties.length, "sortie")} de la population dans la période, dont ${echantillon(etat)} de l'échantillon`,
      ...aFiltrer(),
      vide: "Aucune sortie dans la population sur la période.",
    },
  ]);
}

/** « 24 sorties dans la période : 168 pièces à conserver, 96 à détruire » */
export function titreArchivage({ contexte }: EtatCsf, { length }: readonly SortieAClasser[]): string | null {
  if (length === 0) return null;
  const { piecesAConserver: garder, piecesADetruire: detruire } = contexte.listes;
  return `${frCount(length, "sortie")} dans la période : ${frCount(length * garder.length, "pièce")} à conserver, ${frInteger(length * detruire.length)} à détruire`;
}

const echantillon = ({ sorties, personnes }: EtatCsf): number => {
  const tires = new Set(personnes.map((p) => p.participant));
  return sorties.filter((s) => tires.has(s.participant)).length;
};

/** Why pieces are kept, how long, and who says which. */
export function noteArchivage(): Block {
  return note([
    "À conserver : tout document relatif à l'accompagnement et aux étapes, agendas des APAP compris, selon la réglementation FSE+, et la copie des documents de sortie au dossier papier. Durée : celle que dit la convention ; le règlement (UE) 2021/1060, article 82, demande cinq ans à compter du 31 décembre de l'année du dernier paiement au bénéficiaire : à confirmer avec l'AGIBN.",
    "À détruire dès la sortie : toute pièce que les procédures du PLIE liées au soutien du FSE+ ne rendent pas obligatoire. Les deux listes sont dans les réglages (piecesAConserver, piecesADetruire) : c'est au PLIE de dire lesquelles sont obligatoires.",
  ]);
}

/** One line per exit and piece; what was seen on the spot is typed beside it. `avecApap`: of several. */
export function tableArchivage(
  cadre: CadreControle,
  etat: EtatCsf,
  sorties: readonly SortieAClasser[],
  avecApap: boolean,
): Table {
  const { piecesAConserver, piecesADetruire } = etat.contexte.listes;
  const pieces: readonly (readonly [string, Cell])[] = [
    ...piecesAConserver.map((piece) => [piece, { value: "à conserver", tone: "info" }] as const),
    ...piecesADetruire.map((piece) => [piece, { value: "à détruire", tone: "majeur" }] as const),
  ];
  // read back as printed: in the words of the norm
  const langage = langageDe(etat.report);
  const lignes = sorties.flatMap((s) =>
    pieces.map(([piece, suite]) => ({
      ...s,
      piece,
      suite,
      saisie: etat.reprise?.archivage.get(cleArchivage(s.participant, frDay(s.sortie), enMots(piece, langage))),
    })),
  );
  return {
    id: "archivage",
    relue: true,
    ...lister(lignes, [
      champsParticipant(cadre, (l) => l.participant),
      champ("sortie", COLONNES_ARCHIVAGE.sortie, "date", (l) => l.sortie),
      avecApap && champ("apap", "APAP", { kind: "text", width: 20 }, (l) => l.apap ?? "Sans APAP"),
      avecApap && champ("structure", "Structure", { kind: "text", width: 22 }, (l) => l.structure ?? "Sans structure"),
      champ("piece", COLONNES_ARCHIVAGE.piece, { kind: "prose", width: 46 }, (l) => l.piece),
      champ("suite", "Que faire", "text", (l) => l.suite),
      champ(
        "fait",
        COLONNES_ARCHIVAGE.fait,
        { kind: "text", width: 18, saisie: { type: "liste", valeurs: FAITS } },
        (l) => l.saisie?.fait ?? null,
      ),
      champ(
        "remarque",
        COLONNES_ARCHIVAGE.remarque,
        { kind: "prose", width: 30, saisie: LIBRE },
        (l) => l.saisie?.remarque ?? null,
      ),
    ]),
    detaille: [
      {
        ou: [{ column: "suite", egal: "à conserver" }],
        chiffre: "pièces à conserver",
        vaut: sorties.length * piecesAConserver.length,
      },
      {
        ou: [{ column: "suite", egal: "à détruire" }],
        chiffre: "pièces à détruire",
        vaut: sorties.length * piecesADetruire.length,
      },
    ],
  };
}
