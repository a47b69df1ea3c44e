// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// A report on a page of the house: each sentence with the facts, documents and people behind it.
struct Berichtsansicht: Encodable, Sendable {
    struct Beleg: Encodable, Sendable {
        let worueber: Link
        let wert: String
        let giltAb: String
        let erfasst: String
        let wer: String
        let quelle: Link
    }

    struct Zeile: Encodable, Sendable {
        let anker: String
        let text: String
        let belege: [Beleg]
        let hatBelege: Bool
        let redaktion: String?
    }

    struct Punkt: Encodable, Sendable {
        let satz: Zeile
        let weitere: [Zeile]
        let punkte: [Punkt]
        let hatPunkte: Bool
    }

    struct Block: Encodable, Sendable {
        let absatz: Zeile?
        let punkte: [Punkt]
        let hatPunkte: Bool
        let leer: String?
    }

    struct Teil: Encodable, Sendable {
        let titel: Zeile
        let untertitel: [Zeile]
        let bloecke: [Block]
    }

    let titel: String
    let abschnitte: [Teil]

    /// - Parameter personen: names by `Akteur.kennung`.
    init(_ ausgabe: Berichtsausgabe, personen: [String: String], quellen: Quellanzeigen, _ sicht: Betrachtung) {
        let former = Former(namen: ausgabe.namen, personen: personen, quellen: quellen, sicht: sicht)
        titel = ausgabe.titel.text
        abschnitte = ausgabe.abschnitte.compactMap(former.teil)
    }

    private struct Former {
        let namen: [ObjektID: String]
        let personen: [String: String]
        let quellen: Quellanzeigen
        let sicht: Betrachtung

        func teil(_ abschnitt: Abschnitt) -> Teil? {
            guard let titel = abschnitt.titel.first else { return nil }
            let name = abschnitt.name
            return Teil(
                titel: zeile(titel, name), untertitel: abschnitt.titel.dropFirst().map { zeile($0, name) },
                bloecke: abschnitt.bloecke.map { block($0, name) })
        }

        private func block(_ block: Berichtsblock, _ name: String) -> Block {
            var absatz: Zeile?
            var leer: String?
            var baeume: [Satzbaum] = []
            switch block {
            case .satz(let satz): absatz = zeile(satz, name)
            case .liste(let punkte): baeume = punkte
            case .gruppe(_, let titel, let punkte): baeume = [Satzbaum(titel, punkte)]
            case .keinBericht: leer = Berichtszeile.keinBericht.text
            }
            return Block(absatz: absatz, punkte: baeume.map { punkt($0, name) }, hatPunkte: !baeume.isEmpty, leer: leer)
        }

        private func punkt(_ baum: Satzbaum, _ name: String) -> Punkt {
            Punkt(
                satz: zeile(baum.satz, name), weitere: baum.weitere.map { zeile($0, name) },
                punkte: baum.kinder.map { punkt($0, name) }, hatPunkte: !baum.kinder.isEmpty)
        }

        private func zeile(_ satz: Satz, _ name: String) -> Zeile {
            let belege = satz.grundlage.belege.map(beleg)
            return Zeile(
                anker: Satzform.anker(satz, in: name), text: satz.text, belege: belege, hatBelege: !belege.isEmpty,
                redaktion: Satzform.redaktion(satz))
        }

        private func beleg(_ beleg: Steuerung.Beleg) -> Berichtsansicht.Beleg {
            let text = Belegtext(beleg, namen: namen)
            return Berichtsansicht.Beleg(
                worueber: Link(text.worueber, sicht.url(SteuerungURL.objekt(beleg.linie.objekt))), wert: text.wert,
                giltAb: text.giltAb, erfasst: text.erfasst, wer: personen[text.wer] ?? text.wer,
                quelle: quellen[beleg.aussage.quelle])
        }
    }
}

extension Berichtsdienst {
    /// Who stands behind the facts, by name.
    func personen(_ ausgabe: Berichtsausgabe) async throws -> [String: String] {
        let kennungen = Set(ausgabe.belege.map(\.aussage.wer))
        return try await store.read { db in
            try Dictionary(uniqueKeysWithValues: kennungen.map { ($0, try db.anzeigename($0)) })
        }
    }

    /// What the facts rest on, for whoever looks.
    func quellen(_ ausgabe: Berichtsausgabe, _ akteur: Akteur) async throws -> Quellanzeigen {
        let quellen = ausgabe.belege.map(\.aussage.quelle)
        return try await store.read { try $0.quellanzeigen(quellen, akteur) }
    }
}
