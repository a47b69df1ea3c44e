// SPDX-License-Identifier: EUPL-1.2

/// One step on the way to a decision; all of them in order are what the simulator shows, and nothing else decides.
public struct Spurzeile: Sendable, Hashable {
    public enum Quelle: Sendable, Hashable {
        /// The id of a rule.
        case regel(String)
        case ausnahme
        case betreff
        case entschluss
        case nachricht
        case weg(Weg)
        case schluss
    }

    public let quelle: Quelle
    /// The rule matched, the way is open.
    public let trifft: Bool
    /// Settings it decided; empty for a rule that came too late.
    public let bestimmt: [Einstellung]
    /// One German sentence.
    public let satz: String

    init(_ quelle: Quelle, trifft: Bool = true, bestimmt: [Einstellung] = [], _ satz: String) {
        self.quelle = quelle
        self.trifft = trifft
        self.bestimmt = bestimmt
        self.satz = satz
    }

    init(_ regel: Regel, _ befund: Befund, _ bestimmt: [Einstellung]) {
        let name = "Regel „\(regel.titel)“ (\(regel.ebene.deutsch), Rang \(regel.rang))"
        let satz =
            if !befund.trifft {
                "\(name) trifft nicht zu: \(befund.grund)."
            } else if bestimmt.isEmpty {
                "\(name) trifft zu (\(befund.grund)), aber innere Ebenen oder frühere Regeln haben schon alles bestimmt."
            } else {
                "\(name) trifft zu (\(befund.grund)) und bestimmt: "
                    + bestimmt.map { "\($0.deutsch) \(regel.dann.deutsch($0) ?? "")" }.joined(separator: "; ") + "."
            }
        self.init(.regel(regel.id), trifft: befund.trifft, bestimmt: bestimmt, satz)
    }
}
