import type { DemandeChiffre, Ligne, Nature } from "../../../indicators/catalogue.ts";
import { alerte, graphiques } from "../../document/blocs.ts";
import { menant } from "../../document/cell.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Table } from "../../document/model.ts";
import { enDeux } from "../../document/sheet.ts";
import { audienceDe, type Rang } from "../chiffres.ts";
import type { Edition } from "../edition.ts";
import { dateDuStock } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { bilanObjectifs } from "./avancement.ts";
import { carteDe, champsTaux } from "./chiffres-cles.ts";
import { TABLES_PAR_APAP } from "./colonnes-apap.ts";
import { graphiqueRepartition, tableRepartition } from "./etapes.ts";
import { graphiqueFileActive, graphiqueNatures, tableNatures } from "./evolution.ts";
import { imageFlux } from "./images-flux.ts";
import { imageFse } from "./images-fse.ts";
import { imageAges } from "./images-personnes.ts";
import { lieuDuBilan } from "./lieux.ts";
import { titreObjectifs } from "./objectifs.ts";
import { tablesParPortee } from "./par-apap.ts";
import { imagePersonnes, personnesEnTable } from "./personnes-vues.ts";
import { LIEUX } from "./phrases.ts";
import { CRITERES, tableCritere, tablePrescripteurs } from "./profil.ts";
import { mentionMotifs } from "./sorties.ts";
import { titreEmploi, titreEtapes, titreFlux, titreSorties } from "./titres.ts";

/** Figures read first, since January. */
const CARTES: readonly DemandeChiffre[] = [
  { indicateur: "accompagnes_personnes" },
  { indicateur: "entrees" },
  { indicateur: "sorties" },
  { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
  { indicateur: "entretiens" },
  { indicateur: "conformite" },
];

/** Lines of one nature: every figure of the month's editions, and those of the protocole. */
function lignesDe({ chiffres: { catalogue } }: Socle, rang: Rang, nature: Nature): Ligne[] {
  return [...catalogue.groupes(audienceDe(rang)), ...catalogue.groupes(audienceDe(rang), ["protocole"])]
    .flatMap((g) => g.lignes)
    .filter((l) => l.par === null && catalogue.ecriture(l.chiffre.indicateur).nature === nature)
    .filter((l) => nature !== "nombre" || l.chiffre.ventilation === undefined);
}

/** The year at a glance: what it comes to, in sentences, cards and drawings; then every figure, and what the drawings read. */
export function blocsBilan(socle: Socle, rang: Rang): Block[] {
  const mention = mentionMotifs(socle, rang);
  const marches = enDeux(imageFlux(socle, rang));
  const items = CARTES.map((chiffre) => {
    const vers = lieuDuBilan(socle, rang, chiffre);
    return { ...carteDe(socle, rang, chiffre, socle.spans.cumul), ...(vers === null ? {} : { vers }) };
  });
  return [
    ...phrases(socle, rang),
    { kind: "cartes", items: items.slice(0, 3) },
    { kind: "cartes", items: items.slice(3) },
    ...marches.dessins,
    graphiques(15, [...graphiqueFileActive(socle, rang, "Évolution"), ...imagePersonnes(socle, rang)]),
    graphiques(15, [...graphiqueNatures(socle, rang), ...graphiqueRepartition(socle, rang)]),
    { kind: "saut" },
    taux(socle, rang),
    ...(mention === null ? [] : [alerte(mention)]),
    tableNatures(socle, rang),
    tableRepartition(socle, rang, { titre: `Parcours par étape ${dateDuStock(socle)}` }),
    nombres(socle, rang),
    ...personnesEnTable(socle, rang),
    ...marches.sources,
  ];
}

/** The year in a few sentences: who came and left, how, where the others are, the objectives. */
function phrases(socle: Socle, rang: Rang): Block[] {
  const objectifs = titreObjectifs(bilanObjectifs(socle, rang)) ?? sansObjectif(rang);
  const dites = [
    { texte: titreFlux(socle, rang), vers: { feuille: "Évolution", table: "evolution" } },
    { texte: titreSorties(socle, rang), vers: LIEUX.sorties },
    { texte: titreEtapes(socle, rang), vers: null },
    { texte: titreEmploi(socle, rang), vers: null },
    { texte: objectifs, vers: LIEUX.objectifs },
  ].filter(({ texte }) => texte !== null);
  return [{ kind: "note", texte: dites.map(({ texte }) => `${texte}.`), liens: dites.map(({ vers }) => vers) }];
}

/** What stands for the sheet of objectives. */
const sansObjectif = ({ portee }: Rang): string =>
  `Objectifs : les réglages n'en fixent aucun${portee === "structure" ? " à cette structure" : ""} (liste « objectifs » de plie.yaml)`;

/** « Publics »: who came in since January and who is there, of the scope alone; statuts are not a structure's to read. */
export function blocsPublics(socle: Socle, edition: Edition): Block[] {
  const { rang } = edition;
  const ensemble = rang.portee === "ensemble";
  const images = enDeux([...(ensemble ? imageAges(socle) : []), ...imageFse(socle, edition)]);
  return [
    ...images.dessins,
    ...CRITERES.filter((critere) => ensemble || critere !== "statut").map((critere) =>
      tableCritere(socle, rang, critere),
    ),
    tablePrescripteurs(socle, rang),
    ...images.sources,
  ];
}

/** Since January, and since the convention's start when the settings give it. */
function periodes({ spans }: Socle): { label: string; titre: string }[] {
  return [
    { label: spans.cumul, titre: "Depuis janvier" },
    ...(spans.convention === null ? [] : [{ label: spans.convention, titre: "Depuis le début de la convention" }]),
  ];
}

function nombres(socle: Socle, rang: Rang): Table {
  return {
    id: "bilan_nombres",
    titre: "Nombres",
    ...lister(lignesDe(socle, rang, "nombre"), [
      champ("nom", "Indicateur", { kind: "prose", width: 36 }, ({ titre, chiffre }) =>
        menant(titre, lieuDuBilan(socle, rang, chiffre)),
      ),
      periodes(socle).map(({ label, titre }) =>
        champ(label, titre, { kind: "integer", width: 17 }, ({ chiffre }) =>
          socle.chiffres.affiche(rang, chiffre, label),
        ),
      ),
    ]),
  };
}

function taux(socle: Socle, rang: Rang): Table {
  return {
    id: "bilan_taux",
    titre: "Taux, avec leurs deux termes",
    ...lister(lignesDe(socle, rang, "taux"), [
      champ("nom", "Taux", { kind: "prose", width: 36 }, ({ titre, chiffre }) =>
        menant(titre, lieuDuBilan(socle, rang, chiffre)),
      ),
      ...periodes(socle).map(({ label, titre }) =>
        champsTaux(socle.chiffres, rang, { key: label, groupe: titre, periode: label, width: 17 }),
      ),
    ]),
  };
}

/** Every APAP (and every structure, for the whole PLIE) since January, then since the convention's start. */
export function tablesParApap(socle: Socle, edition: Edition): Block[] {
  const titres = {
    parcours: "Parcours",
    entretiens: "Entretiens et opérations",
    sorties: "Sorties",
    taux: "Taux de sorties positives",
  };
  return periodes(socle).flatMap(({ label, titre }, i) =>
    (["parcours", "entretiens", "sorties", "taux"] as const).flatMap((id) =>
      tablesParPortee(socle, edition, {
        ...(i === 0 ? { id } : {}),
        titre: titres[id],
        colonnes: TABLES_PAR_APAP[id],
        quand: titre.toLowerCase(),
        periode: label,
      }),
    ),
  );
}
