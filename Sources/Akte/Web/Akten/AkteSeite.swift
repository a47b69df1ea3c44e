// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// One Akte with its Vorgänge.
struct AkteSeite: Page {
    static let vorlage = "akte/akte"

    let titel: String
    let hatFehler: Bool
    let brotkrumen: [Brotkrume]
    let hier: String
    let fehlerliste: Fehlerliste?
    let zeichen: String
    let betreff: String
    let zustand: Marke
    let geschuetzt: String?
    let zugriffUrl: String
    let einheit: String
    let jahr: String
    let plan: String
    let planUrl: String
    let aufbewahrung: String
    let zdaAm: String?
    let aufbewahrungBis: String?
    let neuerVorgangUrl: String?
    let art: String?
    let felder: [Fakt]
    let teilVon: Fakt?
    let teilakten: [Fakt]
    let hatTeilakten: Bool
    let rueckgaengig: Rueckgaengig?
    let wiedervorlagen: Wiedervorlagenreiter?
    let beteiligte: [Beteiligtenreiter.Karte]
    let hatBeteiligte: Bool
    let beteiligteNeuUrl: String?
    let frueher: String?
    let schlagworte: String?
    let verweiseUrl: String
    let knoepfe: [Fakt]
    let schliessen: Formular?
    let oeffnen: Formular?
    let tabelle: Vorgangstabelle?
    let leer: Leer?
    let historie: Historie

    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: AkteID, _ eingabe: Eingabe = .keine, verweise: [Aktenverweis] = []
    ) throws {
        let akteur = anfrage.akteur, heute = anfrage.jetzt.tag
        let akte = try db.akte(id, fuer: AkteRechte.lesen, akteur)
        titel = "Akte \(akte.zeichen)"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen =
            [Brotkrume("Akten", AkteURL.akten)]
            + akte.plan.kette.reversed().map { Brotkrume($0.text, AkteURL.mit(AkteURL.akten, ["plan": $0.text])) }
        hier = akte.zeichen.text
        zeichen = akte.zeichen.text
        betreff = akte.betreff
        zustand = Marke(akte.zustand)
        geschuetzt = Schutzmarke.text(akte.zugriffssatz)
        zugriffUrl = AkteURL.akte(id, "zugriff")
        einheit = try db.orgEinheit(akte.oe)?.anzeige ?? akte.oe.description
        jahr = String(akte.jahr)
        plan = try "\(akte.plan) \(db.planeinheit(akte.plan, am: heute)?.inhaltsangabe ?? "")"
        planUrl = AkteURL.mit(AkteURL.akten, ["plan": akte.plan.text])
        aufbewahrung = Aufbewahrungstext.von(akte.aussonderung)
        zdaAm = akte.zdaAm?.deutsch
        aufbewahrungBis = akte.aufbewahrungBis?.deutsch
        let offen = akte.zustand == .offen
        neuerVorgangUrl =
            offen && akteur.darf(AkteRechte.anlegen, in: akte.oe) ? AkteURL.mit(AkteURL.vorgangNeu, ["akte": id.text]) : nil
        schliessen = offen && akteur.darf(AkteRechte.schliessen, in: akte.oe) ? Self.schliessen(akte, eingabe, anfrage) : nil
        oeffnen =
            akte.zustand == .zda && akteur.darf(AkteRechte.wiederoeffnen, in: akte.oe)
            ? Self.oeffnen(akte, eingabe, anfrage) : nil
        let liste = Vorgangsliste(akteur: akteur, akte: id)
        let seite = try liste.seite(db, nach: Seitenmarke(anfrage.abfrage["nach"]))
        let tabelle = Vorgangstabelle(
            "Vorgänge", anzahl: try liste.anzahl(db).text,
            seite.zeilen.map { Korbzeile(vorgang: $0, ungelesen: false, wiedervorlage: nil) }, try Namenbuch(db, seite.zeilen),
            heute: heute,
            weiterUrl: seite.weiter.map { AkteURL.mit(AkteURL.akte(id), ["nach": $0.text]) },
            auswahl: akteur.darf(AkteRechte.bearbeiten))
        self.tabelle = tabelle.zeilen.isEmpty ? nil : tabelle
        leer =
            tabelle.zeilen.isEmpty
            ? Leer(
                "Noch kein Vorgang",
                "Ein Vorgang ist ein einzelnes Geschäft in der Akte, zum Beispiel ein Antrag mit allen Schreiben dazu. Hier ist noch keiner, den Sie sehen dürfen.",
                aktion: neuerVorgangUrl.map { ("Vorgang anlegen", $0) }) : nil
        let aendern = offen && akteur.darf(AkteRechte.bearbeiten, in: akte.oe)
        beteiligte = try db.beteiligte(anAkte: id).map { b in
            Beteiligtenreiter.Karte(
                name: b.angaben.name, rolle: b.angaben.rolle.deutsch, art: b.angaben.art.deutsch,
                anschrift: b.angaben.anschrift?.zeilen ?? [], email: b.angaben.email, konto: false, ausDerAkte: false,
                aendernUrl: aendern ? AkteURL.aktenbeteiligter(b.id, "aendern") : nil,
                entfernenUrl: aendern ? AkteURL.aktenbeteiligter(b.id, "entfernen") : nil)
        }
        beteiligteNeuUrl = aendern ? AkteURL.akte(id, "beteiligte") : nil
        let wieder = try db.wiedervorlagen(anAkte: id)
        wiedervorlagen = Wiedervorlagenreiter(
            wieder, try Namenbuch(db, personen: wieder.map(\.fuer), einheiten: []), heute: heute, aendern: aendern)
        rueckgaengig = try Rueckgaengig(anfrage, db)
        hatBeteiligte = !beteiligte.isEmpty || aendern
        let fakten = try Aktenfakten(db, akte, akteur)
        art = fakten.art
        felder = fakten.felder
        teilVon = fakten.teilVon
        teilakten = fakten.teilakten
        hatTeilakten = !fakten.teilakten.isEmpty
        frueher = fakten.frueher
        schlagworte = fakten.schlagworte
        verweiseUrl = AkteURL.akte(id, "verweise")
        knoepfe =
            (aendern ? [Fakt(name: "Wiedervorlage setzen", wert: "", url: AkteURL.akte(id, "wiedervorlagen"))] : [])
            + fakten.knoepfe
            + verweise.filter { akteur.darf($0.recht, in: akte.oe) }.map { Fakt(name: $0.titel, wert: "", url: $0.url(id)) }
        historie = Historie(try Verlauf.akte(db, id, akteur: akteur), anfrage)
    }

    private static func schliessen(_ akte: AkteKopf, _ eingabe: Eingabe, _ anfrage: WebRequest) -> Formular {
        var formular = Formular(
            url: AkteURL.akte(akte.id, "schliessen"), knopf: "Akte schließen (z. d. A.)", warnung: true,
            frage: "Akte \(akte.zeichen) schließen? Danach nimmt sie keine Vorgänge mehr auf.")
        formular.stand(akte.version, eingabe, anfrage)
        return formular
    }

    private static func oeffnen(_ akte: AkteKopf, _ eingabe: Eingabe, _ anfrage: WebRequest) -> Formular {
        var formular = Formular(
            url: AkteURL.akte(akte.id, "wiederoeffnen"),
            felder: [
                .zeile(Feld("grund", "Grund der Wiederöffnung", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund")))
            ],
            knopf: "Akte wieder öffnen")
        formular.stand(akte.version, eingabe, anfrage)
        return formular
    }
}
