// SPDX-License-Identifier: EUPL-1.2
import Core

/// How the term of a contract stands on a day, and when to bring it to mind. Pure.
struct Vertragsfrist: Hashable, Sendable {
    /// Days before the last day of notice and before the end: time to look for another, to ask, and to write.
    static let vorlauf = [90, 30, 7, 0]

    let text: String
    /// Kind of the mark: `erfolg`, `warnung`, `fehler`, `info`.
    let art: String

    init(_ vertrag: Vertragsangaben, heute: Kalendertag) {
        let bald = heute.plus(tage: Self.vorlauf.max() ?? 0)
        if let ende = vertrag.ende, ende < heute {
            (text, art) = ("abgelaufen seit \(ende.deutsch)", "fehler")
        } else if let beginn = vertrag.beginn, beginn > heute {
            (text, art) = ("beginnt am \(beginn.deutsch)", "info")
        } else if let tag = vertrag.kuendigung, heute <= tag, tag <= bald {
            (text, art) = ("kündbar bis \(tag.deutsch)", "warnung")
        } else if let ende = vertrag.ende {
            (text, art) = ende <= bald ? ("endet am \(ende.deutsch)", "warnung") : ("läuft bis \(ende.deutsch)", "erfolg")
        } else {
            (text, art) = vertrag.beginn == nil ? ("Laufzeit fehlt", "warnung") : ("läuft ohne Ende", "erfolg")
        }
    }

    /// What to say of a contract on one of these days; `nil` on others.
    static func erinnerung(_ vertrag: Vertragsangaben, _ tage: ClosedRange<Kalendertag>) -> String? {
        func trifft(_ tag: Kalendertag?) -> Kalendertag? {
            guard let tag, vorlauf.contains(where: { tage.contains(tag.plus(tage: -$0)) }) else { return nil }
            return tag
        }
        let teile = [
            trifft(vertrag.kuendigung).map { "kündbar bis \($0.deutsch)" }, trifft(vertrag.ende).map { "endet am \($0.deutsch)" },
        ].compactMap(\.self)
        return teile.isEmpty ? nil : teile.joined(separator: ", ")
    }
}
