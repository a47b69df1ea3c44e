// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The form of one unit of the plan.
enum PlaneinheitFormular {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ zeichen: Planzeichen, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        guard let einheit = try db.planeinheit(zeichen, am: anfrage.jetzt.tag) else { throw AkteError.nichtGefunden }
        var formular = Formular(
            url: AkteURL.planeinheit(zeichen.text), knopf: "Einheit speichern", abbrechenUrl: AkteURL.aktenplan)
        let gesehen = eingabe.veraltet ? nil : eingabe.werte?["fassung"]
        formular.verborgen = [.init(name: "fassung", wert: gesehen ?? einheit.id.text)]
        formular.felder =
            [
                .zeile(
                    Feld(
                        "inhaltsangabe", "Inhaltsangabe", wert: eingabe.wert("inhaltsangabe", einheit.inhaltsangabe),
                        fehler: eingabe.fehler("inhaltsangabe") ?? eingabe.fehler("betreff")))
            ]
            + Schriftgutfelder.aufbewahrung(
                einheit.eigene.dauer?.description, einheit.eigene.art, eingabe, hinweis: "Leer: wie die Einheit darüber.",
                leer: "wie die Einheit darüber") + [
                .haken(
                    "stillgelegt", "stillgelegt", an: eingabe.an("stillgelegt", einheit.stillgelegt),
                    hinweis: "Neue Akten gibt es hier nicht mehr; bestehende bleiben.", gruppe: "Gebrauch"),
                .zeile(
                    Feld(
                        "ab", "Gilt ab", wert: eingabe.wert("ab"), typ: "date", breite: .zeichen8, freiwillig: true,
                        hinweis: "Ohne Angabe ab heute.", fehler: eingabe.fehler("ab"))),
            ]
        var seite = Formularseite(
            "Einheit ändern", [Brotkrume("Aktenplan", AkteURL.aktenplan)], eingabe: eingabe, formular)
        seite.gegenstand = "\(zeichen) \(einheit.inhaltsangabe)"
        seite.text = "Bestehende Akten behalten Zeichen und Aufbewahrung; die bisherige Fassung der Einheit bleibt gespeichert."
        return seite
    }

    static func angaben(_ anfrage: WebRequest) throws -> PlaneinheitAendern.Angaben {
        let f = anfrage.formular
        let dauer = try f["aufbewahrung"].map { text in
            guard let dauer = Aufbewahrungsdauer(text) else {
                throw Eingabefehler("aufbewahrung", "Bitte geben Sie eine Zahl von 1 bis 150 oder „unbefristet“ ein.")
            }
            return dauer
        }
        let art: Aussonderungsart? =
            f["aussonderungsart"] == nil ? nil : try anfrage.wahl("aussonderungsart", "Diese Aussonderungsart gibt es nicht.")
        return PlaneinheitAendern.Angaben(
            inhaltsangabe: f["inhaltsangabe"] ?? "", eigene: Aussonderung(dauer: dauer, art: art),
            stillgelegt: f["stillgelegt"] != nil)
    }
}
