// SPDX-License-Identifier: EUPL-1.2

extension Regelwerk {
    /// The rule set as JSON; read again it is the same.
    public var json: [UInt8] {
        var schreiber = JsonSchreiber()
        schreiber.wurzel { wurzel in
            wurzel.zahl("format", 1)
            wurzel.wort("bezeichnung", bezeichnung)
            wurzel.zahl("version", version)
            wurzel.liste("regeln", regeln) { $1.schreibe(&$0) }
            wurzel.objekt("wortlisten") { innen in
                for (name, worte) in wortlisten.sorted(by: { $0.key < $1.key }) { innen.worte(name, worte) }
            }
            wurzel.objekt("texte") { innen in
                for (name, text) in texte.sorted(by: { $0.key < $1.key }) { innen.wort(name, text) }
            }
            wurzel.liste("ausgenommen", ausgenommen) { innen, ausnahme in
                innen.wort("muster", ausnahme.muster.description)
                innen.wort("grund", ausnahme.grund)
            }
            wurzel.worte("offenErlaubt", offenErlaubt.sorted())
            wurzel.worte("aktenzeichenformen", aktenzeichenformen.map(\.description))
            einordnung.schreibe(&wurzel)
        }
        return Array(schreiber.text.utf8) + [0x0A]
    }
}

extension Regel {
    func schreibe(_ schreiber: inout JsonSchreiber) {
        schreiber.wort("id", id)
        schreiber.wort("titel", titel)
        schreiber.wort("ebene", ebene.wort)
        if let fuer = ebene.fuer { schreiber.wort("fuer", fuer) }
        schreiber.zahl("rang", rang)
        schreiber.objekt("wenn") { wenn.schreibe(&$0) }
        schreiber.objekt("dann") { dann.schreibe(&$0) }
    }
}

extension Bedingung {
    /// Its members into the object that stands open.
    func schreibe(_ schreiber: inout JsonSchreiber) {
        switch self {
        case .und(let glieder): for glied in glieder { glied.schreibe(&schreiber) }
        case .alle(let glieder): schreiber.liste("alle", glieder) { $1.schreibe(&$0) }
        case .eine(let glieder): schreiber.liste("eine", glieder) { $1.schreibe(&$0) }
        case .nicht(let innen): schreiber.objekt("nicht") { innen.schreibe(&$0) }
        case .richtung(let richtung): schreiber.wort("richtung", richtung.rawValue)
        case .absender(let muster): schreiber.worte("absender", muster.map(\.description))
        case .empfaenger(let muster): schreiber.worte("empfaenger", muster.map(\.description))
        case .gruppe(let namen): schreiber.worte("gruppe", namen)
        case .partnerklasse(let namen): schreiber.worte("partnerklasse", namen)
        case .marke(let marken): schreiber.worte("marke", marken.map(\.rawValue))
        case .kopf(let felder):
            schreiber.objekt("kopf") { innen in for feld in felder { innen.worte(feld.name, feld.werte) } }
        case .anhangtyp(let muster): schreiber.worte("anhangtyp", muster.map(\.description))
        case .anhangAb(let bytes): schreiber.zahl("anhangAb", bytes)
        case .groesseAb(let bytes): schreiber.zahl("groesseAb", bytes)
        case .schutzbedarf(let klassen): schreiber.worte("schutzbedarf", klassen.map(\.rawValue))
        case .inhalt(let muster): schreiber.worte("inhalt", muster.map(\.description))
        case .tls(let lagen): schreiber.worte("tls", lagen.map(\.rawValue))
        case .zeit(let fenster):
            schreiber.objekt("zeit") { innen in
                innen.worte("tage", fenster.sortiert.map(\.rawValue))
                innen.wort("von", Wochenzeit.uhrzeit(fenster.von))
                innen.wort("bis", Wochenzeit.uhrzeit(fenster.bis))
            }
        case .kalender(let ja): schreiber.ja("kalender", ja)
        case .schutz(let arten): schreiber.worte("schutz", arten.map(\.rawValue))
        case .spf(let staende): schreiber.worte("spf", staende.map(\.rawValue))
        case .dkim(let staende): schreiber.worte("dkim", staende.map(\.rawValue))
        case .dmarc(let staende): schreiber.worte("dmarc", staende.map(\.rawValue))
        case .spamAb(let punkte): schreiber.zahl("spamAb", punkte)
        case .viren(let staende): schreiber.worte("viren", staende.map(\.rawValue))
        }
    }
}

extension Massnahmen {
    func schreibe(_ schreiber: inout JsonSchreiber) {
        if let signieren { schreiber.wort("signieren", signieren.rawValue) }
        if let verschluesseln { schreiber.wort("verschluesseln", verschluesseln.rawValue) }
        if let wege { schreiber.worte("wege", wege.map(\.rawValue)) }
        if let transport { schreiber.wort("transport", transport.rawValue) }
        if let betreff { schreiber.wort("betreff", betreff.rawValue) }
        if let hinweis { Self.schreibe(&schreiber, "hinweis", hinweis) }
        if let halten { Self.schreibe(&schreiber, "halten", halten) }
        if let abweisen { Self.schreibe(&schreiber, "abweisen", abweisen) }
        if let akte { schreiber.ja("akte", akte) }
        switch linkAb {
        case nil: break
        case .keine: schreiber.ja("linkAb", false)
        case .wert(let bytes): schreiber.zahl("linkAb", bytes)
        }
        if let kalenderOffen { schreiber.ja("kalenderOffen", kalenderOffen) }
        if let wahl { schreiber.worte("wahl", wahl.map(\.rawValue)) }
    }

    private static func schreibe(_ schreiber: inout JsonSchreiber, _ name: String, _ angabe: Angabe<String>) {
        switch angabe {
        case .keine: schreiber.ja(name, false)
        case .wert(let text): schreiber.wort(name, text)
        }
    }
}
