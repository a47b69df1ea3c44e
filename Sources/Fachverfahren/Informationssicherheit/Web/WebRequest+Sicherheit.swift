// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

extension WebRequest {
    var gesehen: Int64 { formular["version"].flatMap { Int64($0) } ?? 0 }

    /// The newest acts on an object, one line for each field that changed.
    func verlauf(_ id: String, _ db: some ReadAccess) throws -> [Verlaufspunkt] {
        try db.historie(id, limit: 60).map { eintrag in
            let wert = [eintrag.alt, eintrag.neu].map { $0.flatMap { $0.isEmpty ? nil : String($0.prefix(200)) } ?? "–" }
            return Verlaufspunkt(
                zeit: eintrag.zeit.deutsch, zeitIso: eintrag.zeit.iso8601Ortszeit, wer: try db.anzeigename(eintrag.akteur),
                was: handlung(eintrag.handlung),
                angabe: eintrag.feld.map { feld in eintrag.alt == nil ? "\(feld): \(wert[1])" : "\(feld): \(wert[0]) → \(wert[1])" })
        }
    }
}

/// Runs the act of a form; what is wrong with it is told on the page it came from.
func versuchen(
    _ dienst: Sicherheitsdienst, _ tun: () async throws -> WebResponse,
    sonst seite: @escaping @Sendable (ReadContext, SicherheitError) throws -> any Page
) async throws -> WebResponse {
    do {
        return try await tun()
    } catch let fehler as SicherheitError where fehler.art == .eingabe {
        return .seite(try await dienst.store.read { db in Seitentraeger(try seite(db, fehler)) }.seite, status: 422)
    }
}

/// Carries a page out of a reading.
private struct Seitentraeger: Sendable {
    let seite: any Page
    init(_ seite: any Page) { self.seite = seite }
}
