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
            VALUES (\(id), \(Gastcode.hash(code)), \(salz), \(Marke.hash(salz + Gastzugang.einheitlich(faktor))),
                    \(bezug), \(giltBis), \(jetzt))
            """)
        vermerke(Gegenstand("identity.gast", id.text))
        return id
    }
}

extension WriteContext {
    /// Ends a guest access now: its code opens nothing any more.
    public func gastBeenden(_ id: GastID) throws {
        try execute("UPDATE id_gast SET gilt_bis = \(jetzt) WHERE id = \(id) AND gilt_bis > \(jetzt)")
        vermerke(Gegenstand("identity.gast", id.text), feld: "gilt_bis", neu: jetzt.iso8601)
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
        let hash = Gastcode.hash(code)
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

    /// Blanks, hyphens and case of the second factor do not matter.
    static func einheitlich(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
}

/// The one place that knows how a claim code is read, however somebody has typed it from paper.
public enum Gastcode {
    /// Blanks, hyphens and case do not matter; I and L are 1 and O is 0, which no code contains as letters.
    public static func einheitlich(_ eingabe: String) -> String {
        String(
            eingabe.uppercased().filter { $0.isLetter || $0.isNumber }.map { zeichen in
                switch zeichen {
                case "I", "L": "1"
                case "O": "0"
                default: zeichen
                }
            })
    }

    /// What is stored of a code.
    public static func hash(_ eingabe: String) -> String { Marke.hash(einheitlich(eingabe)) }
}
