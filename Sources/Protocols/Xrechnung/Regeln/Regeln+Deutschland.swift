// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// What XRechnung asks for beyond EN 16931: BR-DE-1 to 11, 15 to 28, 30, 31. `LEITWEG` is our own.
    static let deutschland: [Rechnungsregel] =
        [
            .eine("BR-DE-1", "BG-16", "Die Angaben zur Zahlung fehlen.") { $0.zahlungen.isEmpty },
            .eine("BR-DE-2", "BG-6", "Der Kontakt des Verkäufers fehlt.") { $0.verkaeufer?.kontakt == nil },
            anschrift("BR-DE-3", "BT-37", "Der Ort des Verkäufers fehlt.", { $0.verkaeufer?.anschrift }, { $0.ort }),
            anschrift("BR-DE-4", "BT-38", "Die Postleitzahl des Verkäufers fehlt.", { $0.verkaeufer?.anschrift }, { $0.plz }),
            kontakt("BR-DE-5", "BT-41", "Der Name des Kontakts fehlt.") { $0.name },
            kontakt("BR-DE-6", "BT-42", "Die Telefonnummer des Kontakts fehlt.") { $0.telefon },
            kontakt("BR-DE-7", "BT-43", "Die E-Mail-Adresse des Kontakts fehlt.") { $0.email },
            anschrift("BR-DE-8", "BT-52", "Der Ort des Käufers fehlt.", { $0.kaeufer?.anschrift }, { $0.ort }),
            anschrift("BR-DE-9", "BT-53", "Die Postleitzahl des Käufers fehlt.", { $0.kaeufer?.anschrift }, { $0.plz }),
            anschrift("BR-DE-10", "BT-77", "Der Ort der Lieferanschrift fehlt.", { $0.lieferung?.anschrift }, { $0.ort }),
            anschrift(
                "BR-DE-11", "BT-78", "Die Postleitzahl der Lieferanschrift fehlt.", { $0.lieferung?.anschrift }, { $0.plz }),
            .eine("BR-DE-15", "BT-10", "Die Leitweg-ID (Käuferreferenz) fehlt.") { $0.leitweg.fehlt },
            .eine(
                "BR-DE-16", "BT-31, BT-32, BG-11",
                "Der Verkäufer muss seine Umsatzsteuer-Identifikationsnummer, seine Steuernummer oder einen Steuervertreter angeben."
            ) { r in
                let codes: Set<String> = ["S", "Z", "E", "AE", "K", "G", "L", "M"]
                let benutzt = r.positionen.compactMap(\.kategorie) + r.zuAbschlaege.compactMap(\.kategorie)
                guard !codes.isDisjoint(with: benutzt) else { return false }
                return (r.verkaeufer?.umsatzsteuerId).fehlt && (r.verkaeufer?.steuernummer).fehlt && r.steuervertreter == nil
            },
            .eine(
                "BR-DE-17", "BT-3", "Die Art der Rechnung soll 326, 380, 381, 384, 389, 875, 876 oder 877 sein.", .warnung
            ) {
                guard let art = $0.art else { return false }
                return !["326", "380", "381", "384", "389", "875", "876", "877"].contains(art)
            },
            .jede("BR-DE-18", Skonto.form) { r in
                r.zahlungsbedingungen.map { Skonto.fehler(in: $0) }?.map { Fund("BT-20", $0) } ?? []
            },
            .eine("BR-DE-21", "BT-24", "Die Kennung der Spezifikation soll die von XRechnung sein.", .warnung) {
                guard let kennung = $0.spezifikation else { return false }
                return !kennung.contains("urn:xeinkauf.de:kosit:xrechnung_")
                    && !kennung.contains("urn:xoev-de:kosit:standard:xrechnung_")
            },
            .eine("BR-DE-22", "BT-125", "Die Namen der eingebetteten Dateien müssen verschieden sein.") { r in
                let namen = r.unterlagen.compactMap(\.dateiname)
                return Set(namen).count < namen.count
            },
            .eine("BR-DE-26", "BG-3", "Eine korrigierte Rechnung (384) soll die frühere Rechnung nennen.", .warnung) {
                $0.art == "384" && $0.vorgaenger.isEmpty
            },
            .eine("BR-DE-27", "BT-42", "Die Telefonnummer soll mindestens drei Ziffern haben.", .warnung) {
                guard let telefon = $0.verkaeufer?.kontakt?.telefon else { return false }
                return telefon.count(where: \.isNumber) < 3
            },
            .eine(
                "BR-DE-28", "BT-43", "Die E-Mail-Adresse soll ein @ mit mindestens zwei Zeichen auf beiden Seiten haben.",
                .warnung
            ) {
                guard let email = $0.verkaeufer?.kontakt?.email else { return false }
                return !Self.istAdresse(email)
            },
            .eine("LEITWEG", "BT-10", "Die Prüfziffern der Leitweg-ID stimmen nicht.", .warnung) {
                guard let text = $0.leitweg, let leitweg = Leitweg(text) else { return false }
                return !leitweg.stimmt
            },
        ] + zahlungsarten

    private static let zahlungsarten: [Rechnungsregel] = [
        je("BR-DE-19", "BT-84", "Bei einer SEPA-Überweisung (58) soll das Konto eine gültige IBAN sein.", .warnung) {
            $0.art == "58" && !($0.ueberweisung?.konto.map(Iban.stimmt) ?? true)
        },
        je("BR-DE-20", "BT-91", "Bei einer SEPA-Lastschrift (59) soll das Konto eine gültige IBAN sein.", .warnung) {
            $0.art == "59" && !($0.lastschrift?.konto.map(Iban.stimmt) ?? true)
        },
        je("BR-DE-23", "BG-17", "Zu einer Überweisung (30, 58) gehören die Bankverbindung und keine Karte oder Lastschrift.") {
            ["30", "58"].contains($0.art ?? "") && ($0.ueberweisung == nil || $0.karte != nil || $0.lastschrift != nil)
        },
        je(
            "BR-DE-24", "BG-18",
            "Zu einer Kartenzahlung (48, 54, 55) gehören die Karte und keine Bankverbindung oder Lastschrift."
        ) {
            ["48", "54", "55"].contains($0.art ?? "") && ($0.karte == nil || $0.ueberweisung != nil || $0.lastschrift != nil)
        },
        je("BR-DE-25", "BG-19", "Zu einer Lastschrift (59) gehören das Mandat und keine Bankverbindung oder Karte.") {
            $0.art == "59" && ($0.lastschrift == nil || $0.karte != nil || $0.ueberweisung != nil)
        },
        je("BR-DE-30", "BT-90", "Zu einer Lastschrift gehört die Gläubiger-Identifikationsnummer.") {
            $0.lastschrift.map { $0.glaeubiger.fehlt } ?? false
        },
        je("BR-DE-31", "BT-91", "Zu einer Lastschrift gehört das belastete Konto.") {
            $0.lastschrift.map { $0.konto.fehlt } ?? false
        },
    ]

    private static func anschrift(
        _ id: String, _ bt: String, _ text: String, _ wo: @escaping @Sendable (Rechnung) -> Rechnungsanschrift?,
        _ was: @escaping @Sendable (Rechnungsanschrift) -> String?
    ) -> Rechnungsregel {
        .eine(id, bt, text) { wo($0).map { was($0).fehlt } ?? false }
    }

    private static func kontakt(
        _ id: String, _ bt: String, _ text: String, _ was: @escaping @Sendable (Rechnungskontakt) -> String?
    ) -> Rechnungsregel {
        .eine(id, bt, text) { $0.verkaeufer?.kontakt.map { was($0).fehlt } ?? false }
    }

    private static func istAdresse(_ text: String) -> Bool {
        let teile = text.split(separator: "@", omittingEmptySubsequences: false)
        guard teile.count == 2, !text.hasPrefix("."), !text.hasSuffix(".") else { return false }
        return teile.allSatisfy { $0.count >= 2 } && teile[0].last != "." && teile[1].first != "." && !text.contains(" ")
    }
}
