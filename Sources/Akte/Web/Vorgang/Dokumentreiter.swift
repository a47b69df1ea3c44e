// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The documents of a Vorgang beside a viewer.
struct Dokumentreiter: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let nr: Int
        let betreff: String
        let url: String
        let vorschauUrl: String
        let gewaehlt: Bool
        let typ: String
        let richtung: String
        let zustand: Marke
        /// What the Dokumentenstrecke has to say, where it is more than "done".
        let strecke: Marke?
        let datum: String
        let groesse: String
        let anlage: Bool
        let wahl: String
        let id: String
        let anlageUrl: String
    }

    let zeilen: [Zeile]
    let anzahl: String
    let hatZeilen: Bool
    let weiterUrl: String?
    let betrachter: Betrachter?
    let hochladen: Formular?
    let mitWahl: Bool
    let stapelknoepfe = Stapelknopf.andere
    let leer: Leer?

    init(
        _ mappe: Vorgangsmappe, _ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe, aendern: Bool,
        bildFuer: Set<String>
    ) throws {
        let v = mappe.vorgang
        let gewuenscht = anfrage.abfrage["dokument"].flatMap { DokumentID($0) }
        let gezeigt = mappe.dokumente.first { $0.id == gewuenscht } ?? mappe.dokumente.last
        let baum = try db.anlagenbaum(in: v.id)
        let strecken = try db.strecken(mappe.dokumente.map(\.neueste.inhalt))
        zeilen = Self.geordnet(mappe.dokumente, baum).map { dokument in
            Zeile(
                nr: dokument.lfd, betreff: dokument.betreff,
                url: AkteURL.mit(AkteURL.vorgang(v.id), ["dokument": dokument.id.text]),
                vorschauUrl: AkteURL.dokument(dokument.id, "vorschau"), gewaehlt: dokument.id == gezeigt?.id,
                typ: dokument.typ.deutsch, richtung: dokument.richtung.deutsch,
                zustand: Marke(dokument.zustand), strecke: strecken[dokument.neueste.inhalt.sha256].flatMap { Marke($0.strecke) },
                datum: (dokument.datumDesSchreibens ?? dokument.angelegt.tag).deutsch,
                groesse: Groesse.text(dokument.neueste.inhalt.groesse), anlage: baum[dokument.id] != nil,
                wahl: Stapelwahl(.dokument(dokument.id), version: dokument.version).text, id: dokument.id.text,
                anlageUrl: AkteURL.dokument(dokument.id, "anlage"))
        }
        hatZeilen = !zeilen.isEmpty
        mitWahl = aendern && hatZeilen
        anzahl = mappe.dokumenteInsgesamt.text
        let mehr = mappe.dokumente.count >= 200 && mappe.dokumenteInsgesamt.gezaehlt > mappe.dokumente.count
        weiterUrl = mehr ? mappe.dokumente.last.map { AkteURL.mit(AkteURL.vorgang(v.id), ["nach": String($0.lfd)]) } : nil
        betrachter = try gezeigt.map { gezeigt in
            let inhalt = gezeigt.neueste.inhalt.sha256
            return try Betrachter(
                gezeigt, gezeigt.neueste, bildFuer: bildFuer, strecke: strecken[inhalt]?.strecke,
                seite: Trefferseite.gelesen(anfrage), db)
        }
        hochladen = aendern ? Hochladeformular.neu(v, eingabe) : nil
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch kein Dokument",
                aendern
                    ? "Legen Sie unten das erste Dokument ab, oder ziehen Sie Dateien irgendwo auf diese Seite."
                    : "In diesem Vorgang liegt kein Dokument.") : nil
    }
}

extension Dokumentreiter {
    /// Anlagen right below the Dokument they belong to.
    fileprivate static func geordnet(_ dokumente: [DokumentKopf], _ baum: [DokumentID: DokumentID]) -> [DokumentKopf] {
        let da = Set(dokumente.map(\.id))
        let jeHaupt = Dictionary(grouping: dokumente.filter { baum[$0.id].map { da.contains($0) } ?? false }) { baum[$0.id] }
        return dokumente.filter { !(baum[$0.id].map { da.contains($0) } ?? false) }.flatMap { [$0] + (jeHaupt[$0.id] ?? []) }
    }
}

/// One file in the page (partial `akte/betrachter`).
struct Betrachter: Encodable, Sendable {
    let name: String
    let angaben: String
    /// Where the hit is.
    let seite: String?
    let dokumentUrl: String
    let herunterladenUrl: String?
    /// The PDF made of the file.
    let fassungUrl: String?
    /// Why the file is not handed out; then nothing else leads to it.
    let gehalten: String?
    let ansehenUrl: String?
    /// A picture: the file itself, its first page, or the one with the hit.
    let bildUrl: String?
    let bildText: String
    /// Plain text, shown in a frame.
    let textUrl: String?
    /// The words of a mail with the fields of its header.
    let worte: String?
    let hatVorschau: Bool

    private static let mitWorten: Set<String> = [
        "message/rfc822", "application/vnd.ms-outlook", "application/x-ole-storage", "text/html", "application/xml",
    ]

    init(
        _ dokument: DokumentKopf, _ version: DokumentVersion, bildFuer: Set<String>, strecke: Strecke? = nil,
        seite: Int? = nil, _ db: some ReadAccess
    ) throws {
        let mitFassung = try db.fassung(version.inhalt.sha256) != nil
        let nr = version.nr == dokument.neueste.nr ? nil : String(version.nr)
        func url(_ teil: String) -> String { AkteURL.mit(AkteURL.dokument(dokument.id, teil), ["version": nr]) }
        // Viewers of browsers read the page behind the hash.
        let stelle = seite.map { "#page=\($0)" } ?? ""
        self.seite = seite.map { "Seite \($0)" }
        name = version.dateiname
        angaben = [Dateiart.name(version.mediatyp), Groesse.text(version.inhalt.groesse), "Version \(version.bezeichnung)"]
            .joined(
                separator: ", ")
        dokumentUrl = AkteURL.dokument(dokument.id)
        // A file that is only not scanned yet says so itself when it is opened: most are through before anybody looks.
        gehalten = strecke?.haltegrund.flatMap { $0 == .ungeprueft ? nil : $0.meldung }
        let frei = gehalten == nil
        herunterladenUrl = frei ? url("download") : nil
        fassungUrl = frei && mitFassung ? url("fassung") + stelle : nil
        let istBild = version.mediatyp.hasPrefix("image/")
        ansehenUrl = frei && Dateiart.imBrowser.contains(version.mediatyp) ? url("inhalt") + (istBild ? "" : stelle) : nil
        // A file that could not be read has no first page either.
        let lesbar = strecke?.eintrag(.text)?.stand != .gescheitert
        // The words of a mail can be read aloud and copied; a picture of them cannot.
        let istMail = version.mediatyp == "message/rfc822"
        let vorschau = lesbar && bildFuer.contains(version.mediatyp) || (mitFassung && !bildFuer.isEmpty && !istMail)
        bildUrl =
            istBild && ansehenUrl != nil
            ? url("inhalt")
            : frei && vorschau
                ? AkteURL.mit(AkteURL.dokument(dokument.id, "vorschau.png"), ["version": nr, "seite": seite.map { String($0) }])
                : nil
        bildText = istBild ? version.dateiname : "\(seite.map { "Seite \($0)" } ?? "Erste Seite") von \(version.dateiname)"
        textUrl = frei && version.mediatyp == "text/plain" ? url("inhalt") : nil
        // Of a file that nobody has scanned yet no word is shown either.
        let geprueft = strecke?.haltegrund == nil && bildUrl == nil
        worte =
            try geprueft && Self.mitWorten.contains(version.mediatyp)
            ? db.dokumenttext(version.id).flatMap { $0.isEmpty ? nil : String($0.prefix(20_000)) } : nil
        hatVorschau = bildUrl != nil || textUrl != nil || worte != nil || gehalten != nil
    }
}
