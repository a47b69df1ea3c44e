// SPDX-License-Identifier: EUPL-1.2

/// Why a request to the interface fails.
public enum OparlError: Error, Equatable, Sendable {
    case notFound
    /// A file that was there.
    case gone
    case time(parameter: String)
    case parameter(String)

    public var status: Int {
        switch self {
        case .notFound: 404
        case .gone: 410
        case .time, .parameter: 400
        }
    }

    public var message: String {
        switch self {
        case .notFound: "Dieses Objekt gibt es nicht."
        case .gone: "Diese Datei wurde zurückgezogen."
        case .time(let name): "„\(name)“ ist keine Zeit in der Form 2014-01-01T00:00:00+01:00."
        case .parameter(let name): "„\(name)“ hat keinen gültigen Wert."
        }
    }

    /// The object that is answered (OParl 1.1, Error).
    /// - Parameter debug: what helps to find the cause, such as the number of the request.
    public func value(_ version: OparlVersion, debug: String) -> OparlValue {
        .object([
            OparlMember("type", .text(version.errorType)), OparlMember("message", .text(message)),
            OparlMember("debug", .text(debug)),
        ])
    }
}
