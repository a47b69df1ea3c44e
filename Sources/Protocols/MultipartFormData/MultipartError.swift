// SPDX-License-Identifier: EUPL-1.2

/// Why a body was refused. The first group is a broken or hostile sender, the second one a limit, so that
/// a caller can answer 400 and 413 (see `isLimit`).
public enum MultipartError: Error, Hashable, Sendable {
    case notMultipart
    case boundaryMissing
    case boundaryInvalid
    case delimiterMalformed
    case headerMalformed
    case headerDuplicate(String)
    case parameterDuplicate(String)
    case dispositionMissing
    case nameMissing
    case nameNotUTF8
    case filenameEncodingUnknown
    case transferEncodingUnsupported
    /// The body ended before the closing delimiter.
    case truncated

    case headerTooLarge(limit: Int)
    case tooManyHeaderLines(limit: Int)
    case tooManyParts(limit: Int)
    case fieldTooLarge(name: String, limit: Int)
    case fileTooLarge(name: String, limit: Int)
    case bodyTooLarge(limit: Int)

    public var isLimit: Bool {
        switch self {
        case .headerTooLarge, .tooManyHeaderLines, .tooManyParts, .fieldTooLarge, .fileTooLarge, .bodyTooLarge: true
        default: false
        }
    }
}
