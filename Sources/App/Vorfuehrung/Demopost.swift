// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Poststelle
internal import Store

/// Three things that came in and one that goes out, so that the mail room of a new city shows what it does. Every subject begins with
/// "Beispiel:", the senders are invented, and the register names the demonstration as who registered them.
struct Demopost: Sendable {
    private static let monate = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    let poststelle: PoststelleModul
    let store: Store
    let inhalte: ContentStore
    let oe: OrgNummer

    func anlegen(_ vorgang: VorgangID, _ akteur: Akteur) async throws {
        guard let kopf = try await store.read({ try $0.vorgang(vorgang) }) else { return }
        let heute = store.uhr.jetzt.tag
        for eingang in [mail(kopf, heute), stapel, brief(heute)] {
            try await poststelle.beispielRegistrieren(eingang, fuer: oe, akteur: akteur)
        }
        try await ausgang(kopf, akteur)
    }

    /// Names the sign of a Vorgang, so that a suggestion with its reason stands beside it.
    private func mail(_ vorgang: VorgangKopf, _ heute: Kalendertag) -> PoststelleModul.Beispieleingang {
        let datum = "\(heute.tag) \(Self.monate[heute.monat - 1]) \(heute.jahr)"
        let text = """
            Received: from mail.example.org by mx.stadt.example; \(datum) 00:05:00 +0100
            From: Greta Linde <greta.linde@example.org>
            To: post@stadt.example
            Date: \(datum) 00:04:00 +0100
            Subject: Beispiel: Nachfrage zum Stand
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=beispiel

            --beispiel
            Content-Type: text/plain; charset=utf-8

            Guten Tag,

            wie weit ist mein Antrag? Ihr Zeichen ist \(vorgang.zeichen).
            Die Bestätigung der Versicherung liegt bei.

            Mit freundlichen Grüßen
            Greta Linde
            --beispiel
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename="Versicherung.txt"

            Beispiel: Bestätigung der Versicherung
            --beispiel--

            """
        return PoststelleModul.Beispieleingang(
            "nachfrage.eml", Data(text.replacing("\n", with: "\r\n").utf8), kanal: "email")
    }

    /// Two letters scanned in one go, to be cut by hand.
    private var stapel: PoststelleModul.Beispieleingang {
        let seiten = [
            ["Jakub Erle", "Schulgasse 7", "", "Beispiel: Verlust eines Kennzeichenschildes", "", "Seite 1 von 2"],
            ["Das hintere Schild ist verloren gegangen.", "", "Seite 2 von 2"],
            ["Ida Hasel", "Am Deich 12", "", "Beispiel: Ausnahmegenehmigung für einen Anhänger", "", "Seite 1 von 1"],
        ]
        return PoststelleModul.Beispieleingang(
            "stapel.pdf", Demopdf.daten(seiten), kanal: "papier", betreff: "Beispiel: gescannter Stapel mit zwei Briefen")
    }

    private func brief(_ heute: Kalendertag) -> PoststelleModul.Beispieleingang {
        let zeilen = [
            "Henri Weide", "Rheinuferweg 3", "", "Beispiel: Widerspruch", "", "gegen den Bescheid lege ich Widerspruch ein.",
        ]
        return PoststelleModul.Beispieleingang(
            "widerspruch.pdf", Demopdf.daten([zeilen]), kanal: "papier", betreff: "Beispiel: Widerspruch",
            absender: "Henri Weide",
            tag: heute.plus(tage: -1), grund: "Nachtbriefkasten (Beispiel)")
    }

    private func ausgang(_ vorgang: VorgangKopf, _ akteur: Akteur) async throws {
        let pdf = Demopdf.daten([["Guten Tag,", "", "Ihr Antrag ist eingegangen. Unser Zeichen: \(vorgang.zeichen)."]])
        let inhalt = try await inhalte.store(pdf)
        let dokument = try await store.commit(Vermerk(akteur, "demo.schreiben.anlegen")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Beispiel: Eingangsbestätigung", typ: .schreiben, richtung: .ausgang, dateiname: "Bestätigung.pdf",
                    mediatyp: "application/pdf", inhalt: inhalt, text: "Ihr Antrag ist eingegangen.", final: true), in: vorgang.id
            )
        }
        try await poststelle.beispielVersenden(dokument.id, akteur: akteur)
    }
}
