// SPDX-License-Identifier: EUPL-1.2

/// A step on the way of a file out of the house.
public enum Aussonderungsschritt: String, Hashable, Sendable, CaseIterable {
    /// Pick an expired file.
    case vorsehen
    /// Send the list of what is on offer (message 0501).
    case anbieten
    /// Read the archive's decision (0502), or take the plan's where it is fixed there.
    case bewerten
    /// Send it to another authority that is in charge from now on (0401).
    case weggeben
    /// The receiver has confirmed that it took it over (0506, 0402) and the contents are deleted.
    case abgeben
    /// Not worth archiving: the contents are deleted.
    case vernichten
    /// Back to where it was: withdrawn, held, or put off by the archive.
    case zurueckstellen
}

extension Schriftgutzustand {
    /// The one state machine of the end of a file: what `schritt` leads to from here.
    public func nach(_ schritt: Aussonderungsschritt) throws(AkteError) -> Schriftgutzustand {
        switch (self, schritt) {
        case (.zda, .vorsehen): .auszusondern
        case (.auszusondern, .anbieten): .angeboten
        // Two-step procedure: the plan has appraised, so nothing is offered.
        case (.auszusondern, .bewerten), (.angeboten, .bewerten): .bewertet
        case (.zda, .weggeben): .abzugeben
        case (.bewertet, .abgeben), (.abzugeben, .abgeben): .abgegeben
        case (.bewertet, .vernichten): .vernichtet
        case (.auszusondern, .zurueckstellen), (.angeboten, .zurueckstellen), (.bewertet, .zurueckstellen),
            (.abzugeben, .zurueckstellen):
            .zda
        default: throw .aussonderungsschrittUnzulaessig(self)
        }
    }
}
