// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// A private key of the administration, sealed, with what the world knows of it.
struct EigenerSchluessel: Sendable, Hashable {
    let id: SchluesselID
    let art: Signaturart
    let zweck: Schluesselzweck
    /// Address or domain.
    let inhaber: String
    let schluessel: VersiegelterSchluessel
    /// DER, or the OpenPGP certificate; `nil` until an authority has issued one.
    let zertifikat: [UInt8]?
    /// DER, from the issuer up.
    let kette: [[UInt8]]
    let fingerabdruck: String?
    let verfahren: String?
    let gueltigAb: Zeitpunkt?
    let gueltigBis: Zeitpunkt?
    let zustand: Schluesselzustand

    func gilt(_ jetzt: Zeitpunkt) -> Bool {
        guard zertifikat != nil, let gueltigAb, gueltigAb <= jetzt else { return false }
        return gueltigBis.map { jetzt < $0 } ?? true
    }

    init(row: Row) throws {
        id = try row["id"]
        art = try row["art"]
        zweck = try row["zweck"]
        inhaber = try row["inhaber"]
        schluessel = VersiegelterSchluessel(try Base64.bytes(try row["versiegelt"]))
        zertifikat = try (try row["zertifikat"] as String?).map(Base64.bytes)
        kette = try (try row["kette"] as String).split(separator: " ").map { try Base64.bytes(String($0)) }
        fingerabdruck = try row["fingerabdruck"]
        verfahren = try row["verfahren"]
        gueltigAb = try row["gueltig_ab"]
        gueltigBis = try row["gueltig_bis"]
        zustand = try row["zustand"]
    }

    /// Those of these owners that are not locked and have a certificate, the newest first.
    static func brauchbare(_ inhaber: [String]) -> SQL {
        """
        SELECT * FROM mg_schluessel WHERE inhaber IN (\(list: inhaber)) AND zustand <> \(Schluesselzustand.gesperrt)
        AND zertifikat IS NOT NULL ORDER BY id DESC
        """
    }
}

extension ReadAccess {
    func eigeneSchluessel() throws -> [EigenerSchluessel] {
        try rows("SELECT * FROM mg_schluessel ORDER BY inhaber, art, zweck, id").map(EigenerSchluessel.init(row:))
    }

    /// Those that may be used, the newest first.
    func brauchbareSchluessel(_ inhaber: [String]) throws -> [EigenerSchluessel] {
        try rows(EigenerSchluessel.brauchbare(inhaber)).map(EigenerSchluessel.init(row:))
    }

    func eigenerSchluessel(_ id: SchluesselID) throws -> EigenerSchluessel? {
        try row("SELECT * FROM mg_schluessel WHERE id = \(id)").map(EigenerSchluessel.init(row:))
    }
}

/// How bytes stand in the key store.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    static func bytes(_ text: String) throws -> [UInt8] {
        guard let daten = Data(base64Encoded: text) else { throw StoreError.spalte("base64", String(text.prefix(20))) }
        return [UInt8](daten)
    }
}
