// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// One request to another server.
public struct HttpAnfrage: Sendable {
    public enum Koerper: Sendable {
        case daten(Data)
        /// A part of a file, read while it is sent.
        case datei(pfad: String, von: Int64, laenge: Int64)
    }

    public let methode: String
    public let adresse: String
    public let kopf: [(name: String, wert: String)]
    public let koerper: Koerper
    /// How long the whole exchange may take.
    public let frist: Duration

    public init(
        _ methode: String, _ adresse: String, kopf: [(name: String, wert: String)] = [], koerper: Koerper = .daten(Data()),
        frist: Duration = .seconds(60)
    ) {
        self.methode = methode
        self.adresse = adresse
        self.kopf = kopf
        self.koerper = koerper
        self.frist = frist
    }

    /// A search in a directory by its URL (RFC 4516), without signing in. The answer is text: `DN: …`, then a line `\tname:: base64` for each binary value.
    public static func suche(_ verzeichnis: String, frist: Duration = .seconds(60)) -> HttpAnfrage {
        HttpAnfrage(suchwort, verzeichnis, frist: frist)
    }

    private static let suchwort = "LDAP"
    var istSuche: Bool { methode == Self.suchwort }

    var laenge: Int64 {
        switch koerper {
        case .daten(let daten): Int64(daten.count)
        case .datei(_, _, let laenge): laenge
        }
    }
}

/// What came back, without the body, which went to the caller piece by piece.
public struct HttpAntwort: Sendable {
    public let status: Int
    private let kopf: [String: String]

    /// - Parameter kopf: the last value counts where a name comes twice.
    public init(status: Int, kopf: [(name: String, wert: String)] = []) {
        self.status = status
        self.kopf = Dictionary(kopf.map { ($0.name.lowercased(), $0.wert) }, uniquingKeysWith: { $1 })
    }

    public subscript(name: String) -> String? { kopf[name.lowercased()] }
}
