// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import Jobs
import Store
import StoreTesting
import Totp
import Web

@testable import Identity

/// A small administration with accounts, on one engine, at a time that the test sets.
struct Kontenprobe: Sendable {
    static let kennwort = "Sonnige-Aussicht-26"
    static let totp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    static let lesen: Recht = "probe.lesen"
    static let leiten: Recht = "probe.leiten"
    /// City, department, its section, and a department beside it.
    static let stadt = OrgNummer(1)
    static let fachbereich = OrgNummer(36)
    static let abteilung = OrgNummer(361)
    static let anderer = OrgNummer(40)

    let stand: Pruefstand
    let uhr: Stelluhr
    let modul: IdentityModul

    var store: Store { stand.store }
    var verwaltung: Verwaltung { Verwaltung(store: store) }
    var sitzungen: Sitzungen { modul.sitzungen }
    var jetzt: Zeitpunkt { uhr.jetzt }
    var heute: Kalendertag { uhr.jetzt.tag }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Kontenprobe) async throws -> Void) async throws {
        let uhr = Stelluhr()
        try await Pruefstand.mit(maschine, modules: [IdentityModul.migrationen], uhr: uhr.uhr) { stand in
            let modul = IdentityModul(store: stand.store, stadt: "Stadt Muster", portal: "https://portal.test")
            let probe = Kontenprobe(stand: stand, uhr: uhr, modul: modul)
            try await probe.grundstock()
            try await body(probe)
        }
    }

    private func grundstock() async throws {
        func oe(_ nummer: OrgNummer, _ art: OrgEinheit.Art, unter: OrgNummer?) -> OrgEinheit {
            OrgEinheit(
                nummer: nummer, kurz: nummer.description, name: "Einheit \(nummer)", art: art, uebergeordnet: unter,
                gueltigAb: Kalendertag(jahr: 2020, monat: 1, tag: 1) ?? heute)
        }
        try await verwaltung.einheitenSetzen(
            [
                oe(Self.stadt, .stadt, unter: nil), oe(Self.fachbereich, .fachbereich, unter: Self.stadt),
                oe(Self.abteilung, .abteilung, unter: Self.fachbereich), oe(Self.anderer, .fachbereich, unter: Self.stadt),
            ], akteur: .system("test"))
        try await verwaltung.rollenSetzen(
            [
                Rolle(name: "sach", titel: "Sachbearbeitung", rechte: [Self.lesen]),
                Rolle(name: "leit", titel: "Leitung", rechte: [Self.lesen, Self.leiten]),
            ], akteur: .system("test"))
    }

    @discardableResult
    func mitarbeiter(_ name: String, _ rollen: [(rolle: String, oe: OrgNummer)] = []) async throws -> MitarbeiterID {
        try await verwaltung.mitarbeiterAnlegen(
            anmeldename: name, name: name.capitalized, email: "\(name)@amt.test", oe: Self.fachbereich, kennwort: Self.kennwort,
            rollen: rollen, totp: Self.totp, akteur: .system("test")
        ).id
    }

    func buerger(_ email: String = "mina@example.org") async throws -> BuergerID {
        try await verwaltung.buergerAnlegen(name: "Mina", email: email, kennwort: Self.kennwort, akteur: .system("test"))
    }

    func anmelden(_ name: String, _ kennwort: String = kennwort, code: String? = nil) async throws -> String {
        try await MitarbeiterAnmelden(store: store, sitzungen: sitzungen, sperre: modul.sperre)(
            .init(
                anmeldename: name, kennwort: kennwort, code: try code ?? self.code(), geraet: "Firefox/1", adresse: "203.0.113.1")
        )
    }

    func anmeldenBuerger(_ email: String, _ kennwort: String = kennwort) async throws -> String {
        try await BuergerAnmelden(store: store, sitzungen: sitzungen, sperre: modul.sperre)(
            email: email, kennwort: kennwort, geraet: "Firefox/1", adresse: "203.0.113.1"
        ).token
    }

    /// The authenticator app, `versatz` seconds off our clock.
    func code(_ geheimnis: String = totp, versatz: Int64 = 0) throws -> String {
        let app = try Totp(base32: geheimnis) { _, key, message in
            Array(HMAC<Insecure.SHA1>.authenticationCode(for: Data(message), using: SymmetricKey(data: key)))
        }
        return app.code(at: jetzt.millisekunden / 1000 + versatz)
    }

    func akteur(_ id: MitarbeiterID, am tag: Kalendertag? = nil) async throws -> Akteur? {
        let tag = tag ?? heute
        return try await store.read { try $0.mitarbeiterAkteur(id, am: tag) }.map { .mitarbeiter($0.0) }
    }

    /// Mails ordered so far, oldest first.
    func mails() async throws -> [MailAuftrag] {
        try await store.read { db in
            try db.rows("SELECT daten FROM auftrag WHERE art = \(MailAuftrag.art) ORDER BY id").map {
                try JSONDecoder().decode(MailAuftrag.self, from: Data(try $0["daten", String.self].utf8))
            }
        }
    }

    /// The mark in the newest mail's link.
    func marke() async throws -> String {
        let text = try await mails().last?.text ?? ""
        return text.firstMatch(of: /marke=([0-9a-f]{64})/).map { String($0.1) } ?? ""
    }
}

extension Row {
    fileprivate subscript<T: SQLConvertible>(_ name: String, _: T.Type) -> T {
        get throws { try self[name] }
    }
}
