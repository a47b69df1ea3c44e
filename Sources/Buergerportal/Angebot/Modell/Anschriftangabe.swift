// SPDX-License-Identifier: EUPL-1.2
public import Akte

/// A German address as a question asks for it.
public struct Anschriftangabe: Sendable, Hashable {
    /// The parts in the order of the values; the raw value is the end of the field's name.
    enum Teil: String, CaseIterable, Sendable {
        case strasse, hausnummer, plz, ort
    }

    let teile: [Teil: String]

    init(_ werte: [String]) {
        teile = Dictionary(uniqueKeysWithValues: zip(Teil.allCases, werte + Array(repeating: "", count: 4)))
    }

    func wert(_ teil: Teil) -> String { teile[teil] ?? "" }

    /// The first part that cannot be right.
    var mangel: Teil? {
        if !wert(.strasse).contains(where: \.isLetter) { return .strasse }
        if !wert(.hausnummer).contains(where: \.isNumber) { return .hausnummer }
        let plz = wert(.plz).utf8
        if plz.count != 5 || !plz.allSatisfy({ (48...57).contains($0) }) { return .plz }
        return wert(.ort).contains(where: \.isLetter) ? nil : .ort
    }

    public var anschrift: Anschrift {
        Anschrift(strasse: "\(wert(.strasse)) \(wert(.hausnummer))", plz: wert(.plz), ort: wert(.ort))
    }
}

extension Antwortbogen {
    /// The answer to a question of kind `anschrift`; `nil` when it was not answered.
    public func anschrift(_ frage: String) -> Anschrift? {
        alle(frage).isEmpty ? nil : Anschriftangabe(alle(frage)).anschrift
    }
}
