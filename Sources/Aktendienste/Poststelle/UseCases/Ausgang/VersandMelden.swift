// SPDX-License-Identifier: EUPL-1.2
import Core
public import Store

/// What became of a mail that was taken as `Mailuebergabe.unterwegs`; each with a German text for the register.
public enum Versandmeldung: Hashable, Sendable {
    /// The text proves it.
    case versandt(String)
    case gescheitert(String)
    /// Somebody has to decide before it goes on; whoever works on the Vorgang gets a Wiedervorlage.
    case angehalten(String)
    /// Goes on by itself.
    case zwischenstand(String)
    /// It was dispatched, and came back afterwards. Whoever works on the Vorgang gets a Wiedervorlage; that it was dispatched stays true.
    case zurueck(String)
}

extension PoststelleModul {
    /// Takes down what became of a mail, in the act of whoever knows it.
    /// - Parameter kennung: of the `Postmail`.
    /// - Returns: `false` where the dispatch went on without it: it was ended or begun anew in the meantime, or is gone. Then nothing is changed.
    public static func versandMelden(_ tx: WriteContext, kennung: String, _ meldung: Versandmeldung) throws -> Bool {
        guard let kennung = Versandkennung(kennung), let ausgang = try tx.ausgang(kennung.ausgang) else { return false }
        if case .zurueck(let text) = meldung {
            guard ausgang.zustand == .versandt, ausgang.version == kennung.version + 1 else { return false }
            try tx.rueckkehrMerken(ausgang, text)
            return true
        }
        guard ausgang.zustand == .unterwegs, ausgang.version == kennung.version else { return false }
        switch meldung {
        case .versandt(let text): try tx.versandFortschreiben(ausgang, .versandt, text: text)
        case .gescheitert(let text): try tx.versandFortschreiben(ausgang, .gescheitert, text: text)
        case .angehalten(let grund): try tx.versandAnhalten(ausgang, grund)
        case .zwischenstand(let text), .zurueck(let text): try tx.zwischenstandMerken(ausgang, text)
        }
        return true
    }
}

/// Names one try of a dispatch outside of the register.
struct Versandkennung: Hashable, Sendable {
    let ausgang: AusgangID
    let version: Int

    init(_ ausgang: Ausgang) { (self.ausgang, version) = (ausgang.id, ausgang.version) }

    init?(_ text: String) {
        guard let strich = text.lastIndex(of: "-"), let ausgang = AusgangID(String(text[..<strich])),
            let version = Int(text[text.index(after: strich)...])
        else { return nil }
        (self.ausgang, self.version) = (ausgang, version)
    }

    var text: String { "\(ausgang)-\(version)" }
}
