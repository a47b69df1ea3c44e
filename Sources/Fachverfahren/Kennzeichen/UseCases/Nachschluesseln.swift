// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Keys the persons and codes that an older release has stored unkeyed. Nobody's code changes: the key goes over the
/// stored hash. Runs at every start; twice, or on two nodes at once, it changes nothing more.
struct Nachschluesseln: Sendable {
    private static let seite = 200

    let dienst: Kennzeichendienst

    /// - Returns: how many reservations were keyed.
    @discardableResult
    func callAsFunction() async throws -> Int {
        var zahl = 0
        while try await offen() {
            zahl += try await dienst.store.commit(
                Vermerk(.system("kennzeichen-nachschluesseln"), "kz.reservierung.nachschluesseln")
            ) { tx in
                let zeilen = try tx.rows("SELECT * FROM kz_reservierung WHERE geschluesselt = 0 ORDER BY id LIMIT \(Self.seite)")
                for zeile in zeilen { try schluesseln(zeile, tx) }
                return zeilen.count
            }
        }
        return zahl
    }

    private func offen() async throws -> Bool {
        try await dienst.store.read { try $0.row("SELECT id FROM kz_reservierung WHERE geschluesselt = 0 LIMIT 1") } != nil
    }

    private func schluesseln(_ zeile: Row, _ tx: WriteContext) throws {
        let reservierung = try Reservierung(row: zeile)
        let schluesselung = dienst.schluesselung
        let code: String = try zeile["code_hash"]
        try tx.executeVersioned(
            """
            UPDATE kz_reservierung SET person = \(schluesselung.person(roh: reservierung.person)), code_hash = \(schluesselung.code(roh: code)),
              geschluesselt = 1, version = version + 1
            WHERE id = \(reservierung.id) AND version = \(reservierung.version)
            """)
        tx.vermerke(
            Gegenstand("kz.reservierung", reservierung.id.text, kennzeichen: reservierung.kennzeichen.text), feld: "kennung",
            neu: "geschluesselt")
        guard let platz = try tx.platz(reservierung.kennzeichen), platz.reservierung == reservierung.id,
            case .reserviert(let person, _, let roh) = platz.zustand
        else { return }
        try tx.executeVersioned(
            """
            UPDATE kz_platz SET person = \(schluesselung.person(roh: person.wert)), code = \(schluesselung.code(roh: roh)),
              version = version + 1
            WHERE uz = \(platz.kennzeichen.unterscheidungszeichen.text) AND schluessel = \(Int64(platz.kennzeichen.schluessel.wert))
              AND version = \(platz.version)
            """)
    }
}
