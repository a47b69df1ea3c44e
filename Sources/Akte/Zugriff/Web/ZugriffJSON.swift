// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// What is set at one place and what holds there, in JSON. Members are `p` and the identity of a person, or `o` and the number of a unit.
struct ZugriffJSON: Encodable {
    struct Regel: Encodable {
        let beschraenkt: Bool
        let kreis: [String]
        let stufe: String
        let protokoll: Bool
        let version: Int
    }
    struct Wirksam: Encodable {
        let stufe: String
        let kreise: [[String]]
        let einheiten: [Int64]
        let benannte: [String]
        let protokolliert: Bool
    }

    let eigene: Regel
    let wirksam: Wirksam

    init(_ regel: Zugriffsregel, version: Int, _ satz: Zugriffssatz) {
        eigene = Regel(
            beschraenkt: regel.kreis != nil, kreis: (regel.kreis ?? []).map(\.text).sorted(), stufe: regel.stufe.kuerzel,
            protokoll: regel.protokoll, version: version)
        wirksam = Wirksam(
            stufe: satz.stufe.kuerzel,
            kreise: satz.kreise.union(satz.engeKreise).map { $0.map(\.text).sorted() }.sorted { $0.joined() < $1.joined() },
            einheiten: satz.einheiten.sorted().map(\.wert), benannte: satz.benannte.sorted().map(\.text),
            protokolliert: satz.wirdProtokolliert)
    }

    private static let stufe = Schema.wahl(Vertraulichkeitsstufe.allCases.map(\.kuerzel))

    static let schema = Schema.objekt([
        "eigene": Schema.objekt([
            "beschraenkt": Schema.wahr, "kreis": Schema.liste(Schema.text), "stufe": stufe, "protokoll": Schema.wahr,
            "version": Schema.zahl,
        ]),
        "wirksam": Schema.objekt([
            "stufe": stufe, "kreise": Schema.liste(Schema.liste(Schema.text)), "einheiten": Schema.liste(Schema.zahl),
            "benannte": Schema.liste(Schema.id), "protokolliert": Schema.wahr,
        ]),
    ])

    static let eingabe = Schema.objekt([
        "beschraenkt": Schema.wahr, "kreis?": Schema.liste(Schema.text), "stufe?": stufe, "protokoll?": Schema.wahr,
        "grund": Schema.text, "version": Schema.zahl,
    ])
}

/// The change of a rule as JSON.
struct ZugriffEingabe: Decodable {
    let beschraenkt: Bool
    let kreis: [String]?
    let stufe: String?
    let protokoll: Bool?
    let grund: String
    let version: Int

    /// What is not named stays as it is.
    func regel(_ bisher: Zugriffsregel) throws -> Zugriffsregel {
        guard let stufe = Vertraulichkeitsstufe(kuerzel: stufe ?? bisher.stufe.kuerzel) else {
            throw Eingabefehler("stufe", "Stufen sind offen, vertraulich und streng.")
        }
        let marken = try (kreis ?? []).map { text in
            guard let marke = Zugriffsmarke(text) else { throw ZugriffError.gliedUnbekannt(text) }
            return marke
        }
        return Zugriffsregel(kreis: beschraenkt ? Set(marken) : nil, stufe: stufe, protokoll: protokoll ?? bisher.protokoll)
    }
}
