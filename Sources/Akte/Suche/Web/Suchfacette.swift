// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One line of links that narrow the hits, each with how many would be left.
struct Suchfacette: Encodable, Sendable {
    struct Wert: Encodable, Sendable {
        let text: String
        let zahl: String
        let url: String
        let gewaehlt: Bool
    }

    let titel: String
    let werte: [Wert]
    /// Behind those, folded.
    let weitere: [Wert]
    let hatWeitere: Bool

    private init(_ titel: String, _ werte: [Wert]) {
        self.titel = titel
        self.werte = Array(werte.prefix(Self.hoechstens))
        weitere = Array(werte.dropFirst(Self.hoechstens))
        hatWeitere = !weitere.isEmpty
    }

    /// More values than a line can show.
    private static let hoechstens = 8

    /// Lines with something to choose, or with a choice to take back.
    static func alle(_ zahlen: Suchfacetten, _ wahl: Suchwahl, _ namen: Namenbuch?) -> [Suchfacette] {
        let genau = !zahlen.mehr
        return [
            zeile("Art", zahlen.arten, wahl, genau, gewaehlt: wahl.merkmale.art, { Suchart(rawValue: $0)?.mehrzahl ?? $0 }) {
                $0.art = $1
            },
            zeile(
                "Einheit", zahlen.einheiten, wahl, genau, gewaehlt: wahl.merkmale.einheit, { namen?.einheit($0) ?? "\($0.wert)" }
            ) {
                $0.einheit = $1
            },
            zeile("Jahr", zahlen.jahre, wahl, genau, gewaehlt: wahl.merkmale.jahr, { "\($0)" }) { $0.jahr = $1 },
            zeile("Stand", zahlen.zustaende, wahl, genau, gewaehlt: wahl.merkmale.zustand, { Zustandstext($0)?.text ?? $0 }) {
                $0.zustand = $1
            },
        ].compactMap(\.self)
    }

    private static func zeile<T: Hashable>(
        _ titel: String, _ zahlen: [T: Int], _ wahl: Suchwahl, _ genau: Bool, gewaehlt: T?, _ text: (T) -> String,
        _ setzen: (inout Suchmerkmale, T?) -> Void
    ) -> Suchfacette? {
        if let gewaehlt {
            return Suchfacette(
                titel, [Wert(text: text(gewaehlt), zahl: "", url: wahl.mit { setzen(&$0, nil) }.url, gewaehlt: true)])
        }
        guard zahlen.count > 1 else { return nil }
        let werte = zahlen.map { (text: text($0.key), zahl: $0.value, wert: $0.key) }
            .sorted { ($1.zahl, $0.text) < ($0.zahl, $1.text) }
            .map { wert in
                // Counted among the newest hits only: a lower bound where there are more.
                Wert(
                    text: wert.text, zahl: genau ? "\(wert.zahl)" : "\(wert.zahl)+", url: wahl.mit { setzen(&$0, wert.wert) }.url,
                    gewaehlt: false)
            }
        return Suchfacette(titel, werte)
    }
}
