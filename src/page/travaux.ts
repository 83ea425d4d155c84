import { useRef, useState } from "preact/hooks";
import type { Avancer } from "./protocole.ts";
import { Abandon } from "./travail.ts";

/** A piece of work in progress, or waiting for its turn. */
export interface Travail {
  id: number;
  etape: string;
  /** The share done, when it is known. */
  part: number | null;
  genre: Genre;
}

/** A command asked for, something that ends by a writing, another action, or what follows one and leaves its faults shown. */
type Genre = "commande" | "ecriture" | "action" | "suite";

/** What is in progress, in the order asked; the worker does one at a time. */
export function useTravaux() {
  const [travaux, setTravaux] = useState<readonly Travail[]>([]);
  const [fautes, setFautes] = useState<readonly string[]>([]);
  const dernier = useRef(0);

  /** Follows something until its end; null when it was stopped, or failed: then it is said. */
  async function mener<T>(
    etape: string,
    faire: (avancer: Avancer) => Promise<T>,
    genre: Genre = "action",
  ): Promise<T | null> {
    const id = ++dernier.current;
    if (genre !== "suite") setFautes([]);
    setTravaux((tous) => [...tous, { id, etape, part: null, genre }]);
    try {
      return await faire((neuve, part) =>
        setTravaux((tous) => tous.map((t) => (t.id === id ? { ...t, etape: neuve, part } : t))),
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!(error instanceof Abandon))
        setFautes((toutes) => (toutes.includes(message) ? toutes : [...toutes, message]));
      return null;
    } finally {
      setTravaux((tous) => tous.filter((t) => t.id !== id));
    }
  }

  return { travaux, fautes, mener };
}
