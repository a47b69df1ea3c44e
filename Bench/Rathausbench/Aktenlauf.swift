// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Akte
import Foundation
import Store

/// The electronic file at 10,000, 50,000 and 200,000 documents of 300 words: open, list, search, type, beside bare FTS5 and PostgreSQL
/// on the same texts; then the filing of PDFs and an Akte of
/// 10,000 documents written for the archive. `RATHAUS_BENCH_DOKUMENTE` makes it smaller for a try.
struct Aktenlauf {
    private static let fragen = 200

    func run(_ bericht: inout Bericht) async throws {
        let ganz = ProcessInfo.processInfo.environment["RATHAUS_BENCH_DOKUMENTE"].flatMap { Int($0) } ?? 200_000
        let maschine = try Maschine.sqlite()
        let store = try Store(maschine.ort, modules: Aktenmessung.migrationen)
        _ = try await store.migrate()
        let inhalte = try ContentStore(folder: maschine.ordner + "/inhalte")
        let werkzeuge = PdfWerkzeuge()
        let akte = Aktenmessung(store: store, inhalte: inhalte) { try await werkzeuge.text(URL(fileURLWithPath: $0)).text }
        try await akte.einrichten()
        let server = ProcessInfo.processInfo.environment["RATHAUS_TEST_POSTGRES"]
        let pg = try server.map { try Maschine.postgresql($0) }
        let tsvector: NacktTsvector? = if case .postgresql(let conninfo, _) = pg?.ort { try NacktTsvector(conninfo) } else { nil }
        let fts5 = try NacktFTS5(ordner: maschine.ordner)
        let peers: [any Textpeer] = [fts5] + (tsvector.map { [$0] } ?? [])

        var text = Amtstext(saat: 42)
        let inhalt = try await inhalte.store(Data("Messung".utf8))
        var vorgaenge: [String] = []
        var kurve = Kostenkurve()
        let stufen = [10_000, 50_000, 200_000].map { $0 * ganz / 200_000 }
        for stufe in stufen {
            let anfang = ContinuousClock.now
            let vorher = vorgaenge.count
            while vorgaenge.count * Aktenmessung.jeVorgang < stufe {
                let texte = (0..<Aktenmessung.jeVorgang).map { _ in text.dokument() }
                vorgaenge.append(try await akte.vorgang(vorgaenge.count, texte: texte, inhalte: [inhalt]))
                for peer in peers { try peer.fuellen(texte) }
            }
            try tsvector?.fertig()
            let sekunden = Messreihe.sekunden(ContinuousClock.now - anfang)
            Bericht.zeile(
                String(
                    format: "%d documents; filled by %.0f a second with both peers", vorgaenge.count * Aktenmessung.jeVorgang,
                    Double((vorgaenge.count - vorher) * Aktenmessung.jeVorgang) / sekunden))
            try await messen(stufe, akte, vorgaenge, peers, &kurve, stufe == stufen.last, &bericht)
        }
        kurve.tabelle()
        Bericht.zeile("plot: \(try kurve.zeichnen("var/bench-akte.svg"))")
        try await einlieferung(akte, vorgaenge[0], &bericht)
        try await Lieferungslauf(dokumente: min(10_000, ganz)).run(akte, store, inhalte, &bericht)
        try await store.close()
        try maschine.beenden()
        try pg?.beenden()
    }

    private func messen(
        _ dokumente: Int, _ akte: Aktenmessung, _ vorgaenge: [String], _ peers: [any Textpeer], _ kurve: inout Kostenkurve,
        _ letzte: Bool,
        _ bericht: inout Bericht
    ) async throws {
        var oeffnen = Messreihe("open a Vorgang with 50"), liste = Messreihe("list 50, with counts"),
            suche = Messreihe("two words, rights, excerpts")
        var tippen = Messreihe("three letters, rights, excerpts")
        var fremdeSuche = peers.map { Messreihe("two words: \($0.name)") },
            fremdesTippen = peers.map { Messreihe("three letters: \($0.name)") }
        var frager = Amtstext(saat: 7)
        var gefunden = 0
        for nr in 0..<Self.fragen {
            let akteur = Aktenmessung.akteur(nr)
            let vorgang = (nr * 37) % vorgaenge.count
            try await oeffnen.miss {
                guard try await akte.oeffnen(vorgaenge[vorgang], Aktenmessung.akteur(vorgang)) == Aktenmessung.jeVorgang else {
                    throw Maschine.Fehler(text: "the Vorgang has other documents")
                }
            }
            try await liste.miss { gefunden += try await akte.auflisten(akteur) }
            let worte = frager.zweiWorte(), anfang = frager.dreiBuchstaben()
            try await suche.miss { gefunden += try await akte.suchen(worte, akteur) }
            // As the box in the bar asks: a few suggestions.
            try await tippen.miss { gefunden += try await akte.suchen(anfang, akteur, limit: 8) }
            for (i, peer) in peers.enumerated() {
                let einzeln = worte.split(separator: " ").map(String.init)
                try await fremdeSuche[i].miss { gefunden += try peer.suchen(einzeln, anfang: false) }
                try await fremdesTippen[i].miss { gefunden += try peer.suchen([anfang], anfang: true) }
            }
        }
        guard gefunden > Self.fragen else { throw Maschine.Fehler(text: "the questions find nothing") }
        bericht.tabelle([suche] + fremdeSuche, gegen: fremdeSuche[0])
        bericht.tabelle([tippen] + fremdesTippen, gegen: fremdesTippen[0])
        for reihe in [oeffnen, liste, suche, tippen] + fremdeSuche + fremdesTippen { kurve.merke(reihe, bei: dokumente) }
        guard letzte else { return }
        bericht.tabelle([oeffnen, liste], gegen: oeffnen)
        bericht.hoechstens("akte_vorgang_oeffnen_p95", oeffnen.anteil(0.95) * 1_000, "ms", 30)
        bericht.hoechstens("akte_liste_p95", liste.anteil(0.95) * 1_000, "ms", 20)
        bericht.hoechstens("akte_suche_p95", suche.anteil(0.95) * 1_000, "ms", 20)
        bericht.hoechstens("akte_tippen_p95", tippen.anteil(0.95) * 1_000, "ms", 10)
    }

    /// One at a time, so that the rate is that of one core.
    private func einlieferung(_ akte: Aktenmessung, _ vorgang: String, _ bericht: inout Bericht) async throws {
        var text = Amtstext(saat: 99)
        let briefe = (0..<200).map { _ in Data(Briefpdf.bytes(text.dokument())) }
        let anfang = ContinuousClock.now
        for brief in briefe { try await akte.pdf(brief, in: vorgang) }
        let rate = Double(briefe.count) / Messreihe.sekunden(ContinuousClock.now - anfang)
        bericht.mindestens("akte_einlieferung_pdf", rate, "1/s", 50)
    }
}
