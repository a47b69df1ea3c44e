// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A reason why a Vorgang cannot be put z. d. A. yet.
public enum Schliessungshindernis: Hashable, Sendable {
    case offeneSchritte(Int)
    case offeneWiedervorlagen(Int)
    case entwuerfe(Int)
    /// Somebody works on it right now, through whatever door.
    case gesperrt(was: String, wer: String, wie: Sperrkanal, bis: Zeitpunkt)
    case aufbewahrungFehlt
    case aussonderungsartFehlt

    public var text: String {
        switch self {
        case .offeneSchritte(1): "Ein Schritt eines Geschäftsgangs ist noch offen."
        case .offeneSchritte(let zahl): "\(zahl) Schritte von Geschäftsgängen sind noch offen."
        case .offeneWiedervorlagen(1): "Eine Wiedervorlage ist noch offen."
        case .offeneWiedervorlagen(let zahl): "\(zahl) Wiedervorlagen sind noch offen."
        case .entwuerfe(1): "Ein Dokument ist noch ein Entwurf."
        case .entwuerfe(let zahl): "\(zahl) Dokumente sind noch Entwürfe."
        case .gesperrt(let was, let wer, let wie, let bis):
            "\(was): \(wer) bearbeitet das gerade (\(wie.deutsch)), die Sperre gilt bis \(bis.deutsch)."
        case .aufbewahrungFehlt: "Die Aufbewahrungsdauer ist nicht festgelegt."
        case .aussonderungsartFehlt: "Die Aussonderungsart ist nicht festgelegt."
        }
    }
}
