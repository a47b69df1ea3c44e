// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

enum Hinterlegungstag {}
typealias HinterlegungID = ID<Hinterlegungstag>

/// Where keys that decrypt are kept besides this installation: sealed to a key that three people have in shares, two of whom suffice.
struct Hinterlegung: Sendable, Hashable {
    let id: HinterlegungID
    /// X25519, 32 bytes.
    let oeffentlich: [UInt8]
    /// Names, in the order of the shares.
    let verwahrer: [String]
    let angelegt: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        oeffentlich = try Base64.bytes(try row["oeffentlich"])
        verwahrer = try [row["verwahrer1"], row["verwahrer2"], row["verwahrer3"]]
        angelegt = try row["angelegt"]
    }

    /// What stands in each share: which escrow it belongs to.
    var kennung: [UInt8] { Anteiltext.kennung(id) }
}

/// A key as the escrow has it.
struct Hinterlegtes: Sendable, Hashable {
    let schluessel: SchluesselID
    let inhaber: String
    let art: Signaturart
    let bytes: HinterlegterSchluessel
    let versiegelt: VersiegelterSchluessel

    init(row: Row) throws {
        schluessel = try row["id"]
        inhaber = try row["inhaber"]
        art = try row["art"]
        bytes = HinterlegterSchluessel(try Base64.bytes(try row["inhalt"]))
        versiegelt = VersiegelterSchluessel(try Base64.bytes(try row["versiegelt"]))
    }
}

extension Signaturart {
    var form: Schluesselform { self == .smime ? .smime : .pgp }
}

extension ReadAccess {
    /// The one in force.
    func hinterlegung() throws -> Hinterlegung? {
        try row("SELECT * FROM mg_hinterlegung WHERE abgeloest IS NULL ORDER BY id DESC LIMIT 1").map(Hinterlegung.init(row:))
    }

    func hinterlegte(_ hinterlegung: HinterlegungID) throws -> [Hinterlegtes] {
        try rows(
            """
            SELECT s.id, s.inhaber, s.art, s.versiegelt, h.inhalt FROM mg_hinterlegt h JOIN mg_schluessel s ON s.id = h.schluessel
            WHERE h.hinterlegung = \(hinterlegung) ORDER BY s.id
            """
        ).map(Hinterlegtes.init(row:))
    }

    /// Keys that decrypt and that the escrow does not have.
    func nichtHinterlegte(_ hinterlegung: HinterlegungID) throws -> [EigenerSchluessel] {
        try rows(
            """
            SELECT * FROM mg_schluessel s WHERE s.zweck = \(Schluesselzweck.entschluesseln)
            AND NOT EXISTS (SELECT 1 FROM mg_hinterlegt h WHERE h.schluessel = s.id AND h.hinterlegung = \(hinterlegung)) ORDER BY s.id
            """
        ).map(EigenerSchluessel.init(row:))
    }
}
