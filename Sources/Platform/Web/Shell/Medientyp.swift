// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Comparison of media types without their parameters (RFC 9110 § 8.3.1).
enum Medientyp {
    static func ist(_ kopf: String, _ typ: String) -> Bool {
        kopf.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() == typ
    }
}
