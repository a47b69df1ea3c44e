// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Kryptodienst
internal import Store

/// What the acts on keys and certificates need.
struct Schluesseldienst: Sendable {
    let store: Store
    let krypto: Kryptodienst
}

enum SchluesselError: Error, Hashable, Sendable, LocalizedError {
    case inhaber(String)
    case unbekannt(String)
    /// The file is not what it should be, or the worker refuses it.
    case datei(String)

    var errorDescription: String? {
        switch self {
        case .inhaber(let text): "„\(text)“ ist weder eine E-Mail-Adresse noch eine Domain."
        case .unbekannt(let text): "„\(text)“ gibt es nicht."
        case .datei(let grund): grund
        }
    }

    static func inhaber(lesen text: String) throws(SchluesselError) -> Inhaber {
        guard let inhaber = Inhaber(text) else { throw .inhaber(text) }
        return inhaber
    }
}

extension Zeitpunkt {
    /// - Parameter unix: seconds since 1970.
    init(unix: Int64) { self.init(millisekunden: unix.multipliedReportingOverflow(by: 1_000).overflow ? .max : unix * 1_000) }
}
