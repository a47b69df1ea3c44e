// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie

extension Bedingung {
    /// All conditions without others in them.
    var blaetter: [Bedingung] {
        switch self {
        case .und(let glieder), .alle(let glieder), .eine(let glieder): glieder.flatMap(\.blaetter)
        case .nicht(let innen): innen.blaetter
        default: [self]
        }
    }
}

extension Regelwerk {
    private var blaetter: [Bedingung] { regeln.flatMap(\.wenn.blaetter) }

    /// Values, in small letters, that some rule asks for, by the field.
    var kopfwerte: [String: Set<String>] {
        blaetter.reduce(into: [:]) { werte, blatt in
            guard case .kopf(let felder) = blatt else { return }
            for feld in felder { werte[feld.name, default: []].formUnion(feld.werte.map { $0.lowercased() }) }
        }
    }

    /// Word lists that some rule asks for.
    var benutzteWortlisten: Set<String> {
        blaetter.reduce(into: []) { namen, blatt in
            guard case .inhalt(let muster) = blatt else { return }
            for case .worte(let liste) in muster { namen.insert(liste) }
        }
    }

    /// Endings of file names with more than one dot, such as `.tar.gz`.
    var mehrteiligeEndungen: Set<String> {
        blaetter.reduce(into: []) { endungen, blatt in
            guard case .anhangtyp(let muster) = blatt else { return }
            for case .endung(let text) in muster where text.dropFirst().contains(".") { endungen.insert(text) }
        }
    }
}
