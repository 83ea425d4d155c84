import { expect, it } from "vitest";
import { isoMonth } from "../core/month.ts";
import { reglageDate } from "../faits/reglage-fixture.ts";
import type { TempsContact } from "../faits/temps-eligible.ts";
import { contexteDe } from "../fse/collecte-fixture.ts";
import { situation } from "../rules/exemple.ts";
import { ajouter, ajouterSomme, CollecteTemps, sommeVide } from "./temps.ts";

const ETAPES = [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-05" }];
const ENTRETIENS = [
  { date: "2026-01-20", duree: "60" },
  { date: "2026-01-21", duree: "50" },
  { date: "2026-02-20", duree: "45" },
  // six months and 45 days after 5 January: 19 August; the last before an exit is no exit here
  { date: "2026-09-01", modalite: "TELEPHONE", duree: "20" },
  { date: "2026-09-02", modalite: "TELEPHONE", duree: "" },
  { date: "2026-09-03", duree: "30" },
];
const { contexte, dossiers } = contexteDe(
  situation({
    etapes: ETAPES,
    entretiens: ENTRETIENS,
    autres: { affectations: [{ participant: "P0001", apap: "Zoé MODÈLE", structure: "S", date_debut: "2026-02-01" }] },
  }),
);
const dossier = dossiers.dossier(0);
const temps = dossier.contacts
  .filter((c) => c.modalite === "FACE_A_FACE")
  .map((contact, i): TempsContact => {
    const viesion = contact.duree ?? 0;
    const cause = i === 2 ? "sans_emargement" : null;
    return { contact, paire: null, cause, viesion, eligibles: cause === null ? viesion - 5 : 0 };
  });
const REGLAGE = reglageDate({ "EMP-02": { "2020-01-01": { mois: 6, joursCommission: 45 } } });

it("sums minutes by cause, and closes", () => {
  const somme = sommeVide();
  for (const t of temps) ajouter(somme, t);
  const { causes, ...reste } = somme;
  // 60 + 50 + 45 + 30; eligible 55 + 45 + 25; 5 above the sheet three times
  expect(reste).toEqual({ contacts: 4, viesion: 185, eligibles: 125, ecart: 15 });
  expect(causes.sans_emargement).toEqual({ contacts: 1, minutes: 45 });
  expect(Object.values(causes).reduce((s, c) => s + c.contacts, 0)).toBe(1);
  ajouterSomme(somme, somme);
  expect(somme).toMatchObject({ contacts: 8, viesion: 370, eligibles: 250, ecart: 30 });
  expect(somme.causes.sans_emargement).toEqual({ contacts: 2, minutes: 90 });
});

it("goes to the APAP and structure en charge that day, month by month; what EMP-02 counts besides is apart", () => {
  const lire = (apap: string | null) => {
    const collecte = new CollecteTemps((charge) => apap === null || charge.apap === apap, REGLAGE);
    collecte.dossier(dossier, temps, contexte);
    return [
      collecte.fin().map((t) => `${t.apap} ${t.structure} ${isoMonth(t.mois)} ${t.contacts} ${t.viesion}`),
      collecte.autresTardifs,
    ];
  };
  const alix = ["Alix MODÈLE Association Exemple 2026-01 2 110"];
  const zoe = ["Zoé MODÈLE S 2026-02 1 45", "Zoé MODÈLE S 2026-09 1 30"];
  expect(lire(null)).toEqual([[...alix, ...zoe], { contacts: 2, minutes: 20 }]);
  expect(lire("Alix MODÈLE")).toEqual([alix, { contacts: 0, minutes: 0 }]);
});
