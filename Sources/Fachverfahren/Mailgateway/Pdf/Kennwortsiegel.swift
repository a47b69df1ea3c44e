// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Web

/// Keeps passwords from whoever has only the database, until they were shown.
struct Kennwortsiegel: Sendable {
    /// What is sealed; neither opens as the other.
    enum Inhalt: String, Sendable {
        case kennwort
        /// Where it is sent.
        case ziel
    }

    private let schluessel: SymmetricKey

    init(_ geheimnis: Geheimnis) { self.init(schluessel: Array(SHA256.hash(data: Data(geheimnis.marke("mailpdf", "1").utf8)))) }

    /// - Parameter schluessel: 32 bytes.
    init(schluessel: [UInt8]) { self.schluessel = SymmetricKey(data: schluessel) }

    /// - Returns: base64; it opens for this delivery alone.
    func schliesse(_ text: String, _ id: ZustellungID, als inhalt: Inhalt = .kennwort) throws -> String {
        let kasten = try AES.GCM.seal(Data(text.utf8), using: schluessel, authenticating: Self.zusatz(id, inhalt))
        return (kasten.combined ?? Data()).base64EncodedString()
    }

    /// - Throws: what was sealed with another key, or for another delivery.
    func oeffne(_ versiegelt: String, _ id: ZustellungID, als inhalt: Inhalt = .kennwort) throws -> String {
        let kasten = try AES.GCM.SealedBox(combined: Data(base64Encoded: versiegelt) ?? Data())
        return String(
            decoding: try AES.GCM.open(kasten, using: schluessel, authenticating: Self.zusatz(id, inhalt)), as: UTF8.self)
    }

    private static func zusatz(_ id: ZustellungID, _ inhalt: Inhalt) -> Data {
        Data((inhalt == .kennwort ? id.text : "\(id.text) \(inhalt.rawValue)").utf8)
    }
}
