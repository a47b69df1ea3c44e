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
        }
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
