// SPDX-License-Identifier: EUPL-1.2

/// The separator the sender chose. RFC 2046 §5.1.1: 1 to 70 of a few ASCII characters, no blank at the end.
public struct MultipartBoundary: Hashable, Sendable {
    public let text: String

    public init(_ text: String) throws(MultipartError) {
        guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed), text.utf8.last != 0x20 else {
            throw .boundaryInvalid
        }
        self.text = text
    }

    /// From the value of the Content-Type field of the request.
    public init(contentType: String) throws(MultipartError) {
        let field = try ParameterField(Array(contentType.utf8)[...])
        guard field.value == "multipart/form-data" else { throw .notMultipart }
        guard let raw = field.parameters["boundary"] else { throw .boundaryMissing }
        guard let text = String(validating: raw, as: UTF8.self) else { throw .boundaryInvalid }
        try self.init(text)
    }

    /// CR stands only at the start, which the search for a half-read delimiter relies on.
    var delimiter: [UInt8] { Array("\r\n--".utf8) + Array(text.utf8) }

    private static func allowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x20, 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F, 0x5F: true
        default: false
        }
    }
}
