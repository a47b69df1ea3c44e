// SPDX-License-Identifier: EUPL-1.2

extension SpfRecord {
    /// Most words a record may have; readers of others stop at 10 questions long before.
    static let mostTerms = 200

    /// Reads a record. Whatever is not in the grammar is refused, as a receiver would answer with `permerror`
    /// (RFC 7208 §4.6).
    public init(_ text: String) throws(MailDnsError) {
        guard text.utf8.count <= TxtRecord.longest else { throw .tooLong }
        var words = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { String(Substring($0)) }[...]
        // RFC 7208 §4.5: exactly this, and a blank or the end behind it.
        guard let version = words.popFirst(), version.lowercased() == "v=spf1" else { throw .otherRecord }
        var (terms, redirects, explanations) = ([SpfTerm](), 0, 0)
        for word in words where !word.isEmpty {
            guard terms.count < Self.mostTerms else { throw .tooLong }
            guard let term = SpfTerm(word: word) else { throw .malformed(String(word.prefix(80))) }
            switch term {
            case .redirect: redirects += 1
            case .explanation: explanations += 1
            default: break
            }
            terms.append(term)
        }
        if redirects > 1 { throw .twice("redirect") }
        if explanations > 1 { throw .twice("exp") }
        self.terms = terms
    }
}

extension SpfTerm {
    init?(word: String) {
        let bytes = Array(word.utf8)
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        let name = bytes.prefix { Self.mayStandInName($0) }
        if name.count < bytes.count, bytes[name.count] == 0x3D {
            guard let first = name.first, Self.isLetter(first) else { return nil }
            self.init(modifier: Self.text(name), value: Self.text(bytes[(name.count + 1)...]))
            return
        }
        let qualifier = Qualifier(rawValue: String(word.prefix(1)))
        guard let mechanism = Mechanism(qualifier == nil ? bytes[...] : bytes.dropFirst()) else { return nil }
        self = .mechanism(qualifier ?? .pass, mechanism)
    }

    private init?(modifier: String, value: String) {
        switch modifier.lowercased() {
        case "redirect":
            guard let domain = SpfDomain(value) else { return nil }
            self = .redirect(domain)
        case "exp":
            guard let domain = SpfDomain(value) else { return nil }
            self = .explanation(domain)
        default:
            guard SpfMacro.end(Array(value.utf8)) != nil else { return nil }
            self = .unknown(name: modifier, value: value)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E
    }
}
