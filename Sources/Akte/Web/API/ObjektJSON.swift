// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// A kind of file as the interface shows it.
struct AktenartJSON: Encodable {
    let kuerzel: String
    let bezeichnung: String
    let gattung: String
    let aktenplan: String?
    let vorlage: String?
    let vorgangsvorlage: String?
    let zaehlung: String
    let felder: [Metadatenfeld]
    let stillgelegt: Bool
    let version: Int

    init(_ art: Aktenart, version: Int) {
        kuerzel = art.kuerzel
        bezeichnung = art.bezeichnung
        gattung = art.gattung.rawValue
        aktenplan = art.plan?.text
        vorlage = art.vorlage?.text
        vorgangsvorlage = art.vorgangsvorlage?.text
        zaehlung = art.zaehlung.rawValue
        felder = art.schema.felder
        stillgelegt = art.stillgelegt
        self.version = version
    }

    static let gattungen = Schema.wahl(Aktengattung.allCases.map(\.rawValue))
    static let zaehlungen = Schema.wahl(Zaehlung.allCases.map(\.rawValue))
    static let felder = Schema.liste(
        Schema.objekt([
            "schluessel": Schema.text, "bezeichnung": Schema.text,
            "typ": Schema.wahl(Metadatenfeld.Typ.allCases.map(\.rawValue)), "pflicht": Schema.wahr,
            "werte": Schema.liste(Schema.text),
        ]))
    static let schema = Schema.objekt([
        "kuerzel": Schema.text, "bezeichnung": Schema.text, "gattung": gattungen, "aktenplan?": Schema.text,
        "vorlage?": Schema.text, "vorgangsvorlage?": Schema.text, "zaehlung": zaehlungen, "felder": felder,
        "stillgelegt": Schema.wahr, "version": Schema.zahl,
    ])
}

/// What is said of an Akte.
struct AktenangabenJSON: Encodable {
    let akte: AkteJSON
    let aktenart: String?
    let metadaten: [String: String]
    let medium: String
    let standort: String?
    let laufzeitAb: String?
    let laufzeitBis: String?
    let bemerkung: String?
    let teilVon: String?
    let teilakten: [String]
    let schlagworte: [String]

    init(_ db: some ReadAccess, _ kopf: AkteKopf) throws {
        guard let angaben = try db.aktenangaben(kopf.id) else { throw AkteError.nichtGefunden }
        akte = AkteJSON(kopf)
        aktenart = angaben.aktenart
        metadaten = angaben.metadaten
        medium = angaben.schriftgut.medium.rawValue
        standort = angaben.schriftgut.standort
        laufzeitAb = angaben.schriftgut.laufzeitAb?.iso
        laufzeitBis = angaben.schriftgut.laufzeitBis?.iso
        bemerkung = angaben.schriftgut.bemerkung
        teilVon = angaben.teilVon?.text
        teilakten = try db.teilakten(kopf.id).map(\.id.text)
        schlagworte = try db.schlagworte(.akte(kopf.id))
    }

    /// One form for giving and taking: what was read can be sent back as it is.
    static let werte = """
        {"type":"object","additionalProperties":{"type":"string"},"description":"Werte je Feld der Aktenart; Zahlen mit Punkt vor den \
        Nachkommastellen (1250.5), Tage als JJJJ-MM-TT"}
        """
    static let medien = Schema.wahl(Medium.allCases.map(\.rawValue))
    static let schema = Schema.objekt([
        "akte": AkteJSON.schema, "aktenart?": Schema.text, "metadaten": werte, "medium": medien, "standort?": Schema.text,
        "laufzeitAb?": Schema.tag, "laufzeitBis?": Schema.tag, "bemerkung?": Schema.text, "teilVon?": Schema.id,
        "teilakten": Schema.liste(Schema.id), "schlagworte": Schema.liste(Schema.text),
    ])
}

/// What shall be said of an Akte from now on.
struct AktenangabenEingabe: Decodable {
    let betreff: String
    let metadaten: [String: String]?
    let medium: Medium
    let standort: String?
    let laufzeitAb: Kalendertag?
    let laufzeitBis: Kalendertag?
    let bemerkung: String?
    let aufbewahrung: String?
    let aussonderungsart: Aussonderungsart?
    let grund: String?
    let version: Int

    func angaben() throws -> AkteAendern.Angaben {
        let dauer = try aufbewahrung.map { text in
            guard let dauer = Aufbewahrungsdauer(text) else {
                throw Eingabefehler("aufbewahrung", "Die Aufbewahrung ist weder eine Zahl noch „unbefristet“.")
            }
            return dauer
        }
        return AkteAendern.Angaben(
            betreff: betreff,
            schriftgut: Schriftgutangaben(
                medium: medium, standort: standort, laufzeitAb: laufzeitAb, laufzeitBis: laufzeitBis, bemerkung: bemerkung),
            metadaten: metadaten ?? [:], form: .maschine, aufbewahrung: dauer, aussonderungsart: aussonderungsart)
    }

    static let schema = Schema.objekt([
        "betreff": Schema.text, "metadaten?": AktenangabenJSON.werte, "medium": AktenangabenJSON.medien, "standort?": Schema.text,
        "laufzeitAb?": Schema.tag, "laufzeitBis?": Schema.tag, "bemerkung?": Schema.text, "aufbewahrung?": Schema.text,
        "aussonderungsart?": Schema.wahl(Aussonderungsart.allCases.map(\.rawValue)), "grund?": Schema.text,
        "version": Schema.zahl,
    ])
}

/// What is said of a Dokument.
struct DokumentangabenJSON: Encodable {
    struct Kontakt: Encodable {
        let rolle: String
        let name: String
        let anschrift: String?
        let email: String?
    }

    let betreff: String
    let typ: String
    let richtung: String
    let datumDesSchreibens: String?
    let fremdesZeichen: String?
    let eingangAm: String?
    let ausgangAm: String?
    let bezug: String?
    let hier: String?
    let medium: String
    let standort: String?
    let bemerkung: String?
    let kontakte: [Kontakt]
    let anlageZu: String?
    let schlagworte: [String]
    let version: Int

    init(_ d: DokumentKopf, _ a: Dokumentangaben, haupt: DokumentID?, worte: [String]) {
        betreff = d.betreff
        typ = d.typ.rawValue
        richtung = d.richtung.rawValue
        datumDesSchreibens = d.datumDesSchreibens?.iso
        version = d.version
        fremdesZeichen = a.fremdesZeichen
        eingangAm = a.eingangAm?.iso
        ausgangAm = a.ausgangAm?.iso
        bezug = a.bezug
        hier = a.hier
        medium = a.medium.rawValue
        standort = a.standort
        bemerkung = a.bemerkung
        kontakte = a.kontakte.map { Kontakt(rolle: $0.rolle.rawValue, name: $0.name, anschrift: $0.anschrift, email: $0.email) }
        anlageZu = haupt?.text
        schlagworte = worte
    }

    static let kontakte = Schema.liste(
        Schema.objekt([
            "rolle": Schema.wahl(Dokumentkontakt.Rolle.allCases.map(\.rawValue)), "name": Schema.text,
            "anschrift?": Schema.text, "email?": Schema.text,
        ]))
    static let schema = Schema.objekt([
        "betreff": Schema.text, "typ": DokumentJSON.typen, "richtung": DokumentJSON.richtungen, "datumDesSchreibens?": Schema.tag,
        "fremdesZeichen?": Schema.text, "eingangAm?": Schema.tag, "ausgangAm?": Schema.tag, "bezug?": Schema.text,
        "hier?": Schema.text, "medium": AktenangabenJSON.medien, "standort?": Schema.text, "bemerkung?": Schema.text,
        "kontakte": kontakte, "anlageZu?": Schema.id, "schlagworte": Schema.liste(Schema.text), "version": Schema.zahl,
    ])
}

/// A reference.
struct VerweisJSON: Encodable {
    let id: String
    let vonArt: String
    let von: String
    let nachArt: String
    let nach: String
    let art: String
    let bemerkung: String?

    init(_ v: Verweis) {
        id = v.id.text
        vonArt = v.von.art
        von = v.von.id
        nachArt = v.nach.art
        nach = v.nach.id
        art = v.art.rawValue
        bemerkung = v.bemerkung
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "vonArt": Schema.text, "von": Schema.id, "nachArt": Schema.text, "nach": Schema.id,
        "art": Schema.wahl(Verweisart.allCases.map(\.rawValue)), "bemerkung?": Schema.text,
    ])
}
