// SPDX-License-Identifier: EUPL-1.2

/// How long a closed file is kept (xdomea `Aufbewahrungsdauer`: AnzahlJahre or Unbefristet).
public enum Aufbewahrungsdauer: Hashable, Sendable, CustomStringConvertible {
    case jahre(Int)
    case unbefristet

    /// Reads `10` or `unbefristet`; `nil` for everything else.
    public init?(_ text: some StringProtocol) {
        if text.lowercased() == "unbefristet" {
            self = .unbefristet
        } else if let zahl = Int(text), (1...150).contains(zahl) {
            self = .jahre(zahl)
        } else {
            return nil
        }
    }

    /// The form of the column and of the CSV file.
    public var description: String {
        switch self {
        case .jahre(let zahl): String(zahl)
        case .unbefristet: "unbefristet"
        }
    }

    public var deutsch: String {
        switch self {
        case .jahre(1): "1 Jahr"
        case .jahre(let zahl): "\(zahl) Jahre"
        case .unbefristet: "unbefristet"
        }
    }

    public func istKuerzer(als andere: Aufbewahrungsdauer) -> Bool {
        switch (self, andere) {
        case (.jahre(let a), .jahre(let b)): a < b
        case (.jahre, .unbefristet): true
        case (.unbefristet, _): false
        }
    }
}
