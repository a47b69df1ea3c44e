// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Makes Akten, Vorgänge and documents of this house of what came in. What has no place here stands in the message, which is filed with it.
struct Ablage: Sendable {
    let abgabe: Abgabe
    let ziel: Abgabeziel
    let von: String
    /// The message itself (XML).
    let nachricht: Inhalt

    private var oe: OrgNummer { OrgNummer(ziel.oe) }

    func akte(_ o: Austauschobjekt, unter oben: AkteID?, _ tx: WriteContext) throws -> AkteKopf {
        let betreff = Self.betreff(o)
        guard let oben, let akte = try tx.akte(oben) else {
            return try tx.akteAnlegen(
                AkteAnlage(aktenplan: ziel.plan, betreff: betreff, oe: oe, vertraulich: o.alle.contains(where: \.geschuetzt)))
        }
        return try tx.teilakteAnlegen(betreff, in: akte)
    }

    func vorgang(
        _ o: Austauschobjekt, ausAkte: Bool, bezug: String, in akte: AkteID?, _ dateien: [String: Inhalt], _ tx: WriteContext
    ) throws -> VorgangKopf {
        let betreff = ausAkte ? "Dokumente der Akte \(o.zeichen)" : Self.betreff(o)
        let anlage = VorgangAnlage(
            aktenplan: ziel.plan, akteBetreff: "Von anderen Behörden übernommen", vorgangBetreff: String(betreff.prefix(250)),
            typ: Self.kurz(o.typ, 100) ?? "Übernahme", oe: oe, beteiligte: ausAkte ? [] : Self.beteiligte(o), fachbezug: bezug,
            vertraulich: o.geschuetzt)
        let vorgang: VorgangKopf
        if let id = akte ?? ziel.akte.map({ AkteID(gespeichert: $0) }) {
            guard let kopf = try tx.akte(id) else { throw AussonderungError.nichtGefunden }
            vorgang = try tx.vorgangAnlegen(anlage, in: kopf)
        } else {
            vorgang = try tx.vorgangAnlegen(anlage)
        }
        _ = try tx.aktenvermerkSchreiben(herkunft(o), in: vorgang.id)
        for feld in o.zusatz?.felder ?? [] where feld.gruppe == Zusatzangaben.vermerke && !feld.wert.isEmpty && !ausAkte {
            _ = try tx.aktenvermerkSchreiben("Vermerk der abgebenden Stelle (\(feld.name)):\n\(feld.wert)", in: vorgang.id)
        }
        for dokument in o.dokumente { try self.dokument(dokument, zu: nil, in: vorgang.id, dateien, tx) }
        _ = try tx.dokumentAblegen(
            DokumentAnlage(
                betreff: "Abgabenachricht mit allen Metadaten (0401)", typ: .nachweis, richtung: .intern,
                dateiname: "Abgabe_0401.xml", mediatyp: "application/xml", inhalt: nachricht, text: "", final: true),
            in: vorgang.id)
        return vorgang
    }

    private func herkunft(_ o: Austauschobjekt) -> String {
        let zeilen = [
            "Übernommen von \(von) (Abgabe, xdomea 0401).", o.zeichen.isEmpty ? nil : "Zeichen dort: \(o.zeichen)",
            o.aktenbetreff.map { "Akte dort: \($0)" }, abgabe.grund.isEmpty ? nil : "Grund der Abgabe: \(abgabe.grund)",
            o.dauer.map { "Aufbewahrung dort: \($0.description)" }, o.zusatz?.bemerkung.map { "Bemerkung: \($0)" },
        ]
        return zeilen.compactMap(\.self).joined(separator: "\n")
    }

    /// All versions in their order; the last one is final, for what was handed over is what counts.
    private func dokument(
        _ d: Austauschdokument, zu haupt: DokumentID?, in vorgang: VorgangID, _ dateien: [String: Inhalt], _ tx: WriteContext
    ) throws {
        let betreff = String((d.betreff.isEmpty ? d.zeichen.isEmpty ? "Ohne Betreff" : d.zeichen : d.betreff).prefix(250))
        let fassungen: [Dokumentdatei] = try d.versionen.map { version in
            guard let inhalt = dateien[version.datei.name] else { throw AussonderungError.nichtGefunden }
            return Dokumentdatei(dateiname: version.datei.original, mediatyp: version.datei.mediatyp, inhalt: inhalt)
        }
        guard let erste = fassungen.first else {
            // On paper only.
            _ = try tx.aktenvermerkSchreiben("Ohne Datei abgegeben (Papier): \(betreff) \(d.zeichen)", in: vorgang)
            for anlage in d.anlagen ?? [] { try dokument(anlage, zu: nil, in: vorgang, dateien, tx) }
            return
        }
        let typ = Dokumenttyp.allCases.first { $0.deutsch == d.typ || $0.rawValue == d.typ } ?? .sonstiges
        let neu = try tx.dokumentAblegen(
            DokumentAnlage(
                betreff: betreff, typ: typ, richtung: Self.richtung(d), datei: erste, final: fassungen.count == 1,
                datumDesSchreibens: d.datum, angaben: Self.angaben(d), anlageZu: haupt), in: vorgang)
        for fassung in fassungen.dropFirst() { _ = try tx.versionAblegen(fassung, zu: neu.id) }
        if fassungen.count > 1 { _ = try tx.dokumentAbschliessen(neu.id) }
        for anlage in d.anlagen ?? [] { try dokument(anlage, zu: haupt ?? neu.id, in: vorgang, dateien, tx) }
    }
}

extension Ablage {
    private static func betreff(_ o: Austauschobjekt) -> String {
        String((o.betreff.isEmpty ? o.zeichen.isEmpty ? "Ohne Betreff" : o.zeichen : o.betreff).prefix(250))
    }

    private static func kurz(_ text: String?, _ grenze: Int) -> String? {
        text.map { String($0.prefix(grenze)) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func richtung(_ d: Austauschdokument) -> Dokumentrichtung {
        d.schreiben?.eingang != nil ? .eingang : d.schreiben?.ausgang != nil ? .ausgang : .intern
    }

    private static func beteiligte(_ o: Austauschobjekt) -> [BeteiligterAnlage] {
        (o.zusatz?.kontakte ?? []).map { kontakt in
            BeteiligterAnlage(
                rolle: Beteiligtenrolle.allCases.first { $0.deutsch == kontakt.rolle } ?? .sonstiger,
                name: String(kontakt.name.prefix(200)),
                anschrift: kurz(kontakt.anschrift, 200).map { Anschrift(strasse: $0, plz: "", ort: "") },
                email: kontakt.erreichbar.flatMap {
                    $0.count > 254 || $0.wholeMatch(of: /[^\s@,]+@[^\s@,]+\.[^\s@,]+/) == nil ? nil : $0
                })
        }
    }

    private static func angaben(_ d: Austauschdokument) -> Dokumentangaben {
        Dokumentangaben(
            fremdesZeichen: kurz(d.zeichen, 200), eingangAm: d.schreiben?.eingang, ausgangAm: d.schreiben?.ausgang,
            bezug: kurz(d.schreiben?.bezug, 250), hier: kurz(d.schreiben?.hier, 250), bemerkung: kurz(d.zusatz?.bemerkung, 1_000),
            kontakte: (d.zusatz?.kontakte ?? []).prefix(50).map { kontakt in
                Dokumentkontakt(
                    kontakt.seite == .absender ? .absender : kontakt.seite == .empfaenger ? .empfaenger : .weiterer,
                    name: String(kontakt.name.prefix(200)), anschrift: kurz(kontakt.anschrift, 200))
            })
    }
}
