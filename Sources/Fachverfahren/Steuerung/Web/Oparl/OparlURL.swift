// SPDX-License-Identifier: EUPL-1.2
import Oparl

/// Addresses of the interface for open data of the council.
enum OparlURL {
    static let wurzel = "/oparl"
    static let systemMuster = "/oparl/{version}"
    static let listeMuster = "/oparl/{version}/{art}"
    static let objektMuster = "/oparl/{version}/{art}/{id}"
    static let teilMuster = "/oparl/{version}/{art}/{id}/{teil}"

    static func system(_ version: OparlVersion) -> String { "\(wurzel)/\(version.rawValue)" }
}
