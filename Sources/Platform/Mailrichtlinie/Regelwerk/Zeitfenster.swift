// SPDX-License-Identifier: EUPL-1.2

public enum Wochentag: String, Sendable, Hashable, CaseIterable {
    case mo, di, mi, `do`, fr, sa, so
}

/// A moment as the clock in the town hall shows it; the caller knows the clock and the time zone.
public struct Wochenzeit: Sendable, Hashable {
    public let tag: Wochentag
    /// Of the day, 0 to 1439.
    public let minute: Int

    public init(tag: Wochentag, minute: Int) {
        self.tag = tag
        self.minute = min(max(minute, 0), 1_439)
    }

    public var deutsch: String { "\(tag.rawValue.prefix(1).uppercased())\(tag.rawValue.dropFirst()) \(Self.uhrzeit(minute))" }

    static func uhrzeit(_ minute: Int) -> String {
        let stunde = minute / 60
        let rest = minute % 60
        return "\(stunde < 10 ? "0" : "")\(stunde):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// On which days and between which times. `von` counts, `bis` no longer; where `von` is not before `bis` the window goes over
/// midnight, and the day is that of the moment itself.
public struct Zeitfenster: Sendable, Hashable {
    public let tage: Set<Wochentag>
    public let von: Int
    public let bis: Int

    func enthaelt(_ zeit: Wochenzeit) -> Bool {
        guard tage.contains(zeit.tag) else { return false }
        return von < bis ? (von..<bis).contains(zeit.minute) : zeit.minute >= von || zeit.minute < bis
    }

    /// `08:30`; `24:00` is the end of the day.
    static func minute(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == 0x3A, [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(bytes[$0]) }) else {
            return nil
        }
        let stunde = Int(bytes[0] - 0x30) * 10 + Int(bytes[1] - 0x30)
        let rest = Int(bytes[3] - 0x30) * 10 + Int(bytes[4] - 0x30)
        guard rest < 60, stunde < 24 || (stunde == 24 && rest == 0) else { return nil }
        return stunde * 60 + rest
    }

    var sortiert: [Wochentag] { Wochentag.allCases.filter { tage.contains($0) } }
}
