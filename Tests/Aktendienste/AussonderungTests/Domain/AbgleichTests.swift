// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Abgleich und Lauf") struct AbgleichTests {
    private func objekt(_ uuid: String, _ vorgaenge: [Austauschobjekt] = []) -> Austauschobjekt {
        Austauschobjekt(uuid: uuid, art: vorgaenge.isEmpty ? .vorgang : .akte, zeichen: uuid, betreff: "", vorgaenge: vorgaenge)
    }

    @Test("Fehlendes, Überzähliges und nicht Archivwürdiges wird gemeldet; der Rahmen nicht")
    func befunde() {
        var rahmen = objekt("a", [objekt("1"), objekt("2"), objekt("3")])
        rahmen.kontext = true
        let abgleich = Abgleich(
            bewertet: [
                "1": ("1", .archivwuerdig), "2": ("2", .vernichten), "4": ("4", .archivwuerdig), "5": ("5", .archivwuerdig),
            ],
            geliefert: [rahmen], schonDa: ["5"])
        #expect(
            abgleich.zeilen.map { "\($0.objekt) \($0.befund)" } == ["2 nichtArchivwuerdig", "3 ueberzaehlig", "4 fehlt"])
        #expect(abgleich.betroffen == ["2", "3"])
        #expect(Abgleich(bewertet: nil, geliefert: [rahmen]).sauber)
    }

    @Test("Aus keinem Zustand führt ein Schritt an der Bestätigung vorbei zur Löschung von Archivgut")
    func lauf() {
        #expect((try? Laufzustand.uebergeben.nach(.beantragen)) == nil)
        #expect((try? Laufzustand.bestaetigt.nach(.freigeben)) == nil)
        #expect((try? Laufzustand.beantragt.nach(.freigeben)) == .freigegeben)
        #expect((try? Laufzustand.eingegangen.nach(.lieferungLesen)) == nil)
        #expect(
            Laufzustand.allCases.allSatisfy { zustand in
                !zustand.beendet || zustand == .uebernommen
                    || Laufschritt.allCases.allSatisfy { (try? zustand.nach($0)) == nil }
            })
    }
}
