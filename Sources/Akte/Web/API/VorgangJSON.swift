// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A Vorgang as the interface shows it.
struct VorgangJSON: Encodable {
    let id: String
    let akte: String
    let akteZeichen: String
    let zeichen: String
    let betreff: String
    let typ: String
    let zustand: String
    let oe: Int64
    let bearbeiter: String?
    let frist: String?
    let vertraulich: Bool
    let aufbewahrung: String?
    let aussonderungsart: String?
    let zdaAm: String?
    let aufbewahrungBis: String?
    let angelegt: String
    let bewegt: String
    let version: Int

    init(_ v: VorgangKopf) {
        id = v.id.text
        akte = v.akteID.text
        akteZeichen = v.akteZeichen.text
        zeichen = v.zeichen.text
        betreff = v.betreff
        typ = v.typ
        zustand = v.zustand.rawValue
        oe = v.oe.wert
        bearbeiter = v.bearbeiter?.text
        frist = v.frist?.iso
        vertraulich = v.vertraulich
        aufbewahrung = v.aussonderung.dauer?.description
        aussonderungsart = v.aussonderung.art?.rawValue
        zdaAm = v.zdaAm?.iso
        aufbewahrungBis = v.aufbewahrungBis?.iso
        angelegt = v.angelegt.iso8601
        bewegt = v.bewegt.iso8601
        version = v.version
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "akte": Schema.id, "akteZeichen": Schema.text, "zeichen": Schema.text, "betreff": Schema.text,
        "typ": Schema.text,
        "zustand": Schema.zustand, "oe": Schema.zahl, "bearbeiter?": Schema.id, "frist?": Schema.tag, "vertraulich": Schema.wahr,
        "aufbewahrung?": Schema.text, "aussonderungsart?": Schema.text, "zdaAm?": Schema.tag, "aufbewahrungBis?": Schema.tag,
        "angelegt": Schema.zeit, "bewegt": Schema.zeit, "version": Schema.zahl,
    ])
}

/// What opens a Vorgang: in an Akte, or in the yearly one of a unit of the Aktenplan.
struct VorgangEingabe: Decodable {
    let akte: AkteID?
    let aktenplan: String?
    let betreff: String
    let typ: String
    let oe: Int64
    let frist: Kalendertag?
    let vertraulich: Bool?

    static let schema = Schema.objekt([
        "akte?": Schema.id, "aktenplan?": Schema.text, "betreff": Schema.text, "typ": Schema.text, "oe": Schema.zahl,
        "frist?": Schema.tag,
        "vertraulich?": Schema.wahr,
    ])
}

/// What is said of a Vorgang from now on.
struct VorgangAenderung: Decodable {
    let betreff: String
    let frist: Kalendertag?
    let vertraulich: Bool
    let aufbewahrung: String?
    let aussonderungsart: Aussonderungsart?
    let version: Int

    func angaben() throws -> VorgangAendern.Angaben {
        let dauer = try aufbewahrung.map { text in
            guard let dauer = Aufbewahrungsdauer(text) else {
                throw Eingabefehler("aufbewahrung", "Die Aufbewahrung ist weder eine Zahl noch „unbefristet“.")
            }
            return dauer
        }
        return VorgangAendern.Angaben(
            betreff: betreff, frist: frist, vertraulich: vertraulich, aufbewahrung: dauer, aussonderungsart: aussonderungsart)
    }

    static let schema = Schema.objekt([
        "betreff": Schema.text, "frist?": Schema.tag, "vertraulich": Schema.wahr, "aufbewahrung?": Schema.text,
        "aussonderungsart?": Schema.wahl(Aussonderungsart.allCases.map(\.rawValue)), "version": Schema.zahl,
    ])
}

/// Where a Vorgang is handed on to: a person, or the group of a unit.
struct WeitergabeEingabe: Decodable {
    let person: MitarbeiterID?
    let oe: Int64?
    let notiz: String?
    let version: Int

    func ziel() throws -> VorgangWeitergeben.Ziel {
        if let person { return .person(person) }
        guard let oe else { throw AkteError.unbekannteEinheit }
        return .gruppe(OrgNummer(oe))
    }

    static let schema = Schema.objekt(["person?": Schema.id, "oe?": Schema.zahl, "notiz?": Schema.text, "version": Schema.zahl])
}
