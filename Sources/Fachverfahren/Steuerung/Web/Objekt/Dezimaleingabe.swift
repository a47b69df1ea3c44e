// SPDX-License-Identifier: EUPL-1.2

/// Numbers with decimal places as Germans type them: `1500`, `1.500,00`, `0,2`.
enum Dezimaleingabe {
    /// - Parameter stellen: how many decimal places the whole number holds.
    static func text(_ zahl: Int, stellen: Int) -> String {
        let ziffern = String(zahl.magnitude)
        let gefuellt = String(repeating: "0", count: max(0, stellen + 1 - ziffern.count)) + ziffern
        var bruch = String(gefuellt.suffix(stellen))
        while stellen == 3, bruch.hasSuffix("0") { bruch.removeLast() }
        return (zahl < 0 ? "-" : "") + gefuellt.dropLast(stellen) + (bruch.isEmpty ? "" : ",\(bruch)")
    }

    /// - Returns: `nil` for what is no number, has too many places or is too great.
    static func zahl(_ text: String, stellen: Int) -> Int? {
        let negativ = text.first == "-" || text.first == "−"
        let teile = (negativ ? text.dropFirst() : text[...]).split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(teile.count), teile.allSatisfy({ !$0.isEmpty }) else { return nil }
        let gruppen = teile[0].split(separator: ".", omittingEmptySubsequences: false)
        guard gruppen.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let ganz = gruppen.joined(), bruch = teile.count == 2 ? String(teile[1]) : ""
        guard !ganz.isEmpty, bruch.utf8.count <= stellen, ganz.utf8.count <= 15,
            (ganz + bruch).utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let betrag = Int(ganz + bruch + String(repeating: "0", count: stellen - bruch.utf8.count))
        return betrag.map { negativ ? -$0 : $0 }
    }
}
