// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The clock of retention, for what is closed.
public enum Aussonderungsfrist {
    /// The first day on which a file may leave: 1 January after the last day of retention. `nil` when kept for ever or not settled.
    ///
    /// Closed on 3 January 2013 and kept for 10 years, it may go from 1 January 2024 on.
    // § ArchivG-NRW:4(1)
    public static func fruehestens(zdaAm tag: Kalendertag, _ aussonderung: Aussonderung) -> Kalendertag? {
        aussonderung.ende(zdaAm: tag)?.plus(tage: 1)
    }

    /// The last day of a whole Akte: the latest of its own and of all its Vorgänge. `nil` when one of them never ends.
    public static func ende(_ enden: [Kalendertag?]) -> Kalendertag? {
        guard !enden.isEmpty, !enden.contains(where: { $0 == nil }) else { return nil }
        return enden.compactMap { $0 }.max()
    }

    public static func abgelaufen(_ ende: Kalendertag?, am heute: Kalendertag) -> Bool { ende.map { $0 < heute } ?? false }
}
