// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import MimeStructure
internal import Store

extension Abholdienst {
    /// An attachment behind a link.
    struct Anhang: Sendable {
        let name: String
        let bytes: [UInt8]
        let bis: Zeitpunkt
        /// Hex.
        let sha256: String
    }

    /// - Throws: `GatewayError.anhangUngueltig` where the link is unknown or over.
    func anhang(_ marke: String) async throws -> Anhang { try await anhangzeile(marke).anhang }

    /// The same for whoever takes it home; it is counted, and the first time stands in the trace.
    func ladeAnhang(_ marke: String) async throws -> Anhang {
        let (zeile, anhang) = try await anhangzeile(marke)
        try await store.technical { db in
            let zahl = try db.changed(
                Warteschlange.anhaenge, set: "geholt = geholt + 1", where: "fassung = \(zeile.fassung) AND beendet IS NULL")
            guard zahl == 1, zeile.geholt == 0 else { return }
            try Spureintrag(schicht: .zustellung, ereignis: .geholt, angaben: ["sha-256": anhang.sha256]).eintragen(
                db, zeile.nachricht)
        }
        return anhang
    }

    private func anhangzeile(_ marke: String) async throws -> (zeile: Anhangzeile, anhang: Anhang) {
        let jetzt = store.uhr.jetzt
        guard let zeile = try await store.read({ try $0.anhang(marke: marke, am: jetzt) }) else {
            throw GatewayError.anhangUngueltig
        }
        let bytes = try spool.lies(zeile.fassung, hoechstens: zeile.groesse)
        let teil = try MimePart.read(bytes)
        let inhalt = try teil.content(of: bytes[...]).bytes
        return (
            zeile,
            Anhang(
                name: teil.fileName ?? "Anhang", bytes: inhalt, bis: zeile.laeuftAb,
                sha256: Hex.text(Array(SHA256.hash(data: inhalt))))
        )
    }
}
