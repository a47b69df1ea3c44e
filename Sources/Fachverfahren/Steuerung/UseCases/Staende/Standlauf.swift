// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Each morning asks the modules where their matters stand, and states what has changed, so that the report of any day tells what was known then.
struct Standlauf: Sendable {
    static let art = "st.staende"
    private static let akteur = Akteur.system("staende")

    let store: Store
    let proben: [Standprobe]

    var tagesauftrag: Tagesauftrag {
        Tagesauftrag(Self.art, um: 5, store: store, bestellung: Vermerk(Self.akteur, "st.stand.bestellen")) { _ in
            try await self()
        }
    }

    static func kennung(_ probe: Standprobe) -> String { "stand.\(probe.schluessel)" }

    func callAsFunction() async throws {
        let heute = store.uhr.jetzt.tag
        var gelesen: [(probe: Standprobe, angaben: [Standangabe])] = []
        for probe in proben { gelesen.append((probe, try await probe.lesen(heute))) }
        let geaendert = try await store.read { [gelesen] db in
            try gelesen.contains { try !db.aenderungen($0.probe, $0.angaben, am: heute).isEmpty }
        }
        guard geaendert else { return }
        try await store.commit(Vermerk(Self.akteur, "st.stand.lesen")) { [gelesen] tx in
            let kenntnis = try tx.neueKenntnis()
            for (probe, angaben) in gelesen { try tx.standSchreiben(probe, angaben, bekannt: kenntnis) }
        }
    }
}

extension ReadAccess {
    /// What of a state is not taken for true yet: by place the new text, or `nil` for what is told no more.
    fileprivate func aenderungen(_ probe: Standprobe, _ angaben: [Standangabe], am heute: Kalendertag) throws -> [(
        platz: Int, text: String?
    )] {
        var alt: [Int: String] = [:]
        if let id = try kennungen()[Standlauf.kennung(probe)] {
            let stand = try kenntnisstand(), feld = Modulstandfelder().angaben
            let sicht = Objektsicht(
                Objekt(id: id, art: .modulstand), try aussagen(zu: id, am: heute, bekannt: stand))
            for beleg in sicht.belege(feld) {
                if let platz = Int(beleg.linie.glied), case .text(let text) = beleg.aussage.wert { alt[platz] = text }
            }
        }
        let neu = Dictionary(angaben.map { ($0.platz, $0.text) }) { erste, _ in erste }
        return Set(alt.keys).union(neu.keys).sorted().filter { alt[$0] != neu[$0] }.map { ($0, neu[$0]) }
    }
}

extension WriteContext {
    fileprivate func standSchreiben(_ probe: Standprobe, _ angaben: [Standangabe], bekannt kenntnis: Zeitpunkt) throws {
        let aenderungen = try aenderungen(probe, angaben, am: jetzt.tag)
        guard !aenderungen.isEmpty else { return }
        let felder = Modulstandfelder(), gilt = Geltungszeit.ab(jetzt.tag)
        let quelle = Quelle.herkunft("Stand des laufenden Systems: \(probe.titel)", url: nil)
        let kennung = Standlauf.kennung(probe)
        let id: ObjektID
        if let bekannte = try kennungen()[kennung] {
            id = bekannte
        } else {
            id = try anlegen(.modulstand, bekannt: kenntnis) { id in
                [felder.titel.setzen(id, probe.titel, gilt, quelle), felder.probe.setzen(id, probe.schluessel, gilt, quelle)]
            }
            try kennungMerken(kennung, fuer: id)
        }
        try aussagenSetzen(
            aenderungen.map { felder.angaben.setzen(id, platz: $0.platz, $0.text, gilt, quelle) }, bekannt: kenntnis)
    }
}
