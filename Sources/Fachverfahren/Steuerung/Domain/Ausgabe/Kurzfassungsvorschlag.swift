// SPDX-License-Identifier: EUPL-1.2

/// A first draft of the summary: what is done, what is under way and what is to be decided, a line each, in the report's own words. A person
/// puts it into plain language; nothing of it is kept before.
struct Kurzfassungsvorschlag: Hashable, Sendable {
    let text: String

    init(_ ausgabe: Berichtsausgabe) {
        var zeilen: [String] = []
        for abschnitt in ausgabe.abschnitte {
            for block in abschnitt.bloecke {
                switch block {
                case .gruppe(_, let titel, let baeume): zeilen += [titel.text + ":"] + baeume.map(Self.zeile)
                case .liste(let baeume) where abschnitt.name == Abschnittsinhalt.entscheidungen.rawValue:
                    zeilen += abschnitt.titel.map { $0.text + ":" } + baeume.flatMap(\.kinder).map(Self.zeile)
                case .satz, .liste, .keinBericht: continue
                }
            }
        }
        var text = ""
        for zeile in zeilen where text.count + zeile.count < Kurzfassung.hoechstens { text += (text.isEmpty ? "" : "\n") + zeile }
        self.text = text
    }

    private static func zeile(_ baum: Satzbaum) -> String {
        let text = baum.satz.text
        return text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }
}
