// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Credentials of HTTP Basic (RFC 7617), in UTF-8.
enum Basisanmeldung {
    /// What a browser or a program is asked with.
    static let aufforderung = "Basic realm=\"Rathaus\", charset=\"UTF-8\""

    static func lesen(_ kopf: String?) -> (name: String, kennwort: String)? {
        guard let kopf, kopf.utf8.count <= 1_000, kopf.prefix(6).lowercased() == "basic ",
            let daten = Data(base64Encoded: kopf.dropFirst(6).trimmingCharacters(in: .whitespaces)),
            let text = String(validating: daten, as: UTF8.self), let doppelpunkt = text.firstIndex(of: ":")
        else { return nil }
        return (String(text[..<doppelpunkt]), String(text[text.index(after: doppelpunkt)...]))
    }
}
