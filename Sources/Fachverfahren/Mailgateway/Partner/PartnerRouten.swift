// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The page with the table of partners, and what is done to it.
struct PartnerRouten {
    let store: Store
    let smarthost: Bool

    var alle: [Route] {
        let (betreiben, regeln) = (Zugang.recht(GatewayRechte.betreiben), Zugang.recht(GatewayRechte.regeln))
        return [
            .get(MailURL.partner, betreiben, "E-Mail-Gateway: Partner und was auf dem Weg zu ihnen verlangt wird") {
                [smarthost] anfrage in .lesung { db in Lesung(try PartnerSeite(anfrage, db, smarthost: smarthost)) }
            },
            .post(MailURL.partner, regeln, "E-Mail-Gateway: Partner eintragen oder ändern") { [store, smarthost] anfrage in
                let eingabe = PartnerSeite.Eingabe(
                    muster: anfrage.formular["muster"] ?? "", regel: anfrage.formular["regel"] ?? "",
                    werte: anfrage.formular["werte"] ?? "", bemerkung: anfrage.formular["bemerkung"] ?? "")
                do {
                    guard let art = Partnerart(rawValue: eingabe.regel) else { throw PartnerError.unbekannteRegel(eingabe.regel) }
                    let eintrag = try Partnereintrag(
                        muster: eingabe.muster, art: art,
                        werte: eingabe.werte.split(whereSeparator: \.isNewline).map(String.init),
                        bemerkung: eingabe.bemerkung)
                    try await PartnerAendern(store: store).setzen(eintrag, akteur: anfrage.akteur)
                    return .weiter(nach: MailURL.partner, Meldung(.erfolg, "Für \(eintrag.muster) gilt jetzt: \(art.deutsch)."))
                } catch let fehler as PartnerError {
                    var mitFehler = eingabe
                    mitFehler.fehler = fehler
                    let gezeigt = mitFehler
                    return .seite(
                        try await store.read { try PartnerSeite(anfrage, $0, smarthost: smarthost, eingabe: gezeigt) },
                        status: 422)
                }
            },
            .post(MailURL.partnerLoeschen, regeln, "E-Mail-Gateway: Eintrag eines Partners löschen") { [store] anfrage in
                do {
                    try await PartnerAendern(store: store).loeschen(anfrage.formular["muster"] ?? "", akteur: anfrage.akteur)
                } catch is PartnerError {
                    throw WebFehler.nichtGefunden
                }
                return .weiter(nach: MailURL.partner, Meldung(.erfolg, "Der Eintrag ist gelöscht."))
            },
        ]
    }
}
