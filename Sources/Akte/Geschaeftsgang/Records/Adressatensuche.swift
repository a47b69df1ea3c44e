// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

extension ReadAccess {
    /// Whom a text means: a place (`Bearbeitung`, `Leitung`), a unit by its sign, or a person by the beginnings of the name.
    func wegziel(_ text: String, am tag: Kalendertag) throws -> Laufwegschritt.Ziel {
        switch text.lowercased() {
        case "bearbeitung", "": return .bearbeitung
        case "leitung": return .leitung
        default: break
        }
        if let einheit = try orgEinheiten(am: tag).first(where: { $0.kurz == text || $0.anzeige == text }) {
            return .einheit(einheit.nummer)
        }
        let worte = Textanalyse.worte(text)
        guard !worte.isEmpty else { throw GangError.unbekannterAdressat(text) }
        let treffer = try mitarbeiterVerzeichnis().filter { person in
            guard person.aktiv else { return false }
            let vorhanden = Textanalyse.worte("\(person.name) \(person.oeKurz)")
            return worte.allSatisfy { wort in vorhanden.contains { $0.hasPrefix(wort) } }
        }
        if let genau = treffer.first(where: { $0.name == text }), treffer.filter({ $0.name == text }).count == 1 {
            return .person(genau.id)
        }
        guard treffer.count <= 1 else {
            throw GangError.mehrdeutigerAdressat(text, treffer.prefix(6).map { "\($0.name) (\($0.oeKurz))" })
        }
        guard let person = treffer.first else { throw GangError.unbekannterAdressat(text) }
        return .person(person.id)
    }

    /// A typed route as steps.
    func laufwegschritte(_ text: String, am tag: Kalendertag) throws -> [Laufwegschritt] {
        try Wegtext.lesen(text).map { zeile in
            Laufwegschritt(
                verb: zeile.verb, ziel: try wegziel(zeile.wen, am: tag), text: zeile.text, tage: zeile.tage,
                mitVorigem: zeile.mitVorigem)
        }
    }

    /// A typed route as steps for this Vorgang.
    func schrittwuensche(_ text: String, _ v: VorgangKopf, am tag: Kalendertag) throws -> [Schrittwunsch] {
        try Wegtext.lesen(text).map { zeile in
            Schrittwunsch(
                verb: zeile.verb, adressat: try adressat(try wegziel(zeile.wen, am: tag), v), text: zeile.text,
                termin: zeile.termin,
                tage: zeile.tage, mitVorigem: zeile.mitVorigem)
        }
    }

    /// A kept route as it is typed.
    func wegtext(_ laufweg: Laufweg) throws -> String {
        try laufweg.schritte.map { schritt in
            let wen =
                switch schritt.ziel {
                case .bearbeitung: "Bearbeitung"
                case .leitung: "Leitung"
                case .person(let id): try mitarbeiterEintrag(id)?.name ?? "ehemals Mitarbeitende"
                case .einheit(let oe): try orgEinheit(oe)?.kurz ?? oe.description
                }
            return (schritt.mitVorigem ? "+ " : "") + "\(schritt.verb) \(wen)"
                + (schritt.tage.map { $0 == 1 ? ", 1 Tag" : ", \($0) Tage" } ?? "")
                + (schritt.text.map { ": \($0)" } ?? "")
        }.joined(separator: "\n")
    }
}
