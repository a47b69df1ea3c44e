// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// One page of a list.
struct SeiteJSON<T: Encodable>: Encodable {
    let eintraege: [T]
    let nach: String?
}

/// An Akte as the interface shows it.
struct AkteJSON: Encodable {
    let id: String
    let zeichen: String
    let aktenplan: String
    let jahr: Int
    let betreff: String
    let oe: Int64
    let vertraulich: Bool
    let zustand: String
    let aufbewahrung: String?
    let aussonderungsart: String?
    let zdaAm: String?
    let aufbewahrungBis: String?
    let angelegt: String
    let version: Int

    init(_ akte: AkteKopf) {
        id = akte.id.text
        zeichen = akte.zeichen.text
        aktenplan = akte.plan.text
        jahr = akte.jahr
        betreff = akte.betreff
        oe = akte.oe.wert
        vertraulich = akte.vertraulich
        zustand = akte.zustand.rawValue
        aufbewahrung = akte.aussonderung.dauer?.description
        aussonderungsart = akte.aussonderung.art?.rawValue
        zdaAm = akte.zdaAm?.iso
        aufbewahrungBis = akte.aufbewahrungBis?.iso
        angelegt = akte.angelegt.iso8601
        version = akte.version
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "zeichen": Schema.text, "aktenplan": Schema.text, "jahr": Schema.zahl, "betreff": Schema.text,
        "oe": Schema.zahl,
        "vertraulich": Schema.wahr, "zustand": Schema.zustand, "aufbewahrung?": Schema.text, "aussonderungsart?": Schema.text,
        "zdaAm?": Schema.tag, "aufbewahrungBis?": Schema.tag, "angelegt": Schema.zeit, "version": Schema.zahl,
    ])
}

/// What opens an Akte.
struct AkteEingabe: Decodable {
    let aktenplan: String
    let betreff: String
    let oe: Int64
    let vertraulich: Bool?

    var anlage: AkteAnlage {
        AkteAnlage(aktenplan: aktenplan, betreff: betreff, oe: OrgNummer(oe), vertraulich: vertraulich ?? false)
    }

    static let schema = Schema.objekt([
        "aktenplan": Schema.text, "betreff": Schema.text, "oe": Schema.zahl, "vertraulich?": Schema.wahr,
    ])
}

/// An act that needs a reason.
struct GrundEingabe: Decodable {
    let grund: String
    let version: Int
}

/// An act on what the caller has seen.
struct VersionEingabe: Decodable {
    let version: Int
}
