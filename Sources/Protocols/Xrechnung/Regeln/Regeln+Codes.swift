// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-CL-01, 04 to 06, 14, 16 to 20, 22 to 25: codes that stand in their lists. A missing code is the matter of other rules.
    static let codes: [Rechnungsregel] = [
        code("BR-CL-01", "BT-3", "Die Art der Rechnung steht nicht in der Liste UNTDID 1001.") { r in
            guard let art = r.art, !arten(r.syntax).contains(art) else { return [] }
            return [("", art)]
        },
        code("BR-CL-04", "BT-5", "Die Währung der Rechnung steht nicht in der Liste ISO 4217, zum Beispiel EUR.") {
            fremd([("", $0.waehrung)], Codelisten.waehrungen)
        },
        code("BR-CL-05", "BT-6", "Die Währung der Umsatzsteuer steht nicht in der Liste ISO 4217, zum Beispiel EUR.") {
            fremd([("", $0.steuerwaehrung)], Codelisten.waehrungen)
        },
        code("BR-CL-06", "BT-8", "Der Code der Steuerfälligkeit ist keiner der drei erlaubten.") { r in
            fremd([("", r.steuerdatumcode)], r.syntax == .cii ? ["5", "29", "72"] : ["3", "35", "432"])
        },
        code("BR-CL-14", "Land", "Das Land steht nicht in der Liste ISO 3166-1, zum Beispiel DE.") { r in
            let orte = [
                ("Verkäufer, ", r.verkaeufer?.anschrift), ("Käufer, ", r.kaeufer?.anschrift),
                ("Steuervertreter, ", r.steuervertreter?.anschrift), ("Lieferort, ", r.lieferung?.anschrift),
            ]
            return fremd(orte.map { ($0.0, $0.1?.land) }, Codelisten.laender)
        },
        code("BR-CL-16", "BT-81", "Die Zahlungsart steht nicht in der Liste UNTDID 4461.") { r in
            fremd(
                r.zahlungen.enumerated().map {
                    (r.zahlungen.count == 1 ? "" : "Zahlungsangabe \($0.offset + 1), ", $0.element.art)
                },
                Codelisten.zahlungsarten)
        },
        code("BR-CL-17", "BT-95, BT-102, BT-118", "Die Steuerkategorie steht nicht in der Liste UNTDID 5305.") { r in
            fremd(
                r.steuern.enumerated().map { ("Steuerzeile \($0.offset + 1), ", $0.element.kategorie) }
                    + r.zuAbschlaege.enumerated().map { ("Zu- oder Abschlag \($0.offset + 1), ", $0.element.kategorie) },
                Codelisten.steuerkategorien)
        },
        code("BR-CL-18", "BT-151", "Die Steuerkategorie der Position steht nicht in der Liste UNTDID 5305.") {
            fremd(jePosition($0, \.kategorie), Codelisten.steuerkategorien)
        },
        code("BR-CL-19", "BT-98, BT-140", "Der Code für den Grund des Abschlags steht nicht in der Liste UNTDID 5189.") {
            fremd(gruende($0, zuschlag: false), Codelisten.abschlagsgruende)
        },
        code("BR-CL-20", "BT-105, BT-145", "Der Code für den Grund des Zuschlags steht nicht in der Liste UNTDID 7161.") {
            fremd(gruende($0, zuschlag: true), Codelisten.zuschlagsgruende)
        },
        code("BR-CL-22", "BT-121", "Der Code für den Grund der Befreiung steht nicht in der Liste VATEX.") { r in
            fremd(
                r.steuern.enumerated().map { ("Steuerzeile \($0.offset + 1), ", $0.element.befreiungscode?.uppercased()) },
                Codelisten.befreiungsgruende)
        },
        // As in the configuration of the German validator, which lets units pass that the list does not have.
        code(
            "BR-CL-23", "BT-130",
            "Die Einheit steht nicht in den Listen der UN/ECE (Rec. 20 und 21), zum Beispiel H87 für Stück.",
            .warnung
        ) { fremd(jePosition($0, \.einheit), Codelisten.einheiten) },
        code("BR-CL-24", "BT-125", "Die beigefügte Datei muss PDF, PNG, JPEG, CSV, XLSX oder ODS sein.") { r in
            fremd(
                r.unterlagen.enumerated().map { ("Unterlage \($0.offset + 1), ", $0.element.mediatyp) },
                [
                    "application/pdf", "image/png", "image/jpeg", "text/csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.spreadsheet",
                ])
        },
        code("BR-CL-25", "BT-34, BT-49", "Die Art der elektronischen Adresse steht nicht in der Liste EAS, zum Beispiel EM.") {
            r in
            fremd(
                [("Verkäufer, ", r.verkaeufer?.adressschema), ("Käufer, ", r.kaeufer?.adressschema)], Codelisten.adressschemata)
        },
    ]

    /// A place in words and the code that stands there.
    private typealias Stelle = (wo: String, code: String)

    private static func code(
        _ id: String, _ bt: String, _ text: String, _ schwere: Rechnungsbefund.Schwere = .fehler,
        _ fremde: @escaping @Sendable (Rechnung) -> [Stelle]
    ) -> Rechnungsregel {
        .jede(id, text, schwere) { r in fremde(r).map { Fund("\($0.wo)\(bt)", "Angegeben: „\($0.code.prefix(40))“.") } }
    }

    private static func fremd(_ stellen: [(String, String?)], _ liste: Set<String>) -> [Stelle] {
        stellen.compactMap { wo, code in
            guard let code, !code.isEmpty, !liste.contains(code) else { return nil }
            return (wo, code)
        }
    }

    /// UBL has two documents with a list each, CII one for both.
    private static func arten(_ syntax: Rechnung.Syntax) -> Set<String> {
        switch syntax {
        case .ublRechnung: Codelisten.rechnungen
        case .ublGutschrift: Codelisten.gutschriften
        case .cii: Codelisten.rechnungen.union(Codelisten.gutschriften)
        }
    }

    private static func jePosition(
        _ r: Rechnung, _ feld: (Rechnungsposition) -> String?
    ) -> [(String, String?)] {
        r.positionen.enumerated().map { ("\($0.element.platz($0.offset)), ", feld($0.element)) }
    }

    private static func gruende(_ r: Rechnung, zuschlag: Bool) -> [(String, String?)] {
        func gewaehlt(_ liste: [ZuAbschlag]) -> [String?] { liste.filter { $0.istZuschlag == zuschlag }.map(\.grundcode) }
        return gewaehlt(r.zuAbschlaege).map { ("", $0) }
            + r.positionen.enumerated().flatMap { nr, position in
                gewaehlt(position.zuAbschlaege).map { ("\(position.platz(nr)), ", $0) }
            }
    }
}
