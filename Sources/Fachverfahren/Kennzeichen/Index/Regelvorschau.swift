// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a rule would hit, before it is put in force.
struct Regelvorschau: Hashable, Sendable {
    /// Plates of the city's stock (signs and digits) that the rule names.
    let betroffen: Int
    /// Of these, how many somebody already has; they stay valid.
    let davonBelegt: Int
    let beispiele: [Kennzeichen]

    init(_ regel: Sperrregel, _ belegung: Belegung, _ stadt: Stadtregeln, am jetzt: Zeitpunkt) {
        let leer = Belegung(stadt.unterscheidungszeichen)
        var betroffen = 0, frei = 0
        var beispiele: [Kennzeichen] = []
        for uz in stadt.unterscheidungszeichen where (regel.unterscheidungszeichen ?? uz) == uz {
            // Patterns of one rule may overlap, so the union is counted: everything minus what the rule leaves.
            let sperre = Sperrmaske(alsSperre: regel, fuer: uz)
            func anzahl(_ b: Belegung, _ s: Sperrmaske) -> Int {
                b.suche(Self.anfrage(.alles, uz, s, stadt, 0), am: jetzt).gesamt
            }
            betroffen += anzahl(leer, .keine) - anzahl(leer, sperre)
            frei += anzahl(belegung, .keine) - anzahl(belegung, sperre)
            for muster in regel.muster.muster where beispiele.count < 10 {
                let treffer = leer.suche(Self.anfrage(muster, uz, .keine, stadt, 10 - beispiele.count), am: jetzt)
                beispiele += treffer.kennzeichen.filter { !beispiele.contains($0) }
            }
        }
        self.betroffen = betroffen
        davonBelegt = betroffen - frei
        self.beispiele = beispiele
    }

    private static func anfrage(
        _ muster: Suchmuster, _ uz: Unterscheidungszeichen, _ sperre: Sperrmaske, _ stadt: Stadtregeln, _ anzahl: Int
    ) -> Suchanfrage {
        Suchanfrage(
            muster: muster, felder: [(uz, sperre)], ziffern: stadt.ziffern, grenze: Laengenregel.grenze(.gewoehnlich, .einzeilig),
            anzahl: anzahl, auswahl: .ab(0))
    }
}

extension Sperrmaske {
    /// The plates a rule names, whatever its effect, way and days.
    init(alsSperre regel: Sperrregel, fuer uz: Unterscheidungszeichen) {
        let ohneFrist = Sperrregel(
            id: regel.id, version: regel.version, wirkung: .sperren, wege: [.schalter],
            unterscheidungszeichen: regel.unterscheidungszeichen, muster: regel.muster, geltung: .immer, grund: regel.grund,
            quelle: regel.quelle)
        self.init([ohneFrist], fuer: uz, .schalter, am: Kalendertag(tagnummer: 0))
    }
}
