// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Store

/// Invented cases with documents, so that worklists and search show something.
struct Demovorgaenge: Sendable {
    private static let vornamen = [
        "Anton", "Berta", "Cem", "Dilara", "Erik", "Fatma", "Greta", "Henri", "Ida", "Jakub", "Klara", "Leon",
    ]
    private static let nachnamen = [
        "Ahorn", "Birke", "Buche", "Eiche", "Erle", "Esche", "Fichte", "Hasel", "Kiefer", "Lärche", "Linde", "Ulme", "Weide",
    ]
    private static let strassen = [
        "Ahornweg", "Lindenallee", "Am Deich", "Rheinuferweg", "Schulgasse", "Bahnhofstraße", "Marktplatz",
    ]
    private static let arten: [(plan: String, akte: String, betreff: String, typ: String, text: String)] = [
        (
            "36.10.02", "Zulassungen", "Umschreibung eines Pkw", "Zulassung",
            "Antrag auf Umschreibung des Fahrzeugs nach Halterwechsel. Die Versicherungsbestätigung liegt vor."
        ),
        (
            "36.10.02", "Zulassungen", "Wiederzulassung nach Stilllegung", "Zulassung",
            "Das Fahrzeug soll nach der Außerbetriebsetzung wieder zugelassen werden. Die Hauptuntersuchung ist gültig."
        ),
        (
            "36.10.03", "Außerbetriebsetzungen und Verluste", "Verlust eines Kennzeichenschildes", "Verlustmeldung",
            "Das hintere Kennzeichenschild ist verloren gegangen. Eine Anzeige bei der Polizei wurde erstattet."
        ),
        (
            "36.10.04", "Ausnahmen", "Ausnahmegenehmigung für einen Anhänger", "Ausnahme",
            "Antrag auf eine Ausnahmegenehmigung für einen Anhänger mit Überbreite für landwirtschaftliche Zwecke."
        ),
    ]

    let store: Store
    let inhalte: ContentStore
    let oe: OrgNummer
    let anzahl: Int

    /// - Returns: the last one, `nil` where there are to be none.
    func anlegen(_ akteur: Akteur, bearbeitende: [MitarbeiterID], saat: UInt64) async throws -> VorgangID? {
        var letzter: VorgangID?
        var zufall = Zufall(saat: saat)
        for nummer in 0..<anzahl {
            let art = Self.arten[nummer % Self.arten.count]
            let name = "\(Self.wahl(Self.vornamen, &zufall)) \(Self.wahl(Self.nachnamen, &zufall))"
            let strasse = "\(Self.wahl(Self.strassen, &zufall)) \(Int.random(in: 1...120, using: &zufall))"
            let person = nummer % 3 == 0 ? nil : bearbeitende[Int.random(in: 0..<bearbeitende.count, using: &zufall)]
            letzter = try await anlegen(art, name, strasse, person, akteur)
        }
        return letzter
    }

    private func anlegen(
        _ art: (plan: String, akte: String, betreff: String, typ: String, text: String), _ name: String, _ strasse: String,
        _ person: MitarbeiterID?, _ akteur: Akteur
    ) async throws -> VorgangID {
        let text = "Antrag\n\n\(name)\n\(strasse)\n\n\(art.text)\n"
        let inhalt = try await inhalte.store(Data(text.utf8))
        let oe = oe
        return try await store.commit(Vermerk(akteur, "demo.vorgang.anlegen")) { tx in
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: art.plan, akteBetreff: art.akte, vorgangBetreff: "\(art.betreff) – \(name)", typ: art.typ, oe: oe,
                    beteiligte: [
                        BeteiligterAnlage(
                            rolle: .antragsteller, name: name,
                            anschrift: Anschrift(strasse: strasse, plz: "51379", ort: "Leverkusen"))
                    ]))
            try tx.inhaltVerzeichnen(inhalt, typ: "text/plain")
            _ = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Antrag", typ: .antrag, richtung: .eingang, dateiname: "Antrag.txt", mediatyp: "text/plain",
                    inhalt: inhalt,
                    text: text, final: true), in: vorgang.id)
            if let person { _ = try tx.vorgangZuweisen(vorgang.id, an: person) }
            return vorgang.id
        }
    }

    private static func wahl(_ liste: [String], _ zufall: inout Zufall) -> String {
        liste[Int.random(in: 0..<liste.count, using: &zufall)]
    }
}
