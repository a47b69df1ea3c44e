// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Gives what came in to a Vorgang: the original becomes a final Dokument, its attachments its Anlagen.
struct EingangZuordnen: Sendable {
    struct Angaben: Sendable {
        /// As the clerk saw it.
        var version: Int
        var betreff: String?
        var typ: Dokumenttyp = .eingang
        /// Why here: the reasons of the suggestion that was accepted, or a note.
        var grund: String?
        /// Files although the same file lies there already.
        var trotzdem = false
    }

    let dienst: Poststellendienst

    @discardableResult
    func callAsFunction(_ id: EingangID, in vorgang: VorgangID, _ angaben: Angaben, akteur: Akteur) async throws -> DokumentKopf {
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.zuordnen", grund: angaben.grund)) { tx in
            let eingang = try tx.eingang(id, fuer: akteur)
            guard let ziel = try tx.vorgang(vorgang), AkteRechte.sieht(akteur, ziel) else { throw PostError.nichtGefunden }
            guard PostRechte.darfZuordnen(akteur, ziel) else { throw PostError.verboten }
            return try tx.eingangAblegen(eingang, in: ziel, angaben)
        }
    }
}

extension WriteContext {
    /// Files something in a Vorgang whose rights were checked.
    func eingangAblegen(_ eingang: Eingang, in ziel: VorgangKopf, _ angaben: EingangZuordnen.Angaben) throws -> DokumentKopf {
        try eingang.mussOffenSein()
        guard ziel.zustand == .offen else { throw PostError.vorgangGeschlossen(ziel.zeichen.text) }
        let scan = try scan(eingang.id)
        if scan?.pruefung == .offen || scan?.pruefung == .beanstandet { throw PostError.pruefungOffen }
        let dateien = try eingangsdateien(eingang.id)
        guard let original = dateien.first(where: { $0.rolle == .original }) else { throw PostError.nichtGefunden }
        if !angaben.trotzdem, let da = try dokumente(mitInhalt: original.datei.inhalt.sha256, in: ziel.id).first {
            throw PostError.liegtSchonDort(da.zeichen.text)
        }
        var datei = original.datei
        datei.text = try ablagetext(eingang)
        let betreff = try Eingangsregel.text(angaben.betreff, "Der Betreff", Eingangsregel.betreff) ?? eingang.betreff
        var merkmale = Dokumentangaben(eingangAm: eingang.eingangAm)
        if scan != nil {
            merkmale.medium = .hybrid
            merkmale.standort = "Poststelle, \(eingang.nummer)"
        }
        if let name = eingang.absender.name ?? eingang.absender.adresse {
            merkmale.kontakte = [Dokumentkontakt(.absender, name: name, email: eingang.absender.adresse)]
        }
        let haupt = try dokumentAblegen(
            DokumentAnlage(
                betreff: betreff, typ: angaben.typ, richtung: .eingang, datei: datei, final: true,
                datumDesSchreibens: eingang.datumDesSchreibens, angaben: merkmale), in: ziel.id)
        for anlage in dateien where anlage.rolle != .original {
            _ = try dokumentAblegen(
                DokumentAnlage(
                    betreff: anlage.datei.dateiname, typ: anlage.rolle.dokumenttyp, richtung: .eingang, datei: anlage.datei,
                    final: true,
                    angaben: Dokumentangaben(eingangAm: eingang.eingangAm), anlageZu: haupt.id), in: ziel.id)
        }
        try eingangErledigen(
            eingang, .zugeordnet, version: angaben.version, vorgang: ziel.id, dokument: haupt.id, zuordnung: angaben.grund)
        vermerke(eingang.gegenstand, feld: "vorgang", neu: ziel.zeichen.text)
        vermerke(haupt.gegenstand, feld: "eingang", neu: eingang.nummer)
        if scan != nil { try papierMerken(eingang) }
        return haupt
    }

    /// From now on the scan is what counts: the paper gets its day, and the note of the transfer is ordered.
    private func papierMerken(_ eingang: Eingang) throws {
        let ab = jetzt.tag.plus(monate: try posteinstellungen().papiermonate)
        try execute("UPDATE post_scan SET vernichtung_ab = \(ab.iso) WHERE eingang = \(eingang.id)")
        vermerke(eingang.gegenstand, feld: "vernichtung_ab", neu: ab.iso)
        try auftrag(
            TransfervermerkAblegen.art, TransfervermerkAblegen.Daten(eingang: eingang.id),
            schluessel: "\(TransfervermerkAblegen.art):\(eingang.id)")
    }
}

extension Eingangsdatei.Rolle {
    /// Of what lies beside the original.
    var dokumenttyp: Dokumenttyp { self == .nachweis ? .nachweis : .anlage }
}
