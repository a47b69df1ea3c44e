// SPDX-License-Identifier: EUPL-1.2

extension Regelwerk {
    /// Names are given once, and what a rule names is there.
    func pruefeVerweise() throws(RegelwerkError) {
        var namen: Set<String> = []
        for (stelle, regel) in regeln.enumerated() {
            let ort = "regeln[\(stelle)]"
            guard namen.insert(regel.id).inserted else {
                throw RegelwerkError("\(ort).id", "Die Kennung „\(regel.id)“ gibt es schon.")
            }
            if let text = regel.dann.hinweis?.inhalt, texte[text] == nil {
                throw RegelwerkError("\(ort).dann.hinweis", "Einen Text „\(text)“ gibt es nicht.")
            }
            if let fehlt = regel.wenn.wortlisten.subtracting(wortlisten.keys).min() {
                throw RegelwerkError("\(ort).wenn", "Eine Wortliste „\(fehlt)“ gibt es nicht.")
            }
            try pruefe(regel, ort)
        }
        if let fehlt = unbekannteGruppen(offenErlaubt).min() {
            throw RegelwerkError("offenErlaubt", Self.keine("Gruppe", fehlt, einordnung.gruppen))
        }
    }

    /// Rule sets from before groups and classes had members name them only. Whoever lists some lists all, so that a mistyped
    /// name does not mean nobody.
    private func pruefe(_ regel: Regel, _ ort: String) throws(RegelwerkError) {
        if case .gruppe(let name) = regel.ebene, !unbekannteGruppen([name]).isEmpty {
            throw RegelwerkError("\(ort).fuer", Self.keine("Gruppe", name, einordnung.gruppen))
        }
        if let fehlt = unbekannteGruppen(regel.wenn.gruppen).min() {
            throw RegelwerkError("\(ort).wenn", Self.keine("Gruppe", fehlt, einordnung.gruppen))
        }
        let klassen = einordnung.partnerklassen
        if !klassen.isEmpty, let fehlt = regel.wenn.partnerklassen.subtracting(klassen.keys).min() {
            throw RegelwerkError("\(ort).wenn", Self.keine("Partnerklasse", fehlt, klassen))
        }
    }

    private func unbekannteGruppen(_ namen: Set<String>) -> Set<String> {
        einordnung.gruppen.isEmpty ? [] : namen.subtracting(einordnung.gruppen.keys)
    }

    private static func keine(_ was: String, _ name: String, _ bekannt: [String: [Adressmuster]]) -> String {
        let namen = bekannt.keys.sorted()
        let mehr = namen.count > 20 ? " und \(namen.count - 20) weitere" : ""
        return "Eine \(was) „\(name)“ gibt es nicht; bekannt sind: \(namen.prefix(20).joined(separator: ", "))\(mehr)."
    }
}

extension Bedingung {
    /// Names of the lists it needs.
    var wortlisten: Set<String> {
        switch self {
        case .und(let glieder), .alle(let glieder), .eine(let glieder): Set(glieder.flatMap(\.wortlisten))
        case .nicht(let innen): innen.wortlisten
        case .inhalt(let muster):
            Set(muster.compactMap { muster in if case .worte(let name) = muster { name } else { nil } })
        default: []
        }
    }

    /// Names of groups it asks for.
    var gruppen: Set<String> {
        switch self {
        case .und(let glieder), .alle(let glieder), .eine(let glieder): Set(glieder.flatMap(\.gruppen))
        case .nicht(let innen): innen.gruppen
        case .gruppe(let namen): Set(namen)
        default: []
        }
    }

    /// Names of classes of partners it asks for.
    var partnerklassen: Set<String> {
        switch self {
        case .und(let glieder), .alle(let glieder), .eine(let glieder): Set(glieder.flatMap(\.partnerklassen))
        case .nicht(let innen): innen.partnerklassen
        case .partnerklasse(let namen): Set(namen)
        default: []
        }
    }

    /// Names of the fields of the header it looks at.
    var kopfnamen: Set<String> {
        switch self {
        case .und(let glieder), .alle(let glieder), .eine(let glieder): Set(glieder.flatMap(\.kopfnamen))
        case .nicht(let innen): innen.kopfnamen
        case .kopf(let felder): Set(felder.map(\.name))
        default: []
        }
    }
}
