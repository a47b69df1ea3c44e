// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Opens a guest access to one thing (portal.md § 21). The code itself is not stored.
    /// - Parameters:
    ///   - code: at least 128 random bits, shown once.
    ///   - faktor: what the guest knows besides, such as the birth date as ISO text.
    ///   - bezug: what the access is for, such as an application's identity.
    public func gastAnlegen(code: String, faktor: String, bezug: String, giltBis: Zeitpunkt) throws -> GastID {
        let id = GastID(jetzt)
        let salz = Marke.neu()
        try execute(
            """
            INSERT INTO id_gast (id, code_hash, faktor_salz, faktor_hash, bezug, gilt_bis, angelegt)
            VALUES (\(id), \(Marke.hash(Gastzugang.einheitlich(code))), \(salz), \(Marke.hash(salz + Gastzugang.einheitlich(faktor))),
                    \(bezug), \(giltBis), \(jetzt))
            """)
        vermerke(Gegenstand("identity.gast", id.text))
        return id
    }
}

extension ReadAccess {
    /// What a guest access is for.
    public func gastBezug(_ id: GastID) throws -> String? { try value("SELECT bezug FROM id_gast WHERE id = \(id)") }
}

/// Signs a guest in with claim code and second factor.
struct Gastzugang: Sendable {
    let store: Store
    let sitzungen: Sitzungen
    let sperre: Sperre

    func callAsFunction(code: String, faktor: String, geraet: String, adresse: String) async throws -> String {
        let hash = Marke.hash(Self.einheitlich(code))
        let schluessel = "gast:\(hash.prefix(32))"
        try await sperre.pruefe(schluessel)
        let jetzt = store.uhr.jetzt
        let row = try await store.read { db in
            try db.row("SELECT id, faktor_salz, faktor_hash FROM id_gast WHERE code_hash = \(hash) AND gilt_bis > \(jetzt)")
        }
        guard let row, let id: GastID = try row["id"],
            Marke.hash(try row["faktor_salz"] + Self.einheitlich(faktor)) == (try row["faktor_hash"])
        else {
            try await sperre.fehlversuch(schluessel)
            throw IdentityError.gastcodeFalsch
        }
        try await sperre.erfolg(schluessel)
        return try await sitzungen.oeffnen(.gast, id.text, geraet: geraet, adresse: adresse)
    }

    /// Blanks, hyphens and case do not matter when a code is typed from paper.
    static func einheitlich(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
}
