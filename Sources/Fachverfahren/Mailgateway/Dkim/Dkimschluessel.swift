// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dkim
internal import Kryptodienst
internal import Store

enum Dkimtag {}
typealias DkimID = ID<Dkimtag>

enum Dkimzustand: String, Sendable, Hashable, SQLConvertible {
    /// Signs nothing until somebody says that its record is published: a signature nobody can check counts against us.
    case vorbereitet
    case aktiv
    /// There is a newer one. Its record must stay published while mail signed with it is on its way.
    case abgeloest
}

extension Rohverfahren {
    var dkim: DkimAlgorithm { self == .rsa2048 ? .rsaSha256 : .ed25519Sha256 }
}

/// A key that signs what leaves in the name of a domain (RFC 6376).
struct Dkimschluessel: Sendable, Hashable {
    let id: DkimID
    let domain: String
    let selektor: String
    let verfahren: Rohverfahren
    let schluessel: VersiegelterSchluessel
    /// SubjectPublicKeyInfo.
    let oeffentlich: [UInt8]
    let zustand: Dkimzustand

    init(row: Row) throws {
        id = try row["id"]
        domain = try row["domain"]
        selektor = try row["selektor"]
        let wort: String = try row["verfahren"]
        guard let verfahren = Rohverfahren(rawValue: wort) else { throw StoreError.spalte("verfahren", wort) }
        self.verfahren = verfahren
        schluessel = VersiegelterSchluessel(try Base64.bytes(try row["versiegelt"]))
        oeffentlich = try Base64.bytes(try row["oeffentlich"])
        zustand = try row["zustand"]
    }

    var eintrag: Dkimeintrag { Dkimeintrag(domain: domain, selektor: selektor, verfahren: verfahren, oeffentlich: oeffentlich) }
}

extension ReadAccess {
    func dkimschluessel() throws -> [Dkimschluessel] {
        try rows("SELECT * FROM mg_dkim ORDER BY domain, selektor").map(Dkimschluessel.init(row:))
    }

    func dkimschluessel(_ id: DkimID) throws -> Dkimschluessel? {
        try row("SELECT * FROM mg_dkim WHERE id = \(id)").map(Dkimschluessel.init(row:))
    }

    /// At most one of each kind.
    func aktiveDkimschluessel(_ domain: String) throws -> [Dkimschluessel] {
        try aktiveDkimschluessel().filter { $0.domain == domain }
    }

    /// Of all domains.
    func aktiveDkimschluessel() throws -> [Dkimschluessel] {
        try rows("SELECT * FROM mg_dkim WHERE zustand = \(Dkimzustand.aktiv) ORDER BY verfahren DESC").map(
            Dkimschluessel.init(row:))
    }
}
