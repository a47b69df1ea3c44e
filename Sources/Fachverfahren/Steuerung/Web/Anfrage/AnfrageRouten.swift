// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Requests to those in charge, and the page that their link leads to.
struct AnfrageRouten {
    let store: Store
    let vorgaben: Anfragevorgaben

    var alle: [Route] { amt + link }

    private var amt: [Route] {
        let erfragen = Zugang.recht(SteuerungRechte.erfragen), store = store, vorgaben = vorgaben
        return [
            Programmansicht.anfragen.route { anfrage in
                .lesung { db in Lesung(try AnfragenSeite(anfrage, db)) }
            },
            .post(SteuerungURL.anfragen, erfragen, "Digitalisierungsprogramm: Sachstand erfragen") { anfrage in
                try await Formularakt.ausfuehren(anfrage) { _ in
                    "vorhaben"
                } erneut: { eingaben in
                    try await store.read { try AnfragenSeite(anfrage, $0, eingaben) }
                } _: {
                    guard let frist = anfrage.formular["frist"].flatMap({ Kalendertag(eingabe: $0) }), frist > anfrage.jetzt.tag
                    else {
                        throw Eingabefehler(ziel: "frist", text: SteuerungError.fristVorbei.meldung)
                    }
                    let ergebnis = try await SachstandErfragen(store: store, vorgaben: vorgaben)(
                        anfrage.formular.werte.alle("vorhaben").compactMap { ObjektID($0) }, bis: frist, akteur: anfrage.akteur)
                    return .weiter(nach: SteuerungURL.anfragen, ergebnis.meldung)
                }
            },
            .post(SteuerungURL.zuruecknehmenMuster, erfragen, "Digitalisierungsprogramm: Sachstandsanfrage zurücknehmen") {
                anfrage in
                let id = try anfrage.id("id", AnfrageTag.self)
                do {
                    try await AnfrageZuruecknehmen(store: store)(id, akteur: anfrage.akteur)
                } catch SteuerungError.anfrageVorbei {
                    return .weiter(nach: SteuerungURL.anfragen, Meldung(.warnung, SteuerungError.anfrageVorbei.meldung))
                }
                return .weiter(nach: SteuerungURL.anfragen, Meldung(.erfolg, "Die Anfrage ist zurückgenommen."))
            },
        ]
    }

    /// Without signing in: the link in the mail is the key. What it leads to must not stay in a browser's store.
    private var link: [Route] {
        let store = store, melden = SachstandMelden(store: store, zeichen: vorgaben.zeichen)
        return [
            .get(SteuerungURL.sachstandMuster, .oeffentlich, "Sachstandsanfrage: Vorhaben ansehen und antworten (Formular)") {
                anfrage in
                let link = try anfrage.pfadwert("zeichen")
                return Self.geheim(
                    .seite(
                        try await store.read { try SachstandSeite(link, try melden.anfrage(link, $0), anfrage.jetzt, $0) }))
            },
            .post(SteuerungURL.sachstandMuster, .oeffentlich, "Sachstandsanfrage: antworten") { anfrage in
                let link = try anfrage.pfadwert("zeichen")
                let antwort = try await Formularakt.ausfuehren(anfrage) { bezeichnung in
                    SachstandSeite.felder.first { $0.bezeichnung == bezeichnung }.map(Wertfeld.name) ?? "w_sachstand"
                } erneut: { eingaben in
                    try await store.read { try SachstandSeite(link, try melden.anfrage(link, $0), anfrage.jetzt, $0, eingaben) }
                } _: {
                    var angaben: [(feld: Feldbeschreibung, wert: Wert)] = []
                    for feld in SachstandSeite.felder {
                        if let wert = try feld.wert(anfrage.formular) { angaben.append((feld, wert)) }
                    }
                    guard angaben.contains(where: { $0.feld.name == Vorhabenfelder().sachstand.name }) else {
                        throw Eingabefehler(
                            ziel: "w_sachstand", text: "Bitte sagen Sie in einem Satz, wie es um das Vorhaben steht.")
                    }
                    try await melden(link, angaben: angaben)
                    return .weiter(nach: SteuerungURL.sachstand(link), Meldung(.erfolg, "Ihre Antwort ist angekommen."))
                }
                return Self.geheim(antwort)
            },
        ]
    }

    private static func geheim(_ antwort: WebResponse) -> WebResponse {
        antwort.mitKopf("cache-control", "no-store")
    }
}

extension SachstandErfragen.Ergebnis {
    fileprivate var meldung: Meldung {
        let saetze = [
            gestellt == 0
                ? "Es wurde niemand gefragt."
                : gestellt == 1 ? "Eine Anfrage ist unterwegs." : "\(gestellt) Anfragen sind unterwegs.",
            schonGefragt.isEmpty ? nil : "Schon gefragt: \(schonGefragt.joined(separator: ", ")).",
            ohneAdresse.isEmpty ? nil : "Ohne E-Mail der Zuständigen: \(ohneAdresse.joined(separator: ", ")).",
        ].compactMap(\.self)
        return Meldung(schonGefragt.isEmpty && ohneAdresse.isEmpty ? .erfolg : .warnung, saetze.joined(separator: " "))
    }
}
