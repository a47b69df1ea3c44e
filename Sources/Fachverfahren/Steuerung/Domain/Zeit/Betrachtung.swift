// SPDX-License-Identifier: EUPL-1.2
import Core

/// For which day, and as known when, something is shown. It stands in every address, so that what is seen can be seen again.
struct Betrachtung: Hashable, Sendable {
    let stichtag: Kalendertag
    /// `nil` shows all that is known.
    let bekannt: Zeitpunkt?
    /// What the address says, `nil` for what it leaves out: today, and all that is known.
    private let stichtagstext: String?
    private let bekannttext: String?

    /// - Parameters:
    ///   - stichtag: a day as people or browsers write it.
    ///   - bekannt: a day, which counts until its end, or a moment in ISO 8601.
    /// - Throws: `SteuerungError.tagUngueltig`.
    init(stichtag: String?, bekannt: String?, heute: Kalendertag) throws(SteuerungError) {
        self.stichtag = try stichtag.map { text throws(SteuerungError) in try Self.tag(text) } ?? heute
        stichtagstext = stichtag == nil ? nil : self.stichtag.iso
        guard let bekannt else {
            self.bekannt = nil
            bekannttext = nil
            return
        }
        if let moment = Zeitpunkt(iso8601: bekannt) {
            self.bekannt = moment
            bekannttext = moment.iso8601
        } else {
            let tag = try Self.tag(bekannt)
            self.bekannt = Zeitpunkt(millisekunden: tag.plus(tage: 1).beginn.millisekunden - 1)
            bekannttext = tag.iso
        }
    }

    /// As parts of an address; empty where nothing was chosen.
    var abfrage: [(name: String, wert: String)] {
        [("stichtag", stichtagstext), ("bekannt", bekannttext)].compactMap { name, wert in wert.map { (name, $0) } }
    }

    /// The address of a page with the same view and further parts, whose values are names, numbers or days.
    func url(_ pfad: String, _ weitere: [(name: String, wert: String)] = []) -> String {
        let teile = (weitere + abfrage).filter { !$0.wert.isEmpty }.map { "\($0.name)=\($0.wert)" }
        return teile.isEmpty ? pfad : pfad + "?" + teile.joined(separator: "&")
    }

    private static func tag(_ text: String) throws(SteuerungError) -> Kalendertag {
        guard let tag = Kalendertag(eingabe: text) else { throw .tagUngueltig }
        return tag
    }
}
