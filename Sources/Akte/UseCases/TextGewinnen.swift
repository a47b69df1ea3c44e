// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Documents
internal import Foundation
internal import Jobs
internal import Store

/// The quick lane of the Dokumentenstrecke: tells what a filed file is, has it scanned, and takes its words for the search.
/// Runs after the filing, so that nobody waits for it.
struct TextGewinnen: Sendable {
    private static let groessterText: Int64 = 16 * 1_048_576

    let store: Store
    let inhalte: ContentStore
    let pdfText: PDFText?
    var viren: Virenpruefer?

    /// A scanner that is away must be waited for, days if need be: the file is withheld until somebody looked. The lease is much longer
    /// than a scan may take, or a second worker would begin while the first one still waits.
    var auftragsart: Auftragsart {
        Auftragsart(Streckenauftrag.leicht, versuche: 60, zeitgrenze: .seconds(600), spur: .dokumente) { auftrag in
            let order: Textgewinnung = try auftrag.lesen()
            try await self(DokumentID(gespeichert: order.dokument), DokumentVersionID(gespeichert: order.version))
        }
    }

    func callAsFunction(_ dokument: DokumentID, _ version: DokumentVersionID) async throws {
        guard let arbeit = try await store.read({ try $0.streckenarbeit(dokument, version) }) else { return }
        var strecke = arbeit.lage.strecke
        var text: String?
        if strecke.naechster(schwer: false) != nil || strecke.typ == nil {
            let pfad = try await inhalte.ohneSchranke.verifiedFile(arbeit.datei.inhalt)
            strecke.erkenne(try Self.art(pfad), behauptet: arbeit.datei.mediatyp)
            while let schritt = strecke.naechster(schwer: false) {
                if schritt == .viren {
                    try await Virenschritt(store: store, viren: viren)(pfad, arbeit.lage, &strecke)
                } else {
                    text = try await lesen(pfad, arbeit, &strecke)
                }
            }
        }
        try await merken(strecke, text: text, arbeit)
    }

    private func lesen(_ pfad: String, _ arbeit: Streckenarbeit, _ strecke: inout Strecke) async throws -> String? {
        // The caller of the filing knew the words.
        if arbeit.hatText {
            strecke.melde(.text, .fertig)
            return nil
        }
        guard strecke.beginne(.text) else { return nil }
        do {
            let text = try await text(pfad, strecke.typ, arbeit.datei.inhalt.groesse)
            if let text { strecke.melde(.text, strecke.typ == Dateityp.pdf.medientyp ? .ausSeiten(text) : .ausText(text)) }
            if text == nil { strecke.melde(.text, .ausgelassen("pdftotext ist auf dem Server nicht eingerichtet.")) }
            return text
        } catch {
            strecke.melde(.text, try Streckenergebnis(error))
            return nil
        }
    }

    /// - Returns: `nil` when there is no tool.
    private func text(_ pfad: String, _ typ: String?, _ groesse: Int64) async throws -> String? {
        if typ == Dateityp.pdf.medientyp {
            guard let pdfText else { return nil }
            // A scan gives line feeds and no words.
            let text = try await pdfText(pfad) ?? ""
            return text.contains(where: \.isLetter) ? text : ""
        }
        let mail = typ == Dateityp.eml.medientyp || typ == Dateityp.ole2.medientyp
        guard groesse <= (mail ? Mailtext.grenze : Self.groessterText) else { return "" }
        let daten = try Data(contentsOf: URL(fileURLWithPath: pfad))
        if mail, let text = try Self.mailtext([UInt8](daten), ole2: typ == Dateityp.ole2.medientyp) { return text }
        guard typ != Dateityp.ole2.medientyp, groesse <= Self.groessterText else { return "" }
        let text = String(decoding: daten, as: UTF8.self)
        return typ == Dateityp.html.medientyp || typ == Dateityp.xml.medientyp ? Htmltext.lesen(text) : text
    }

    /// - Returns: `nil` for what is no mail: a text that begins like one, or an older office file.
    private static func mailtext(_ bytes: [UInt8], ole2: Bool) throws -> String? {
        do {
            return try Mailtext.lesen(bytes)
        } catch {
            // Whether an office file is damaged says its own program.
            if ole2 { return nil }
            throw WandlungError.unlesbar
        }
    }

    private func merken(_ strecke: Strecke, text: String?, _ arbeit: Streckenarbeit) async throws {
        let geaendert = strecke != arbeit.lage.strecke
        var lage = arbeit.lage
        lage.strecke = strecke
        let fehlt = !arbeit.hatText && strecke.fund == nil
        guard geaendert || fehlt else { return }
        if strecke.fund != nil {
            guard geaendert else { return }
            return try await store.commit(Vermerk(.system("dokumentenstrecke"), "akte.dokument.zurueckhalten")) { [lage] tx in
                // Released while it was scanned, or destroyed.
                guard try tx.streckeSpeichern(lage)?.fund != nil else { return }
                for gegenstand in try tx.dokumenttextEntfernen(inhalt: arbeit.datei.inhalt) {
                    tx.vermerke(gegenstand, feld: "virenfund", neu: strecke.fund)
                }
            }
        }
        try await store.commit(Vermerk(.system("dokumentenstrecke"), "akte.dokument.text-gewinnen")) { [lage] tx in
            // Another worker has found a virus in the same bytes: then no words of them are taken.
            if geaendert, try tx.streckeSpeichern(lage)?.fund != nil { return }
            let kopf = try tx.vorhandenesDokument(arbeit.datei.dokument)
            guard let worte = try text ?? (fehlt ? tx.dokumenttext(inhalt: arbeit.datei.inhalt.sha256) : nil), !worte.isEmpty
            else {
                return
            }
            try tx.dokumenttextMerken(worte, version: arbeit.datei.id)
            tx.vermerke(kopf.gegenstand, feld: "text", neu: "Version \(arbeit.datei.nr)")
            // An older version is kept but no longer found.
            guard kopf.neueste.id == arbeit.datei.id else { return }
            try tx.indexieren(kopf, vorgang: try tx.vorhandenerVorgang(kopf.vorgang))
        }
    }

    private static func art(_ pfad: String) throws -> Dateityp {
        let griff = try FileHandle(forReadingFrom: URL(fileURLWithPath: pfad))
        return Dateityp.erkenne(try griff.read(upToCount: Dateityp.anfangslaenge) ?? Data())
    }
}

/// What the quick lane needs to know of one version.
struct Streckenarbeit: Sendable {
    let datei: DokumentVersion
    let lage: Streckenlage
    let hatText: Bool
}

extension ReadAccess {
    /// `nil` when the version is gone.
    fileprivate func streckenarbeit(_ dokument: DokumentID, _ version: DokumentVersionID) throws -> Streckenarbeit? {
        guard
            let datei = try row("SELECT * FROM akte_dokumentversion WHERE id = \(version)").map({
                try DokumentVersion(row: $0, dokument: dokument)
            })
        else { return nil }
        // Filed before there was a Dokumentenstrecke: it begins now.
        let lage = try strecke(datei.inhalt.sha256) ?? Streckenlage(neu: datei.inhalt, mediatyp: datei.mediatyp, Strecke())
        let hatText = try row("SELECT 1 FROM akte_dokumenttext WHERE dokumentversion = \(version)") != nil
        return Streckenarbeit(datei: datei, lage: lage, hatText: hatText)
    }
}
