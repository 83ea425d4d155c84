import type { Mesure, NomEtValeur } from "../protocole.ts";

interface Props {
  /** « “Quoi” : Intitulé » */
  libelle: string;
  avant: Mesure;
  apres: Mesure;
}

/** What the last choice changes: lines read, lights, figures, before and after. */
export function Effets({ libelle, avant, apres }: Props) {
  const lignes = [
    ...ecarts(avant.lignes, apres.lignes),
    ...ecarts([rouges(avant)], [rouges(apres)]),
    ...ecarts(avant.chiffres, apres.chiffres),
  ];
  return (
    <div class="effets">
      <p>
        <strong>Ce que change ce choix</strong> ({libelle}) :
        {lignes.length === 0 && " ni ligne lue, ni feu, ni chiffre principal."}
      </p>
      {apres.refus !== null && <p>{apres.refus}</p>}
      {lignes.length > 0 && (
        <ul>
          {lignes.map(({ nom, de, a }) => (
            <li key={nom}>
              {nom} : {de} → <strong>{a}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function rouges({ rouges: ids }: Mesure): NomEtValeur {
  return { nom: "feux rouges", valeur: ids.length === 0 ? "aucun" : ids.join(", ") };
}

function ecarts(
  avant: readonly NomEtValeur[],
  apres: readonly NomEtValeur[],
): { nom: string; de: string; a: string }[] {
  const noms = [...new Set([...avant, ...apres].map(({ nom }) => nom))];
  const valeur = (liste: readonly NomEtValeur[], nom: string) => liste.find((l) => l.nom === nom)?.valeur ?? "rien";
  return noms.map((nom) => ({ nom, de: valeur(avant, nom), a: valeur(apres, nom) })).filter(({ de, a }) => de !== a);
}
