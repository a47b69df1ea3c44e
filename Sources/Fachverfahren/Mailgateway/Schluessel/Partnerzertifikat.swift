// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// A certificate of somebody we write to.
struct Partnerzertifikat: Sendable, Hashable {
    let id: ZertifikatID
    /// Address or domain.
    let inhaber: String
    let art: Signaturart
    /// DER, or an OpenPGP certificate.
    let zertifikat: [UInt8]
    let fingerabdruck: String
    /// Of the key, such as `RSA-2048`.
    let schluesselverfahren: String?
    /// How it came to us, for people.
    let quelle: String
    let herkunft: Zertifikatsherkunft
    let zustand: Zertifikatszustand
    /// DER SMIMECapabilities of a valid signature.
    let faehigkeiten: [UInt8]?
    /// When that signature was made, as the signer claims.
    let signierzeit: Zeitpunkt?
    let nachricht: NachrichtID?
    /// Wants to be written to encrypted (Autocrypt).
    let gegenseitig: Bool
    let gueltigAb: Zeitpunkt
    let gueltigBis: Zeitpunkt?
    /// When it was seen last.
    let zuletzt: Zeitpunkt

    func gilt(_ jetzt: Zeitpunkt) -> Bool { gueltigAb <= jetzt && gueltigBis.map { jetzt < $0 } ?? true }

    init(row: Row) throws {
        id = try row["id"]
        inhaber = try row["inhaber"]
        art = try row["art"]
        zertifikat = try Base64.bytes(try row["zertifikat"])
        fingerabdruck = try row["fingerabdruck"]
        schluesselverfahren = try row["verfahren"]
        quelle = try row["quelle"]
        herkunft = try row["herkunft"]
        zustand = try row["zustand"]
        faehigkeiten = try (try row["faehigkeiten"] as String?).map(Base64.bytes)
        signierzeit = try row["signierzeit"]
        nachricht = try row["nachricht"]
        gegenseitig = try row["gegenseitig"]
        gueltigAb = try row["gueltig_ab"]
        gueltigBis = try row["gueltig_bis"]
        zuletzt = try row["zuletzt"]
    }

    /// Those of these owners that are trusted, the newest first.
    static func vertraute(_ inhaber: [String]) -> SQL {
        """
        SELECT * FROM mg_zertifikat WHERE inhaber IN (\(list: inhaber)) AND zustand = \(Zertifikatszustand.vertraut)
        ORDER BY gueltig_ab DESC, id DESC
        """
    }
}

extension ReadAccess {
    func partnerzertifikate() throws -> [Partnerzertifikat] {
        try rows("SELECT * FROM mg_zertifikat ORDER BY inhaber, art, id").map(Partnerzertifikat.init(row:))
    }

    func partnerzertifikat(_ id: ZertifikatID) throws -> Partnerzertifikat? {
        try row("SELECT * FROM mg_zertifikat WHERE id = \(id)").map(Partnerzertifikat.init(row:))
    }

    /// The newest first.
    func vertrauteZertifikate(_ inhaber: [String]) throws -> [Partnerzertifikat] {
        try rows(Partnerzertifikat.vertraute(inhaber)).map(Partnerzertifikat.init(row:))
    }

    /// DER of the authorities that are trusted for S/MIME.
    func anker() throws -> [[UInt8]] {
        try rows("SELECT zertifikat FROM mg_anker ORDER BY id").map { try Base64.bytes(try $0["zertifikat"]) }
    }
}
