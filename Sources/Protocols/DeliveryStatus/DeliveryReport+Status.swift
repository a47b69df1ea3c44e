// SPDX-License-Identifier: EUPL-1.2

extension DeliveryReport {
    /// `class.subject.detail` (RFC 3463 §2).
    public struct Status: Hashable, Sendable, CustomStringConvertible {
        public enum Class: Int, Hashable, Sendable, CaseIterable {
            case success = 2
            case persistentTransient = 4
            case permanent = 5
        }

        public let kind: Class
        /// 0 to 999.
        public let subject: Int
        /// 0 to 999.
        public let detail: Int

        /// `nil` for numbers that are not in the standard.
        public init?(_ kind: Int, _ subject: Int, _ detail: Int) {
            guard let known = Class(rawValue: kind), (0...999).contains(subject), (0...999).contains(detail) else { return nil }
            self.init(known, subject, detail)
        }

        /// Reads `5.1.1`; blanks and a comment may follow.
        public init?(_ text: String) {
            let word = text.prefix { $0 != " " && $0 != "(" && $0 != "\t" }
            let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count == 3 else { return nil }
            let values = numbers.compactMap { number -> Int? in
                number.utf8.count <= 3 && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(number) : nil
            }
            guard values.count == 3 else { return nil }
            self.init(values[0], values[1], values[2])
        }

        private init(_ kind: Class, _ subject: Int, _ detail: Int) {
            self.kind = kind
            self.subject = subject
            self.detail = detail
        }

        /// The least an action says.
        public init(of action: Action) {
            switch action {
            case .failed: self.init(.permanent, 0, 0)
            case .delayed: self.init(.persistentTransient, 0, 0)
            case .delivered, .relayed, .expanded: self.init(.success, 0, 0)
            }
        }

        /// The action of a host that forgot to say it.
        var action: Action {
            switch kind {
            case .permanent: .failed
            case .persistentTransient: .delayed
            case .success: .delivered
            }
        }

        public var description: String { "\(kind.rawValue).\(subject).\(detail)" }
    }
}
