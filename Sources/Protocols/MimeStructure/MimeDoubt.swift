// SPDX-License-Identifier: EUPL-1.2

/// What readers of mail are known to take differently. It is read one way, and said: who must be sure refuses it.
public enum MimeDoubt: Hashable, Sendable {
    // Header section
    /// `Subject : text`, the obsolete form of RFC 5322 §4.5.
    case blankBeforeColon
    /// A line of blanks alone; for some the header ends there.
    case blankContinuation
    /// CRLF and bare LF side by side, or a bare CR.
    case mixedLineEnds
    case nulByte
    /// The separator of an mbox file stands where the first field should.
    case mboxLine
    /// A line that is no field ended the header before an empty line did.
    case headerCutShort
    /// A field that may stand once (RFC 5322 §3.6, RFC 2045) stands more often; the name is in small letters.
    case duplicateField(String)

    // Content-Type and Content-Disposition
    case contentTypeUnreadable
    /// The name is in small letters.
    case duplicateParameter(String)

    // Multiparts
    case boundaryMissing
    /// Cut into pieces (RFC 2231) or longer than 70 (RFC 2046 §5.1.1).
    case boundaryOdd
    /// The same as, or the beginning of, one further out.
    case boundaryReused
    /// A line begins with the delimiter and goes on with something else.
    case boundaryPrefix
    case closeMissing
    /// Delimiters behind the closing one.
    case partAfterClose
    /// RFC 2045 §6.4: base64 or quoted-printable on a multipart or an embedded message.
    case encodedComposite

    /// Whether two readers may see other parts, or another kind of part.
    public var isStructural: Bool {
        switch self {
        case .duplicateField(let name): ["content-type", "content-transfer-encoding"].contains(name)
        case .duplicateParameter(let name): ["boundary", "protocol", "smime-type"].contains(name)
        case .mboxLine, .closeMissing: false
        default: true
        }
    }
}
