// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A file plan as another system hands it over, whatever form of file it came in (CSV, xdomea 0301).
public struct Planlieferung: Hashable, Sendable {
    /// Which form of file it came in.
    public enum Herkunft: String, Hashable, Sendable, CaseIterable {
        case csv, xdomea

        public var deutsch: String {
            switch self {
            case .csv: "CSV"
            case .xdomea: "xdomea 0301"
            }
        }
    }

    /// One unit as it is delivered: words, nothing checked yet.
    public struct Einheit: Hashable, Sendable {
        public var kennzeichen: String
        public var inhaltsangabe: String
        public var betreffKurz: String?
        /// A number of years or "unbefristet"; `nil` is inherited.
        public var aufbewahrungsdauer: String?
        /// A, B or V; `nil` is inherited.
        public var aussonderungsart: String?
        public var stillgelegt: Bool
        /// UUID of the unit.
        public var kennung: String?
        /// First and last day, as the delivery says.
        public var gueltigAb: Kalendertag?
        public var gueltigBis: Kalendertag?

        public init(
            kennzeichen: String, inhaltsangabe: String, betreffKurz: String? = nil, aufbewahrungsdauer: String? = nil,
            aussonderungsart: String? = nil, stillgelegt: Bool = false, kennung: String? = nil,
            gueltigAb: Kalendertag? = nil, gueltigBis: Kalendertag? = nil
        ) {
            self.kennzeichen = kennzeichen
            self.inhaltsangabe = inhaltsangabe
            self.betreffKurz = betreffKurz
            self.aufbewahrungsdauer = aufbewahrungsdauer
            self.aussonderungsart = aussonderungsart
            self.stillgelegt = stillgelegt
            self.kennung = kennung
            self.gueltigAb = gueltigAb
            self.gueltigBis = gueltigBis
        }
    }

    let bezeichnung: String
    let fassung: String
    let herkunft: Herkunft
    let zeilen: [Planzeile]
    let fehler: [Planzeilenfehler]
    /// First and last day of the plan as a whole.
    let gueltigAb: Kalendertag?
    let gueltigBis: Kalendertag?

    init(
        bezeichnung: String, fassung: String, herkunft: Herkunft, zeilen: [Planzeile], fehler: [Planzeilenfehler],
        gueltigAb: Kalendertag? = nil, gueltigBis: Kalendertag? = nil
    ) {
        self.bezeichnung = bezeichnung
        self.fassung = fassung
        self.herkunft = herkunft
        self.zeilen = zeilen
        self.fehler = fehler
        self.gueltigAb = gueltigAb
        self.gueltigBis = gueltigBis
    }

    /// A unit that cannot be taken over is reported with its place in the delivery and passed over.
    public init(
        bezeichnung: String, fassung: String, einheiten: [Einheit], gueltigAb: Kalendertag? = nil, gueltigBis: Kalendertag? = nil
    ) {
        var zeilen: [Planzeile] = [], fehler: [Planzeilenfehler] = []
        var gesehen: Set<Planzeichen> = []
        for (i, einheit) in einheiten.enumerated() {
            switch Self.gelesen(einheit) {
            case .failure(let grund): fehler.append(Planzeilenfehler(zeile: i + 1, grund: grund.text))
            case .success(let zeile) where !gesehen.insert(zeile.zeichen).inserted:
                fehler.append(Planzeilenfehler(zeile: i + 1, grund: "Das Kennzeichen \(zeile.zeichen) kommt mehrfach vor."))
            case .success(let zeile): zeilen.append(zeile)
            }
        }
        self.init(
            bezeichnung: bezeichnung, fassung: fassung, herkunft: .xdomea, zeilen: zeilen, fehler: fehler,
            gueltigAb: gueltigAb, gueltigBis: gueltigBis)
    }

    private static func gelesen(_ einheit: Einheit) -> Result<Planzeile, Lieferfehler> {
        guard let zeichen = try? Planzeichen(einheit.kennzeichen) else {
            return .failure(Lieferfehler(text: "„\(einheit.kennzeichen.prefix(40))“ ist kein Aktenplankennzeichen."))
        }
        guard let inhalt = try? Textregel.betreff(einheit.inhaltsangabe) else {
            return .failure(Lieferfehler(text: "Die Inhaltsangabe fehlt oder ist zu lang."))
        }
        let dauer = einheit.aufbewahrungsdauer.flatMap { Aufbewahrungsdauer($0) }
        if let text = einheit.aufbewahrungsdauer, dauer == nil {
            return .failure(Lieferfehler(text: "„\(text.prefix(40))“ ist keine Aufbewahrungsdauer."))
        }
        let art = einheit.aussonderungsart.flatMap { Aussonderungsart(rawValue: $0) }
        if let text = einheit.aussonderungsart, art == nil {
            return .failure(Lieferfehler(text: "„\(text.prefix(40))“ ist keine Aussonderungsart (A, B oder V)."))
        }
        if let ab = einheit.gueltigAb, let bis = einheit.gueltigBis, bis < ab {
            return .failure(Lieferfehler(text: "Der letzte Tag der Gültigkeit liegt vor dem ersten."))
        }
        return .success(
            Planzeile(
                zeichen: zeichen, inhaltsangabe: inhalt, eigene: Aussonderung(dauer: dauer, art: art),
                stillgelegt: einheit.stillgelegt, betreffKurz: einheit.betreffKurz.map { String($0.prefix(Textregel.betreff)) },
                kennung: einheit.kennung.flatMap { PlaneinheitID($0)?.text }, gueltigAb: einheit.gueltigAb,
                gueltigBis: einheit.gueltigBis))
    }
}

private struct Lieferfehler: Error {
    let text: String
}
