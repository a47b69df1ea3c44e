// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form by which access is set at one place.
enum Zugriffsformular {
    static func formular(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ ort: Zugriffsort, oe: OrgNummer?, _ eingabe: Eingabe
    ) throws -> Formular {
        let (_, regel) = try db.zugriffZumSetzen(ort, anfrage.akteur)
        let kreiseingabe = try Kreiseingabe(db, oe: oe, am: anfrage.jetzt.tag)
        let kreis = regel.kreis ?? []
        let gewaehlt = Set(eingabe.werte?.alle("glied") ?? kreis.map(\.text))
        let beschraenkt = eingabe.wert("umfang", regel.kreis == nil ? "alle" : "kreis") == "kreis"
        let stufe = eingabe.wert("stufe", regel.stufe.kuerzel)
        var formular = Formular(url: ZugriffURL.ort(ort), knopf: "Zugriff speichern")
        formular.felder = [
            .radio(
                Feldgruppe(
                    "umfang", "Wer darf hinein?",
                    [
                        Option(
                            "alle", "Alle, die es nach ihrer Rolle dürfen", gewaehlt: !beschraenkt,
                            hinweis: "Beschränkungen weiter oben gelten trotzdem."),
                        Option(
                            "kreis", "Nur dieser Kreis", gewaehlt: beschraenkt,
                            hinweis: "Beschränkung: nur wer im Kreis ist und außerdem nach seiner Rolle darf."),
                    ]))
        ]
        if !kreiseingabe.kaestchen.isEmpty {
            formular.felder.append(
                .kaestchen(
                    Feldgruppe(
                        "glied", "Im Kreis",
                        kreiseingabe.kaestchen.map {
                            Option($0.marke.text, $0.text, gewaehlt: gewaehlt.contains($0.marke.text))
                        }, fehler: eingabe.fehler("glied"))))
        }
        formular.felder += [
            .text(
                Feldtext(
                    "weitere", "Weitere im Kreis", wert: eingabe.wert("weitere", kreiseingabe.zeilen(ohneKaestchen: kreis)),
                    zeilen: 3, freiwillig: true,
                    hinweis: "Eine Person oder Einheit je Zeile, zum Beispiel „Ada Muster“ oder „36.1“.",
                    fehler: eingabe.fehler("weitere"))),
            .radio(
                Feldgruppe(
                    "stufe", "Vertraulichkeit",
                    Vertraulichkeitsstufe.allCases.map {
                        Option($0.kuerzel, $0.deutsch, gewaehlt: stufe == $0.kuerzel, hinweis: hinweis($0))
                    }, hinweis: "Verschlusssachen gehören nicht in dieses System.")),
            .haken(
                "protokoll", "Festhalten, wer liest", an: eingabe.an("protokoll", regel.protokoll),
                hinweis:
                    "Zum Beispiel bei Personalakten. Was beschränkt oder vertraulich ist, wird immer protokolliert.",
                gruppe: "Zugriffsprotokoll"),
            .zeile(
                Feld(
                    "grund", "Grund der Änderung", wert: eingabe.wert("grund"), hinweis: "Steht in der Geschichte.",
                    fehler: eingabe.fehler("grund"))),
        ]
        formular.stand(try db.zugriffsregel(ort)?.version ?? 0, eingabe, anfrage)
        formular.abbrechenUrl = if case .objekt(let objekt) = ort { AkteURL.objekt(objekt) } else { AkteURL.aktenplan }
        return formular
    }

    private static func hinweis(_ stufe: Vertraulichkeitsstufe) -> String {
        switch stufe {
        case .offen: "Wer in der Einheit lesen darf."
        case .vertraulich: "Wer in der Einheit Vertrauliches lesen darf."
        case .streng: "Wer in der Einheit streng Vertrauliches lesen darf."
        }
    }

    /// The rule a form asks for.
    static func regel(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Zugriffsregel {
        let formular = anfrage.formular
        guard let stufe = formular["stufe"].flatMap(Vertraulichkeitsstufe.init(kuerzel:)) else {
            throw Eingabefehler("stufe", "Bitte wählen Sie die Vertraulichkeit.")
        }
        let kreis =
            formular["umfang"] == "kreis"
            ? try Kreiseingabe(db, oe: nil, am: anfrage.jetzt.tag).kreis(formular) : nil
        return Zugriffsregel(kreis: kreis, stufe: stufe, protokoll: formular["protokoll"] != nil)
    }
}
