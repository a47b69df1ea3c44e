// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Akte

/// Short ways to a state that a test begins from.
extension Amt {
    static func wunsch(_ betreff: String = "Wunschkennzeichen LEV-AB 12", vertraulich: Bool = false) -> VorgangAnlage {
        VorgangAnlage(
            aktenplan: "36.10.01", akteBetreff: "Wunschkennzeichen 2026", vorgangBetreff: betreff, typ: "Wunschkennzeichen",
            oe: zulassung,
            beteiligte: [BeteiligterAnlage(rolle: .antragsteller, name: "Rosa Grün", email: "rosa@beispiel.example")],
            fachbezug: "kennzeichen:1", vertraulich: vertraulich)
    }

    /// A Vorgang that arrived from the portal and lies in the group worklist.
    func vorgang(_ anlage: VorgangAnlage = wunsch()) async throws -> VorgangKopf {
        try await store.commit(Vermerk(.oeffentlich, "test.vorgang")) { try $0.vorgangAnlegen(anlage) }
    }

    /// Rows of a table.
    func zahl(_ tabelle: StaticString) async throws -> Int {
        try await store.read { try $0.value("SELECT COUNT(*) FROM \(name: tabelle)") ?? 0 }
    }

    func stand(_ id: VorgangID) async throws -> VorgangKopf { try await store.read { try $0.vorhandenerVorgang(id) } }

    func datei(_ text: String = "Hallo Welt", name: String = "brief.txt", typ: String = "text/plain") async throws
        -> Dokumentdatei
    {
        Dokumentdatei(dateiname: name, mediatyp: typ, inhalt: try await stand.content.store(Data(text.utf8)))
    }

    func ablegen(
        _ text: String = "Hallo Welt", betreff: String = "Anschreiben", final: Bool = true, richtung: Dokumentrichtung = .intern,
        in vorgang: VorgangID, von akteur: Akteur? = nil
    ) async throws -> DokumentKopf {
        try await DokumentAblegen(store: store)(
            DokumentAnlage(betreff: betreff, typ: .schreiben, richtung: richtung, datei: try await datei(text), final: final),
            in: vorgang, akteur: akteur ?? ada)
    }

    func geschlossen() async throws -> VorgangKopf {
        let vorgang = try await vorgang()
        return try await VorgangSchliessen(store: store)(vorgang.id, version: vorgang.version, akteur: ada)
    }
}
