// SPDX-License-Identifier: EUPL-1.2

/// What one edition tells otherwise than another, in the order of the later one; what is no longer told comes last.
struct Ausgabevergleich: Hashable, Sendable {
    enum Art: Hashable, Sendable { case neu, geaendert, entfallen }

    struct Zeile: Hashable, Sendable {
        let art: Art
        /// Heading of its section.
        let abschnitt: String
        let vorher: String?
        let nachher: String?
    }

    let zeilen: [Zeile]

    /// Both should be in the same words, else each wording counts as a change.
    init(vorher: Berichtsausgabe, nachher: Berichtsausgabe) {
        let alt = Self.saetze(vorher), neu = Self.saetze(nachher)
        let alte = Dictionary(alt.map { ($0.schluessel, $0) }) { erster, _ in erster }
        let neue = Set(neu.map(\.schluessel))
        zeilen =
            neu.compactMap { satz in
                guard let frueher = alte[satz.schluessel] else {
                    return Zeile(art: .neu, abschnitt: satz.abschnitt, vorher: nil, nachher: satz.text)
                }
                guard frueher.text != satz.text else { return nil }
                return Zeile(art: .geaendert, abschnitt: satz.abschnitt, vorher: frueher.text, nachher: satz.text)
            }
            + alt.filter { !neue.contains($0.schluessel) }
            .map { Zeile(art: .entfallen, abschnitt: $0.abschnitt, vorher: $0.text, nachher: nil) }
    }

    private struct Stelle {
        let schluessel: String
        let abschnitt: String
        let text: String
    }

    /// A sentence is the same where its section and its name are.
    private static func saetze(_ ausgabe: Berichtsausgabe) -> [Stelle] {
        ausgabe.abschnitte.flatMap { abschnitt in
            abschnitt.saetze.map { satz in
                Stelle(
                    schluessel: "\(abschnitt.name)/\(satz.schluessel.text)", abschnitt: abschnitt.titel.first?.text ?? "",
                    text: satz.text)
            }
        }
    }
}
