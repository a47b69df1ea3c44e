// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Template of a sign, such as `{plan}-{jahr}/{lfd:4}`. Placeholders are words in braces; exactly one is `lfd`,
/// with the smallest number of digits behind a colon.
///
/// The counter belongs to the sign without its number, so numbering starts anew wherever the rest differs:
/// with `{jahr}` in the template each year, without it never.
public struct Zeichenvorlage: Hashable, Sendable {
    private enum Teil: Hashable, Sendable {
        case text(String)
        case wert(String)
        case lfd(stellen: Int)
    }

    public let text: String
    private let teile: [Teil]

    /// - Parameter erlaubt: names that a value will be given for.
    public init(_ text: String, erlaubt: Set<String>) throws(AkteError) {
        var teile: [Teil] = []
        var rest = Substring(text)
        while let auf = rest.firstIndex(of: "{") {
            if auf > rest.startIndex { teile.append(.text(String(rest[..<auf]))) }
            guard let zu = rest[auf...].firstIndex(of: "}") else { throw .vorlageUngueltig(text) }
            let name = rest[rest.index(after: auf)..<zu].split(separator: ":", omittingEmptySubsequences: false)
            if name.first == "lfd", name.count <= 2 {
                let stellen = name.count == 2 ? Int(name[1]) : 1
                guard let stellen, (1...9).contains(stellen) else { throw .vorlageUngueltig(text) }
                teile.append(.lfd(stellen: stellen))
            } else if name.count == 1, let wort = name.first, erlaubt.contains(String(wort)) {
                teile.append(.wert(String(wort)))
            } else {
                throw .vorlageUngueltig(text)
            }
            rest = rest[rest.index(after: zu)...]
        }
        if !rest.isEmpty { teile.append(.text(String(rest))) }
        let nummern = teile.filter { if case .lfd = $0 { true } else { false } }
        guard nummern.count == 1, !rest.contains("}") else { throw .vorlageUngueltig(text) }
        self.text = text
        self.teile = teile
    }

    /// Name of the counter from which the number is drawn. Counting on and on, the year is no part of it.
    func zaehler(_ werte: [String: String], _ zaehlung: Zaehlung = .jaehrlich) -> String {
        let jahr = zaehlung == .fortlaufend ? ["jahr": "*"] : [:]
        return schreiben(werte.merging(jahr) { _, neu in neu }) { _ in "*" }
    }

    func zeichen(_ werte: [String: String], lfd: Int64) -> String {
        schreiben(werte) { stellen in Ziffern.auf(stellen, lfd) }
    }

    private func schreiben(_ werte: [String: String], lfd: (Int) -> String) -> String {
        teile.map { teil in
            switch teil {
            case .text(let text): text
            case .wert(let name): werte[name] ?? ""
            case .lfd(let stellen): lfd(stellen)
            }
        }.joined()
    }
}
