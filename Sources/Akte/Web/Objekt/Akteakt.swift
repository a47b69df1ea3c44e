// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Acts on an Akte that need a page of their own.
enum Akteakt: String, CaseIterable {
    case angaben, umprotokollieren, teilakte, aktenart

    var recht: Recht { self == .angaben || self == .aktenart ? AkteRechte.bearbeiten : AkteRechte.anlegen }

    var titel: String {
        switch self {
        case .angaben: "Angaben zur Akte ändern"
        case .umprotokollieren: "In eine andere Einheit legen (umprotokollieren)"
        case .teilakte: "Teilakte anlegen"
        case .aktenart: "Aktenart ändern"
        }
    }

    func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: AkteID, _ eingabe: Eingabe = .keine) throws -> Formularseite {
        let akte = try db.akte(id, fuer: recht, anfrage.akteur)
        let offen = akte.zustand == .offen
        var formular = Formular(url: AkteURL.akte(id, rawValue), knopf: titel, abbrechenUrl: AkteURL.akte(id))
        formular.stand(akte.version, eingabe, anfrage)
        formular.felder = try felder(anfrage, db, akte, eingabe)
        var seite = Formularseite(
            titel, [Brotkrume("Akten", AkteURL.akten), Brotkrume(akte.zeichen.text, AkteURL.akte(id))], eingabe: eingabe,
            offen ? formular : nil)
        seite.gegenstand = "\(akte.zeichen): \(akte.betreff)"
        seite.inzwischen = try eingabe.seit.map {
            Historie(try Verlauf.akte(db, id, akteur: anfrage.akteur), anfrage, seit: $0)
        }
        seite.text = offen ? text : "Die Akte ist \(akte.zustand.deutsch)."
        if self == .aktenart, offen { seite.wahl = try Self.artenwahl(anfrage, db, akte, eingabe) }
        if self == .aktenart, let art = try Self.gewaehlteArt(anfrage, db, akte, eingabe) {
            seite.formular?.verborgen.append(.init(name: "aktenart", wert: art.kuerzel))
        }
        return seite
    }

    private var text: String? {
        switch self {
        case .angaben: nil
        case .umprotokollieren:
            "Die Akte erhält unter der anderen Einheit ein neues Zeichen. Das bisherige führt weiter zu ihr. Die Zeichen ihrer Vorgänge bleiben."
        case .teilakte:
            "Eine Teilakte (Band) teilt eine umfangreiche Akte. Sie übernimmt Einheit, Schutz und Aufbewahrung, ihr Zeichen setzt das der Akte fort."
        case .aktenart:
            "Das Zeichen der Akte bleibt. Die Werte werden nach der neuen Art geprüft; Werte von Feldern, die sie nicht hat, bleiben erhalten."
        }
    }

    private func felder(_ anfrage: WebRequest, _ db: some ReadAccess, _ akte: AkteKopf, _ eingabe: Eingabe) throws
        -> [Formularfeld]
    {
        switch self {
        case .angaben: return try Self.angaben(anfrage, db, akte, eingabe)
        case .umprotokollieren:
            let ziel = eingabe.wert("aktenplan", anfrage.abfrage["ziel"])
            return [
                try Planfeld.feld(db, am: anfrage.jetzt.tag, wert: ziel, eingabe),
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund"))),
            ]
        case .aktenart:
            guard let alt = try db.aktenangaben(akte.id) else { throw AkteError.nichtGefunden }
            let art = try Self.gewaehlteArt(anfrage, db, akte, eingabe)
            return Metadatenfelder.felder(art?.schema ?? .leer, alt.metadaten, eingabe)
        case .teilakte:
            let naechster = try db.teilakten(akte.id).count + 1
            return [
                .zeile(
                    Feld(
                        "betreff", "Betreff", wert: eingabe.wert("betreff", "\(akte.betreff), Band \(naechster)"),
                        fehler: eingabe.fehler("betreff")))
            ]
        }
    }

    private static func angaben(_ anfrage: WebRequest, _ db: some ReadAccess, _ akte: AkteKopf, _ eingabe: Eingabe) throws
        -> [Formularfeld]
    {
        guard let alt = try db.aktenangaben(akte.id) else { throw AkteError.nichtGefunden }
        let schema = try alt.aktenart.flatMap { try db.aktenart($0) }?.schema ?? .leer
        var felder: [Formularfeld] =
            [.zeile(Feld("betreff", "Betreff", wert: eingabe.wert("betreff", akte.betreff), fehler: eingabe.fehler("betreff")))]
            + Metadatenfelder.felder(schema, alt.metadaten, eingabe)
        felder += Schriftgutfelder.felder(alt.schriftgut, eingabe)
        felder += Schriftgutfelder.aufbewahrung(
            akte.aussonderung.dauer?.description, akte.aussonderung.art, eingabe,
            hinweis: "Kürzer als der Aktenplan nur mit besonderem Recht und Grund.")
        if anfrage.akteur.darf(AkteRechte.aufbewahrungVerkuerzen, in: akte.oe) { felder.append(Schriftgutfelder.grund(eingabe)) }
        return felder
    }

    /// The kind that is chosen: in the form that was sent, by a link, else the one the Akte has.
    private static func gewaehlteArt(_ anfrage: WebRequest, _ db: some ReadAccess, _ akte: AkteKopf, _ eingabe: Eingabe) throws
        -> Aktenart?
    {
        if eingabe.werte != nil { return try eingabe.wert("aktenart").flatMap { try db.aktenart($0) } }
        if let wahl = anfrage.abfrage["aktenart"] { return wahl == "-" ? nil : try db.aktenart(wahl) }
        return try db.aktenartDer(akte.id)
    }

    private static func artenwahl(_ anfrage: WebRequest, _ db: some ReadAccess, _ akte: AkteKopf, _ eingabe: Eingabe) throws
        -> Seitenwahl
    {
        let gewaehlt = try gewaehlteArt(anfrage, db, akte, eingabe), pfad = AkteURL.akte(akte.id, Self.aktenart.rawValue)
        let arten = try db.aktenarten().filter { !$0.stillgelegt && $0.passt(zu: akte.plan) }
        return Seitenwahl(
            "Welche Art von Akte?",
            [(AkteURL.mit(pfad, ["aktenart": "-"]), "ohne eigene Art", gewaehlt == nil)]
                + arten.map { (AkteURL.mit(pfad, ["aktenart": $0.kuerzel]), $0.bezeichnung, $0 == gewaehlt) })
    }

    func tun(_ anfrage: WebRequest, _ id: AkteID, _ store: Store) async throws -> WebResponse {
        let f = anfrage.formular, version = try anfrage.version()
        switch self {
        case .angaben:
            let dauer = try f["aufbewahrung"].map { text in
                guard let dauer = Aufbewahrungsdauer(text) else {
                    throw Eingabefehler("aufbewahrung", "Bitte geben Sie eine Zahl von 1 bis 150 oder „unbefristet“ ein.")
                }
                return dauer
            }
            let angaben = AkteAendern.Angaben(
                betreff: f["betreff"] ?? "", schriftgut: try Schriftgutfelder.angaben(anfrage),
                metadaten: Metadatenfelder.werte(anfrage), aufbewahrung: dauer,
                aussonderungsart: f["aussonderungsart"].flatMap { Aussonderungsart(rawValue: $0) })
            _ = try await AkteAendern(store: store)(id, angaben, grund: f["grund"], version: version, akteur: anfrage.akteur)
            return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Die Angaben sind geändert."))
        case .umprotokollieren:
            let neu = try await AkteUmprotokollieren(store: store)(
                id, nach: f["aktenplan"] ?? "", grund: f["grund"] ?? "", version: version, akteur: anfrage.akteur)
            return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Die Akte hat jetzt das Zeichen \(neu.zeichen)."))
        case .aktenart:
            _ = try await AktenartWechseln(store: store)(
                id, f["aktenart"], metadaten: Metadatenfelder.werte(anfrage), version: version, akteur: anfrage.akteur)
            return .weiter(nach: AkteURL.akte(id), Meldung(.erfolg, "Die Aktenart ist geändert."))
        case .teilakte:
            let neu = try await TeilakteAnlegen(store: store)(f["betreff"] ?? "", in: id, akteur: anfrage.akteur)
            return .weiter(nach: AkteURL.akte(neu.id), Meldung(.erfolg, "Die Teilakte \(neu.zeichen) ist angelegt."))
        }
    }
}

/// The pages of the acts on an Akte.
struct Akteaktrouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store
        return Akteakt.allCases.flatMap { akt -> [Route] in
            let pfad = "\(AkteURL.akteMuster)/\(akt.rawValue)"
            return [
                .get(
                    pfad, .recht(akt.recht), "\(akt.titel) (Formular)",
                    Lesespur.akte(store).um { anfrage in
                        let id = try anfrage.id("id", AkteTag.self)
                        return .seite(try await store.read { db in try akt.seite(anfrage, db, id) })
                    }),
                .post(pfad, .recht(akt.recht), akt.titel) { anfrage in
                    let id = try anfrage.id("id", AkteTag.self)
                    return try await Formularakt.ausfuehren(anfrage) { eingabe in
                        .seite(try await store.read { db in try akt.seite(anfrage, db, id, eingabe) }, status: eingabe.status)
                    } _: {
                        try await akt.tun(anfrage, id, store)
                    }
                },
            ]
        }
    }
}
