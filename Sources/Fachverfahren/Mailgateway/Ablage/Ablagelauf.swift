// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailrichtlinie
internal import Poststelle
internal import Store

/// Files one message: it becomes a Dokument of its Vorgang, or lies in the mail room. Both the file and the queue say so in one transaction, so
/// that a crash leaves either nothing or all of it, and it is filed once.
struct Ablagelauf: Sendable {
    let schlange: Warteschlange
    let spool: Spool
    let poststelle: Mailuebernahme
    let suche: Freigabesuche
    /// Of the gateway, for the evidence.
    let name: String

    /// - Throws: what is the machine's and may be gone the next time; the message then waits on.
    func callAsFunction(_ auftrag: Ablageauftrag) async throws {
        try await schlange.ablageBegonnen(auftrag)
        guard auftrag.zustand != .gesucht else { return try await suche(auftrag.nachricht) }
        let store = schlange.store
        guard let spur = try await store.read({ try $0.mailspur(auftrag.nachricht) }) else { return }
        let nachweise = try await schlange.fassungen(auftrag.nachricht, .widerrufsnachweis)
        let bereit = try await poststelle.vorbereiten(try sendung(auftrag, spur, nachweise))
        guard auftrag.vorgang != nil else {
            return try await ablegen(auftrag, spur, bereit, hinweis: auftrag.grund, einreihen: true)
        }
        do {
            try await ablegen(auftrag, spur, bereit)
        } catch let fehler as any Fachfehler where fehler.art != .ausfall && !(fehler is StoreError) {
            // Its Vorgang does not take it. A person sees why and decides.
            let grund = ["Das Gateway konnte die E-Mail nicht ablegen.", auftrag.grund ?? "", fehler.meldung].joined(
                separator: " ")
            try await ablegen(auftrag, spur, bereit, hinweis: grund, einreihen: true)
        }
    }

    /// The original as it came, the text in clear and what was found (mail facts §17.1).
    private func sendung(_ auftrag: Ablageauftrag, _ spur: Mailspur, _ nachweise: [Fassung]) throws -> Mailsendung {
        let nachricht = spur.nachricht
        let original = try spool.lies(nachricht.id, hoechstens: nachricht.groesse)
        var (lesbar, beilagen) = (Mailsendung.Beilage(name: "nachricht.eml", bytes: original), [Mailsendung.Beilage]())
        if let klartext = auftrag.klartext {
            lesbar = .init(name: "klartext.eml", bytes: try spool.lies(klartext.id, hoechstens: klartext.groesse))
            beilagen.append(.init(name: "original.eml", bytes: original))
        }
        if auftrag.richtung == .ausgehend {
            let vermerk = Versandvermerk(spur, gateway: name)
            beilagen.append(.init(name: Versandvermerk.dateiname, bytes: Array(vermerk.text.utf8), istNachweis: true))
        } else if let befund = Pruefvermerk(spur, zustellung: auftrag.zustellung, gateway: name) {
            beilagen.append(.init(name: Pruefvermerk.dateiname, bytes: Array(befund.text.utf8), istNachweis: true))
            for nachweis in nachweise {
                let bytes = try spool.lies(nachweis.id, hoechstens: nachweis.groesse)
                beilagen.append(.init(name: Widerrufsnachweis.dateiname, bytes: bytes, istNachweis: true))
            }
        }
        return Mailsendung(
            kennung: nachricht.id.text, nachricht: lesbar, beilagen: beilagen, einheit: auftrag.einheit,
            eingangAm: nachricht.angenommen.tag)
    }

    /// - Parameter einreihen: with its Hinweis for the mail room, instead of into the Vorgang.
    private func ablegen(
        _ auftrag: Ablageauftrag, _ spur: Mailspur, _ mail: BereiteMail, hinweis: String? = nil, einreihen: Bool = false
    ) async throws {
        let nachricht = spur.nachricht
        let vermerk = Vermerk(SchluesselBenutzen.gateway, "mg.ablegen", grund: hinweis ?? auftrag.grund)
        try await schlange.store.commit(vermerk) { tx in
            guard let zustand: Ablagezustand = try tx.value("SELECT zustand FROM mg_ablage WHERE nachricht = \(nachricht.id)"),
                zustand == .wartet
            else { return }
            let ziel = einreihen ? nil : auftrag.vorgang
            let ende = try tx.schonAbgelegt(nachricht) ?? mail.ablegen(tx, auftrag, spur, in: ziel, hinweis)
            try tx.execute(
                """
                UPDATE mg_ablage SET zustand = \(ende.zustand), eingang = \(ende.eingang), dokument = \(ende.dokument), beendet = \(tx.jetzt)
                WHERE nachricht = \(nachricht.id)
                """)
            var eintrag = Spureintrag(
                schicht: .ablage, ereignis: ende.ereignis, zustellung: auftrag.zustellung, angaben: ende.angaben)
            eintrag.angaben["grund"] = hinweis ?? auftrag.grund
            try eintrag.eintragen(tx, nachricht.id)
            try Nachpruefung.abgelegt(tx, mit: spur, auftrag.zustellung)
            tx.vermerke(Gegenstand("mg.nachricht", nachricht.id.text), feld: "ablage", neu: ende.dokument?.text ?? ende.eingang)
        }
    }
}

/// What became of a message in the file.
private struct Ablageende {
    let zustand: Ablagezustand
    let ereignis: Spureintrag.Ereignis
    var eingang: String?
    var dokument: DokumentID?
    var angaben: [String: String] = [:]
}

extension BereiteMail {
    fileprivate func ablegen(
        _ tx: WriteContext, _ auftrag: Ablageauftrag, _ spur: Mailspur, in vorgang: VorgangID?, _ hinweis: String?
    ) throws -> Ablageende {
        if let vorgang, auftrag.richtung == .ausgehend { return try ausgangAblegen(tx, spur, in: vorgang) }
        guard let vorgang else {
            let nachweis = try eintragen(tx, hinweis: hinweis)
            return Ablageende(
                zustand: .eingereiht, ereignis: .eingereiht, eingang: nachweis.id, angaben: ["eingang": nachweis.nummer])
        }
        let nachweis = try eintragen(tx, in: vorgang, grund: auftrag.grund)
        return Ablageende(
            zustand: .abgelegt, ereignis: .abgelegt, eingang: nachweis.id,
            angaben: ["eingang": nachweis.nummer, "dokument": nachweis.dokument ?? ""])
    }

    private func ausgangAblegen(_ tx: WriteContext, _ spur: Mailspur, in vorgang: VorgangID) throws -> Ablageende {
        let hinaus = spur.zustellungen.filter { $0.zustand != .verworfen }
        guard !hinaus.isEmpty else { return Ablageende(zustand: .unterblieben, ereignis: .unterblieben) }
        let tag = (hinaus.compactMap(\.beendet).max() ?? tx.jetzt).tag
        let (id, zeichen) = try ausgangEintragen(tx, in: vorgang, am: tag, an: hinaus.map(\.adresse))
        return Ablageende(zustand: .abgelegt, ereignis: .abgelegt, dokument: id, angaben: ["dokument": zeichen])
    }
}

extension WriteContext {
    /// The same bytes under the same name were filed before: the sender's server did not hear our answer and sent again (mail facts §17.3).
    fileprivate func schonAbgelegt(_ nachricht: Nachricht) throws -> Ablageende? {
        guard let kennung = nachricht.kennung else { return nil }
        let fund = try row(
            """
            SELECT eingang, dokument FROM mg_ablage WHERE kennung = \(kennung) AND sha256 = \(nachricht.sha256)
              AND (eingang IS NOT NULL OR dokument IS NOT NULL) LIMIT 1
            """)
        return try fund.map {
            Ablageende(
                zustand: .schonAbgelegt, ereignis: .schonAbgelegt, eingang: try $0["eingang"], dokument: try $0["dokument"])
        }
    }
}
