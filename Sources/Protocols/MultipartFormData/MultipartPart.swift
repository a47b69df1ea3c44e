// SPDX-License-Identifier: EUPL-1.2

/// Header of one part.
public struct MultipartPart: Hashable, Sendable {
    /// Name of the form field; always valid UTF-8, else the body is refused.
    public let name: String
    /// As the sender wrote it, with U+FFFD for broken UTF-8: an odd file name must not cost the citizen the upload.
    /// It may hold paths and control characters; `SafeFilename` makes it fit for showing and keeping.
    public let filename: String?
    /// As the sender claims; never a reason to trust the content.
    public let contentType: String?

    public init(name: String, filename: String?, contentType: String?) {
        self.name = name
        self.filename = filename
        self.contentType = contentType
    }
}

public enum MultipartEvent: Hashable, Sendable {
    case partBegin(MultipartPart)
    /// Never empty. How the content is cut depends on how it was fed; the concatenation does not.
    case data(ArraySlice<UInt8>)
    case partEnd
    /// The closing delimiter was read; what follows is ignored (RFC 2046 §5.1.1 epilogue) but still counted.
    case end
}
