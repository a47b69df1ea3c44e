// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A signed-in session as the shell sees it; its row belongs to Identity.
public struct Sitzung: Sendable {
    public let id: String
    public let akteur: Akteur
    /// When the session ends unless the user does something.
    public let endet: Zeitpunkt
    /// Name of the role to show beside the user's name.
    public let rolle: String?
    /// Staff: keyboard shortcuts on.
    public let kuerzel: Bool

    public init(id: String, akteur: Akteur, endet: Zeitpunkt, rolle: String?, kuerzel: Bool = true) {
        self.id = id
        self.akteur = akteur
        self.endet = endet
        self.rolle = rolle
        self.kuerzel = kuerzel
    }

    public var name: String {
        switch akteur {
        case .mitarbeiter(let m): m.name
        case .buerger(let b): b.name
        case .gast: "Gastzugang"
        case .oeffentlich, .system: ""
        }
    }
}

/// What a program without a browser shows: name and app password, and from where.
public struct Anwendungsanmeldung: Sendable {
    public let name: String
    public let kennwort: String
    public let adresse: String
    /// What the program calls itself.
    public let programm: String

    public init(name: String, kennwort: String, adresse: String, programm: String) {
        self.name = name
        self.kennwort = kennwort
        self.adresse = adresse
        self.programm = programm
    }
}

/// How the shell learns who calls; Identity fills it in.
public struct AnmeldePort: Sendable {
    /// The session of a cookie's token, `nil` when there is none or it has ended.
    public let sitzung: @Sendable (_ token: String, _ imAmt: Bool) async throws -> Sitzung?
    /// Whoever an app password belongs to, `nil` when it does not hold. Throws when the address has tried too often.
    public let anwendung: @Sendable (Anwendungsanmeldung) async throws -> Sitzung?

    public init(
        anwendung: @escaping @Sendable (Anwendungsanmeldung) async throws -> Sitzung? = { _ in nil },
        sitzung: @escaping @Sendable (_ token: String, _ imAmt: Bool) async throws -> Sitzung?
    ) {
        self.anwendung = anwendung
        self.sitzung = sitzung
    }

    /// Nobody is ever signed in.
    public static let niemand = AnmeldePort { _, _ in nil }
}

/// The visitor's cookie, which exists from the first form on. Signing in gives a new one.
public struct Besuch: Sendable, Hashable {
    /// 256 random bits in hex; only its hash is ever stored.
    public let token: String
}

extension Besuch {
    /// Recognises the visitor again without giving the cookie away: may be stored.
    public var kennung: String { Geheimnis.kennung(token) }
}
