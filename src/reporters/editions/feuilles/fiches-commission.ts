import type { Fiche, FicheQualification } from "../../../core/fiche.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { noteTitree } from "../../document/blocs.ts";
import type { Block, Sheet } from "../../document/model.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { editionDe, feuille } from "../edition.ts";
import { nomsDeFeuilles } from "../noms-fichiers.ts";
import type { Socle } from "../socle.ts";
import { nonRemplies, sortiesProposees } from "./commission.ts";

/** The commission's cards: one portrait page per proposed sortie, with room for what is decided. */
export function fichesCommission(socle: Socle): Sheet[] {
  const edition = editionDe(socle, "Commission", ENSEMBLE, socle.reglages.affichage.nomsConsolide);
  const proposees = sortiesProposees(socle);
  const onglets = nomsDeFeuilles(proposees.map((f) => f.participant));
  return proposees.map((fiche, i) => {
    const nom = edition.nom(fiche.participant);
    const titre = nom === null ? fiche.participant : `${fiche.participant} · ${nom}`;
    return feuille(socle, edition, onglets[i] ?? fiche.participant, { titre, portrait: true }, carte(fiche));
  });
}

function carte(f: Fiche): Block[] {
  const q = f.qualification;
  return [
    {
      kind: "valeurs",
      titre: "Le parcours",
      items: [
        { label: "APAP", value: f.apap ?? "Sans APAP" },
        { label: "Structure", value: f.structure ?? "Sans structure" },
        { label: "Intégration", value: f.integration, format: "date" },
        { label: "Situation à l'arrêté", value: f.situation === null ? "non connue" : libelle(f.situation) },
        { label: "Sortie prévue", value: f.sortiePrevue, format: "date" },
        { label: "Nature saisie", value: f.natureSortie ?? "non saisie" },
      ],
    },
    ...(q === null ? [noteTitree("Qualification", `Non qualifiée : ${f.nonQualifiee}.`)] : qualification(q)),
    {
      kind: "table",
      titre: "Décision de la commission",
      columns: [
        { key: "quoi", titre: "", kind: "text", width: 30 },
        { key: "reponse", titre: "Décidé le, par", kind: "text", width: 58 },
      ],
      rows: [
        ["Nature retenue", ""],
        ["Pièces demandées", ""],
        ["Signature", ""],
      ],
      hauteur: 44,
    },
  ];
}

function qualification(q: FicheQualification): Block[] {
  const { sure, possible, remplies, inconnues, aApporter } = q;
  const liste = (titre: string, textes: readonly string[]): Block[] => {
    const puces = textes.map((texte) => `• ${texte}`);
    return puces.length === 0 ? [] : [noteTitree(titre, puces)];
  };
  return [
    {
      kind: "valeurs",
      titre: "Qualification d'après les étapes",
      items: [
        { label: "Sûre", value: sure },
        { label: "Possible", value: possible },
      ],
    },
    ...liste("Conditions remplies", remplies),
    ...liste("Conditions non remplies", nonRemplies(q)),
    ...liste("À vérifier", inconnues),
    ...liste("Pièces à apporter", aApporter),
  ];
}
