// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The only kinds of value that both engines store alike (architecture § 3).
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
}

/// A type that has one column form.
public protocol SQLConvertible {
    var sqlValue: SQLValue { get }
    /// `nil` when the column does not hold this type.
    init?(sqlValue: SQLValue)
}

extension String: SQLConvertible {
    public var sqlValue: SQLValue { .text(self) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension Int64: SQLConvertible {
    public var sqlValue: SQLValue { .integer(self) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue else { return nil }
        self = zahl
    }
}

extension Int: SQLConvertible {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue else { return nil }
        self.init(exactly: zahl)
    }
}

/// Booleans are 0 and 1, because SQLite has no other form.
extension Bool: SQLConvertible {
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue, zahl == 0 || zahl == 1 else { return nil }
        self = zahl == 1
    }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    /// Without a key path: in generic code one is made anew each time, and every nullable column comes by here.
    public var sqlValue: SQLValue {
        switch self {
        case .some(let wert): wert.sqlValue
        case .none: .null
        }
    }
    public init?(sqlValue: SQLValue) {
        if case .null = sqlValue {
            self = .none
        } else if let wert = Wrapped(sqlValue: sqlValue) {
            self = .some(wert)
        } else {
            return nil
        }
    }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    public var sqlValue: SQLValue { rawValue.sqlValue }
    public init?(sqlValue: SQLValue) {
        guard let roh = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: roh)
    }
}

extension ID: SQLConvertible {
    public var sqlValue: SQLValue { .text(text) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(gespeichert: text)
    }
}

extension Zeitpunkt: SQLConvertible {
    public var sqlValue: SQLValue { .integer(millisekunden) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue else { return nil }
        self.init(millisekunden: zahl)
    }
}

extension Geld: SQLConvertible {
    public var sqlValue: SQLValue { .integer(cent) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue else { return nil }
        self.init(cent: zahl)
    }
}

extension OrgNummer: SQLConvertible {
    public var sqlValue: SQLValue { .integer(wert) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let zahl) = sqlValue else { return nil }
        self.init(zahl)
    }
}
