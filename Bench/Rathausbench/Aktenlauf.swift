// SPDX-License-Identifier: EUPL-1.2
import Core
import Akte
import Foundation
import Store

/// The electronic file at 10,000, 50,000 and 200,000 documents of 300 words: open and list beside the bare engine, search and type
/// beside bare FTS5 and PostgreSQL on the same texts, PDFs filed, an Akte of 10,000 documents written for the archive.
/// `RATHAUS_BENCH_DOKUMENTE` makes it smaller for a try.
struct Aktenlauf {
    private static let fragen = 200
    /// What the page shows, and what the box in the bar suggests.
    private static let seite = 50, vorschlaege = 8

    private let kurve = Kostenkurve()

    func run(_ bericht: inout Bericht) async throws {
        let ganz = ProcessInfo.processInfo.environment["RATHAUS_BENCH_DOKUMENTE"].flatMap { Int($0) } ?? 200_000
        let maschine = try Maschine.sqlite()
        var bestand = try await Aktenbestand()
        let server = ProcessInfo.processInfo.environment["RATHAUS_TEST_POSTGRES"]
        let pg = try server.map { try Maschine.postgresql($0) }
        let tsvector: NacktTsvector? = if case .postgresql(let conninfo, _) = pg?.ort { try NacktTsvector(conninfo) } else { nil }
        if tsvector == nil { Bericht.zeile("RATHAUS_TEST_POSTGRES is not set: no PostgreSQL beside it") }
        let fts5 = try NacktFTS5(ordner: maschine.ordner)
        let peers: [any Textpeer] = [fts5] + (tsvector.map { [$0] } ?? [])

        let lieferung = try await Lieferungslauf(dokumente: min(10_000, ganz), bestand.akte, bestand.inhalte)
        Bericht.zeile("the Akte for the archive and the PDFs lie beside the documents that are counted here")
        var text = Amtstext(saat: 42)
        let inhalt = try await bestand.inhalte.store(Data("Messung".utf8))
        var vorgaenge: [String] = []
        let stufen = [10_000, 50_000, 200_000].map { $0 * ganz / 200_000 }
        for stufe in stufen {
            let anfang = ContinuousClock.now
            let vorher = vorgaenge.count
            while vorgaenge.count * Aktenmessung.jeVorgang < stufe {
                let texte = (0..<Aktenmessung.jeVorgang).map { _ in text.dokument() }
                let einheit = Aktenmessung.einheit(vorgaenge.count % Aktenmessung.einheiten)
                vorgaenge.append(try await bestand.akte.vorgang(vorgaenge.count, texte: texte, inhalte: [inhalt]))
                for peer in peers { try peer.fuellen(texte, einheit: einheit.wert) }
            }
            try tsvector?.fertig()
            let sekunden = Messreihe.sekunden(ContinuousClock.now - anfang)
            Bericht.zeile(
                String(
                    format: "%d documents; filled by %.0f a second with both peers", vorgaenge.count * Aktenmessung.jeVorgang,
                    Double((vorgaenge.count - vorher) * Aktenmessung.jeVorgang) / sekunden))
            let letzte = stufe == stufen.last
            let peer = try Aktenpeer(ordner: bestand.ordner)
            try await lesen(stufe, bestand.akte, vorgaenge, peer, letzte, &bericht)
            try peer.schliessen()
            try await suchen(stufe, bestand.akte, peers, letzte, &bericht)
            try await Einlieferungslauf().run(stufe, bestand.akte, kurve, letzte, &bericht)
            try await lieferung.run(bei: stufe, bestand.store, bestand.inhalte, kurve, letzte, &bericht)
            try await bestand.festhalten(stufe, letzte: letzte)
        }
        try await bestand.beenden()
        try maschine.beenden()
        try pg?.beenden()
    }

    private func lesen(
        _ dokumente: Int, _ akte: Aktenmessung, _ vorgaenge: [String], _ peer: Aktenpeer, _ letzte: Bool, _ bericht: inout Bericht
    ) async throws {
        var oeffnen = Messreihe("open a Vorgang with 50"), liste = Messreihe("list 50, with counts")
        var oeffnenBar = Messreihe("open: same rows, bare SQLite"), listeBar = Messreihe("list: same rows, bare SQLite")
        var gefunden = 0, barGefunden = 0
        for nr in 0..<Self.fragen {
            let akteur = Aktenmessung.akteur(nr), vorgang = (nr * 37) % vorgaenge.count
            let einheiten = Aktenmessung.lesbar(nr).map(\.wert)
            try await oeffnen.miss {
                guard try await akte.oeffnen(vorgaenge[vorgang], Aktenmessung.akteur(vorgang)) == Aktenmessung.jeVorgang else {
                    throw Maschine.Fehler(text: "the Vorgang has other documents")
                }
            }
            try await oeffnenBar.miss {
                guard try peer.oeffnen(vorgaenge[vorgang]) == Aktenmessung.jeVorgang else {
                    throw Maschine.Fehler(text: "the peer reads other documents")
                }
            }
            try await liste.miss { gefunden += try await akte.auflisten(akteur) }
            try await listeBar.miss { barGefunden += try peer.auflisten(einheiten) }
        }
        // A faster answer counts only when it is the same answer.
        guard gefunden == barGefunden, gefunden > Self.fragen else {
            throw Maschine.Fehler(text: "the list has \(gefunden) rows, the peer's \(barGefunden)")
        }
        bericht.tabelle([oeffnen, oeffnenBar], gegen: oeffnenBar)
        bericht.tabelle([liste, listeBar], gegen: listeBar)
        try kurve.merke("Vorgang mit 50 öffnen", oeffnen, bei: dokumente, ziel: 0.03)
        try kurve.merke("Vorgang mit 50 öffnen", oeffnenBar, bei: dokumente)
        try kurve.merke("50 auflisten", liste, bei: dokumente, ziel: 0.02)
        try kurve.merke("50 auflisten", listeBar, bei: dokumente)
        guard letzte else { return }
        bericht.hoechstens("akte_vorgang_oeffnen_p95", oeffnen.anteil(0.95) * 1_000, "ms", 30)
        bericht.hoechstens("akte_liste_p95", liste.anteil(0.95) * 1_000, "ms", 20)
    }

    /// All are asked for the same number, with excerpts, in the same three units.
    private func suchen(
        _ dokumente: Int, _ akte: Aktenmessung, _ peers: [any Textpeer], _ letzte: Bool, _ bericht: inout Bericht
    ) async throws {
        var suche = Messreihe("two words"), tippen = Messreihe("three letters")
        var fremdeSuche = peers.map { Messreihe("two words: \($0.name)") }
        var fremdesTippen = peers.map { Messreihe("three letters: \($0.name)") }
        var frager = Amtstext(saat: 7)
        var gefunden = 0
        for nr in 0..<Self.fragen {
            let akteur = Aktenmessung.akteur(nr), einheiten = Aktenmessung.lesbar(nr).map(\.wert)
            let worte = frager.zweiWorte(), anfang = frager.dreiBuchstaben()
            try await suche.miss { gefunden += try await akte.suchen(worte, akteur, limit: Self.seite) }
            try await tippen.miss { gefunden += try await akte.suchen(anfang, akteur, limit: Self.vorschlaege) }
            for (i, peer) in peers.enumerated() {
                let einzeln = worte.split(separator: " ").map(String.init)
                try await fremdeSuche[i].miss {
                    gefunden += try peer.suchen(einzeln, anfang: false, einheiten: einheiten, limit: Self.seite)
                }
                try await fremdesTippen[i].miss {
                    gefunden += try peer.suchen([anfang], anfang: true, einheiten: einheiten, limit: Self.vorschlaege)
                }
            }
        }
        guard gefunden > Self.fragen else { throw Maschine.Fehler(text: "the questions find nothing") }
        bericht.tabelle([suche] + fremdeSuche, gegen: fremdeSuche[0])
        bericht.tabelle([tippen] + fremdesTippen, gegen: fremdesTippen[0])
        try kurve.merke("Zwei Worte suchen", suche, bei: dokumente, ziel: 0.02)
        for reihe in fremdeSuche { try kurve.merke("Zwei Worte suchen", reihe, bei: dokumente) }
        try kurve.merke("Drei Buchstaben tippen", tippen, bei: dokumente, ziel: 0.01)
        for reihe in fremdesTippen { try kurve.merke("Drei Buchstaben tippen", reihe, bei: dokumente) }
        guard letzte else { return }
        bericht.hoechstens("akte_suche_p95", suche.anteil(0.95) * 1_000, "ms", 20)
        bericht.hoechstens("akte_tippen_p95", tippen.anteil(0.95) * 1_000, "ms", 10)
    }
}
