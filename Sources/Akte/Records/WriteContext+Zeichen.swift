// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

extension WriteContext {
    /// Draws the next sign of a kind inside the running act and books it for ever.
    /// - Parameter eigene: template of a file kind, which goes before the one of the town.
    func zeichenZiehen(
        _ art: Zeichenart, _ werte: [String: String], oe: OrgNummer, fuer objekt: String, eigene: Zeichenvorlage? = nil,
        zaehlung: Zaehlung = .jaehrlich
    ) throws -> String {
        let vorlage = try eigene ?? Zeichenvorlage(try zeichenvorlage(art), erlaubt: art.platzhalter)
        let werte = try vorlage.text.contains("{oe") ? einheitswerte(oe).merging(werte) { $1 } : werte
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

extension WriteContext {
    /// What the sign of a new Dokument says behind its number; `nil` when that is nothing.
    func dokumentzusatz(_ vorgang: VorgangKopf) throws -> String? {
        let text = try zeichenvorlage(.dokument)
        if text == Zeichenart.dokument.standard { return nil }
        let vorlage = try Zeichenart.dokument.vorlage(text)
        var werte = try einheitswerte(vorgang.oe)
        werte["vorgang"] = ""
        werte["jahr"] = String(jetzt.tag.jahr)
        let zusatz = String(vorlage.zeichen(werte, lfd: 1).dropFirst("#1".count))
        return zusatz.isEmpty ? nil : zusatz
    }
}

extension ReadAccess {
    /// The template in use.
    func zeichenvorlage(_ art: Zeichenart) throws -> String {
        try value("SELECT vorlage FROM akte_zeichenvorlage WHERE art = \(art)") ?? art.standard
    }

    /// Of the template as it was seen; 0 while the one of the house counts.
    func zeichenvorlageVersion(_ art: Zeichenart) throws -> Int {
        try value("SELECT version FROM akte_zeichenvorlage WHERE art = \(art)") ?? 0
    }

    /// The placeholders of a unit: its short sign, as people know it, and its number.
    func einheitswerte(_ oe: OrgNummer) throws -> [String: String] {
        let kurz = try orgEinheit(oe)?.kurz.filter { !$0.isWhitespace && $0 != "#" && $0 != "/" } ?? ""
        return ["oe": kurz.isEmpty ? oe.description : kurz, "oenr": oe.description]
    }
}
