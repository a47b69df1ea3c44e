// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Web

@testable import Akte
@testable import Poststelle

/// One installation with two units, a file plan and people with and without rights.
struct Postamt: Sendable {
    static let oe = OrgNummer(361), andere = OrgNummer(362)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, PoststelleModul.migrationen]
    static let rechte = (AkteModul.rechte + PostRechte.alle).map(\.recht)

    let stand: Pruefstand
    let uhr: Stelluhr
    let dienst: Poststellendienst
    let ada = Postamt.person("Ada Muster")
    let cem = Postamt.person("Cem Beispiel", oe: Postamt.andere)
    let ohne = Postamt.person("Ole Ohne", rechte: [AkteRechte.lesen])

    var store: Store { stand.store }

    static func mit<T: Sendable>(
        _ maschine: Dialect, werkzeuge: Poststellenwerkzeuge = Poststellenwerkzeuge(),
        druck: Poststellendienst.Briefdruck? = nil, _ body: @Sendable (Postamt) async throws -> T
    ) async throws -> T {
        let uhr = Stelluhr("2026-03-04T10:00:00Z")
        return try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            let amt = Postamt(
                stand: stand, uhr: uhr,
                dienst: Poststellendienst(store: stand.store, inhalte: stand.content, werkzeuge: werkzeuge, druck: druck))
            try await amt.einrichten()
            return try await body(amt)
        }
    }

    static func person(_ name: String, oe: OrgNummer = oe, rechte: [Recht] = rechte) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    private func einrichten() async throws {
        try await Verwaltung(store: store).einheitenSetzen(
            [(Self.oe, "36.1", "Zulassung"), (Self.andere, "36.2", "Fahrerlaubnis")].map {
                OrgEinheit(
                    nummer: $0.0, kurz: $0.1, name: $0.2, art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            }, akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }

    func vorgang(_ betreff: String = "Abmeldung", oe: OrgNummer = oe, vertraulich: Bool = false) async throws -> VorgangKopf {
        try await store.commit(Vermerk(.system("test"), "test.vorgang")) { tx in
            try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Zulassungen", vorgangBetreff: betreff, typ: "Test", oe: oe,
                    vertraulich: vertraulich))
        }
    }

    func datei(_ name: String, _ text: String) async throws -> Postdatei {
        Postdatei(name: name, inhalt: try await stand.content.store(Data(text.utf8)), anfang: Array(text.utf8.prefix(65_536)))
    }

    func erfassen(
        _ name: String, _ text: String, kanal: Eingangskanal = .upload, am: Kalendertag? = nil, grund: String? = nil,
        absender: String? = nil, akteur: Akteur? = nil
    ) async throws -> Eingang {
        let neu = try await EingangErfassen(dienst: dienst)(
            [try await datei(name, text)],
            .init(kanal: kanal, oe: Self.oe, eingangAm: am, eingangGrund: grund, betreff: nil, absender: absender),
            akteur: akteur ?? ada)
        guard let einer = neu.first else { throw PostError.nichtGefunden }
        return einer
    }

    func vorschlaege(_ eingang: Eingang, akteur: Akteur? = nil) async throws -> [Vorschlag] {
        try await store.read { db in
            guard let jetzt = try db.eingang(eingang.id) else { throw PostError.nichtGefunden }
            return try Vorschlagssuche(akteur: akteur ?? ada)(db, jetzt)
        }
    }

    /// Works off all jobs that are due.
    func arbeiten() async throws {
        let arten = PoststelleModul(dienst: dienst).modul.auftraege
        try await Auftragsdienst(store: store, arten: arten, knoten: "test", log: Logger(label: "test")).allesFaellige()
    }

    static func mail(von: String = "Eva Müller <eva@example.org>", betreff: String, text: String, anlage: String? = nil) -> String
    {
        let kopf =
            "From: \(von)\r\nTo: post@stadt.example\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\nSubject: \(betreff)\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        let teil = "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n"
        let datei =
            anlage.map {
                "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"\($0)\"\r\n\r\nInhalt von \($0)\r\n"
            } ?? ""
        return kopf + teil + datei + "--x--\r\n"
    }
}
