// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What is in use and ends soon, or has ended.
struct Schluesselablauf: Sendable, Hashable {
    enum Frist: Int, Sendable, Hashable, CaseIterable {
        case abgelaufen = 0
        case dreissig = 30
        case sechzig = 60
        case neunzig = 90

        var deutsch: String {
            switch self {
            case .abgelaufen: "abgelaufen"
            case .dreissig: "in 30 Tagen"
            case .sechzig: "in 31 bis 60 Tagen"
            case .neunzig: "in 61 bis 90 Tagen"
            }
        }
    }

    /// Days before its end after which a key of ours must be seen to: an authority needs some of them (mail facts §12.5).
    static let vorwarnung = 30

    let posten: [Schluesselposten]
    private let jetzt: Zeitpunkt

    /// The next to end first.
    init(_ db: some ReadAccess, jetzt: Zeitpunkt, tage: Int = 90) throws {
        self.jetzt = jetzt
        var sicht = Schluesselsicht()
        sicht.endetBis = jetzt + .seconds(tage * 86_400)
        let ende = Zeitpunkt(millisekunden: .max)
        posten = try (db.eigenePosten(sicht) + db.stellenposten(sicht) + db.partnerposten(sicht)).sorted {
            ($0.gueltigBis ?? ende, $0.id) < ($1.gueltigBis ?? ende, $1.id)
        }
    }

    func frist(_ posten: Schluesselposten) -> Frist? {
        posten.gueltigBis.flatMap { bis in Frist.allCases.first { bis <= jetzt + .seconds($0.rawValue * 86_400) } }
    }

    func zahl(_ frist: Frist, eigene: Bool) -> Int {
        posten.count { ($0.klasse == .eigene) == eigene && self.frist($0) == frist }
    }
}

extension ReadAccess {
    /// Keys of ours that end within the warning time, or have ended, though they are in use.
    func endendeEigene(_ jetzt: Zeitpunkt) throws -> [Schluesselposten] {
        var sicht = Schluesselsicht()
        sicht.endetBis = jetzt + .seconds(Schluesselablauf.vorwarnung * 86_400)
        return try eigenePosten(sicht)
    }
}
