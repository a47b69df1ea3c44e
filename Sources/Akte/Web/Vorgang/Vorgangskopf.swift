// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// What stands on top of every page of a Vorgang (partial `akte/vorgangskopf`).
struct Vorgangskopf: Encodable, Sendable {
    struct Knopf: Encodable, Sendable {
        let titel: String
        let url: String
        let haupt: Bool
        /// Key that opens it.
        let taste: String?
    }

    let zeichen: String
    let betreff: String
    let typ: String
    let zustand: Marke
    let akteZeichen: String
    let akteUrl: String
    let frueher: String?
    let einheit: String
    let bearbeiter: String
    let frist: String?
    let fristVorbei: Bool
    let aufbewahrung: String
    let zdaAm: String?
    let aufbewahrungBis: String?
    let uebernehmenUrl: String?
    let knoepfe: [Knopf]
    let verweiseUrl: String
    let zugriffUrl: String
    /// Level and restriction in words; `nil` where only the roles of the unit count.
    let geschuetzt: String?

    init(_ mappe: Vorgangsmappe, _ namen: Namenbuch, _ anfrage: WebRequest) {
        let v = mappe.vorgang
        zeichen = v.zeichen.text
        betreff = v.betreff
        typ = v.typ
        zustand = Marke(v.zustand)
        akteZeichen = v.akteZeichen.text
        akteUrl = AkteURL.akte(v.akteID)
        frueher = mappe.fruehereZeichen.isEmpty ? nil : mappe.fruehereZeichen.joined(separator: ", ")
        einheit = namen.einheit(v.oe)
        bearbeiter = namen.person(v.bearbeiter) ?? "noch niemand"
        frist = v.frist?.deutsch
        fristVorbei = v.zustand == .offen && v.frist.map { $0 < anfrage.jetzt.tag } ?? false
        aufbewahrung = Aufbewahrungstext.von(v.aussonderung)
        zdaAm = v.zdaAm?.deutsch
        aufbewahrungBis = v.aufbewahrungBis?.deutsch
        uebernehmenUrl = Nehmbar.pruefe(v, anfrage.akteur) ? AkteURL.vorgang(v.id, "uebernehmen") : nil
        verweiseUrl = AkteURL.vorgang(v.id, "verweise")
        zugriffUrl = AkteURL.vorgang(v.id, "zugriff")
        geschuetzt = Schutzmarke.text(v.zugriffssatz)
        knoepfe = Self.knoepfe(v, anfrage.akteur)
    }

    private static func knoepfe(_ v: VorgangKopf, _ akteur: Akteur) -> [Knopf] {
        func knopf(_ titel: String, _ teil: String, _ recht: Recht, haupt: Bool = false, taste: String? = nil) -> Knopf? {
            AkteRechte.darf(recht, akteur, v)
                ? Knopf(titel: titel, url: AkteURL.vorgang(v.id, teil), haupt: haupt, taste: taste) : nil
        }
        guard v.zustand == .offen else {
            // On the way to the archive, or gone: frozen.
            guard v.zustand == .zda else { return [] }
            // The page belongs to the service that hands over; nobody else shows it.
            let abgeben =
                AkteRechte.darf("aus.weggeben", akteur, v)
                ? Knopf(
                    titel: "An eine andere Behörde abgeben", url: "/amt/abgaben/neu?vorgang=\(v.id)", haupt: false, taste: nil)
                : nil
            return [knopf("Wieder öffnen", "wiederoeffnen", AkteRechte.wiederoeffnen), abgeben].compactMap { $0 }
        }
        return [
            knopf("Verfügen", "geschaeftsgang/neu", AkteRechte.bearbeiten, taste: "v"),
            knopf("Schreiben", "schreiben", AkteRechte.bearbeiten, taste: "b"),
            knopf("Weitergeben", "weitergeben", AkteRechte.bearbeiten), knopf("Angaben ändern", "angaben", AkteRechte.bearbeiten),
            knopf("In eine andere Akte legen (umprotokollieren)", "umprotokollieren", AkteRechte.anlegen),
            knopf("z. d. A.", "schliessen", AkteRechte.schliessen),
        ].compactMap { $0 }
    }
}
