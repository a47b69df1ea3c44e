// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A conversation between citizens and an organisational unit about one case or one topic.
public struct Nachrichtenfaden: Sendable, Hashable, Codable {
    /// Days after closing in which the thread can still be written to.
    public static let nachlauftage = 30
    public static let maxZeichen = 10_000
    public static let maxAnlagen = 10

    public enum Teilnahme: String, Sendable, Hashable, Codable {
        case buerger
        case bevollmaechtigt
        case gast
        case amt
        /// May look on (an internal reader) but takes no part.
        case keine
    }

    public let id: ID<Nachrichtenfaden>
    /// Reference of the case, or `nil` for a topic before a case exists.
    public let vorgang: String?
    public let betreff: String
    public let geschlossen: Zeitpunkt?

    public init(id: ID<Nachrichtenfaden>, vorgang: String?, betreff: String, geschlossen: Zeitpunkt? = nil) {
        self.id = id
        self.vorgang = vorgang
        self.betreff = betreff
        self.geschlossen = geschlossen
    }

    /// From this day on a new message opens a linked thread instead.
    public var nurLesenAb: Kalendertag? { geschlossen?.tag.plus(tage: Self.nachlauftage + 1) }

    public func darfSchreiben(_ wer: Teilnahme, am jetzt: Zeitpunkt) throws(PostfachError) {
        guard wer != .keine else { throw .keineTeilnahme }
        if let ab = nurLesenAb, jetzt >= ab.beginn { throw .fadenGeschlossen }
    }

    /// The message as it will be kept: trimmed, never empty, never too long.
    public func pruefen(text: String, anlagen: Int) throws(PostfachError) -> String {
        let getrimmt = Eingabetext.getrimmt(text, mehrzeilig: true)
        guard !getrimmt.isEmpty || anlagen > 0 else { throw .nachrichtLeer }
        guard getrimmt.unicodeScalars.count <= Self.maxZeichen else { throw .nachrichtZuLang }
        guard anlagen <= Self.maxAnlagen else { throw .zuVieleAnlagen }
        return getrimmt
    }
}

/// Why a message cannot be written.
public enum PostfachError: String, Fachfehler, Hashable, CaseIterable {
    case keineTeilnahme
    case fadenGeschlossen
    case nachrichtLeer
    case nachrichtZuLang
    case zuVieleAnlagen

    public var code: String { "postfach.\(rawValue)" }

    public var meldung: String {
        switch self {
        case .keineTeilnahme: "An dieser Unterhaltung nehmen Sie nicht teil."
        case .fadenGeschlossen:
            "Diese Unterhaltung ist beendet. Bitte beginnen Sie eine neue Nachricht; sie wird mit dieser verknüpft."
        case .nachrichtLeer: "Bitte schreiben Sie einen Text oder fügen Sie eine Datei hinzu."
        case .nachrichtZuLang: "Die Nachricht ist zu lang. Möglich sind 10.000 Zeichen."
        case .zuVieleAnlagen: "Bitte fügen Sie höchstens 10 Dateien hinzu."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .keineTeilnahme: .verboten
        case .fadenGeschlossen: .konflikt
        default: .eingabe
        }
    }
}
