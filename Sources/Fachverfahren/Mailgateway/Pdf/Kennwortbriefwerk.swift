// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// A letter with a password that waits for the mail room.
struct Kennwortbrief: Sendable, Hashable {
    let zustellung: ZustellungID
    /// Address of the mail the password belongs to.
    let adresse: String
    /// Who sent it.
    let absender: String
    let bestellt: Zeitpunkt
    let kennwortVersiegelt: String
    let anschriftVersiegelt: String
}

/// Makes the letter. The password stands in the PDF that is handed to the printer, and in no file of ours.
struct Kennwortbriefwerk: Sendable {
    let siegel: Kennwortsiegel
    let vorgabe: Kennwortbriefvorgabe
    let druck: Pdfwerk.Druck

    func anschrift(_ brief: Kennwortbrief) throws -> [String] {
        try siegel.oeffne(brief.anschriftVersiegelt, brief.zustellung, als: .ziel).split(separator: "\n").map(String.init)
    }

    func drucke(_ brief: Kennwortbrief, am tag: Kalendertag) async throws -> Data {
        let (anschrift, kennwort) = (try anschrift(brief), try siegel.oeffne(brief.kennwortVersiegelt, brief.zustellung))
        func zeilen(_ alle: [String]) -> String { alle.map(Pdfbrief.sicher).joined(separator: "<br>") }
        let titel = "Kennwort für Ihre E-Mail"
        return try await druck(
            """
            <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>\(titel)</title><link rel="stylesheet" href="brief.css">
            </head><body><footer class="fusszeile"><div class="spalten"><p>\(zeilen(vorgabe.absender))</p></div></footer>
            <header class="briefkopf"><p class="absendername">\(Pdfbrief.sicher(vorgabe.absender[0]))</p></header>
            <section class="anschriftfeld"><p class="ruecksendeangabe">\(Pdfbrief.sicher(vorgabe.absender.joined(separator: " · ")))</p>
            <address>\(zeilen(anschrift))</address></section>
            <table class="informationsblock"><tr><th scope="row">Datum</th><td>\(tag.deutsch)</td></tr></table>
            <div class="marke falz-oben"></div><div class="marke lochung"></div><div class="marke falz-unten"></div>
            <main class="brieftext"><h1>\(titel)</h1>
            <p>Guten Tag,</p>
            <p>wir haben Ihnen eine vertrauliche Nachricht per E-Mail geschickt. Sie steht in einem PDF. Zum Öffnen brauchen Sie dieses Kennwort:</p>
            <p class="hervorgehoben">\(Pdfbrief.sicher(kennwort))</p>
            <p>Die Striche gehören dazu. Geben Sie das Kennwort bitte nicht weiter. Haben Sie keine E-Mail von uns bekommen? Dann fragen Sie bitte nach.</p>
            <p>Mit freundlichen Grüßen<br>\(Pdfbrief.sicher(vorgabe.absender[0]))</p></main></body></html>
            """, titel)
    }
}

extension ReadAccess {
    /// The oldest first.
    func kennwortbriefe(_ id: ZustellungID? = nil) throws -> [Kennwortbrief] {
        let nur: SQL = id.map { "AND k.zustellung = \($0)" } ?? ""
        return try rows(
            """
            SELECT k.zustellung, k.versiegelt, k.ziel, k.faellig, z.adresse, n.absender FROM mg_pdfkennwort k
            JOIN mg_zustellung z ON z.id = k.zustellung JOIN mg_nachricht n ON n.id = z.nachricht
            WHERE k.weg = \(Kennwortweg.brief) AND k.versiegelt IS NOT NULL AND k.ziel IS NOT NULL \(nur) ORDER BY k.faellig LIMIT 200
            """
        ).map {
            Kennwortbrief(
                zustellung: try $0["zustellung"], adresse: try $0["adresse"], absender: try $0["absender"],
                bestellt: try $0["faellig"],
                kennwortVersiegelt: try $0["versiegelt"], anschriftVersiegelt: try $0["ziel"])
        }
    }

    func kennwortbriefzahl() throws -> Int {
        try value("SELECT COUNT(*) FROM mg_pdfkennwort WHERE weg = \(Kennwortweg.brief) AND versiegelt IS NOT NULL") ?? 0
    }
}
