// SPDX-License-Identifier: EUPL-1.2

extension BeweiswertModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "bw.lauf.bestellen": "Täglicher Hashbaum eingeplant",
        "bw.lauf.anstossen": "Hashbaum und Zeitstempel angestoßen",
        "bw.baum.bilden": "Hashbaum gebildet",
        "bw.stempel.bestellen": "Fehlende Zeitstempel bestellt",
        "bw.baum.stempeln": "Hashbaum gestempelt",
        "bw.stempel.gescheitert": "Zeitstempel nicht erhalten",
        "bw.stempel.erneuern": "Zeitstempel erneuert",
        "bw.stempel.erneuern.bestellen": "Erneuerung der Zeitstempel bestellt",
        "bw.hash.erneuern": "Hashbaum erneuert",
        "bw.hash.erneuern.bestellen": "Erneuerung der Hashbäume bestellt",
        "bw.inhalt.beschaedigt": "Beschädigte Datei bei der Erneuerung gefunden",
        "bw.paket.schreiben": "Beweispaket auf dem Server geschrieben",
        "bw.paket.bestellen": "Beweispaket bestellt",
        "bw.paket.erstellt": "Beweispaket erstellt",
        "bw.paket.gescheitert": "Beweispaket nicht erstellt",
        "bw.paket.abholen": "Beweispaket abgeholt",
        "bw.paket.aufraeumen": "Alte Beweispakete entfernt",
    ]
}
