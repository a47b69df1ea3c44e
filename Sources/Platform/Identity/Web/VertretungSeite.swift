// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Own deputies, whom one represents, with the right also those of the unit, and a form for a new entry.
struct VertretungSeite: Page {
    static let vorlage = "identity/vertretung"

    struct Zeile: Encodable, Sendable {
        let id: String
        let vertretener: String
        let vertreter: String
        let ab: String
        let bis: String
        let laeuft: Bool
    }

    struct Tafel: Encodable, Sendable {
        let id: String
        let titel: String
        let zeilen: [Zeile]
    }

    let titel = "Ihre Vertretung"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let tafeln: [Tafel]
    let leer: Bool
    /// Only for whoever may enter it for others.
    let vertretener: Feldauswahl?
    let vertreter: Feldauswahl
    let ab: Feld
    let bis: Feld

    static func laden(_ anfrage: WebRequest, _ modul: IdentityModul, fehler: VertretungError? = nil) async throws -> Self {
        let ich = try anfrage.mitarbeiter(), heute = anfrage.jetzt.tag
        return try await modul.store.read { db in
            let alle = try db.mitarbeiterVerzeichnis()
            let darf = anfrage.akteur.darf(Vertretungsrechte.setzen)
            return Self(anfrage, ich, alle, try db.vertretungen(ab: heute, von: darf ? nil : ich.id), fehler)
        }
    }

    private init(
        _ anfrage: WebRequest, _ ich: Akteur.Mitarbeiter, _ alle: [MitarbeiterEintrag], _ eintraege: [Vertretung],
        _ fehler: VertretungError?
    ) {
        let heute = anfrage.jetzt.tag, f = anfrage.formular
        let namen = Dictionary(alle.map { ($0.id, $0) }) { a, _ in a }
        func zeile(_ v: Vertretung) -> Zeile {
            Zeile(
                id: v.id.text, vertretener: namen[v.vertretener]?.name ?? "", vertreter: namen[v.vertreter]?.name ?? "",
                ab: v.ab.deutsch, bis: v.bis.deutsch, laeuft: v.gilt(am: heute))
        }
        let fremde = eintraege.filter { v in
            v.vertretener != ich.id && v.vertreter != ich.id
                && namen[v.vertretener].map { anfrage.akteur.darfVertretungSetzen(fuer: $0) } == true
        }
        tafeln = [
            Tafel(id: "eigene", titel: "Wer Sie vertritt", zeilen: eintraege.filter { $0.vertretener == ich.id }.map(zeile)),
            Tafel(id: "fremde", titel: "Wen Sie vertreten", zeilen: eintraege.filter { $0.vertreter == ich.id }.map(zeile)),
            Tafel(id: "einheit", titel: "Vertretungen in Ihrem Bereich", zeilen: fremde.map(zeile)),
        ].filter { !$0.zeilen.isEmpty }
        leer = tafeln.isEmpty
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([(fehler?.feld ?? "vertreter", fehler?.meldung)])
        func satz(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.meldung : nil }
        let da = alle.filter(\.aktiv)
        let andere = da.filter { $0.id != ich.id && anfrage.akteur.darfVertretungSetzen(fuer: $0) }
        let abwesend = f["vertretener"] ?? ich.id.text, fuerAndere = !andere.isEmpty
        vertretener =
            !fuerAndere
            ? nil
            : Feldauswahl(
                "vertretener", "Wer ist abwesend?",
                [Option(ich.id.text, "Ich selbst", gewaehlt: abwesend == ich.id.text)]
                    + andere.map { Option($0.id.text, "\($0.name) (\($0.oeKurz))", gewaehlt: abwesend == $0.id.text) },
                hinweis: "Für andere tragen Sie eine Vertretung ein, wenn sie es selbst nicht können, zum Beispiel bei Krankheit."
            )
        // Colleagues of the own unit come first: nearly always it is one of them.
        let nahe = da.filter { $0.oe == ich.oe } + da.filter { $0.oe != ich.oe }
        vertreter = Feldauswahl(
            "vertreter", "Wer vertritt?",
            [Option("", "Bitte wählen")]
                + nahe.filter { fuerAndere || $0.id != ich.id }.map {
                    Option($0.id.text, "\($0.name) (\($0.oeKurz))", gewaehlt: f["vertreter"] == $0.id.text)
                }, fehler: satz("vertreter"))
        ab = Feld(
            "ab", "Erster Tag", wert: f["ab"] ?? heute.iso, typ: "date", breite: .zeichen8, fehler: satz("ab"))
        bis = Feld("bis", "Letzter Tag", wert: f["bis"], typ: "date", breite: .zeichen8, fehler: satz("bis"))
    }
}
