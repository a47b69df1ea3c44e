// SPDX-License-Identifier: EUPL-1.2
import Core

/// Staff and shares of one year beside those of others, with a drawing for each unit that is compared.
struct Ressourcenzeilen: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let name: String
        let wert: String
        let zeilen: String
        let vergleich: String
        let lage: String
    }

    let zeilen: [Zeile]
    let bilder: [Quartilbild]

    /// - Parameters:
    ///   - posten: of the year and the whole city.
    ///   - verglichen: of the year, also of other figures.
    init(_ posten: [Kostenzeile], _ verglichen: [Vergleichswerte], jahr: Int) {
        func vergleich(_ kennzahl: Ressourcenkennzahl) -> Vergleichswerte? {
            verglichen.first { $0.kennzahl == kennzahl.rawValue }
        }
        zeilen = Ressourcenkennzahl.allCases.map { kennzahl in
            let wert = kennzahl.wert(posten), v = vergleich(kennzahl)
            return Zeile(
                name: kennzahl.titel, wert: wert.map(kennzahl.text) ?? "keine Daten",
                zeilen: kennzahl.zeilen(posten).map(String.init).joined(separator: ", ").oder("–"),
                vergleich: v?.worte ?? "keine Daten", lage: v.flatMap { v in wert.map(v.lage) } ?? "keine Daten")
        }
        var einheiten: [String] = []
        for kennzahl in Ressourcenkennzahl.allCases where !einheiten.contains(kennzahl.einheit) {
            einheiten.append(kennzahl.einheit)
        }
        bilder = einheiten.enumerated().compactMap { nr, einheit in
            let reihen = Ressourcenkennzahl.allCases.filter { $0.einheit == einheit }.compactMap { kennzahl in
                vergleich(kennzahl).map { Quartilbild.Wertreihe($0, eigener: kennzahl.wert(posten)) }
            }
            return Quartilbild(
                reihen, id: "ressourcen\(nr)",
                titel: einheit == "%" ? "Anteile an den IT-Kosten \(jahr)" : "\(reihen.first?.vergleich.titel ?? "") \(jahr)",
                einheit: einheit)
        }
    }
}
