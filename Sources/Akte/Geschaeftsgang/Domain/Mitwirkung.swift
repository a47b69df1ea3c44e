// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Who takes part in the running steps of a Vorgang, as one column beside it.
enum Mitwirkung {
    static func text(_ adressaten: [Adressat]) -> String {
        Set(
            adressaten.map { adressat in
                switch adressat {
                case .person(let person): "p\(person)"
                case .einheit(let oe): "o\(oe)"
                }
            }
        ).sorted().joined(separator: " ")
    }

    static func lesen(_ text: String) -> [Adressat] {
        text.split(separator: " ").compactMap { teil in
            switch teil.first {
            case "p": .person(MitarbeiterID(gespeichert: String(teil.dropFirst())))
            case "o": Int64(teil.dropFirst()).map { .einheit(OrgNummer($0)) }
            default: nil
            }
        }
    }
}
