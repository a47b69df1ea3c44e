// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// Audits with their parts and, once there is one, their report.
    func pruefung(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let felder = Pruefungsfelder()
        let pruefungen = bausteine.flatMap { alle(.pruefung, felder.baustein, auf: $0.objekt.id) }
        let bloecke = try pruefungen.flatMap { pruefung -> [Berichtsblock] in
            var bloecke: [Berichtsblock] = []
            if pruefung[felder.einleitung] != nil {
                bloecke.append(.satz(try satz("pruefung", zu: pruefung, felder.einleitung)))
            }
            bloecke += liste(try teile(pruefung))
            return bloecke + liste(try bericht(pruefung))
        }
        return Abschnittsteil(bloecke: bloecke)
    }

    private func teile(_ pruefung: Objektsicht) throws -> [Satzbaum] {
        let felder = Pruefungsteilfelder()
        let teile = alle(.pruefungsteil, felder.pruefung, auf: pruefung.objekt.id)
            .sorted { ($0[felder.nummer] ?? .max, $0.objekt.id) < ($1[felder.nummer] ?? .max, $1.objekt.id) }
        return try teile.map { teil -> Satzbaum in
            var weitere: [Satz] = []
            if teil[felder.einleitung] != nil { weitere.append(try satz("bereiche", zu: teil, felder.einleitung)) }
            if teil[felder.beginn] != nil {
                weitere.append(try satz("beginn", zu: teil, [teil.tatsache(felder.beginn)], gewissheit: gewissheit(teil)))
            }
            return Satzbaum(
                try satz("pruefungsteil", zu: teil, [teil.tatsache(felder.nummer), teil.tatsache(felder.titel)]),
                weitere: weitere, try teil.belege(felder.bereiche).map { Satzbaum(try bereich($0, teil)) })
        }
    }

    private func gewissheit(_ teil: Objektsicht) -> Gewissheit {
        teil[Pruefungsteilfelder().beginn]?.voraussichtlich == true ? .voraussichtlich : .fakt
    }

    /// An area, with its appointment where there is one.
    private func bereich(_ beleg: Beleg, _ teil: Objektsicht) throws -> Satz {
        let felder = Pruefungsterminfelder(), bereiche = Pruefungsteilfelder().bereiche
        let bereich = teil.tatsache(bereiche, beleg, als: "bereich")
        let termin = alle(.pruefungstermin, felder.teil, auf: teil.objekt.id)
            .filter { $0[felder.bereich].map(\.wert) == beleg.aussage.wert }
            .min { ($0[felder.nummer] ?? .max, $0.objekt.id) < ($1[felder.nummer] ?? .max, $1.objekt.id) }
        guard let termin else {
            return try satz("bereich", zu: teil, glied: beleg.linie.glied, [bereich], sonst: Muster(platz: "bereich"))
        }
        return try satz(
            "bereich-termin", zu: teil, glied: beleg.linie.glied,
            [bereich, termin.tatsache(felder.nummer), termin.tatsache(felder.tag)],
            stuetzen: [termin.beleg(felder.bereich)].compactMap(\.self))
    }

    /// The report of an audit with what it found.
    private func bericht(_ pruefung: Objektsicht) throws -> [Satzbaum] {
        let felder = Pruefungsfelder(), feststellung = Feststellungsfelder()
        guard pruefung[felder.bericht]?.istErreicht(am: bild.stichtag) == true else { return [] }
        let funde = try alle(.feststellung, feststellung.pruefung, auf: pruefung.objekt.id)
            .sorted { ($0.rufname, $0.objekt.id) < ($1.rufname, $1.objekt.id) }
            .map { fund in Satzbaum(try satz("feststellung", zu: fund, feststellung.text)) }
        let kopf = try satz(
            "pruefbericht", zu: pruefung,
            [
                pruefung.tatsache(felder.bericht), pruefung.tatsache(felder.berichtstitel),
                pruefung.tatsache(felder.berichtsnummer),
            ])
        return [Satzbaum(kopf, funde)]
    }
}
