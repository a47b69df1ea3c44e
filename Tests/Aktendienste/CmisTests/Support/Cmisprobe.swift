// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Core
import Foundation
import Identity
import Store
import StoreTesting

@testable import Akte
@testable import Cmis

/// The module of the file has one of that name, too.
typealias Ablage = Cmis.Ablage

/// A Vorgang of one unit with two clerks of it and one of another, seen by clients of CMIS.
struct Cmisprobe: Sendable {
    static let oe = OrgNummer(361)
    let stand: Pruefstand
    let vorgang: VorgangKopf
    /// Path of the Vorgang's folder.
    let ordner: [String]
    let ada = Cmisprobe.person(1, "Ada Muster", oe)
    let ben = Cmisprobe.person(2, "Ben Beispiel", oe)
    /// Ada after her role was taken away: she still sees what the unit sees.
    let adaLiest = Cmisprobe.person(1, "Ada Muster", oe, [AkteRechte.lesen])
    let eva = Cmisprobe.person(3, "Eva Fern", OrgNummer(40))

    var store: Store { stand.store }
    private static let jetzt = Zeitpunkt(millisekunden: 1_795_420_800_000)

    static func mit(_ maschine: Dialect, _ body: @Sendable (Cmisprobe) async throws -> Void) async throws {
        try await Pruefstand.mit(
            maschine, modules: [IdentityModul.migrationen, AkteModul.migrationen], uhr: Uhr { jetzt }
        ) { stand in
            let ada = person(1, "Ada Muster", oe)
            let heute = Kalendertag(tagnummer: 0)
            try await Verwaltung(store: stand.store).einheitenSetzen(
                [OrgEinheit(nummer: oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil, gueltigAb: heute)],
                akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            let anlage = VorgangAnlage(
                aktenplan: "36.10.01", akteBetreff: "Wunschkennzeichen", vorgangBetreff: "LEV-AB 12", typ: "Wunschkennzeichen",
                oe: oe)
            let (vorgang, pfad) = try await stand.store.commit(Vermerk(ada, "test.vorgang")) { tx in
                let vorgang = try tx.vorgangAnlegen(anlage)
                return (vorgang, try Baumweg(tx, ada, am: jetzt.tag).ort(vorgang)?.pfad ?? [])
            }
            try await body(Cmisprobe(stand: stand, vorgang: vorgang, ordner: pfad))
        }
    }

    private static func person(
        _ nr: Int64, _ name: String, _ oe: OrgNummer, _ rechte: [Recht] = [AkteRechte.lesen, AkteRechte.bearbeiten]
    ) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(gespeichert: "01900000-0000-7000-8000-00000000000\(nr)"), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    func ablage(_ wer: Akteur) -> Ablage {
        Ablage(store: store, inhalte: stand.content, akteur: wer, jetzt: Self.jetzt)
    }

    var ordnerID: String { "vorgang-\(vorgang.id)" }

    func datei(_ text: String) async throws -> Ablage.Datei { try await .aus(Data(text.utf8), stand.content) }

    /// Files a draft in the Vorgang.
    func anlegen(_ text: String, _ name: String = "Brief.txt", in eltern: String? = nil, als wer: Akteur) async throws -> String {
        try await Anlegen(ablage: ablage(wer))(
            in: eltern ?? ordnerID, name: name, ordner: false, datei: try await datei(text))
    }

    func schreiben(_ text: String, _ kennung: String, stand: String? = nil, ueberschreiben: Bool = true, als wer: Akteur)
        async throws
    {
        _ = try await InhaltSetzen(ablage: ablage(wer))(
            kennung, try await datei(text), stand: stand, ueberschreiben: ueberschreiben)
    }

    func lesen(_ kennung: String, als wer: Akteur) async throws -> String {
        String(decoding: try await stand.content.read(try await ablage(wer).lesen(kennung).inhalt), as: UTF8.self)
    }

    func angabe(_ name: String, _ kennung: String, als wer: Akteur) async throws -> CmisValue? {
        try await ablage(wer).objekt(kennung).properties.first { $0.id == name }?.values.first
    }

    func marke(_ kennung: String, als wer: Akteur) async throws -> String? {
        guard case .text(let text) = try await angabe("cmis:changeToken", kennung, als: wer) else { return nil }
        return text
    }

    func frage(_ text: String, ab: Int = 0, limit: Int = 100, als wer: Akteur) async throws -> [String] {
        try await Abfragen(ablage: ablage(wer))(text, ab: ab, limit: limit).objekte.map(\.id)
    }

    func regel(_ objekt: Aktenobjekt, _ regel: Zugriffsregel) async throws {
        try await store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
            try tx.zugriffsregelSchreiben(.objekt(objekt), regel, version: 0)
            try Zugriffslauf.nachfuehren(.objekt(objekt), tx)
        }
    }

    /// What is refused, by its kind.
    func abgelehnt(_ body: () async throws -> Void) async throws -> CmisError? {
        do {
            try await body()
            return nil
        } catch {
            guard let grund = Cmisgrund(error) else { throw error }
            return grund.art
        }
    }
}
