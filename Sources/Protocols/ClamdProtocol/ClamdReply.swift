// SPDX-License-Identifier: EUPL-1.2

/// What clamd answers to INSTREAM.
public enum ClamdReply: Sendable, Hashable {
    case clean
    case found(String)
    /// The stream is longer than `StreamMaxLength`.
    case tooLarge
    /// Everything else: an error of the scanner, or no answer of its language at all.
    case failed(String)

    /// Longer answers are nobody's.
    public static let longest = 4_096

    /// Reads one answer of the `z` commands, with or without its closing NUL.
    public init(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= Self.longest else {
            self = .failed("answer too long")
            return
        }
        let line = bytes.prefix { $0 != 0 && $0 != 0x0A }
        guard let text = String(validating: Array(line), as: UTF8.self) else {
            self = .failed("answer is not UTF-8")
            return
        }
        let prefix = "stream: "
        if text == prefix + "OK" {
            self = .clean
        } else if text.hasPrefix(prefix), text.hasSuffix(" FOUND"), text.utf8.count > prefix.utf8.count + " FOUND".utf8.count {
            self = .found(String(text.dropFirst(prefix.count).dropLast(" FOUND".count)))
        } else if text.hasPrefix("INSTREAM size limit exceeded") {
            self = .tooLarge
        } else {
            self = .failed(text.isEmpty ? "no answer" : String(text.prefix(200)))
        }
    }
}
