// SPDX-License-Identifier: EUPL-1.2
import Oscal
import Web

/// All addresses of information security, for links and routes alike.
enum SicherheitURL {
    static let verbuende = "/amt/sicherheit"
    static let verbundNeu = "\(verbuende)/verbuende/neu"
    static let verbundMuster = "\(verbuende)/verbuende/{id}"
    static let zielobjektMuster = "\(verbuende)/zielobjekte/{id}"
    static let pruefungMuster = "\(verbuende)/pruefungen/{id}"
    static let risikoMuster = "\(verbuende)/risiken/{id}"
    static let massnahmeMuster = "\(verbuende)/massnahmen/{id}"
    static let kataloge = "\(verbuende)/kataloge"
    static let katalogMuster = "\(kataloge)/{id}"
    static let vorfaelle = "\(verbuende)/vorfaelle"
    static let vorfallNeu = "\(vorfaelle)/neu"
    static let vorfallAufgenommen = "\(vorfaelle)/aufgenommen"
    static let vorfallMuster = "\(vorfaelle)/{id}"

    static func verbund(_ id: VerbundID, _ teil: String = "") -> String {
        "\(verbuende)/verbuende/\(id)" + (teil.isEmpty ? "" : "/\(teil)")
    }
    static func zielobjekt(_ id: ZielobjektID, _ teil: String = "") -> String {
        "\(verbuende)/zielobjekte/\(id)" + (teil.isEmpty ? "" : "/\(teil)")
    }
    static func pruefung(_ id: PruefungID) -> String { "\(verbuende)/pruefungen/\(id)" }
    static func risiko(_ id: RisikoID) -> String { "\(verbuende)/risiken/\(id)" }
    static func massnahme(_ id: MassnahmeID) -> String { "\(verbuende)/massnahmen/\(id)" }
    static func katalog(_ id: KatalogID, _ teil: String = "") -> String { "\(kataloge)/\(id)" + (teil.isEmpty ? "" : "/\(teil)") }
    static func vorfall(_ id: VorfallID) -> String { "\(vorfaelle)/\(id)" }
    static func dokument(_ id: String) -> String { "/amt/dokumente/\(id)" }
    static func oscal(_ id: VerbundID, _ modell: OscalModel) -> String { verbund(id, "oscal/\(modell.rawValue).json") }
}

/// The tabs above the pages of a Verbund.
enum Verbundansicht: String, CaseIterable {
    case stand = ""
    case zielobjekte, pruefung, risiken, massnahmen

    var titel: String {
        switch self {
        case .stand: "Stand"
        case .zielobjekte: "Zielobjekte"
        case .pruefung: "Grundschutz-Check"
        case .risiken: "Risiken"
        case .massnahmen: "Maßnahmen"
        }
    }
}

/// What every page of a Verbund shows above its own (partial `sicherheit/kopf`).
struct Verbundkopf: Encodable, Sendable {
    let name: String
    let url: String
    let reiter: [Reiter]

    init(_ verbund: Informationsverbund, _ aktiv: Verbundansicht) {
        name = "Ansichten des Verbunds"
        url = SicherheitURL.verbund(verbund.id)
        reiter = Verbundansicht.allCases.map {
            Reiter($0.titel, SicherheitURL.verbund(verbund.id, $0.rawValue), aktiv: $0 == aktiv)
        }
    }
}
