// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Jobs
import Logging
import Store

@testable import Buergerportal
@testable import Web

/// Short ways to a state that a test begins from.
extension Schalter {
    func zugriff(_ akteur: Akteur, besuch: String = "a") -> Zugriff { Zugriff(akteur, besuch: Besuch(token: besuch)) }

    func entwurf(_ akteur: Akteur, besuch: String = "a", _ antworten: [String: [String]] = Probeleistung.antworten) async throws
        -> AntragID
    {
        let id = try await portal.antragBeginnen(leistung: "probe", akteur: akteur, besuch: Besuch(token: besuch))
        try await SeiteSpeichern(store: store)(id, antworten, zugriff: zugriff(akteur, besuch: besuch))
        return id
    }

    @discardableResult
    func senden(_ id: AntragID, _ akteur: Akteur, besuch: String = "a", code: Zugangscode? = nil) async throws -> AntragRecord {
        try await AntragSenden(store: store, druck: portal.druck, stadt: portal.stadt)(
            id, Probeleistung.angebot, code: code, zugriff: zugriff(akteur, besuch: besuch))
    }

    func gesendet(_ akteur: Akteur, _ antworten: [String: [String]] = Probeleistung.antworten) async throws -> AntragRecord {
        try await senden(try await entwurf(akteur, antworten), akteur)
    }

    func bescheid(_ antrag: AntragRecord) async throws -> BekanntgabeID {
        try await portal.bescheid(
            Bescheidauftrag(
                vorgang: antrag.vorgang ?? VorgangID(gespeichert: ""), antrag: antrag.id, brief: Probebrief(titel: "Bescheid"),
                betreff: "Bescheid über die Probe", akteur: ada))
    }

    func stand(_ id: BekanntgabeID) async throws -> BekanntgabeRecord {
        try await store.read { try $0.vorhandene(id) }
    }

    /// Works off all jobs that are due now.
    func arbeiten() async throws {
        let post = Auftragsart(MailAuftrag.art) { _ in }
        try await Auftragsdienst(store: store, arten: portal.modul.auftraege + [post], knoten: "test", log: Logger(label: "test"))
            .allesFaellige()
    }

    func mail(_ name: String, _ bezug: String, nachricht: String = "m1") async throws {
        let befund = try JSONDecoder().decode(
            Mailbefund.self, from: Data("{\"bezug\":\"\(bezug)\",\"nachricht\":\"\(nachricht)\"}".utf8))
        try await Mailmeldung(store: store)(name, befund)
    }

    func zahl(_ sql: SQL) async throws -> Int { try await store.read { try $0.value(sql) ?? 0 } }
    func ereignisse(_ name: String) async throws -> Int { try await zahl("SELECT COUNT(*) FROM ereignis WHERE name = \(name)") }
    func wiedervorlagen(_ vorgang: VorgangID?) async throws -> [String] {
        try await store.read { db in try vorgang.map { try db.wiedervorlagen(in: $0).map(\.grund) } ?? [] }
    }
}

struct Probebrief: Page {
    static let vorlage = "portal/briefe/kopf"
    let titel: String
    let stadt = "", behoerde = "", ruecksendeangabe = "", zeichen = "", telefon = "", email = "", datum = ""
    let fuss: [String] = [], empfaenger: [String] = []
}

extension ReadContext {
    func vorhandene(_ id: BekanntgabeID) throws -> BekanntgabeRecord {
        guard let eintrag = try bekanntgabe(id) else { throw PortalError.nichtGefunden }
        return eintrag
    }
}
