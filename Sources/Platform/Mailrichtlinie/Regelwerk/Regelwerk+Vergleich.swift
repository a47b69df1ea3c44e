// SPDX-License-Identifier: EUPL-1.2

extension Regelwerk {
    /// What changed between two versions, in German sentences, for whoever releases the new one. Empty if nothing decides
    /// differently; the version itself is not counted.
    public static func vergleich(_ alt: Regelwerk, _ neu: Regelwerk) -> [String] {
        var saetze: [String] = []
        if alt.bezeichnung != neu.bezeichnung {
            saetze.append("Die Bezeichnung ist „\(neu.bezeichnung)“ statt „\(alt.bezeichnung)“.")
        }
        saetze += regeln(alt, neu)
        for name in Set(alt.wortlisten.keys).union(neu.wortlisten.keys).sorted() {
            saetze += menge("Wortliste „\(name)“", Set(alt.wortlisten[name] ?? []), Set(neu.wortlisten[name] ?? []))
        }
        for name in Set(alt.texte.keys).union(neu.texte.keys).sorted() where alt.texte[name] != neu.texte[name] {
            let was = alt.texte[name] == nil ? "ist neu" : neu.texte[name] == nil ? "entfällt" : "ist geändert"
            saetze.append("Der Text „\(name)“ \(was).")
        }
        let ausnahmen = { (werk: Regelwerk) in Set(werk.ausgenommen.map { "\($0.muster) (\($0.grund))" }) }
        saetze += menge("Ausgenommene Postfächer", ausnahmen(alt), ausnahmen(neu))
        saetze += menge("Gruppen, die [offen] verwenden dürfen", alt.offenErlaubt, neu.offenErlaubt)
        saetze += menge(
            "Formen des Aktenzeichens", Set(alt.aktenzeichenformen.map(\.description)),
            Set(neu.aktenzeichenformen.map(\.description)))
        return saetze + einordnung(alt.einordnung, neu.einordnung)
    }

    private static func einordnung(_ alt: Einordnung, _ neu: Einordnung) -> [String] {
        listen("Gruppe", alt.gruppen, neu.gruppen) + listen("Partnerklasse", alt.partnerklassen, neu.partnerklassen)
            + menge("Schutzbedarf", Set(alt.schutzbedarfe.map(\.deutsch)), Set(neu.schutzbedarfe.map(\.deutsch)))
    }

    private static func listen(_ was: String, _ alt: [String: [Adressmuster]], _ neu: [String: [Adressmuster]]) -> [String] {
        Set(alt.keys).union(neu.keys).sorted().flatMap { name -> [String] in
            guard let vorher = alt[name] else { return ["\(was) „\(name)“ ist neu: \(neu[name]?.deutsch ?? "")."] }
            guard let nachher = neu[name] else { return ["\(was) „\(name)“ entfällt."] }
            return menge("\(was) „\(name)“", Set(vorher.map(\.description)), Set(nachher.map(\.description)))
        }
    }

    private static func menge(_ was: String, _ alt: Set<String>, _ neu: Set<String>) -> [String] {
        let (dazu, weg) = (neu.subtracting(alt).sorted(), alt.subtracting(neu).sorted())
        return (dazu.isEmpty ? [] : ["\(was): neu \(dazu.joined(separator: ", "))."])
            + (weg.isEmpty ? [] : ["\(was): nicht mehr \(weg.joined(separator: ", "))."])
    }

    private static func regeln(_ alt: Regelwerk, _ neu: Regelwerk) -> [String] {
        let bisher = Dictionary(alt.regeln.map { ($0.id, $0) }) { erste, _ in erste }
        let jetzt = Set(neu.regeln.map(\.id))
        var saetze = alt.regeln.filter { !jetzt.contains($0.id) }.map { "Die Regel „\($0.titel)“ (\($0.id)) entfällt." }
        for regel in neu.regeln {
            guard let alte = bisher[regel.id] else {
                saetze.append("Die Regel „\(regel.titel)“ (\(regel.id)) ist neu: \(regel.inhalt).")
                continue
            }
            saetze += unterschiede(alte, regel).map { "Regel „\(regel.titel)“ (\(regel.id)): \($0)." }
        }
        return saetze + umgestellt(alt, neu)
    }

    private static func unterschiede(_ alt: Regel, _ neu: Regel) -> [String] {
        var teile: [String] = []
        if alt.titel != neu.titel { teile.append("sie hieß „\(alt.titel)“") }
        if alt.ebene != neu.ebene { teile.append("sie gilt für \(neu.ebene.deutsch) statt für \(alt.ebene.deutsch)") }
        if alt.rang != neu.rang { teile.append("der Rang ist \(neu.rang) statt \(alt.rang)") }
        if alt.wenn != neu.wenn { teile.append("die Bedingung ist „\(neu.wenn.deutsch)“ statt „\(alt.wenn.deutsch)“") }
        for einstellung in Einstellung.allCases {
            let (vorher, nachher) = (alt.dann.deutsch(einstellung), neu.dann.deutsch(einstellung))
            if vorher != nachher {
                teile.append("\(einstellung.deutsch): \(nachher ?? "nicht bestimmt") statt \(vorher ?? "nicht bestimmt")")
            }
        }
        return teile
    }

    /// Rules of one level and rank are looked at in the order of the text, so moving one may decide.
    private static func umgestellt(_ alt: Regelwerk, _ neu: Regelwerk) -> [String] {
        let gemeinsam = Set(alt.regeln.map(\.id)).intersection(neu.regeln.map(\.id))
        let reihe = { (werk: Regelwerk) in werk.regeln.filter { gemeinsam.contains($0.id) }.map(\.id) }
        return reihe(alt) == reihe(neu)
            ? [] : ["Die Reihenfolge der Regeln im Text ist eine andere; sie zählt bei gleichem Rang."]
    }
}

extension Regel {
    var inhalt: String {
        let folgen = Einstellung.allCases.compactMap { name in dann.deutsch(name).map { "\(name.deutsch) \($0)" } }
        return "\(ebene.deutsch), Rang \(rang), wenn \(wenn.deutsch), dann \(folgen.joined(separator: "; "))"
    }
}
