// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What a form shows: what is stored, or what was typed when it was refused.
public struct Formularstand: Sendable {
    /// Nothing was refused yet.
    public static let neu = Formularstand(werte: nil, fehler: nil)

    /// Everything that was sent; `nil` where nothing was refused.
    public let werte: Formularwerte?
    private let fehler: (feld: String?, meldung: String)?

    private init(werte: Formularwerte?, fehler: (feld: String?, meldung: String)?) {
        self.werte = werte
        self.fehler = fehler
    }

    /// - Parameter fehler: `nil` shows what is stored.
    public init(_ anfrage: WebRequest, _ fehler: (any Feldfehler)?) {
        self.init(werte: fehler == nil ? nil : anfrage.formular.werte, fehler: fehler.map { ($0.feld, $0.meldung) })
    }

    public init(_ anfrage: WebRequest, feld: String, meldung: String) {
        self.init(werte: anfrage.formular.werte, fehler: (feld, meldung))
    }

    public var hatFehler: Bool { fehler != nil }

    /// What was typed into an input, `nil` for nothing. One that was not sent, as those of another form on the page, keeps what is stored.
    public func wert(_ name: String, _ gespeichert: String? = nil) -> String? {
        guard let werte, werte.roh(name) != nil else { return gespeichert }
        return werte[name]
    }

    /// What is wrong with an input.
    public func bei(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.meldung : nil }

    /// Whether the error is about one of these inputs, so that their part of the page is opened.
    public func betrifft(_ felder: String...) -> Bool { fehler?.feld.map(felder.contains) ?? false }

    /// The error for the top of the page.
    /// - Parameter sonst: id of what it leads to when it is about no single input.
    public func liste(_ sonst: String = "inhalt") -> Fehlerliste? {
        fehler.flatMap { Fehlerliste([($0.feld ?? sonst, $0.meldung)]) }
    }
}
