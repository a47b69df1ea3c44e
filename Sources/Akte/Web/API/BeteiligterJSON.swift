// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A postal address in JSON.
struct AnschriftJSON: Codable {
    let strasse: String
    let plz: String
    let ort: String
    let land: String?

    init(_ a: Anschrift) {
        strasse = a.strasse
        plz = a.plz
        ort = a.ort
        land = a.land
    }

    static let schema = Schema.objekt(["strasse": Schema.text, "plz": Schema.text, "ort": Schema.text, "land?": Schema.text])
}

/// A party as the interface shows it.
struct BeteiligterJSON: Encodable {
    let id: String
    let vorgang: String
    let art: String
    let rolle: String
    let name: String
    let anschrift: AnschriftJSON?
    let email: String?
    let version: Int

    init(_ b: Beteiligter) {
        id = b.id.text
        vorgang = b.vorgang.text
        art = b.angaben.art.rawValue
        rolle = b.angaben.rolle.rawValue
        name = b.angaben.name
        anschrift = b.angaben.anschrift.map(AnschriftJSON.init)
        email = b.angaben.email
        version = b.version
    }

    static let arten = Schema.wahl(Beteiligtenart.allCases.map(\.rawValue))
    static let rollen = Schema.wahl(Beteiligtenrolle.allCases.map(\.rawValue))
    static let schema = Schema.objekt([
        "id": Schema.id, "vorgang": Schema.id, "art": arten, "rolle": rollen, "name": Schema.text,
        "anschrift?": AnschriftJSON.schema,
        "email?": Schema.text, "version": Schema.zahl,
    ])
}

/// A party as it is entered; `version` only when one is changed.
struct BeteiligterEingabe: Decodable {
    let art: Beteiligtenart
    let rolle: Beteiligtenrolle
    let name: String
    let anschrift: AnschriftJSON?
    let email: String?
    let version: Int?

    var anlage: BeteiligterAnlage {
        BeteiligterAnlage(
            art: art, rolle: rolle, name: name,
            anschrift: anschrift.map { Anschrift(strasse: $0.strasse, plz: $0.plz, ort: $0.ort, land: $0.land ?? "") },
            email: email)
    }

    static let schema = Schema.objekt([
        "art": BeteiligterJSON.arten, "rolle": BeteiligterJSON.rollen, "name": Schema.text, "anschrift?": AnschriftJSON.schema,
        "email?": Schema.text, "version?": Schema.zahl,
    ])
}

/// A Wiedervorlage as the interface shows it.
struct WiedervorlageJSON: Encodable {
    let id: String
    let vorgang: String
    let tag: String
    let grund: String
    let fuer: String?
    let erledigt: String?

    init(_ w: Wiedervorlage) {
        id = w.id.text
        vorgang = w.vorgang.text
        tag = w.tag.iso
        grund = w.grund
        fuer = w.fuer?.text
        erledigt = w.erledigt?.iso8601
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "vorgang": Schema.id, "tag": Schema.tag, "grund": Schema.text, "fuer?": Schema.id,
        "erledigt?": Schema.zeit,
    ])
}

/// A Wiedervorlage as it is entered.
struct WiedervorlageEingabe: Decodable {
    let tag: Kalendertag
    let grund: String
    let fuer: MitarbeiterID?

    static let schema = Schema.objekt(["tag": Schema.tag, "grund": Schema.text, "fuer?": Schema.id])
}
