// SPDX-License-Identifier: EUPL-1.2

/// Where the letter worker lives and what it may use up.
public struct Druckeinstellung: Sendable, Hashable {
    /// Absolute path of a Python 3 that has WeasyPrint.
    public var python: String
    public var arbeiter = 1
    public var wartendHoechstens = 32
    /// For one letter, on the wall clock.
    public var zeit: Duration = .seconds(30)
    /// For the first sign of life; a cold start reads many files.
    public var startzeit: Duration = .seconds(60)
    public var rechenzeitSekunden = 25
    /// Address space; WeasyPrint alone maps about 250 MiB.
    public var speicherBytes = 1 << 30
    public var pdfBytes = 64 << 20

    public init(python: String) { self.python = python }
}

/// Whether letters can be printed now.
public struct Druckgesundheit: Sendable, Hashable {
    /// A worker answers, or none had to be started so far.
    public let bereit: Bool
    /// WeasyPrint's version; `nil` before the first start.
    public let version: String?
    public let laufend: Int
    public let wartend: Int
    public let neustarts: Int
    public let letzterFehler: DruckError?
}
