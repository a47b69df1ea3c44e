// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// One Dokument: its file, its versions, its history, and what can be done with it.
struct DokumentSeite: Page {
    static let vorlage = "akte/dokument"

    struct Version: Encodable, Sendable {
        let bezeichnung: String
        let dateiname: String
        let angaben: String
        let wer: String
        let wann: String
        let url: String
        let gezeigt: Bool
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Historie?
    let brotkrumen: [Brotkrume]
    let hier: String
    let zeichen: String
    let betreff: String
    let zustand: Marke
    let typ: String
    /// `nil` where it says the same as the kind.
    let richtung: String?
    let datum: String?
    let frueher: String?
    let betrachter: Betrachter
    let strecke: Streckentafel?
    /// The file is still on its way: preview and stages are asked for again.
    let laeuft: Bool
    let bildstandUrl: String
    let streckenstandUrl: String
    let neuladenUrl: String
    let versionen: [Version]
    let vergleichUrl: String?
    let sperre: Sperrbanner?
    let auschecken: Formular?
    let neueVersion: Formular?
    let abschliessen: Formular?
    let geschaeftsgang: Dokumentgang
    let umprotokollierenUrl: String?
    let angabenUrl: String?
    let anlageUrl: String?
    let verweiseUrl: String
    let zugriffUrl: String
    let geschuetzt: String?
    let felder: [Fakt]
    let hatFelder: Bool
    let hauptdokument: Fakt?
    let anlagen: [Fakt]
    let hatAnlagen: Bool
    let historie: Historie

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine, bildFuer: Set<String>)
        throws
    {
        let akteur = anfrage.akteur
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.lesen, akteur)
        guard let gezeigt = try db.versionsstand(dokument, nr: anfrage.abfrage["version"].flatMap { Int($0) }) else {
            throw WebFehler.nichtGefunden
        }
        titel = "\(dokument.betreff) (\(dokument.zeichen))"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen = [Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)), Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id))]
        hier = "Dokument \(dokument.lfd)"
        zeichen = dokument.zeichen.text
        betreff = dokument.betreff
        zustand = Marke(dokument.zustand)
        typ = dokument.typ.deutsch
        richtung = dokument.richtung.deutsch == dokument.typ.deutsch ? nil : dokument.richtung.deutsch
        datum = dokument.datumDesSchreibens?.deutsch
        let alte = try db.fruehereZeichen(id.text)
        frueher = alte.isEmpty ? nil : alte.joined(separator: ", ")
        let lage = try db.strecke(gezeigt.inhalt.sha256)
        betrachter = try Betrachter(
            dokument, gezeigt, bildFuer: bildFuer, strecke: lage?.strecke, seite: try Trefferseite.seite(anfrage, db, gezeigt), db
        )
        strecke = lage.map { Streckentafel($0.strecke) }
        laeuft = strecke?.laeuft ?? false
        let nr = String(gezeigt.nr)
        bildstandUrl = AkteURL.mit(AkteURL.dokument(id, "stand"), ["teil": "bild", "version": nr])
        streckenstandUrl = AkteURL.mit(AkteURL.dokument(id, "stand"), ["version": nr])
        neuladenUrl = AkteURL.mit(AkteURL.dokument(id), ["version": nr])
        versionen = try db.versionen(id).map {
            Version(
                bezeichnung: $0.bezeichnung, dateiname: $0.dateiname,
                angaben: "\(Dateiart.name($0.mediatyp)), \(Groesse.text($0.inhalt.groesse))",
                wer: try db.anzeigename($0.angelegtVon), wann: $0.angelegt.deutsch,
                url: AkteURL.mit(AkteURL.dokument(id), ["version": String($0.nr)]), gezeigt: $0.nr == gezeigt.nr)
        }
        let aendern = v.zustand == .offen && AkteRechte.darf(AkteRechte.bearbeiten, akteur, dokument, in: v)
        let offen = v.zustand == .offen && dokument.zustand == .entwurf
        let entwurf = aendern && offen
        vergleichUrl = dokument.neueste.nr > 1 ? AkteURL.dokument(id, "vergleich") : nil
        sperre = try Sperrbanner(dokument, v, anfrage, db)
        let frei = sperre == nil
        let schreiben = try offen && frei && db.darfEntwurfAendern(dokument, v, akteur)
        auschecken = schreiben ? Sperrformular.auschecken(dokument) : nil
        neueVersion =
            schreiben ? Hochladeformular.version(dokument, eingabe, anfrage) : nil
        geschaeftsgang = try Dokumentgang(db, dokument, v, anfrage)
        abschliessen =
            entwurf && frei && geschaeftsgang.laufzettelUrl == nil
            ? try Self.abschliessen(dokument, v, anfrage, db, eingabe) : nil
        umprotokollierenUrl = aendern && frei ? AkteURL.dokument(id, "umprotokollieren") : nil
        angabenUrl = aendern ? AkteURL.dokument(id, "angaben") : nil
        anlageUrl = aendern ? AkteURL.dokument(id, "anlage") : nil
        verweiseUrl = AkteURL.dokument(id, "verweise")
        zugriffUrl = AkteURL.dokument(id, "zugriff")
        geschuetzt = Schutzmarke.text(dokument.zugriffssatz(in: v))
        felder = try Dokumentfakten.felder(db, dokument)
        hatFelder = !felder.isEmpty
        hauptdokument = try db.hauptdokument(id).flatMap { try db.dokument($0) }
            .flatMap { AkteRechte.sieht(akteur, $0, in: v) ? Fakt($0) : nil }
        anlagen = try db.anlagen(zu: id).filter { AkteRechte.sieht(akteur, $0, in: v) }.map(Fakt.init)
        hatAnlagen = !anlagen.isEmpty
        let verlauf = try Verlauf.dokument(db, id, akteur: akteur)
        historie = Historie(verlauf, anfrage)
        inzwischen = eingabe.seit.map { Historie(verlauf, anfrage, seit: $0) }
    }

    private static func abschliessen(
        _ dokument: DokumentKopf, _ v: VorgangKopf, _ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe
    ) throws -> Formular {
        var formular = Formular(
            url: AkteURL.dokument(dokument.id, "abschliessen"), knopf: "Dokument abschließen",
            frage: "Dokument abschließen? Danach lässt es sich nicht mehr ändern.")
        formular.stand(dokument.version, .keine, anfrage)
        if AkteRechte.darf(AkteRechte.sperreErzwingen, anfrage.akteur, dokument, in: v),
            let person = try db.ungesichertBei(dokument.id)
        {
            formular.felder = [
                .zeile(
                    Feld(
                        "grund", "Grund, trotz Arbeitskopie abzuschließen", wert: eingabe.wert("grund"), freiwillig: true,
                        hinweis: "\(try db.mitarbeiterEintrag(person)?.name ?? "Jemand") hat mehr geschrieben, als abgelegt ist.")
                )
            ]
        }
        return formular
    }
}
