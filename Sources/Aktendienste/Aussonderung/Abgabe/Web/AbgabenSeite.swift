// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// What was handed over, or what has come, newest first.
struct AbgabenSeite: Page {
    static let vorlage = "aussonderung/abgaben"
    private static let groesse = 50

    let titel: String
    let text: String
    let reiterleiste: Reiterleiste?
    /// Finds what is to be handed over by its sign.
    let suche: Feld?
    let sucheUrl = AbgabeURL.neu
    let partnerSpalte: String
    let zeilen: [Austauschzeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?

    init(_ richtung: Abgaberichtung, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let aus = richtung == .aus
        titel = aus ? "Abgaben" : "Übernahmen"
        text =
            aus
            ? "Vorgänge und Akten, für die jetzt eine andere Behörde zuständig ist (Abgabe, Zuständigkeitswechsel)."
            : "Was andere Behörden an uns abgeben, weil wir jetzt zuständig sind."
        reiterleiste = Abgabereiter.alle(richtung, anfrage.akteur)
        suche =
            aus
            ? Feld(
                "zeichen", "Zeichen des Vorgangs oder der Akte", breite: .zeichen16,
                hinweis: "Geschlossen (z. d. A.) muss es sein. Danach sehen Sie zuerst, was alles mitgeht.") : nil
        partnerSpalte = aus ? "An" : "Von"
        let abgaben = try db.abgaben(
            richtung, akteur: anfrage.akteur, nach: anfrage.abfrage["nach"].flatMap { AbgabeID($0) }, limit: Self.groesse + 1)
        let namen = try Austauschnamen(db, partner: abgaben.map(\.partner), einheiten: abgaben.map(\.oe))
        zeilen = abgaben.prefix(Self.groesse).map { abgabe in
            Austauschzeile(
                url: AbgabeURL.abgabe(abgabe), titel: abgabe.titel, partner: namen.partner(abgabe.partner),
                einheit: namen.einheit(abgabe.oe), angelegt: abgabe.angelegt.deutsch,
                zustand: Marke(abgabe.zustand), arbeit: abgabe.arbeit != nil, hatFehler: abgabe.fehler != nil)
        }
        hatZeilen = !zeilen.isEmpty
        weiterUrl = abgaben.count > Self.groesse ? "\(AbgabeURL.liste(richtung))?nach=\(abgaben[Self.groesse - 1].id)" : nil
        leer =
            hatZeilen
            ? nil
            : Leer(
                aus ? "Noch nichts abgegeben" : "Nichts eingegangen",
                aus
                    ? "Geben Sie oben das Zeichen ein, oder öffnen Sie einen geschlossenen Vorgang und wählen Sie dort „An eine andere Behörde abgeben“."
                    : "Sobald eine andere Behörde eine Abgabe (0401) in den Austauschordner legt, steht sie hier. Sie entscheiden dann, ob und wo sie abgelegt wird."
            )
    }
}
