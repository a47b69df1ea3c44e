// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What changed between two versions, word by word. It can be told without colours: each change says in words what it is.
struct VergleichSeite: Page {
    static let vorlage = "akte/vergleich"

    struct Teil: Encodable, Sendable {
        let text: String
        let entfernt: Bool
        let neu: Bool
    }
    struct Zeile: Encodable, Sendable {
        let teile: [Teil]
        let geaendert: Bool
        /// Instead of lines that are the same.
        let ausgelassen: Int?
    }

    let titel: String
    let hatFehler = false
    let brotkrumen: [Brotkrume]
    let hier = "Vergleich"
    let zeichen: String
    let betreff: String
    let url: String
    let von: Feldauswahl
    let nach: Feldauswahl
    let ergebnis: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    /// What is read; comparing it needs no database, so none waits for it.
    struct Stoff: Sendable {
        let dokument: DokumentKopf
        let vorgang: VorgangKopf
        let versionen: [DokumentVersion]
        let alt: DokumentVersion
        let neu: DokumentVersion
        let altText: String?
        let neuText: String?

        init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID) throws {
            (dokument, vorgang) = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
            versionen = try db.versionen(id)
            let nachNr = anfrage.abfrage["nach"].flatMap { Int($0) } ?? dokument.neueste.nr
            let vonNr = anfrage.abfrage["von"].flatMap { Int($0) } ?? max(1, nachNr - 1)
            guard let alt = versionen.first(where: { $0.nr == vonNr }), let neu = versionen.first(where: { $0.nr == nachNr })
            else { throw WebFehler.nichtGefunden }
            (self.alt, self.neu) = (alt, neu)
            altText = try db.dokumenttext(alt.id)
            neuText = try db.dokumenttext(neu.id)
        }
    }

    init(_ stoff: Stoff) {
        let (dokument, v, versionen, alt, neu) = (stoff.dokument, stoff.vorgang, stoff.versionen, stoff.alt, stoff.neu)
        let id = dokument.id
        titel = "Version \(alt.bezeichnung) und \(neu.bezeichnung) vergleichen (\(dokument.zeichen))"
        brotkrumen = [
            Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Dokument \(dokument.lfd)", AkteURL.dokument(id)),
        ]
        zeichen = dokument.zeichen.text
        betreff = dokument.betreff
        url = AkteURL.dokument(id, "vergleich")
        func auswahl(_ name: String, _ text: String, _ nr: Int) -> Feldauswahl {
            Feldauswahl(
                name, text,
                versionen.map {
                    Option(String($0.nr), "Version \($0.bezeichnung) vom \($0.angelegt.deutsch)", gewaehlt: $0.nr == nr)
                })
        }
        von = auswahl("von", "Ältere Version", alt.nr)
        nach = auswahl("nach", "Neuere Version", neu.nr)
        guard let altText = stoff.altText, let neuText = stoff.neuText else {
            (zeilen, hatZeilen, ergebnis) = ([], false, "")
            leer = Leer(
                "Kein Text zum Vergleichen",
                "Von mindestens einer der beiden Versionen ist kein Text bekannt. Er wird kurz nach dem Ablegen gewonnen; bei Bildern gibt es keinen."
            )
            return
        }
        let vergleich = Textvergleich(altText, neuText)
        zeilen = Self.gerafft(vergleich.zeilen)
        hatZeilen = !zeilen.isEmpty
        leer = nil
        let zahl = vergleich.zeilen.filter(\.geaendert).count
        ergebnis =
            (zahl == 0
                ? "Der Text beider Versionen ist gleich."
                : "\(zahl == 1 ? "Eine Zeile unterscheidet" : "\(zahl) Zeilen unterscheiden") sich: in \(vergleich.entfernt) ist etwas entfernt, in \(vergleich.neu) ist etwas neu.")
            + (vergleich.gekuerzt ? " Verglichen wurden die ersten \(Textvergleich.hoechstensZeilen) Zeilen." : "")
    }

    /// Two lines around each change; what lies between is only counted.
    private static func gerafft(_ zeilen: [Textvergleich.Zeile]) -> [Zeile] {
        var nah: Set<Int> = []
        for (i, zeile) in zeilen.enumerated() where zeile.geaendert {
            nah.formUnion(max(0, i - 2)...min(zeilen.count - 1, i + 2))
        }
        var out: [Zeile] = []
        var ausgelassen = 0
        func luecke() {
            if ausgelassen > 0 { out.append(Zeile(teile: [], geaendert: false, ausgelassen: ausgelassen)) }
            ausgelassen = 0
        }
        for (i, zeile) in zeilen.enumerated() {
            guard nah.contains(i) else {
                ausgelassen += 1
                continue
            }
            luecke()
            out.append(
                Zeile(
                    teile: zeile.teile.map { Teil(text: $0.text, entfernt: $0.art == .entfernt, neu: $0.art == .neu) },
                    geaendert: zeile.geaendert, ausgelassen: nil))
        }
        luecke()
        return out
    }
}
