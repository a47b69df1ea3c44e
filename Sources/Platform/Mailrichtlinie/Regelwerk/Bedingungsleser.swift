// SPDX-License-Identifier: EUPL-1.2

enum Bedingungsleser {
    static func lies(_ wert: JsonWert, _ ort: String, tiefe: Int = Regelwerkgrenzen.bedingungen) throws(RegelwerkError)
        -> Bedingung
    {
        var objekt = try Objektleser(wert, ort)
        var glieder: [Bedingung] = []
        if let eine = try objekt.wort("richtung", Richtung.self) { glieder.append(.richtung(eine)) }
        if let muster = try objekt.liste("absender", Werteleser.muster) { glieder.append(.absender(muster)) }
        if let gruppen = try objekt.liste("gruppe", Werteleser.name) { glieder.append(.gruppe(gruppen)) }
        if let muster = try objekt.liste("empfaenger", Werteleser.muster) { glieder.append(.empfaenger(muster)) }
        if let klassen = try objekt.liste("partnerklasse", Werteleser.name) { glieder.append(.partnerklasse(klassen)) }
        if let marken = try objekt.worte("marke", Marke.self) { glieder.append(.marke(marken)) }
        if let koepfe = try koepfe(&objekt) { glieder.append(.kopf(koepfe)) }
        if let typen = try objekt.liste("anhangtyp", anhangmuster) { glieder.append(.anhangtyp(typen)) }
        if let bytes = try objekt.zahl("anhangAb", 1...Regelwerkgrenzen.groesse) { glieder.append(.anhangAb(bytes)) }
        if let bytes = try objekt.zahl("groesseAb", 1...Regelwerkgrenzen.groesse) { glieder.append(.groesseAb(bytes)) }
        if let klassen = try objekt.worte("schutzbedarf", Schutzbedarf.self) { glieder.append(.schutzbedarf(klassen)) }
        if let muster = try objekt.liste("inhalt", inhaltsmuster) { glieder.append(.inhalt(muster)) }
        if let lagen = try objekt.worte("tls", Tlslage.self) { glieder.append(.tls(lagen)) }
        if let zeit = objekt.nimm("zeit") { glieder.append(.zeit(try fenster(zeit, objekt.ort("zeit")))) }
        if let ja = try objekt.ja("kalender") { glieder.append(.kalender(ja)) }
        if let schutz = try objekt.worte("schutz", Bestandsschutz.self) { glieder.append(.schutz(schutz)) }
        if let staende = try objekt.worte("spf", Absenderstand.self) { glieder.append(.spf(staende)) }
        if let staende = try objekt.worte("dkim", Absenderstand.self) { glieder.append(.dkim(staende)) }
        if let staende = try objekt.worte("dmarc", Absenderstand.self) { glieder.append(.dmarc(staende)) }
        if let punkte = try objekt.zahl("spamAb", 1...1_000) { glieder.append(.spamAb(punkte)) }
        if let staende = try objekt.worte("viren", Virenstand.self) { glieder.append(.viren(staende)) }
        for name in ["alle", "eine"] {
            let innen = try objekt.liste(name) { wert, ort throws(RegelwerkError) in try tiefer(wert, ort, tiefe) }
            if let innen { glieder.append(name == "alle" ? .alle(innen) : .eine(innen)) }
        }
        if let innen = objekt.nimm("nicht") { glieder.append(.nicht(try tiefer(innen, objekt.ort("nicht"), tiefe))) }
        try objekt.fertig()
        return .und(glieder)
    }

    private static func tiefer(_ wert: JsonWert, _ ort: String, _ tiefe: Int) throws(RegelwerkError) -> Bedingung {
        guard tiefe > 1 else {
            throw RegelwerkError(ort, "Bedingungen stehen höchstens \(Regelwerkgrenzen.bedingungen) Stufen tief ineinander.")
        }
        return try lies(wert, ort, tiefe: tiefe - 1)
    }

    private static func koepfe(_ objekt: inout Objektleser) throws(RegelwerkError) -> [Kopfbedingung]? {
        guard let wert = objekt.nimm("kopf") else { return nil }
        var felder = try Objektleser(wert, objekt.ort("kopf"))
        var (ergebnis, gesehen) = ([Kopfbedingung](), Set<String>())
        for (name, wert) in felder.rest() {
            let ort = felder.ort(String(name.prefix(60)))
            guard (1...76).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3A }) else {
                throw RegelwerkError(ort, "Das ist kein Name eines Kopffelds.")
            }
            guard gesehen.insert(name.lowercased()).inserted else { throw RegelwerkError(ort, "Dieses Kopffeld steht zweimal.") }
            ergebnis.append(Kopfbedingung(name: name.lowercased(), werte: try Werteleser.liste(wert, ort, Werteleser.name)))
        }
        guard !ergebnis.isEmpty, ergebnis.count <= 20 else {
            throw RegelwerkError(felder.stelle, "Hier werden 1 bis 20 Kopffelder erwartet.")
        }
        return ergebnis.sorted { $0.name < $1.name }
    }

    private static func anhangmuster(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Anhangmuster {
        guard let muster = Anhangmuster(try Werteleser.text(wert, ort)) else {
            throw RegelwerkError(ort, "Hier wird ein Medientyp (application/zip, image/*) oder eine Endung (.zip) erwartet.")
        }
        return muster
    }

    private static func inhaltsmuster(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Inhaltsmuster {
        guard let muster = Inhaltsmuster(try Werteleser.text(wert, ort)) else {
            throw RegelwerkError(ort, "Möglich sind: iban, aktenzeichen, unvollstaendig, worte:<Name einer Wortliste>.")
        }
        return muster
    }

    private static func fenster(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Zeitfenster {
        var objekt = try Objektleser(wert, ort)
        let tage = try objekt.worte("tage", Wochentag.self) ?? Wochentag.allCases
        let von = try uhrzeit(&objekt, "von") ?? 0
        let bis = try uhrzeit(&objekt, "bis") ?? 1_440
        try objekt.fertig()
        return Zeitfenster(tage: Set(tage), von: von, bis: bis)
    }

    private static func uhrzeit(_ objekt: inout Objektleser, _ name: String) throws(RegelwerkError) -> Int? {
        guard let text = try objekt.text(name) else { return nil }
        guard let minute = Zeitfenster.minute(text) else {
            throw RegelwerkError(objekt.ort(name), "Hier wird eine Uhrzeit wie 08:30 erwartet.")
        }
        return minute
    }
}
