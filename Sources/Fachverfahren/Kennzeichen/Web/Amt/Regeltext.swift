// SPDX-License-Identifier: EUPL-1.2
import Core

/// A rule in words.
struct Regeltext: Encodable, Sendable {
    let name: String
    let wirkung: String
    let wirkungsart: String
    let muster: String
    let wege: String
    let geltung: String
    let grund: String
    let quelle: String

    init(_ regel: Sperrregel) {
        name = regel.id
        wirkung = regel.wirkung == .sperren ? "sperrt" : "erlaubt"
        wirkungsart = regel.wirkung == .sperren ? "warnung" : "erfolg"
        muster =
            "\(regel.unterscheidungszeichen?.text ?? "alle")-\(Self.liste(regel.muster.buchstaben)) \(Self.liste(regel.muster.zahl))"
        wege =
            regel.wege.count == Vergabeweg.allCases.count
            ? "alle" : Vergabeweg.allCases.filter(regel.wege.contains).map(\.deutsch).joined(separator: ", ")
        geltung =
            switch (regel.geltung.von, regel.geltung.bis) {
            case (nil, nil): "unbefristet"
            case (let von?, nil): "ab \(von.deutsch)"
            case (nil, let bis?): "bis \(bis.deutsch)"
            case (let von?, let bis?): "\(von.deutsch) bis \(bis.deutsch)"
            }
        grund = regel.grund
        quelle = regel.quelle.text
    }

    private static func liste(_ alternativen: String) -> String { alternativen.split(separator: "|").joined(separator: ", ") }
}

extension Vergabeweg {
    var deutsch: String {
        switch self {
        case .online: "online"
        case .schalter: "Schalter"
        case .zufall: "Zuteilung ohne Wunsch"
        }
    }
}
