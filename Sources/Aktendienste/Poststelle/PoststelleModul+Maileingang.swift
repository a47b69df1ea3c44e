// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

/// Told when a mail was registered, for whoever can deal with its kind without a person.
public struct Maileingang: Codable, Sendable {
    public static let ereignis = "post.eingang.email"

    /// Identity of the Eingang.
    public let eingang: String
}

/// What another module sees of a mail that waits to be distributed.
public struct WartendeMail: Sendable {
    /// Running number of the register.
    public let nummer: String
    public let oe: OrgNummer
    /// Files it carried.
    public let anlagen: [Dokumentdatei]
}

extension ReadAccess {
    /// - Parameter id: identity of the Eingang; `nil` for what is no mail, is not there, or was dealt with.
    public func wartendeMail(_ id: String) throws -> WartendeMail? {
        guard let id = EingangID(id), let eingang = try eingang(id), eingang.kanal == .email, eingang.zustand == .offen else {
            return nil
        }
        return WartendeMail(
            nummer: eingang.nummer, oe: eingang.oe,
            anlagen: try eingangsdateien(id).filter { $0.rolle == .anlage }.map(\.datei))
    }
}

extension WriteContext {
    /// Files a mail that waits, with all it carried. Rights are the caller's matter.
    /// - Throws: `Fachfehler` when it was dealt with meanwhile or cannot be filed there.
    public func mailAblegen(_ id: String, in vorgang: VorgangID, grund: String) throws {
        guard let id = EingangID(id), let eingang = try eingang(id), let ziel = try self.vorgang(vorgang) else {
            throw PostError.nichtGefunden
        }
        _ = try eingangAblegen(eingang, in: ziel, .init(version: eingang.version, grund: grund))
    }
}
