// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-06 to BR-11, BR-17 to BR-20, BR-56, BR-57, BR-62, BR-63, BR-CO-09, BR-CO-26.
    static let parteien: [Rechnungsregel] = [
        .eine("BR-06", "BT-27", "Der Name des Verkäufers fehlt.") { ($0.verkaeufer?.name).fehlt },
        .eine("BR-07", "BT-44", "Der Name des Käufers fehlt.") { ($0.kaeufer?.name).fehlt },
        .eine("BR-08", "BG-5", "Die Anschrift des Verkäufers fehlt.") { $0.verkaeufer?.anschrift == nil },
        .eine("BR-09", "BT-40", "Das Land in der Anschrift des Verkäufers fehlt.") { $0.verkaeufer?.anschrift.ohneLand ?? false },
        .eine("BR-10", "BG-8", "Die Anschrift des Käufers fehlt.") { $0.kaeufer?.anschrift == nil },
        .eine("BR-11", "BT-55", "Das Land in der Anschrift des Käufers fehlt.") { $0.kaeufer?.anschrift.ohneLand ?? false },
        .eine("BR-17", "BT-59", "Der Name des Zahlungsempfängers fehlt.") {
            $0.zahlungsempfaenger.map { $0.name.fehlt && $0.handelsname.fehlt } ?? false
        },
        .eine("BR-18", "BT-62", "Der Name des Steuervertreters fehlt.") {
            $0.steuervertreter.map { $0.name.fehlt && $0.handelsname.fehlt } ?? false
        },
        .eine("BR-19", "BG-12", "Die Anschrift des Steuervertreters fehlt.") {
            $0.steuervertreter.map { $0.anschrift == nil } ?? false
        },
        .eine("BR-20", "BT-69", "Das Land in der Anschrift des Steuervertreters fehlt.") {
            $0.steuervertreter?.anschrift.ohneLand ?? false
        },
        .eine("BR-56", "BT-63", "Die Umsatzsteuer-Identifikationsnummer des Steuervertreters fehlt.") {
            $0.steuervertreter.map { $0.umsatzsteuerId.fehlt } ?? false
        },
        .eine("BR-57", "BT-80", "Das Land in der Lieferanschrift fehlt.") { $0.lieferung?.anschrift.ohneLand ?? false },
        .eine("BR-62", "BT-34", "Die elektronische Adresse des Verkäufers braucht die Angabe ihrer Art.") {
            $0.verkaeufer.map { $0.elektronischeAdresse != nil && $0.adressschema.fehlt } ?? false
        },
        .eine("BR-63", "BT-49", "Die elektronische Adresse des Käufers braucht die Angabe ihrer Art.") {
            $0.kaeufer.map { $0.elektronischeAdresse != nil && $0.adressschema.fehlt } ?? false
        },
        .jede("BR-CO-09", "Eine Umsatzsteuer-Identifikationsnummer beginnt mit dem Code des Landes, zum Beispiel DE.") {
            r in
            [("BT-31", r.verkaeufer), ("BT-48", r.kaeufer), ("BT-63", r.steuervertreter)].compactMap { bt, partei in
                guard let nummer = partei?.umsatzsteuerId, !Laender.kennt(vor: nummer) else { return nil }
                return Fund(bt)
            }
        },
        .eine(
            "BR-CO-26", "BG-4",
            "Der Verkäufer braucht mindestens eine Kennung: eine Verkäuferkennung, die Registernummer oder die Umsatzsteuer-Identifikationsnummer."
        ) {
            $0.verkaeufer.map { $0.kennungen.isEmpty && $0.registernummer.fehlt && $0.umsatzsteuerId.fehlt } ?? true
        },
    ]
}

extension Optional where Wrapped == Rechnungsanschrift {
    /// There, but without a country.
    fileprivate var ohneLand: Bool { self.map { $0.land.fehlt } ?? false }
}

enum Laender {
    /// Whether a VAT number begins with a country; Greece writes `EL`.
    static func kennt(vor nummer: String) -> Bool {
        let praefix = String(nummer.prefix(2))
        return praefix == "EL" || Codelisten.laender.contains(praefix)
    }
}
