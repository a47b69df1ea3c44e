// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

/// Type of a value: class and number.
public struct DerTag: Hashable, Sendable {
    let context: Bool
    let number: UInt

    public static let boolean = DerTag(context: false, number: 1)
    public static let integer = DerTag(context: false, number: 2)
    public static let bitString = DerTag(context: false, number: 3)
    public static let octetString = DerTag(context: false, number: 4)
    public static let null = DerTag(context: false, number: 5)
    public static let oid = DerTag(context: false, number: 6)
    public static let utf8String = DerTag(context: false, number: 12)
    public static let sequence = DerTag(context: false, number: 16)
    public static let set = DerTag(context: false, number: 17)
    public static let utcTime = DerTag(context: false, number: 23)
    public static let generalizedTime = DerTag(context: false, number: 24)

    /// A field's own number, [0], [1] …
    public static func context(_ number: UInt) -> DerTag { DerTag(context: true, number: number) }

    init(context: Bool, number: UInt) {
        self.context = context
        self.number = number
    }

    /// `nil` for the classes that none of our formats uses.
    init?(_ identifier: ASN1Identifier) {
        switch identifier.tagClass {
        case .universal: self.init(context: false, number: identifier.tagNumber)
        case .contextSpecific: self.init(context: true, number: identifier.tagNumber)
        default: return nil
        }
    }
}
