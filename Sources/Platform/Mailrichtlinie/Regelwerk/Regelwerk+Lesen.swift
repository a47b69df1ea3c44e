// SPDX-License-Identifier: EUPL-1.2

extension Regelwerk {
    /// Reads a rule set. Nothing is guessed: an unknown name, a reference to nothing, a rule that says nothing are refused.
    /// - Parameter json: UTF-8, at most `Regelwerkgrenzen.bytes`.
    public init(json: [UInt8]) throws(RegelwerkError) {
        guard json.count <= Regelwerkgrenzen.bytes else {
            throw RegelwerkError("Regelwerk", "Der Text hat mehr als \(Regelwerkgrenzen.bytes) Bytes.")
        }
        var objekt = try Objektleser(JsonLeser.lies(json), "")
        guard try objekt.zahl("format", 1...1) != nil else { throw RegelwerkError("format", "Diese Angabe fehlt; lesbar ist 1.") }
        let bezeichnung = try objekt.pflichttext("bezeichnung")
        guard let version = try objekt.zahl("version", 1...999_999_999) else {
            throw RegelwerkError("version", "Diese Angabe fehlt.")
        }
        let regeln = try objekt.liste("regeln", leer: true, bis: Regelwerkgrenzen.regeln, Self.regel) ?? []
        let wortlisten = try Self.namen(&objekt, "wortlisten", bis: Regelwerkgrenzen.wortlisten, Self.wortliste)
        let texte = try Self.namen(&objekt, "texte", bis: Regelwerkgrenzen.texte) { wert, ort throws(RegelwerkError) in
            try Werteleser.text(wert, ort, bis: Regelwerkgrenzen.text, mehrzeilig: true)
        }
        let ausgenommen = try objekt.liste("ausgenommen", leer: true, Self.ausnahme) ?? []
        let offen = try objekt.liste("offenErlaubt", leer: true, Werteleser.name) ?? []
        let formen = try objekt.liste("aktenzeichenformen", leer: true, bis: 50, Self.form) ?? []
        let einordnung = try Einordnung.lies(&objekt)
        try objekt.fertig()
        self.init(
            bezeichnung: bezeichnung, version: version, regeln: regeln, wortlisten: wortlisten, texte: texte,
            ausgenommen: ausgenommen,
            offenErlaubt: Set(offen), aktenzeichenformen: formen, einordnung: einordnung)
        try pruefeVerweise()
        // What was read can be written and read again, also where the text left out what is written.
        guard self.json.count <= Regelwerkgrenzen.bytes else {
            throw RegelwerkError("Regelwerk", "Ausgeschrieben hat der Text mehr als \(Regelwerkgrenzen.bytes) Bytes.")
        }
    }

    private static func regel(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Regel {
        var objekt = try Objektleser(wert, ort)
        let id = try objekt.pflichttext("id", bis: 60)
        guard id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
            throw RegelwerkError(objekt.ort("id"), "Erlaubt sind kleine Buchstaben, Ziffern und Bindestriche.")
        }
        let titel = try objekt.pflichttext("titel", bis: Regelwerkgrenzen.satz)
        let ebene = try Self.ebene(&objekt)
        guard let rang = try objekt.zahl("rang", 0...Regelwerkgrenzen.hoechsterRang) else {
            throw RegelwerkError(objekt.ort("rang"), "Diese Angabe fehlt.")
        }
        guard let wenn = objekt.nimm("wenn") else {
            throw RegelwerkError(objekt.ort("wenn"), "Diese Angabe fehlt; {} trifft immer zu.")
        }
        guard let dann = objekt.nimm("dann") else { throw RegelwerkError(objekt.ort("dann"), "Diese Angabe fehlt.") }
        try objekt.fertig()
        return Regel(
            id: id, titel: titel, ebene: ebene, rang: rang, wenn: try Bedingungsleser.lies(wenn, objekt.ort("wenn")),
            dann: try Massnahmenleser.lies(dann, objekt.ort("dann")))
    }

    private enum Ebenenwort: String, CaseIterable { case global, domaene, gruppe, person }

    private static func ebene(_ objekt: inout Objektleser) throws(RegelwerkError) -> Ebene {
        guard let wort = try objekt.wort("ebene", Ebenenwort.self) else {
            throw RegelwerkError(objekt.ort("ebene"), "Diese Angabe fehlt.")
        }
        let ort = objekt.ort("fuer")
        guard let fuer = objekt.nimm("fuer") else {
            guard wort == .global else { throw RegelwerkError(ort, "Für wen die Regel gilt, fehlt.") }
            return .global
        }
        if wort == .global { throw RegelwerkError(ort, "Eine globale Regel gilt für alle.") }
        if wort == .gruppe { return .gruppe(try Werteleser.name(fuer, ort)) }
        switch (wort, try Werteleser.muster(fuer, ort)) {
        case (.domaene, .domaene(let name)): return .domaene(name)
        case (.person, .adresse(let adresse)): return .person(adresse)
        default:
            throw RegelwerkError(
                ort, wort == .person ? "Hier wird eine Adresse erwartet." : "Hier wird eine Domäne ohne Stern erwartet.")
        }
    }

    private static func wortliste(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> [String] {
        try Werteleser.liste(wert, ort, bis: Regelwerkgrenzen.worte) { wert, ort throws(RegelwerkError) in
            let wort = try Werteleser.text(wert, ort, bis: 100)
            guard !Wortfolge(wort).worte.isEmpty else { throw RegelwerkError(ort, "Das Wort hat keine Buchstaben.") }
            return wort
        }
    }

    private static func ausnahme(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Ausnahme {
        var objekt = try Objektleser(wert, ort)
        guard let muster = objekt.nimm("muster") else { throw RegelwerkError(objekt.ort("muster"), "Diese Angabe fehlt.") }
        let grund = try objekt.pflichttext("grund", bis: Regelwerkgrenzen.satz)
        try objekt.fertig()
        return Ausnahme(muster: try Werteleser.muster(muster, objekt.ort("muster")), grund: grund)
    }

    private static func form(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Zeichenform {
        guard let form = Zeichenform(try Werteleser.text(wert, ort)) else {
            throw RegelwerkError(ort, "Hier wird eine Form wie #.#.#-#/# erwartet; # sind Ziffern, A sind Buchstaben.")
        }
        return form
    }

    /// An object with free names.
    static func namen<Wert>(
        _ objekt: inout Objektleser, _ name: String, bis anzahl: Int, _ lies: (JsonWert, String) throws(RegelwerkError) -> Wert
    ) throws(RegelwerkError) -> [String: Wert] {
        guard let wert = objekt.nimm(name) else { return [:] }
        var innen = try Objektleser(wert, objekt.ort(name))
        let glieder = innen.rest()
        guard glieder.count <= anzahl else { throw RegelwerkError(innen.stelle, "Es sind mehr als \(anzahl) Einträge.") }
        var ergebnis: [String: Wert] = [:]
        for (name, wert) in glieder {
            let geprueft = try Werteleser.name(.text(name), innen.ort(String(name.prefix(60))))
            ergebnis[geprueft] = try lies(wert, innen.ort(geprueft))
        }
        return ergebnis
    }
}
