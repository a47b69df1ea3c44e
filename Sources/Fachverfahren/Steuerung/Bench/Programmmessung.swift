// SPDX-License-Identifier: EUPL-1.2
package import Core
package import Foundation
package import Store

/// What the measurements may call (`make bench-bericht`): a programme with a history of many years, filled by the ordinary use case
/// and drawn as its pages draw it.
package struct Programmmessung: Sendable {
    package static let migrationen = [SteuerungMigrations.alle]
    package static let jahre = 20
    private static let anfang = Kalendertag(tagnummer: 12_784)

    private let store: Store
    private let plan: Berichtsplan
    private let fassung: Fassung
    private let akteur = Akteur.system("messung")
    private let quelle = Quelle.herkunft("Messung", url: nil)

    /// - Parameters:
    ///   - store: migrated with `migrationen`, and empty.
    ///   - ordner: plan and wordings of a city.
    package init(store: Store, ordner: URL) throws {
        self.store = store
        plan = try Berichtsprobe.lesen(Berichtsplan.self, ordner.appendingPathComponent("plan.json"))
        fassung = try Berichtsprobe.lesen(Fassung.self, ordner.appendingPathComponent("fassung-aktuell.json"))
    }

    /// What was laid down.
    package struct Bestand: Sendable {
        package let aussagen: Int
        /// From when on all Vorhaben were known, and the last act.
        package let bekannt: (von: Zeitpunkt, bis: Zeitpunkt)
        let programm: ObjektID
        let vorhaben: [ObjektID]

        package func kennung(_ nr: Int) -> String { vorhaben[nr % vorhaben.count].text }
    }

    /// As a column holds it.
    package func tagnummer(_ tag: Int) -> Int { Self.anfang.plus(tage: tag).tagnummer }

    /// Each Vorhaben has twenty fields of a Steckbrief and two Meilensteine, and is told anew every year.
    package func fuellen(_ anzahl: Int) async throws -> Bestand {
        let gilt = Geltungszeit.ab(Self.anfang)
        let gremium = try await anlegen(.gremium) { id in
            [Gremiumfelder().titel.setzen(id, "Ausschuss", gilt, quelle), Gremiumfelder().kuerzel.setzen(id, "A", gilt, quelle)]
        }
        let programm = try await anlegen(.programm) { id in
            let felder = Programmfelder()
            return [
                felder.titel.setzen(id, "Programm", gilt, quelle), felder.gremium.setzen(id, gremium, gilt, quelle),
                felder.ueberschriftUmgesetzt.setzen(id, "Fertig", gilt, quelle),
                felder.ueberschriftAktuell.setzen(id, "In Arbeit", gilt, quelle),
            ]
        }
        var bausteine: [ObjektID] = []
        for (nr, nummer) in ["1", "2", "3.1", "3.2", "4", "5"].enumerated() {
            bausteine.append(
                try await anlegen(.baustein) { id in
                    let felder = Bausteinfelder()
                    return [
                        felder.titel.setzen(id, "Baustein \(nummer)", gilt, quelle),
                        felder.programm.setzen(id, programm, gilt, quelle),
                        felder.nummer.setzen(id, nummer, gilt, quelle), felder.rang.setzen(id, nr + 1, gilt, quelle),
                    ]
                })
        }
        var vorhaben: [ObjektID] = []
        // The two whose sections list every Vorhaben, so that the report tells of all.
        for nr in 0..<anzahl { vorhaben.append(try await eines(nr, programm, bausteine[2 + nr % 2])) }
        let von = try await stand()
        for jahr in 1..<Self.jahre { try await weiteresJahr(jahr, vorhaben) }
        let zahl = try await store.read { try $0.value("SELECT COUNT(*) FROM st_aussage", as: Int.self) ?? 0 }
        return Bestand(aussagen: zahl, bekannt: (von, try await stand()), programm: programm, vorhaben: vorhaben)
    }

    /// - Parameter tag: from 0 to below `jahre * 365`.
    /// - Returns: how many sentences it has, and its size as JSON.
    package func bericht(_ bestand: Bestand, tag: Int, bekannt: Zeitpunkt?) async throws -> (saetze: Int, bytes: Int) {
        let ausgabe = try await BerichtZeichnen(store: store)(
            bestand.programm, am: Self.anfang.plus(tage: tag), bekannt: bekannt, plan: plan, fassung: fassung, akteur: akteur)
        return (ausgabe.saetze.count, try Jsonform().schreiben(ausgabe).count)
    }

    /// One object for a day as known at a moment, as its page asks.
    package func stichtag(_ bestand: Bestand, nr: Int, tag: Int, bekannt: Zeitpunkt?) async throws -> Int {
        try await Stichtagsabfrage(store: store).objekt(
            bestand.vorhaben[nr % bestand.vorhaben.count], am: Self.anfang.plus(tage: tag), bekannt: bekannt, akteur: akteur
        ).aussagen.count
    }

    private func stand() async throws -> Zeitpunkt { try await store.read { try $0.kenntnisstand() } }

    private func anlegen(_ art: Objektart, _ angaben: (ObjektID) throws -> [Setzung]) async throws -> ObjektID {
        try await ObjektAnlegen(store: store)(art, akteur: akteur, angaben: angaben)
    }

    private func eines(_ nr: Int, _ programm: ObjektID, _ baustein: ObjektID) async throws -> ObjektID {
        let gilt = Geltungszeit.ab(Self.anfang.plus(tage: nr % 365))
        let texte = Objektart.vorhaben.felder.filter { $0.wertart == .text && $0.vielfachheit == .einfach && !$0.pflicht }
        let vorhaben = try await anlegen(.vorhaben) { id in
            let felder = Vorhabenfelder()
            return [
                felder.titel.setzen(id, "Vorhaben \(nr)", gilt, quelle), felder.programm.setzen(id, programm, gilt, quelle),
                felder.bausteine.dazu(id, baustein, gilt, quelle), felder.rang.setzen(id, nr, gilt, quelle),
                felder.horizont.setzen(id, .masterplan, gilt, quelle), felder.stand.setzen(id, .umsetzung, gilt, quelle),
                felder.prioritaet.setzen(id, .mittel, gilt, quelle),
                felder.budgetPlan.setzen(id, Geld(cent: 1_000), gilt, quelle),
            ]
                + texte.prefix(12).map { feld in
                    Setzung(objekt: id, feld: feld.name, glied: "", gilt: gilt, wert: .text("\(feld.name) \(nr)"), quelle: quelle)
                }
        }
        for (art, jahr) in [(Meilensteinart.beginn, 1), (.produktivsetzung, 2 + nr % 18)] {
            _ = try await anlegen(.meilenstein) { id in
                let felder = Meilensteinfelder()
                let tag = Self.anfang.plus(tage: 365 * jahr)
                return [
                    felder.titel.setzen(id, "Schritt \(art.rawValue)", gilt, quelle),
                    felder.vorhaben.setzen(id, vorhaben, gilt, quelle),
                    felder.art.setzen(id, art, gilt, quelle),
                    felder.ist.setzen(id, Datumsangabe(.tag(tag), .ab), .ab(tag), quelle),
                ]
            }
        }
        return vorhaben
    }

    /// Three fields of each, from a day of that year on.
    private func weiteresJahr(_ jahr: Int, _ vorhaben: [ObjektID]) async throws {
        let felder = Vorhabenfelder(), ampeln: [Ampelfarbe] = [.gruen, .gelb, .rot]
        var anfang = 0
        while anfang < vorhaben.count {
            let teil = vorhaben[anfang..<min(anfang + 500, vorhaben.count)]
            let setzungen = teil.enumerated().flatMap { nr, id -> [Setzung] in
                let gilt = Geltungszeit.ab(Self.anfang.plus(tage: 365 * jahr + (anfang + nr) % 365))
                return [
                    felder.titel.setzen(id, "Vorhaben \(anfang + nr) im Jahr \(jahr)", gilt, quelle),
                    felder.sachstand.setzen(id, "Sachstand \(jahr)", gilt, quelle),
                    felder.ampelZeit.setzen(
                        id, Begruendet(ampeln[(nr + jahr) % 3], grund: "Grund \(jahr)"), gilt, quelle),
                ]
            }
            try await AussageSetzen(store: store)(setzungen, akteur: akteur)
            anfang += 500
        }
    }
}
