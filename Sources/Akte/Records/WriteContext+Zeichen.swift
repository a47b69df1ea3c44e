// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// Draws the next sign of a kind inside the running act and books it for ever.
    /// - Parameter eigene: template of a file kind, which goes before the one of the town.
    func zeichenZiehen(
        _ art: Zeichenart, _ werte: [String: String], fuer objekt: String, eigene: Zeichenvorlage? = nil,
        zaehlung: Zaehlung = .jaehrlich
    ) throws -> String {
        let vorlage = try eigene ?? Zeichenvorlage(try zeichenvorlage(art), erlaubt: art.platzhalter)
        let zaehler = "akte.\(art.rawValue):\(vorlage.zaehler(werte, zaehlung))"
        while true {
            let zeichen = vorlage.zeichen(werte, lfd: try nummer(zaehler))
            // A changed template may arrive at a sign of former times; that one is passed over.
            if try zeichenBuchen(zeichen, art: art.rawValue, objekt: objekt) { return zeichen }
        }
    }

    /// - Returns: `false` when the sign was given before.
    func zeichenBuchen(_ zeichen: String, art: String, objekt: String, gilt: Bool = true) throws -> Bool {
        try changed(
            """
            INSERT INTO akte_zeichen (zeichen, art, objekt, gilt, seit) VALUES (\(zeichen), \(art), \(objekt), \(gilt), \(jetzt))
            ON CONFLICT (zeichen) DO NOTHING
            """) == 1
    }

    /// From now on the sign is only an alias.
    func zeichenAbloesen(_ zeichen: String) throws {
        try execute("UPDATE akte_zeichen SET gilt = 0 WHERE zeichen = \(zeichen)")
    }
}

extension ReadAccess {
    /// The template in use.
    func zeichenvorlage(_ art: Zeichenart) throws -> String {
        try value("SELECT vorlage FROM akte_zeichenvorlage WHERE art = \(art)") ?? art.standard
    }
}
