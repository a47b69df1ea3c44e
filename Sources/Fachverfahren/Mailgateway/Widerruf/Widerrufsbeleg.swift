// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// What an authority gave as its word about one certificate: the whole answer of an OCSP service, or the lists it was looked up in. Lists are named, not
/// kept: they can have megabytes, and by issuer, number and hash anybody can tell whether he has the same.
struct Widerrufsbeleg: Sendable, Hashable, Codable {
    /// DER OCSPResponse (RFC 6960 §4.2), base64.
    var ocsp: String?
    /// The list, and behind it that of what has changed since.
    var listen: [Listenkennung] = []

    init(ocsp: [UInt8]) { self.ocsp = Base64.text(ocsp) }

    init(listen: [Listenkennung]) { self.listen = listen }

    init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// As it stands in the database.
    func text() throws -> String {
        let json = JSONEncoder()
        json.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try json.encode(self), as: UTF8.self)
    }
}
