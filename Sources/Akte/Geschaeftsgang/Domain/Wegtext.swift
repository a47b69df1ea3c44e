// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A route as clerks type it, one step a line: `mz Ben Beispiel, 5 Tage: bitte bis Freitag`; a `+` in front runs it together
/// with the line before. Whom it names is looked up later.
enum Wegtext {
    struct Zeile: Hashable, Sendable {
        let nr: Int
        var verb: String
        var wen: String
        var text: String?
        var termin: Kalendertag?
        var tage: Int?
        var mitVorigem: Bool
    }

    static func lesen(_ eingabe: String) throws(GangError) -> [Zeile] {
        var zeilen: [Zeile] = []
        // Browsers send line ends as CR LF, which is one Character.
        for (nr, roh) in eingabe.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(200).enumerated() {
            var rest = sauber(roh)
            if rest.isEmpty { continue }
            let mit = rest.hasPrefix("+")
            if mit { rest = sauber(rest.dropFirst()) }
            var text: String?
            if let punkt = rest.firstIndex(of: ":") {
                text = sauber(rest[rest.index(after: punkt)...])
                rest = sauber(rest[..<punkt])
            }
            let teile = rest.split(separator: ",", omittingEmptySubsequences: false).map { sauber($0) }
            let worte = (teile.first ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            guard let verb = worte.first else { throw .unbekanntesVerb(rest) }
            var zeile = Zeile(
                nr: nr + 1, verb: verb.lowercased(), wen: worte.count > 1 ? sauber(worte[1]) : "",
                text: text?.isEmpty == true ? nil : text,
                termin: nil, tage: nil, mitVorigem: mit && !zeilen.isEmpty)
            for teil in teile.dropFirst() { try frist(teil, &zeile) }
            zeilen.append(zeile)
        }
        return zeilen
    }

    /// `5`, `5 Tage`, `24.12.2026` or `2026-12-24`.
    private static func frist(_ text: String, _ zeile: inout Zeile) throws(GangError) {
        if let tage = Int(text.split(separator: " ").first ?? ""), (0...3_650).contains(tage) {
            zeile.tage = tage
            return
        }
        guard let tag = Kalendertag(eingabe: text) else { throw .terminFehlt }
        zeile.termin = tag
    }

    private static func sauber(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
