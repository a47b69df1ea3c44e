// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Mailzustellung
internal import Store
internal import TlsReport

/// Keeps how often each kind of session occurred in the database (RFC 8460 §4).
struct Tlssitzungen: Tlsberichtsspeicher {
    private static let tabelle = TechnicalTable("mg_tls")
    /// Kinds of a day that are told apart. Others write what makes a kind (policies, addresses): more are not counted.
    private static let artenHoechstens = 10_000

    let store: Store

    func erhoehe(tag: Int64, _ sitzung: TlsSession) async throws {
        // Whoever counted the first one at the same time was faster; the second time there is a row.
        do { try await zaehle(tag, sitzung) } catch is StoreError { try await zaehle(tag, sitzung) }
    }

    private func zaehle(_ tag: Int64, _ sitzung: TlsSession) async throws {
        let form = Sitzungstext(sitzung)
        let text = try form.text()
        let schluessel = Hex.text(SHA256.hash(data: Data(text.utf8)))
        try await store.technical { db in
            let bekannt = try db.changed(
                Self.tabelle, set: "anzahl = anzahl + 1", where: "tag = \(tag) AND schluessel = \(schluessel)")
            guard bekannt == 0 else { return }
            let arten: Int = try db.rows("SELECT COUNT(*) FROM mg_tls WHERE tag = \(tag)").first?.first() ?? 0
            guard arten < Self.artenHoechstens else { return }
            try db.insert(
                into: Self.tabelle,
                [
                    "tag": tag.sqlValue, "schluessel": schluessel.sqlValue, "domain": sitzung.policy.domain.sqlValue,
                    "richtlinie": sitzung.policy.kind.rawValue.sqlValue, "versagen": form.versagensarten.sqlValue,
                    "sitzung": text.sqlValue, "anzahl": 1.sqlValue,
                ])
        }
    }

    func zaehlungen(tag: Int64) async throws -> [TlsSession: Int] {
        let zeilen = try await store.read { try $0.rows("SELECT sitzung, anzahl FROM mg_tls WHERE tag = \(tag)") }
        var ergebnis: [TlsSession: Int] = [:]
        for zeile in zeilen {
            guard let sitzung = try Sitzungstext(text: try zeile["sitzung"]).sitzung else { continue }
            ergebnis[sitzung] = try zeile["anzahl"]
        }
        return ergebnis
    }

    func vergiss(bis tag: Int64) async throws {
        try await store.technical { db in try db.delete(from: Self.tabelle, where: "tag <= \(tag)") }
    }
}
