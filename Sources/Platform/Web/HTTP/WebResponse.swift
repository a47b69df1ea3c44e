// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import Hummingbird
internal import NIOCore
public import Store

/// An answer. Pages are rendered by the shell, which alone knows the frame around them.
public struct WebResponse: Sendable {
    enum Koerper: Sendable {
        case leer
        case bytes(Data, typ: String)
        case seite(any Page)
        /// A page that is read on the snapshot its frame is read on.
        case lesung(@Sendable (ReadContext) throws -> Lesung)
        /// A fragment of a page, without layout.
        case ausschnitt(any Page)
        /// A file served in pieces; `sandkasten` for content that somebody uploaded.
        case datei(pfad: String, groesse: Int64)
        /// Made while it is sent.
        case strom(@Sendable (inout any ResponseBodyWriter) async throws -> Void)
    }

    public var status: Int
    public var kopf: [(name: String, wert: String)] = []
    let koerper: Koerper
    var meldung: Meldung?
    /// Token of a session that begins with this answer; empty ends it.
    var sitzungstoken: String?

    /// A whole page in its layout.
    public static func seite(_ page: any Page, status: Int = 200) -> Self { Self(status: status, koerper: .seite(page)) }

    /// A page that only has to be read: model and frame come from one snapshot, in one visit to the database.
    public static func lesung(_ lesen: @escaping @Sendable (ReadContext) throws -> Lesung) -> Self {
        Self(status: 200, koerper: .lesung(lesen))
    }

    /// A fragment for the live search.
    public static func ausschnitt(_ page: any Page) -> Self { Self(status: 200, koerper: .ausschnitt(page)) }

    /// Shows the page of `ziel` next, so that "reload" never sends twice (303).
    public static func weiter(nach ziel: String, _ meldung: Meldung? = nil) -> Self {
        var antwort = Self(status: 303, koerper: .leer)
        antwort.kopf = [("location", ziel)]
        antwort.meldung = meldung
        return antwort
    }

    public static func json(_ wert: some Encodable, status: Int = 200) throws -> Self {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Self(status: status, koerper: .bytes(try encoder.encode(wert), typ: "application/json"))
    }

    public static func daten(_ daten: Data, typ: String, status: Int = 200) -> Self {
        Self(status: status, koerper: .bytes(daten, typ: typ))
    }

    public static func text(_ text: String, typ: String = "text/plain; charset=utf-8") -> Self {
        .daten(Data(text.utf8), typ: typ)
    }

    /// Says nothing but its status and its header.
    public static func leer(_ status: Int) -> Self { Self(status: status, koerper: .leer) }

    /// An answer that is made piece by piece while it is sent, so that its length does not matter to memory.
    /// - Parameter naechstes: the next piece, `nil` at the end. What it throws breaks the connection off: the status has gone out.
    public static func strom<Stand: Sendable>(
        typ: String, status: Int = 200, ab anfang: Stand, naechstes: @escaping @Sendable (inout Stand) async throws -> Data?
    ) -> Self {
        Self(
            status: status,
            koerper: .strom { writer in
                var stand = anfang
                while let daten = try await naechstes(&stand) { try await writer.write(ByteBuffer(bytes: daten)) }
                try await writer.finish(nil)
            }
        ).mitKopf("content-type", typ)
    }

    /// Content that somebody uploaded: no script can run in it, and it is never guessed to be another type.
    /// - Parameter name: shown to the user when saving.
    public static func inhalt(pfad: String, groesse: Int64, typ: String, name: String, herunterladen: Bool) -> Self {
        var antwort = Self(status: 200, koerper: .datei(pfad: pfad, groesse: groesse))
        let art = herunterladen ? "attachment" : "inline"
        antwort.kopf = [
            ("content-type", typ),
            ("content-disposition", "\(art); filename*=UTF-8''\(name.rfc5987)"),
            ("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"),
            ("cache-control", "private, no-store"),
        ]
        return antwort
    }

    public func mitKopf(_ name: String, _ wert: String) -> Self {
        var antwort = self
        antwort.kopf.append((name.lowercased(), wert))
        return antwort
    }

    /// Begins a session with a new cookie (never the visitor's old one).
    public func mitSitzung(_ token: String) -> Self {
        var antwort = self
        antwort.sitzungstoken = token
        return antwort
    }

    /// Ends the session on this device.
    public func ohneSitzung() -> Self { mitSitzung("") }

    func mitCookie(_ cookie: Keks) -> Self { mitKopf("set-cookie", cookie.zeile) }
}

/// A message that the next page shows once.
public struct Meldung: Sendable, Codable {
    public enum Art: String, Sendable, Codable { case info, erfolg, warnung, fehler }

    public let art: Art
    public let titel: String?
    public let text: String

    public init(_ art: Art, _ text: String, titel: String? = nil) {
        self.art = art
        self.titel = titel
        self.text = text
    }
}

extension String {
    /// Percent-encoding of RFC 5987 for header parameters; control characters cannot get through.
    fileprivate var rfc5987: String {
        addingPercentEncoding(
            withAllowedCharacters: CharacterSet(
                charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")) ?? "datei"
    }
}
