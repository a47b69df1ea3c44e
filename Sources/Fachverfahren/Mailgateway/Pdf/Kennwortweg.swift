// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// How the password of a PDF reaches its recipient without its sender telling it: never by mail (mail facts §13.5).
enum Kennwortweg: String, Sendable, CaseIterable, SQLConvertible {
    case sms, brief

    var deutsch: String {
        switch self {
        case .sms: "SMS"
        case .brief: "Brief"
        }
    }

    /// Where it goes, as it is kept until then.
    /// - Throws: `GatewayError` that says what to write.
    func geprueft(_ ziel: String) throws(GatewayError) -> String {
        switch self {
        case .sms:
            guard let nummer = Mobilnummer.lies(ziel) else { throw .mobilnummerUngueltig }
            return nummer
        case .brief:
            let zeilen = ziel.split(whereSeparator: \.isNewline).map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }.filter { !$0.isEmpty }
            guard (3...6).contains(zeilen.count), zeilen.allSatisfy({ $0.count <= 80 }) else { throw .anschriftUngueltig }
            return zeilen.joined(separator: "\n")
        }
    }
}
