// SPDX-License-Identifier: EUPL-1.2

/// The outer state of a case in the words of the central citizen mailbox (ZBP). Its "sent" and "received" are one here,
/// because sending is one commit. What a procedure has to say beyond that are its own steps.
public enum Vorgangsstufe: String, Sendable, Hashable, CaseIterable {
    case entwurf
    case eingegangen
    case inBearbeitung
    case handlungNoetig
    case abgeschlossen

    /// Keys of the message catalogue: the state, and what comes next unless something unexpected happens.
    var schluessel: String { "portalStufe\(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())" }
    var ausblick: String { "portalAusblick\(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())" }

    /// - Parameters:
    ///   - uebernommen: a clerk has taken the case.
    ///   - wartet: something is left for the citizen to do. An unopened notice of a closed case is such a thing too.
    public static func bestimmen(gesendet: Bool, geschlossen: Bool, uebernommen: Bool, wartet: Bool) -> Vorgangsstufe {
        guard gesendet else { return .entwurf }
        if wartet { return .handlungNoetig }
        if geschlossen { return .abgeschlossen }
        return uebernommen ? .inBearbeitung : .eingegangen
    }
}
