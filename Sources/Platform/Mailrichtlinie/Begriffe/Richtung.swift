// SPDX-License-Identifier: EUPL-1.2

/// Decided by where the recipient is at home, never by the port a message came in by (mail facts §1.1).
public enum Richtung: String, Sendable, Hashable, CaseIterable {
    case eingehend
    case ausgehend
}

/// Risk class of the procedure a message belongs to, as the E-Akte has it (DSK-Orientierungshilfe E-Mail; OVG NRW, 16 B 288/23:
/// the class has to be documented for each procedure).
public enum Schutzbedarf: String, Sendable, Hashable, CaseIterable {
    case normal
    case hoch
    case sehrHoch = "sehr hoch"
}

/// What a message already is when it arrives, because a mail program or another gateway made it so.
public enum Bestandsschutz: String, Sendable, Hashable, CaseIterable {
    case keiner
    case signiert
    case verschluesselt
}

/// How bindingly something is asked for.
public enum Grad: String, Sendable, Hashable, CaseIterable {
    case nein
    case versuchen
    case muss
}
