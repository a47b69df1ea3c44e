// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The signed link of a request: whoever has the mail may answer, and nobody else can make one up.
struct Anfragezeichen: Sendable {
    private let geheimnis: Geheimnis

    init(_ geheimnis: Geheimnis) { self.geheimnis = geheimnis }

    /// The last part of the address.
    func zeichen(_ anfrage: Sachstandsanfrage) -> String { "\(anfrage.id.text).\(siegel(anfrage.id, anfrage.an))" }

    /// The request a link speaks of; whether it was signed for it is told by `stimmt`.
    static func anfrage(_ zeichen: String) -> AnfrageID? {
        let teile = zeichen.split(separator: ".", omittingEmptySubsequences: false)
        return teile.count == 2 ? AnfrageID(teile[0]) : nil
    }

    /// Whether the link was made for this request; every byte is compared, so that time tells nothing.
    func stimmt(_ zeichen: String, _ anfrage: Sachstandsanfrage) -> Bool {
        let soll = Array(self.zeichen(anfrage).utf8), ist = Array(zeichen.utf8)
        return soll.count == ist.count && zip(soll, ist).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func siegel(_ id: AnfrageID, _ an: String) -> String { geheimnis.marke("st.anfrage", "\(id.text)\u{0}\(an)") }
}
