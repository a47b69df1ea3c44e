// SPDX-License-Identifier: EUPL-1.2

/// What a rule sets. `nil` says nothing and leaves the setting to rules further out.
public struct Massnahmen: Sendable, Hashable {
    public internal(set) var signieren: Grad?
    public internal(set) var verschluesseln: Grad?
    /// Allowed ways, best first.
    public internal(set) var wege: [Weg]?
    public internal(set) var transport: Transportforderung?
    public internal(set) var betreff: Betreffweise?
    /// Name of a text that is set under the mail, before it is signed.
    public internal(set) var hinweis: Angabe<String>?
    /// Why somebody has to release the message first.
    public internal(set) var halten: Angabe<String>?
    /// What the sender is told.
    public internal(set) var abweisen: Angabe<String>?
    /// A copy into the E-Akte.
    public internal(set) var akte: Bool?
    /// Attachments of so many bytes become a link.
    public internal(set) var linkAb: Angabe<Int>?
    /// Invitations go unencrypted where encryption is only tried, since Outlook cannot answer encrypted ones (mail facts §15.5).
    public internal(set) var kalenderOffen: Bool?
    public internal(set) var wahl: [Haltwahl]?

    /// Takes over what is still unsaid here.
    /// - Returns: what that was.
    mutating func uebernimm(_ weitere: Massnahmen) -> [Einstellung] {
        var neu: [Einstellung] = []
        func fuelle<Wert>(_ hier: inout Wert?, _ dort: Wert?, _ name: Einstellung) {
            guard hier == nil, let dort else { return }
            hier = dort
            neu.append(name)
        }
        fuelle(&signieren, weitere.signieren, .signieren)
        fuelle(&verschluesseln, weitere.verschluesseln, .verschluesseln)
        fuelle(&wege, weitere.wege, .wege)
        fuelle(&transport, weitere.transport, .transport)
        fuelle(&betreff, weitere.betreff, .betreff)
        fuelle(&hinweis, weitere.hinweis, .hinweis)
        fuelle(&halten, weitere.halten, .halten)
        fuelle(&abweisen, weitere.abweisen, .abweisen)
        fuelle(&akte, weitere.akte, .akte)
        fuelle(&linkAb, weitere.linkAb, .linkAb)
        fuelle(&kalenderOffen, weitere.kalenderOffen, .kalenderOffen)
        fuelle(&wahl, weitere.wahl, .wahl)
        return neu
    }
}

/// A value, or the statement that there is none, which undoes what a level further out says.
public enum Angabe<Wert: Sendable & Hashable>: Sendable, Hashable {
    case keine
    case wert(Wert)

    public var inhalt: Wert? { if case .wert(let wert) = self { wert } else { nil } }
}

/// The settings by name; the raw value is the word in the rule set.
public enum Einstellung: String, Sendable, Hashable, CaseIterable {
    case signieren, verschluesseln, wege, transport, betreff, hinweis, halten, abweisen, akte, linkAb, kalenderOffen, wahl

    public var deutsch: String {
        switch self {
        case .signieren: "Signieren"
        case .verschluesseln: "Verschlüsseln"
        case .wege: "erlaubte Wege"
        case .transport: "Transport"
        case .betreff: "Betreff"
        case .hinweis: "Hinweistext"
        case .halten: "Halten zur Freigabe"
        case .abweisen: "Abweisen"
        case .akte: "Kopie in die Akte"
        case .linkAb: "große Anhänge als Link"
        case .kalenderOffen: "Ausnahme für Termine"
        case .wahl: "Wahl bei gehaltenen Nachrichten"
        }
    }
}
