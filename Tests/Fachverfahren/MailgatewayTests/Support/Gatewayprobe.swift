// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Smtp
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

/// A queue on Monday, 23 November 2026, 10:00, with an operator and somebody who may decide.
struct Gatewayprobe: Sendable {
    static let tag = Kalendertag(iso: "2026-11-23") ?? Kalendertag(tagnummer: 0)

    let stand: Pruefstand
    let uhr: Stelluhr
    let betrieb = Gatewayprobe.person("Bea Betrieb", [GatewayRechte.betreiben])
    let leitung = Gatewayprobe.person("Lea Leitung", [GatewayRechte.betreiben, GatewayRechte.entscheiden])

    let regelnde = Gatewayprobe.person("Rita Regel", [GatewayRechte.betreiben, GatewayRechte.regeln], nummer: 2)
    let zweite = Gatewayprobe.person("Zoe Zweite", [GatewayRechte.betreiben, GatewayRechte.regeln], nummer: 3)
    static let schluesselwart = person("Sven Schlüssel", [GatewayRechte.betreiben, GatewayRechte.schluessel], nummer: 4)
    let inhalte: ContentStore

    /// - Parameter haus: the port of the groupware.
    static func stadt(haus: UInt16 = 25) throws -> Mailstadt {
        try Mailstadt(
            json: Data(
                """
                {"name": "mx.stadt.example", "domains": ["stadt.example"], "postmeister": "postmaster@stadt.example", "eingaenge": [],
                 "haus": {"host": "127.0.0.1", "port": \(haus), "tls": "aus"}}
                """.utf8))
    }

    func mailbetrieb() throws -> Mailbetrieb {
        Mailbetrieb(store: store, stadt: try Self.stadt(), virenpruefung: true, inhalte: inhalte)
    }

    var store: Store { stand.store }
    var schlange: Warteschlange { Warteschlange(store: store, spool: "s1") }
    var entscheiden: ZustellungEntscheiden { ZustellungEntscheiden(store: store) }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Gatewayprobe) async throws -> Void) async throws {
        let uhr = Stelluhr(tag.um(10, 0))
        try await Pruefstand.mit(maschine, modules: [IdentityModul.migrationen, MailgatewayMigrations.alle], uhr: uhr.uhr) {
            stand in
            try await body(
                Gatewayprobe(stand: stand, uhr: uhr, inhalte: try ContentStore(folder: stand.folder + "/inhalte")))
        }
    }

    static func person(_ name: String, _ rechte: [Recht], nummer: Int = 1) -> Akteur {
        let oe = OrgNummer(361)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(gespeichert: "01900000-0000-7000-8000-00000000000\(nummer)"), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    /// Accepts a message to one recipient and decides about it.
    /// - Returns: its delivery.
    @discardableResult
    func lege(
        von: String = "amt@stadt.example", an: String, kennung: String = "k@stadt.example",
        _ ausgang: Zuteilung.Ausgang? = .senden(nil)
    ) async throws -> Zustellung {
        let absender = try SmtpAddress(von), empfaenger = try SmtpAddress(an)
        let nachricht = Nachricht(
            id: NachrichtID(uhr.jetzt), absender: .address(absender), parameter: SmtpMailParameters(),
            herkunft: Herkunft(eingang: "haus", adresse: "10.0.0.7", hallo: "groupware.stadt.example"), kennung: kennung,
            groesse: 2_000, sha256: String(repeating: "a", count: 64), angenommen: uhr.jetzt)
        try await schlange.aufnehmen(
            Aufnahme(
                nachricht: nachricht,
                empfang: [
                    Empfang(
                        pfad: .address(empfaenger), parameter: SmtpRcptParameters(), richtung: .ausgehend,
                        ziel: empfaenger.domain.text)
                ], spur: Spureintrag(schicht: .annahme, ereignis: .angenommen, angaben: ["eingang": "haus"])))
        let zustellung = try #require(try await schlange.zustellungen(nachricht.id).first)
        guard let ausgang else { return zustellung }
        var spur: [Spureintrag] = []
        if case .halten(let grund, _) = ausgang {
            spur = [Spureintrag(schicht: .richtlinie, ereignis: .gehalten, zustellung: zustellung.id, angaben: ["grund": grund])]
        }
        let zuteilung = Zuteilung(zustellung: zustellung.id, ausgang: ausgang)
        _ = try await schlange.verteilen(
            Verteilentscheid(nachricht: nachricht, zuteilungen: [zuteilung], spur: spur), Wartezeit())
        return try #require(try await schlange.zustellungen(nachricht.id).first)
    }

    /// Ends an attempt.
    func versuch(
        _ zustellung: Zustellung, _ urteil: Versuchsergebnis.Urteil, _ antwort: String, transport: String? = nil
    ) async throws {
        let nachricht = try #require(try await schlange.nachricht(zustellung.nachricht))
        let ergebnis = Versuchsergebnis(
            urteil: urteil, antwort: antwort, status: "2.0.0", host: "mx.welt.example", transport: transport)
        let ausgang = Versuchsausgang(
            zustellung, ergebnis, angenommen: nachricht.angenommen, jetzt: uhr.jetzt, Wartezeit())
        _ = try await schlange.versuchBeendet(nachricht, [ausgang], berichte: [])
    }

    func zeile(_ zustellung: Zustellung) async throws -> Mailzeile {
        try #require(try await store.read { try $0.mailzeile(zustellung.id) })
    }
}
